import { fingerprintOf } from '../../db/fingerprint';
import type { Stores } from '../../db/stores/stores';
import { differencesOf } from '../../domain/log/differences';
import { type LogSubject, loggedActorOf, type NewLogEntry } from '../../domain/log/log-entry';
import type { Actor, Operation } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';

/** What was done: a revision that was saved, or the record before and after. Neither holds a secret. */
interface Done {
  readonly operation: Operation;
  readonly subject: LogSubject;
  /** A document of which every revision is kept. */
  readonly saved?: { readonly revision: number; readonly draft: object };
  /** Of a record that keeps none; left out, there was none before. */
  readonly before?: object | undefined;
  readonly after?: object;
}

/**
 * Puts into the log what the actor has just done: in the same transaction, as its last step, so that nothing is done
 * without being on record and nothing is on record that was not done.
 */
export async function noteChange(
  { log }: Pick<Stores, 'log'>,
  { now }: Pick<FlowDeps, 'now'>,
  actor: Actor,
  done: Done | readonly Done[],
): Promise<void> {
  const by = loggedActorOf(actor);
  const at = now().toISOString();
  const { requestId } = actor;
  const entries = [done].flat().map(
    ({ operation, subject, saved, before = {}, after = before }): NewLogEntry => ({
      at,
      by,
      outcome: 'done',
      operation,
      subject,
      ...(saved && { saved: { revision: saved.revision, fingerprint: fingerprintOf(saved.draft) } }),
      changes: differencesOf(before, after),
      ...(requestId !== undefined && { requestId }),
    }),
  );
  await log.add(entries);
}
