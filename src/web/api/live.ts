import { EVENT_KINDS, type EventKind } from '../../domain/event';
import { addressOf, invalidate } from './api';

/** Something that has changed on the server, and that may be read. */
export interface Change {
  readonly kind: EventKind;
  /** The supplier, the need (also of a shortlist or a decision), the job or the import. */
  readonly id: string;
}

/** What has changed of late; `everything` after a cut that was too long to be made up for. */
type Changes = readonly Change[] | 'everything';

/** `lost`: the server has not answered for a while. */
export type LiveState = 'live' | 'lost';

/** Changes come in swarms: one save moves several lists. */
const COLLECTED_FOR_MS = 250;

/** A blink of the connection is not worth telling. */
const TOLD_AFTER_MS = 4_000;

/** After a refusal the browser does not come back by itself. */
const TRY_AGAIN_AFTER_MS = 5_000;

/** A page that nobody looks at gives its connection back: browsers have few for each server. */
const HIDDEN_FOR_MS = 30_000;

const listeners = new Set<(changes: Changes) => void>();
const watchers = new Set<() => void>();
let source: EventSource | undefined;
let lastId = '';
let state: LiveState = 'live';
let hasBegun = false;
let collected: Change[] = [];
let collecting: number | undefined;
let telling: number | undefined;
let hiding: number | undefined;

/** Is told of every change until what is returned is called. All listeners share one connection. */
export function follow(listener: (changes: Changes) => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) begin();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) stop();
  };
}

/** How the connection stands, for `useSyncExternalStore`. */
export function liveState(): LiveState {
  return state;
}

/** Is called whenever `liveState` answers something else. */
export function subscribeState(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function begin(): void {
  document.addEventListener('visibilitychange', lookAtVisibility);
  open();
}

function stop(): void {
  document.removeEventListener('visibilitychange', lookAtVisibility);
  window.clearTimeout(hiding);
  close();
}

function open(): void {
  if (source !== undefined) return;
  const opened = new EventSource(addressOf(`/api/v1/events${lastId === '' ? '' : `?after=${lastId}`}`));
  source = opened;
  opened.onopen = () => setState('live');
  opened.onmessage = ({ data, lastEventId }) => {
    lastId = lastEventId;
    const change: unknown = JSON.parse(String(data));
    if (isChange(change)) collect(change);
  };
  opened.addEventListener('begin', ({ lastEventId }) => {
    lastId = lastEventId;
    // At the first beginning everything has just been read.
    if (hasBegun) tell('everything');
    hasBegun = true;
  });
  opened.onerror = () => {
    telling ??= window.setTimeout(() => setState('lost'), TOLD_AFTER_MS);
    if (opened.readyState !== EventSource.CLOSED) return;
    close();
    // The one who was signed in may not be any more.
    void invalidate('/api/v1/session');
    window.setTimeout(() => listeners.size > 0 && !document.hidden && open(), TRY_AGAIN_AFTER_MS);
  };
}

function close(): void {
  source?.close();
  source = undefined;
}

function lookAtVisibility(): void {
  window.clearTimeout(hiding);
  if (document.hidden) hiding = window.setTimeout(close, HIDDEN_FOR_MS);
  else open();
}

function setState(next: LiveState): void {
  window.clearTimeout(telling);
  telling = undefined;
  if (state === next) return;
  state = next;
  for (const watcher of watchers) watcher();
}

function collect(change: Change): void {
  collected.push(change);
  if (collecting !== undefined) return;
  collecting = window.setTimeout(() => {
    const changes = new Map(collected.map((one) => [`${one.kind} ${one.id}`, one]));
    collected = [];
    collecting = undefined;
    tell([...changes.values()]);
  }, COLLECTED_FOR_MS);
}

function tell(changes: Changes): void {
  for (const listener of listeners) listener(changes);
}

/** A kind that a newer server may know is passed over. */
function isChange(value: unknown): value is Change {
  const { kind, id } = value as Partial<Record<keyof Change, unknown>>;
  return typeof id === 'string' && EVENT_KINDS.some((known) => known === kind);
}
