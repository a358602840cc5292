import { fingerprintOf } from '../../db/fingerprint';
import { hashOf, type LogRow } from '../../db/stores/log-store';
import type { Database } from '../../db/stores/stores';
import { type Actor, requireMay } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';

/** The first thing that is not as it was written. */
export interface Tampering {
  readonly number: number;
  /** `entry`: the entry, or one that stood before it, was changed, put in or taken out. `document`: the revision that it vouches for was. */
  readonly what: 'entry' | 'document';
}

/** What was found: how many entries stand, and the hash of the last, which vouches for all of them. */
export interface Verified {
  readonly entries: number;
  readonly hash: string;
  readonly tampering?: Tampering;
}

const PAGE_LENGTH = 500;

/** Walks the whole log from its beginning, and holds each revision that it speaks of against what was saved then. */
export async function verifyLog(deps: FlowDeps, actor: Actor): Promise<Verified> {
  requireMay(actor, 'read-log');
  let [entries, hash] = [0, ''];
  for (;;) {
    const rows = await deps.database.stores.log.listRows(entries, PAGE_LENGTH);
    if (rows.length === 0) return { entries, hash };
    for (const row of rows) {
      const { number, entry } = row;
      if (number !== entries + 1 || row.hash !== hashOf(hash, number, entry)) {
        return { entries, hash, tampering: { number: entries + 1, what: 'entry' } };
      }
      entries = number;
      hash = row.hash;
    }
    const altered = await findAltered(deps.database, rows);
    if (altered !== undefined) return { entries, hash, tampering: { number: altered, what: 'document' } };
  }
}

/** The first of these entries whose revision is not what was saved, or is not there any more. */
async function findAltered({ stores }: Database, rows: readonly LogRow[]): Promise<number | undefined> {
  const saved = rows.flatMap(({ number, entry: { saved, subject } }) =>
    saved ? [{ number, ...saved, ...subject }] : [],
  );
  const needs = saved.flatMap(({ requirementId: id, revision }) => (id === undefined ? [] : [{ id, revision }]));
  const profiles = saved.flatMap(({ requirementId, supplierId: id, revision }) =>
    requirementId !== undefined || id === undefined ? [] : [{ id, revision }],
  );
  const fingerprints = new Set<string>();
  for (const { understood: _derived, revision, supplierId, ...draft } of await stores.profiles.findRevisions(
    profiles,
  )) {
    fingerprints.add(`${supplierId} ${revision} ${fingerprintOf(draft)}`);
  }
  for (const { understood: _derived, revision, id, ...draft } of await stores.requirements.findRevisions(needs)) {
    fingerprints.add(`${id} ${revision} ${fingerprintOf(draft)}`);
  }
  const suspicious = saved.filter(
    ({ requirementId, supplierId, revision, fingerprint }) =>
      !fingerprints.has(`${requirementId ?? supplierId} ${revision} ${fingerprint}`),
  );
  if (suspicious.length === 0) return undefined;
  // What an import had entered is gone when that was taken back, as the log says further on.
  const takenAway = await stores.log.findTakenAway(
    suspicious.flatMap(({ requirementId, supplierId }) => requirementId ?? supplierId ?? []),
  );
  return suspicious.find(
    ({ number, requirementId, supplierId }) => (takenAway.get(requirementId ?? supplierId ?? '') ?? 0) < number,
  )?.number;
}
