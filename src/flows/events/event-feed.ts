import type { Database } from '../../db/stores/stores';
import type { ChangeEvent } from '../../domain/event';
import { Problem } from '../../domain/problem';
import type { Logger } from '../../platform/logger';

/** Somebody who is told what happens. */
export interface EventListener {
  /** Called in order of number, and never twice with the same event. */
  readonly tell: (events: readonly ChangeEvent[]) => void;
  /** The process is about to end. */
  readonly end: () => void;
}

/** What happens, as one process sees it: it looks once for all who listen, and not at all while nobody does. */
export interface EventFeed {
  /**
   * Begins to tell. Returns the number after which everything is told.
   *
   * @throws Problem `unavailable` when the process is about to end
   */
  join(listener: EventListener): Promise<number>;
  leave(listener: EventListener): void;
  /** Ends every listener, and looks no more. */
  close(): void;
}

/** How often to look: what a person sees move has been scored for longer than this. */
const LOOK_EVERY_MS = 300;

/** How long to leave a database alone that did not answer. */
const LOOK_AGAIN_AFTER_MS = 2_000;

/** Events of one look: a large import does not fill the memory. */
const BATCH_LENGTH = 1_000;

/** Opens the feed of a process. */
export function makeEventFeed(database: Database, log: Logger): EventFeed {
  return new PollingFeed(database, log);
}

class PollingFeed implements EventFeed {
  private readonly listeners = new Set<EventListener>();
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;
  private looking: Promise<void> = Promise.resolve();
  private seen = 0;

  constructor(
    private readonly database: Database,
    private readonly log: Logger,
  ) {}

  join(listener: EventListener): Promise<number> {
    return this.oneAfterTheOther(async () => {
      if (this.listeners.size === 0) this.seen = await this.database.inTransaction(({ events }) => events.numberAll());
      if (this.isClosed) throw new Problem('unavailable', [{ code: 'absent', path: '' }]);
      this.listeners.add(listener);
      this.lookIn(LOOK_EVERY_MS);
      return this.seen;
    });
  }

  leave(listener: EventListener): void {
    this.listeners.delete(listener);
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    for (const listener of this.listeners) listener.end();
    this.listeners.clear();
  }

  private lookIn(delay: number): void {
    if (this.timer !== undefined || this.isClosed || this.listeners.size === 0) return;
    this.timer = setTimeout(() => {
      this.oneAfterTheOther(() => this.look()).then(
        () => this.lookAgainIn(LOOK_EVERY_MS),
        (error: Error) => {
          this.log.warn({ reason: error.message }, 'what has happened could not be read');
          this.lookAgainIn(LOOK_AGAIN_AFTER_MS);
        },
      );
    }, delay);
  }

  private lookAgainIn(delay: number): void {
    this.timer = undefined;
    this.lookIn(delay);
  }

  private async look(): Promise<void> {
    const { stores } = this.database;
    if (await stores.events.isAnyUnnumbered()) {
      await this.database.inTransaction(({ events }) => events.number(BATCH_LENGTH));
    }
    const news = await stores.events.list(this.seen, Number.MAX_SAFE_INTEGER, BATCH_LENGTH);
    if (news.length === 0) return;
    this.seen = news.at(-1)?.number ?? this.seen;
    for (const listener of this.listeners) listener.tell(news);
  }

  private oneAfterTheOther<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.looking.then(work);
    this.looking = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  }
}
