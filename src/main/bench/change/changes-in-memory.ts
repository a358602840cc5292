import type { RequirementChange } from '../../../db/stores/demand/requirement-store';
import type { SupplierChange } from '../../../db/stores/supplier/profile-store';
import { type MatchIndex, makeMatchIndex } from '../../../flows/match-index/match-index';
import type { Reference } from '../../../flows/reference/reference-source';
import { receivingSiteOf } from '../../../flows/requirement/receiving-site';
import { inventSupplier } from '../../seeding/world/invent-supplier';
import { makeWorldBasis } from '../../seeding/world/world-reference';
import { benchWorld, firstRevision, type Ground, readGround, requirementsOf, worldReference } from '../bench-world';
import { heldBytes, inMiB, processorMs, timed, timedAsync } from '../memory';
import type { BenchOptions } from '../options';
import type { Measurement } from '../report';
import { mean, quantile } from '../statistics';
import { ChangeFeed, databaseOverFeeds } from './change-feed';
import { CHANGE_KINDS, type ChangeKind, changeProfile } from './change-profile';

/** Changes of each kind. */
const CHANGES = 40;

/** One change, in milliseconds of work. */
interface Worked {
  readonly kind: ChangeKind;
  /** Taking the new revision into the index, and holding both revisions against every need that either is near. */
  readonly takeMs: number;
  /** Telling which shortlists it touches. */
  readonly findMs: number;
  /** Making those again on which somebody may have moved, with all findings. */
  readonly remakeMs: number;
  readonly touched: number;
  /** Those that were made again; of the others only counts have moved. */
  readonly relisted: number;
  /** Processor time of all three. */
  readonly cpuMs: number;
}

/** An index that is fed by hand, with every shortlist made once. */
interface Fed {
  readonly index: MatchIndex;
  readonly feed: ChangeFeed<SupplierChange>;
  readonly firstSeconds: number;
  readonly heldMiB: number;
}

/** Changes one profile after the other in a world in memory: no Postgres, no queue, the product's own match index. */
export async function measureChanges(options: BenchOptions): Promise<readonly Measurement[]> {
  const ground = readGround();
  const fed = await feed(ground, options);
  const worked: Worked[] = [];
  for (const { kind, number } of samples(options.suppliers)) {
    const one = await changeOne(fed, ground, { kind, number, seed: options.seed });
    if (one !== undefined) worked.push(one);
  }
  const { suppliers, needs } = options;
  const { firstSeconds, heldMiB } = fed;
  const world = { suppliers, needs, firstSeconds, heldMiB };
  return [
    ...CHANGE_KINDS.map((kind) => ({
      ...world,
      kind: kind as string,
      ...summaryOf(worked.filter((one) => one.kind === kind)),
    })),
    { ...world, kind: 'all', ...summaryOf(worked) },
  ];
}

async function feed(ground: Ground, { suppliers, needs, seed }: BenchOptions): Promise<Fed> {
  const world = benchWorld(ground, { suppliers, requirements: needs, seed });
  const supplierFeed = new ChangeFeed(supplierChanges(world.suppliers));
  const requirementChanges = requirementsOf(world, ground).map(
    (requirement, number): RequirementChange => ({
      requirement,
      receivingSite: receivingSiteOf(requirement, ground.buyers),
      changeNumber: suppliers + 1 + number,
    }),
  );
  const database = databaseOverFeeds(supplierFeed, new ChangeFeed(requirementChanges));
  const before = heldBytes();
  const index = makeMatchIndex(database, { current: async () => referenceOf(ground) });
  await index.refresh();
  await index.prepareAll();
  const first = timed(() => {
    for (const id of index.listOpenRequirements()) index.rank(id);
  });
  return { index, feed: supplierFeed, firstSeconds: first.ms / 1000, heldMiB: inMiB(heldBytes() - before) };
}

function* supplierChanges(invented: Iterable<Parameters<typeof firstRevision>[0]>): Generator<SupplierChange> {
  let changeNumber = 0;
  for (const one of invented) {
    changeNumber += 1;
    yield { ...firstRevision(one), changeNumber };
  }
}

const KNOWN = new WeakMap<Ground, Reference>();

/** Always the same object, as of reference data that nobody changes. */
function referenceOf(ground: Ground): Reference {
  const { policy, lexicon } = ground;
  const reference = KNOWN.get(ground) ?? {
    versions: { taxonomy: 1, schemes: 1, weights: 0 },
    concepts: [...policy.taxonomy.concepts.values()],
    schemes: [...policy.schemes.schemes.values()],
    lexicon,
    policy,
    policyVersion: 'bench',
  };
  KNOWN.set(ground, reference);
  return reference;
}

function samples(suppliers: number): readonly { readonly kind: ChangeKind; readonly number: number }[] {
  const count = Math.min(suppliers, CHANGES * CHANGE_KINDS.length);
  return Array.from({ length: count }, (_, at) => ({
    kind: CHANGE_KINDS[at % CHANGE_KINDS.length] ?? 'certificate added',
    number: 1 + Math.floor((at * suppliers) / count),
  }));
}

async function changeOne(
  { index, feed: supplierFeed }: Fed,
  ground: Ground,
  { kind, number, seed }: { readonly kind: ChangeKind; readonly number: number; readonly seed: number },
): Promise<Worked | undefined> {
  const { supplier, profile } = firstRevision(inventSupplier(makeWorldBasis(seed, worldReference(ground)), number));
  const changed = changeProfile(profile, kind);
  if (changed === undefined) return undefined;
  supplierFeed.push({ supplier, profile: changed, changeNumber: index.asOf() + 1 });
  const cpuBegun = processorMs();
  const take = await timedAsync(() => index.refresh());
  const find = timed(() => [...(index.touchedSince(supplier.id, profile.revision) ?? [])]);
  const remake = timed(() => {
    const relisted = find.result.filter((id) => index.recall(id) === undefined);
    return relisted.map((id) => index.rank(id)?.describe());
  });
  const cpuMs = processorMs() - cpuBegun;
  const { takeMs, findMs, remakeMs } = { takeMs: take.ms, findMs: find.ms, remakeMs: remake.ms };
  return { kind, takeMs, findMs, remakeMs, touched: find.result.length, relisted: remake.result.length, cpuMs };
}

function summaryOf(worked: readonly Worked[]): Measurement {
  const work = worked.map(({ takeMs, findMs, remakeMs }) => takeMs + findMs + remakeMs);
  const median = (of: (one: Worked) => number) => quantile(worked.map(of), 0.5);
  return {
    changes: worked.length,
    touchedMean: mean(worked.map(({ touched }) => touched)),
    touchedMost: Math.max(...worked.map(({ touched }) => touched)),
    relistedMean: mean(worked.map(({ relisted }) => relisted)),
    relistedMost: Math.max(...worked.map(({ relisted }) => relisted)),
    takeP50: median(({ takeMs }) => takeMs),
    findP50: median(({ findMs }) => findMs),
    remakeP50: median(({ remakeMs }) => remakeMs),
    cpuP50: median(({ cpuMs }) => cpuMs),
    cpuP95: quantile(
      worked.map(({ cpuMs }) => cpuMs),
      0.95,
    ),
    p50: quantile(work, 0.5),
    p95: quantile(work, 0.95),
  };
}
