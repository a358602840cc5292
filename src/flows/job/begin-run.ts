import type { Stores } from '../../db/stores/stores';
import type { Actor } from '../../domain/permission';
import { runIdOf } from '../../domain/run';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';

/** Requirements of one batch: a second of work at most, so that a lost worker costs little, and the last one ends soon after the others. */
const BATCH_LENGTH = 50;

/** Batches listed, and rung for, at once. */
const PAGE_LENGTH = 100;

/** Starts a run over every open requirement, or joins one that would come to the same. Returns its number. */
export async function beginRun(deps: FlowDeps, startedBy: Actor): Promise<number> {
  return deps.database.inTransaction((stores) => beginRunWithin(deps, stores, startedBy));
}

/** The same as the last step of a transaction that changes much: the run stands as soon as what it is for does. */
export async function beginRunWithin(deps: FlowDeps, stores: Stores, startedBy: Actor): Promise<number> {
  const { policyVersion: policy } = await deps.reference.current();
  const run = await stores.runs.begin({ startedBy: startedBy.name, startedAt: deps.now(), policy }, BATCH_LENGTH);
  await noteChange(stores, deps, startedBy, { operation: 'rescore-everything', subject: { other: runIdOf(run) } });
  return run;
}

/** The batches of a run that are not done, some at a time. */
export async function* openBatchesOf({ database }: FlowDeps, run: number): AsyncIterable<readonly number[]> {
  for (let after = 0; ; ) {
    const batches = await database.stores.runs.listOpenBatches(run, after, PAGE_LENGTH);
    const last = batches.at(-1);
    if (last === undefined) return;
    yield batches;
    after = last;
  }
}

/** Rings for every batch of a run that is not done. What does not get through is rung for again by the sweep. */
export async function announceBatches(deps: FlowDeps, run: number): Promise<void> {
  try {
    for await (const batches of openBatchesOf(deps, run)) {
      await deps.bell.ringAll(batches.map((batch) => ({ name: 'rescore-batch' as const, run, batch })));
    }
  } catch (error) {
    deps.log.warn({ err: error, run }, 'the queue did not answer; the sweep will ring again');
  }
}
