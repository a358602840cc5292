import type { RequirementDraft } from '../../src/domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../src/domain/ids';
import type { Ranking } from '../../src/domain/match/shortlist';
import type { ProfileDraft } from '../../src/domain/supplier/profile';
import type { FlowDeps } from '../../src/flows/flow-deps';
import { HOUSE } from '../../src/flows/house';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { saveRequirement } from '../../src/flows/requirement/save-requirement';
import { readShortlist } from '../../src/flows/shortlist/read-shortlist';
import { rescoreEverything, rescoreRequirement, rescoreSupplier } from '../../src/flows/shortlist/rescore';
import { storeRanking } from '../../src/flows/shortlist/store-ranking';
import { enterSuppliers } from '../../src/flows/supplier/enter-suppliers';
import { saveSupplier } from '../../src/flows/supplier/save-supplier';
import {
  aCapability,
  aCertificate,
  aCertificateAsk,
  anEvidence,
  aProfileDraft,
  aRequirementDraft,
  aSite,
  aStep,
  aSupplier,
  id,
} from '../support/builders';
import { enterRequirement, enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

let flows: TestFlows;

beforeEach(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
});

afterEach(() => flows.close());

/** Gives a whole number below the number of sides; the same seed gives the same numbers, so that a failing run can be repeated. */
type Roll = (sides: number) => number;

