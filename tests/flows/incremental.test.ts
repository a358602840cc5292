import type { RequirementDraft } from '../../src/domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../src/domain/ids';
import type { Ranking } from '../../src/domain/match/shortlist';
import type { ProfileDraft } from '../../src/domain/supplier/profile';
import type { FlowDeps } from '../../src/flows/flow-deps';
import { HOUSE } from '../../src/flows/house';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { saveRequirement } from '../../src/flows/requirement/save-requirement';
import { readShortlist } from '../../src/flows/shortlist/read-shortlist';
import { rescoreRequirement, rescoreSupplier } from '../../src/flows/shortlist/rescore';
import {
  aCapability,
  aCertificate,
  aCertificateAsk,
  aProfileDraft,
  aRequirementDraft,
  aSite,
  aStep,
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

function anyProfile(roll: Roll): ProfileDraft {
  const guard = () => (roll(4) === 0 ? { visibility: { to: 'cluster' as const } } : {});
  const expires = roll(2) === 0 ? '2027-01-01' : '2029-01-01';
  return aProfileDraft({
    sites: [
      aSite({
        capabilities: someProcesses(roll).map((process) => aCapability(process, guard())),
        certificates: roll(2) === 0 ? [aCertificate('iso-9001', { expires })] : [],
      }),
    ],
  });
}

function anyNeed(roll: Roll): RequirementDraft {
  const wishes = someProcesses(roll).filter((process) => process !== 'stamping');
  return aRequirementDraft({
    steps: [aStep('stamping'), ...wishes.map((process) => aStep(process, { necessity: 'wish' }))],
    certificates: [aCertificateAsk('iso-9001')],
    state: roll(6) === 0 ? 'draft' : 'open',
  });
}

/** What has been saved so far, with its newest revision, and the processes that score it. */
interface World {
  readonly roll: Roll;
  readonly workers: readonly FlowDeps[];
  readonly suppliers: Map<SupplierId, number>;
  readonly needs: Map<RequirementId, number>;
}

const anyOf = <Key>(map: ReadonlyMap<Key, number>, roll: Roll) => [...map][roll(map.size)];
const anyWorker = ({ workers, roll }: World) => workers[roll(workers.length)] ?? flows.deps;

async function addSupplier(world: World): Promise<void> {
  const added = await enterSupplier(flows.deps, `supplier-${world.suppliers.size}`, anyProfile(world.roll));
  world.suppliers.set(added, 1);
  await rescoreSupplier(anyWorker(world), added);
}

async function addNeed(world: World): Promise<void> {
  const added = await enterRequirement(flows.deps, `need-${world.needs.size}`, anyNeed(world.roll));
  world.needs.set(added, 1);
  await rescoreRequirement(anyWorker(world), added);
}

/** One time in three the supplier's own run comes late, and sometimes a need is ranked in between. */
async function changeSupplier(world: World): Promise<void> {
  const [supplierId, expectedRevision] = anyOf(world.suppliers, world.roll) ?? [];
  if (supplierId === undefined || expectedRevision === undefined) return addSupplier(world);
  await saveProfile(flows.deps, HOUSE, supplierId, { draft: anyProfile(world.roll), expectedRevision });
  world.suppliers.set(supplierId, expectedRevision + 1);
  if (world.roll(3) > 0) return rescoreSupplier(anyWorker(world), supplierId);
  const [needId] = anyOf(world.needs, world.roll) ?? [];
  if (needId !== undefined && world.roll(2) > 0) await rescoreRequirement(anyWorker(world), needId);
}

async function changeNeed(world: World): Promise<void> {
  const [needId, expectedRevision] = anyOf(world.needs, world.roll) ?? [];
  if (needId === undefined || expectedRevision === undefined) return addNeed(world);
  await saveRequirement(flows.deps, HOUSE, needId, { draft: anyNeed(world.roll), expectedRevision });
  world.needs.set(needId, expectedRevision + 1);
  await rescoreRequirement(anyWorker(world), needId);
}

/** Ten sides: two newcomers, two new needs, five changed suppliers, one changed need. */
const STEPS = [
  addSupplier,
  addSupplier,
  addNeed,
  addNeed,
  changeSupplier,
  changeSupplier,
  changeSupplier,
  changeSupplier,
  changeSupplier,
  changeNeed,
];

/** What a shortlist says, without the revisions that it was said of. */
const said = ({ counts, entries }: Ranking) => ({
  counts,
  entries: entries.map(({ profileRevision: _revision, ...entry }) => entry),
});

test.each([1, 2, 3, 4])('incremental rescoring equals scoring everything (seed %i)', async (seed) => {
  const roll = dice(seed);
  const world: World = {
    roll,
    workers: [flows.deps, flows.anotherProcess()],
    suppliers: new Map(),
    needs: new Map(),
  };
  for (let step = 0; step < 30; step++) await STEPS[roll(STEPS.length)]?.(world);
  for (const supplierId of world.suppliers.keys()) await rescoreSupplier(anyWorker(world), supplierId);

  const fresh = flows.anotherProcess();
  await fresh.index.refresh();
  const open = fresh.index.listOpenRequirements();
  expect(open.length).toBeGreaterThan(1);
  for (const requirementId of open) {
    const everything = fresh.index.rank(requirementId);
    const { shortlist, isCurrent } = await readShortlist(fresh, HOUSE, requirementId);
    expect(everything && said({ ...everything, entries: everything.describe() })).toEqual(said(shortlist));
    expect(isCurrent).toBe(true);
  }
});