function dice(seed: number): Roll {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const PROCESSES = ['stamping', 'deep-drawing', 'spot-welding', 'tig-welding', 'e-coating', 'assembly'];
const someProcesses = (roll: Roll) => PROCESSES.filter(() => roll(3) === 0);
const ROLES = ['core', 'supplementary', 'subcontracted'] as const;

function anyProfile(roll: Roll): ProfileDraft {
  const changes = () => ({
    role: ROLES[roll(ROLES.length)] ?? 'core',
    ...(roll(8) === 0 && { visibility: { to: 'buyers' as const, buyers: [id.buyer('jaguar')] } }),
  });
  const expires = roll(2) === 0 ? '2027-01-01' : '2029-01-01';
  const place = { ...aSite().place, latitude: 50 + roll(10), longitude: roll(20) };
  const capabilities = someProcesses(roll).map((process) => aCapability(process, changes()));
  const certificates = roll(2) === 0 ? [aCertificate('iso-9001', { expires })] : [];
  return aProfileDraft({
    sites: [aSite({ place, certificates, ...(roll(12) > 0 && { capabilities }) })],
    ...(roll(2) === 0 && { languages: ['en'] }),
  });
}

function anyNeed(roll: Roll): RequirementDraft {
  const wishes = someProcesses(roll).filter((process) => process !== 'stamping');
  return aRequirementDraft({
    buyerId: id.buyer(roll(2) === 0 ? 'jaguar' : 'aston-martin'),
    steps: [aStep('stamping'), ...wishes.map((process) => aStep(process, { necessity: 'wish' }))],
    certificates: [aCertificateAsk('iso-9001', { necessity: roll(2) === 0 ? 'must' : 'wish' })],
    languages: [{ language: 'en', necessity: 'wish' }],
    state: roll(6) === 0 ? 'draft' : 'open',
  });
}

/** What has been saved so far, with its newest revision, and the processes that score it. */
interface World {
  readonly roll: Roll;
  readonly workers: readonly FlowDeps[];
  readonly suppliers: Map<SupplierId, number>;
  /** How often each supplier's own facts were saved. */
  readonly records: Map<SupplierId, number>;
  readonly needs: Map<RequirementId, number>;
  /** Jobs that nobody has waited for yet. */
  readonly running: Promise<unknown>[];
  /** Rankings that were made and are not stored yet. */
  readonly late: (() => Promise<unknown>)[];
}

const anyOf = <Key>(map: ReadonlyMap<Key, number>, roll: Roll) => [...map][roll(map.size)];
const anyWorker = ({ workers, roll }: World) => workers[roll(workers.length)] ?? flows.deps;

/** One job in four is lost, one is done at once, two go on beside what comes next. */
async function ring(world: World, job: (deps: FlowDeps) => Promise<unknown>): Promise<void> {
  const way = world.roll(4);
  if (way === 0) return;
  const running = job(anyWorker(world));
  if (way === 1) await running;
  else world.running.push(running);
}

async function addSupplier(world: World): Promise<void> {
  const added = await enterSupplier(flows.deps, `supplier-${world.suppliers.size}`, anyProfile(world.roll));
  world.suppliers.set(added, 1);
  await ring(world, (deps) => rescoreSupplier(deps, added));
}

async function addNeed(world: World): Promise<void> {
  const added = await enterRequirement(flows.deps, `need-${world.needs.size}`, anyNeed(world.roll));
  world.needs.set(added, 1);
  await ring(world, (deps) => rescoreRequirement(deps, added));
}

async function changeSupplier(world: World): Promise<void> {
  const [supplierId, expectedRevision] = anyOf(world.suppliers, world.roll) ?? [];
  if (supplierId === undefined || expectedRevision === undefined) return addSupplier(world);
  await saveProfile(flows.deps, HOUSE, supplierId, { draft: anyProfile(world.roll), expectedRevision });
  world.suppliers.set(supplierId, expectedRevision + 1);
  await ring(world, (deps) => rescoreSupplier(deps, supplierId));
}

async function changeStanding(world: World): Promise<void> {
  const [supplierId] = anyOf(world.suppliers, world.roll) ?? [];
  if (supplierId === undefined) return addSupplier(world);
  const revision = world.records.get(supplierId) ?? 1;
  const ceased = { kind: 'ceased', on: '2026-12-01', reason: 'closed', evidence: anEvidence() } as const;
  const standing = world.roll(3) === 0 ? ({ kind: 'active' } as const) : ceased;
  const supplier = aSupplier({ id: supplierId, name: supplierId, standing });
  await saveSupplier(flows.deps, HOUSE, { supplier, revision });
  world.records.set(supplierId, revision + 1);
  await ring(world, (deps) => rescoreSupplier(deps, supplierId));
}

async function changeNeed(world: World): Promise<void> {
  const [needId, expectedRevision] = anyOf(world.needs, world.roll) ?? [];
  if (needId === undefined || expectedRevision === undefined) return addNeed(world);
  const { buyerId } = (await flows.database.stores.requirements.find(needId)) ?? {};
  const draft = { ...anyNeed(world.roll), ...(buyerId && { buyerId }) };
  await saveRequirement(flows.deps, HOUSE, needId, { draft, expectedRevision });
  world.needs.set(needId, expectedRevision + 1);
  await ring(world, (deps) => rescoreRequirement(deps, needId));
}

/** A need is ranked, and stored only some steps later. */
async function rankLate(world: World): Promise<void> {
  const [needId] = anyOf(world.needs, world.roll) ?? [];
  const slow = anyWorker(world);
  await slow.index.refresh();
  const made = needId && slow.index.rank(needId);
  if (made) world.late.push(() => storeRanking(slow, made));
}

async function storeLate({ late, roll }: World): Promise<void> {
  const [store] = late.splice(roll(late.length), 1);
  await store?.();
}

/** Twenty sides. */
const STEPS = [
  ...Array.from({ length: 2 }, () => addSupplier),
  ...Array.from({ length: 2 }, () => addNeed),
  ...Array.from({ length: 9 }, () => changeSupplier),
  ...Array.from({ length: 2 }, () => changeStanding),
  ...Array.from({ length: 1 }, () => changeNeed),
  ...Array.from({ length: 2 }, () => rankLate),
  ...Array.from({ length: 2 }, () => storeLate),
];

/** More suppliers than a list has places, every process having ranked all needs once. */
async function begin(world: World, crowd: number): Promise<void> {
  const names = Array.from({ length: crowd }, (_, number) => id.supplier(`supplier-${number}`));
  const entries = names.map((name) => ({ supplier: aSupplier({ id: name, name }), draft: anyProfile(world.roll) }));
  await enterSuppliers(flows.deps, HOUSE, entries);
  for (const name of names) world.suppliers.set(name, 1);
  for (let count = 0; count < 4; count++) await addNeed(world);
  await Promise.all(world.running.splice(0));
  await rescoreEverything(flows.deps);
  for (const { index } of world.workers) {
    await index.refresh();
    await index.prepareAll();
    for (const needId of index.listOpenRequirements()) index.rank(needId);
  }
}

/** What the sweep would ring for, until it finds nothing any more. */
async function settle(world: World): Promise<void> {
  await Promise.all(world.running.splice(0));
  for (const store of world.late.splice(0)) await store();
  const { suppliers, requirements } = flows.database.stores;
  const { policyVersion } = await flows.deps.reference.current();
  for (const supplierId of await suppliers.listUnscored(1_000)) await rescoreSupplier(anyWorker(world), supplierId);
  for (const needId of await requirements.listStale(policyVersion, 1_000)) {
    await rescoreRequirement(anyWorker(world), needId);
  }
}

/** What a shortlist says, without the revisions that it was said of. */
const said = ({ counts, entries }: Ranking) => ({
  counts,
  entries: entries.map(({ profileRevision: _revision, ...entry }) => entry),
});

const CROWDS = [0, 130];

/** Some thousand statements, on a machine that may have other work. */
const PATIENCE_MS = 60_000;

test.each(CROWDS.flatMap((crowd) => [1, 2, 3, 4].map((seed) => ({ crowd, seed }))))(
  'whoever works at the same time, rescoring what changes equals ranking everything ($crowd suppliers at first, seed $seed)',
  async ({ crowd, seed }) => {
    const world: World = {
      roll: dice(seed),
      workers: [flows.deps, flows.anotherProcess(), flows.anotherProcess()],
      suppliers: new Map(),
      records: new Map(),
      needs: new Map(),
      running: [],
      late: [],
    };
    await begin(world, crowd);
    for (let step = 0; step < 40; step++) await STEPS[world.roll(STEPS.length)]?.(world);
    await settle(world);

    const fresh = flows.anotherProcess();
    await fresh.index.refresh();
    const open = fresh.index.listOpenRequirements();
    expect(open.length).toBeGreaterThan(1);
    for (const { index } of world.workers) await index.refresh();
    for (const requirementId of open) {
      const everything = fresh.index.rank(requirementId);
      const { shortlist, isCurrent } = await readShortlist(fresh, HOUSE, requirementId);
      expect(everything && said({ ...everything, entries: everything.describe() })).toEqual(said(shortlist));
      expect(isCurrent).toBe(true);
      for (const { index } of world.workers) {
        const { counts, listed } = index.recall(requirementId) ?? everything ?? {};
        expect({ counts, listed }).toEqual({ counts: everything?.counts, listed: everything?.listed });
      }
    }
  },
  PATIENCE_MS,
);

const doing = (...processes: string[]): ProfileDraft =>
  aProfileDraft({ sites: [aSite({ capabilities: processes.map((process) => aCapability(process)) })] });

test('a place that one supplier leaves is open to others, also to a process that has not made the list since', async () => {
  const best = ['stamping', 'spot-welding', 'tig-welding', 'e-coating'];
  const entry = (name: string, ...processes: string[]) => ({
    supplier: aSupplier({ id: id.supplier(name), name }),
    draft: doing(...processes),
  });
  await enterSuppliers(flows.deps, HOUSE, [
    ...Array.from({ length: 99 }, (_, number) => entry(`first-${number}`, ...best)),
    entry('leaver', ...best),
    entry('next', 'stamping', 'spot-welding'),
    entry('riser', 'stamping'),
  ]);
  const wishes = best.slice(1).map((process) => aStep(process, { necessity: 'wish' }));
  const need = await enterRequirement(flows.deps, 'bracket', { steps: [aStep('stamping'), ...wishes] });
  await rescoreEverything(flows.deps);
  const other = flows.anotherProcess();
  for (const { index } of [flows.deps, other]) {
    await index.refresh();
    await index.prepareAll();
    index.rank(need);
  }
  const last = async () => (await flows.database.stores.shortlists.find(need))?.entries.at(-1)?.supplierId;
  const save = (name: string, draft: ProfileDraft) =>
    saveProfile(flows.deps, HOUSE, id.supplier(name), { draft, expectedRevision: 1 });

  // What hides something is taken in after what does not, though it was saved before.
  await save('leaver', { ...doing('assembly'), visibility: { references: { to: 'private' } } });
  await rescoreSupplier(flows.deps, id.supplier('leaver'));
  expect(await last()).toBe('next');
  await save('riser', doing('stamping', 'spot-welding', 'tig-welding'));
  await rescoreSupplier(other, id.supplier('riser'));
  expect(await last()).toBe('riser');
});
