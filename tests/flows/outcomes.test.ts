import type { SupplierId } from '../../src/domain/ids';
import type { Order } from '../../src/domain/outcome/outcome';
import { findFigure } from '../../src/domain/outcome/report-figures';
import type { Actor } from '../../src/domain/permission';
import { SCOPES } from '../../src/domain/permission';
import { Problem } from '../../src/domain/problem';
import { answerQuestion } from '../../src/flows/answer/answer-question';
import { readQuestion } from '../../src/flows/answer/read-question';
import { HOUSE } from '../../src/flows/house';
import { readRequirementLog, readSupplierLog } from '../../src/flows/log/read-log';
import { listMails } from '../../src/flows/mail/read-mails';
import { createMemorandum, saveMemorandum } from '../../src/flows/memorandum/save-memorandum';
import { askCompany } from '../../src/flows/outcome/ask-company';
import { changeOutcome, withdrawOutcome } from '../../src/flows/outcome/change-outcome';
import { confirmOutcome, confirmOutcomeAs } from '../../src/flows/outcome/confirm-outcome';
import { listOutcomes } from '../../src/flows/outcome/list-outcomes';
import { noteOutcome } from '../../src/flows/outcome/note-outcome';
import { readFunnel } from '../../src/flows/outcome/read-funnel';
import { listOutcomeRevisions, readOutcome } from '../../src/flows/outcome/read-outcome';
import { readOutcomeOrigin } from '../../src/flows/outcome/read-outcome-origin';
import { readFundersReport } from '../../src/flows/report/read-funders-report';
import { makeDemoLinks } from '../../src/flows/session/make-demo-links';
import { rescoreEverything } from '../../src/flows/shortlist/rescore';
import { listStages } from '../../src/flows/stage/list-stages';
import { recordStage } from '../../src/flows/stage/record-stage';
import { aCapability, aMemorandumDraft, anEvidence, anOrder, aSite, id } from '../support/builders';
import { enterRequirement, enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';
import { enterMeeting, enterTrip } from '../support/trip-rows';

const LEADER: Actor = { role: 'cluster-leader', name: 'Lena Lind', scopes: SCOPES };
const editorOf = (supplierId: SupplierId): Actor => ({
  role: 'supplier-editor',
  name: 'Eva Berg',
  scopes: SCOPES,
  supplierId,
});
const buyerOf = (name: string): Actor => ({
  role: 'purchaser',
  name: 'Jo Day',
  scopes: SCOPES,
  buyerId: id.buyer(name),
});
const JAGUAR = buyerOf('jaguar');

const NEED = id.requirement('bracket');
const TOOL = id.requirement('tool');
const EBP = id.supplier('ebp');
const YTAB = id.supplier('ytab');
const MEMORANDUM = id.memorandum('olofstrom-coventry');
const AUTUMN = { from: '2026-09-01', to: '2026-12-31' };

let flows: TestFlows;

beforeEach(async () => {
  flows = await openTestFlows();
  const { deps, postgres } = flows;
  await loadSmallWorld(deps);
  const sites = [aSite({ capabilities: [aCapability('stamping')] })];
  await enterSupplier(deps, 'ebp', { sites }, { organisationNumber: '556036-0793' });
  await enterSupplier(deps, 'ytab', { sites });
  for (const need of ['bracket', 'tool']) await enterRequirement(deps, need);
  await rescoreEverything(deps);
  await createMemorandum(deps, LEADER, { id: MEMORANDUM, draft: aMemorandumDraft() });
  const editor = {
    email: 'eva@ebp.example',
    name: 'Eva Berg',
    position: { role: 'supplier-editor', supplierId: EBP },
  } as const;
  await makeDemoLinks(deps, HOUSE, [editor]);
  await deps.database.stores.settings.put('public-address', 'https://cluster.example');
  await enterTrip(postgres, 'jaguar-autumn', { memorandumId: MEMORANDUM });
  const matches = [{ requirementId: NEED, shortlistVersion: 1, verdict: 'qualified' as const, points: 900 }];
  const trip = 'jaguar-autumn';
  await enterMeeting(postgres, 'ebp-body', { trip, supplier: 'ebp', verdict: 'promising', matches });
  await enterMeeting(postgres, 'ytab-body', { trip, supplier: 'ytab', verdict: 'no-show', matches });
  await enterMeeting(postgres, 'ytab-again', { trip, supplier: 'ytab', buyer: 'chassis', isCancelled: true, matches });
});

afterEach(() => flows.close());

const EVIDENCE = anEvidence({ illustrative: false });

const note = (order: Partial<Order> = {}, more: Partial<Parameters<typeof noteOutcome>[2]> = {}) =>
  noteOutcome(flows.deps, LEADER, {
    requirementId: NEED,
    supplierId: EBP,
    meetingId: id.meeting('ebp-body'),
    order: anOrder(order),
    evidence: EVIDENCE,
    ...more,
  });

async function faultsOf(call: Promise<unknown>): Promise<readonly string[]> {
  const error = await call.catch((thrown: unknown) => thrown);
  if (!(error instanceof Problem)) throw new Error('This was let through.');
  return error.faults.map(({ code, path }) => `${error.kind} ${code} ${path}`);
}

const stagesOf = async (actor: Actor = LEADER) =>
  (await listStages(flows.deps, actor, NEED, EBP)).map(({ stage, on }) => `${stage} ${on}`);

test('an outcome is noted by the leader, confirmed by the company with its own figures, and both stay on record', async () => {
  const { deps } = flows;
  const noted = await note();
  expect(noted).toMatchObject({ state: 'noted', revision: 1, tripId: 'jaguar-autumn', side: 'leader' });
  const asked = await askCompany(deps, LEADER, noted.id, 1);
  const own = anOrder({ valuePerYear: { minor: 90_000_000, currency: 'SEK' } });
  const confirmer = { actor: editorOf(EBP), through: 'link' } as const;
  const confirmed = await confirmOutcomeAs(deps, confirmer, noted.id, { expectedRevision: 2, order: own });
  expect([asked.state, confirmed.state]).toEqual(['asked', 'confirmed']);
  expect(confirmed).toMatchObject({
    order: own,
    side: 'company',
    through: 'link',
    evidence: { tier: 'declared', source: 'Eva Berg', on: '2026-11-23' },
  });
  const { items } = await listOutcomeRevisions(deps, editorOf(EBP), noted.id, { limit: 10 });
  expect(items.map(({ state, order }) => [state, order.valuePerYear?.minor])).toEqual([
    ['noted', 100_000_000],
    ['asked', 100_000_000],
    ['confirmed', 90_000_000],
  ]);
  expect(await readOutcome(deps, LEADER, noted.id)).toEqual(confirmed);
});

test('a company is asked by mail, and answers by the link in it, once', async () => {
  const { deps } = flows;
  const { id: outcome } = await note();
  await askCompany(deps, LEADER, outcome, 1);
  const [mail] = (await listMails(deps, HOUSE, { limit: 10 })).items.filter(
    ({ mail: { kind } }) => kind === 'outcome-confirmation',
  );
  const [, token = ''] = /#token=([\w-]+)/.exec(mail?.mail.text ?? '') ?? [];
  expect(mail?.mail.to).toBe('eva@ebp.example');
  expect(await readQuestion(deps, token)).toMatchObject({ about: 'outcome', outcome: { revision: 2 }, member: 'ebp' });
  await answerQuestion(deps, token, { about: 'outcome', expectedRevision: 2, order: anOrder({ jobs: 4 }) });
  expect(await readOutcome(deps, LEADER, outcome)).toMatchObject({
    state: 'confirmed',
    through: 'link',
    order: { jobs: 4 },
  });
  await expect(readQuestion(deps, token)).rejects.toMatchObject({ kind: 'gone' });
});

test('a company that nobody looks after cannot be asked', async () => {
  const { id: outcome } = await note({}, { supplierId: id.supplier('ytab'), meetingId: id.meeting('ytab-body') });
  await expect(askCompany(flows.deps, LEADER, outcome, 1)).rejects.toMatchObject({
    faults: [{ code: 'no-recipient' }],
  });
  expect((await readOutcome(flows.deps, LEADER, outcome)).state).toBe('noted');
});

test('a company confirms what it was shown, once, and no longer what has been changed since', async () => {
  const { deps } = flows;
  const { id: outcome } = await note();
  await changeOutcome(deps, LEADER, outcome, { order: anOrder({ jobs: 9 }), evidence: EVIDENCE, expectedRevision: 1 });
  expect(await faultsOf(confirmOutcome(deps, editorOf(EBP), outcome, { expectedRevision: 1 }))).toEqual([
    'conflict moved-on ',
  ]);
  const confirmed = await confirmOutcome(deps, editorOf(EBP), outcome, { expectedRevision: 2 });
  expect(confirmed).toMatchObject({ revision: 3, through: 'session', order: { jobs: 9 }, evidence: EVIDENCE });
  expect(await confirmOutcome(deps, editorOf(EBP), outcome, { expectedRevision: 3 })).toEqual(confirmed);
  expect(await askCompany(deps, LEADER, outcome, 3)).toEqual(confirmed);
  const changed = await changeOutcome(deps, LEADER, outcome, {
    ...{ order: anOrder({ jobs: 1 }), evidence: EVIDENCE, expectedRevision: 3 },
  });
  expect(changed.state).toBe('noted');
});

test('nobody confirms for a company, and what is another company’s is not there', async () => {
  const { deps } = flows;
  const { id: outcome } = await note();
  const answer = { expectedRevision: 1 };
  expect(await faultsOf(confirmOutcome(deps, LEADER, outcome, answer))).toEqual(['forbidden not-allowed ']);
  expect(await faultsOf(confirmOutcome(deps, editorOf(YTAB), outcome, answer))).toEqual(['absent absent ']);
  expect(await faultsOf(readOutcome(deps, JAGUAR, outcome))).toEqual(['forbidden not-allowed ']);
  expect(await faultsOf(listOutcomes(deps, JAGUAR, { limit: 10 }))).toEqual(['forbidden not-allowed ']);
});

test('a withdrawn outcome says why, counts nowhere and stays as it is', async () => {
  const { deps } = flows;
  const { id: outcome } = await note();
  const withdrawn = await withdrawOutcome(deps, LEADER, outcome, { reason: 'entered twice', expectedRevision: 1 });
  expect(withdrawn).toMatchObject({ state: 'withdrawn', reason: 'entered twice' });
  const later = { order: anOrder(), evidence: EVIDENCE, expectedRevision: 2 };
  expect(await faultsOf(changeOutcome(deps, LEADER, outcome, later))).toEqual(['conflict not-allowed /state']);
  expect(await faultsOf(confirmOutcome(deps, editorOf(EBP), outcome, later))).toEqual(['conflict not-allowed /state']);
  const report = await readFundersReport(deps, LEADER, AUTUMN);
  expect(findFigure(report, { of: 'orders', confirmed: false })?.total).toBe(0);
});

test('the stage that a withdrawn outcome proved counts no more, unless another order proves it too', async () => {
  const { deps } = flows;
  const first = await note();
  const second = await note({ orderedOn: '2026-11-21' });
  const mistake = { reason: 'a mistake', expectedRevision: 1 };
  await withdrawOutcome(deps, LEADER, first.id, mistake);
  expect(await stagesOf()).toEqual(['nominated 2026-11-21']);
  await withdrawOutcome(deps, LEADER, second.id, mistake);
  expect(await stagesOf()).toEqual([]);
  const report = await readFundersReport(deps, LEADER, AUTUMN);
  expect(findFigure(report, { of: 'nominated' })?.total).toBe(0);
  const { funnel } = await readFunnel(deps, LEADER, id.trip('jaguar-autumn'));
  expect(funnel.figures.find(({ step }) => step === 'nominated')?.count).toBe(0);
});

test('every fault of an outcome is told with its place', async () => {
  const order = { what: ' ', valuePerYear: { minor: 0.5, currency: 'SEK' as const }, years: 0, jobs: 1.25 };
  expect(await faultsOf(note(order))).toEqual([
    'invalid missing /order/what',
    'invalid too-small /order/valuePerYear/minor',
    'invalid too-small /order/years',
    'invalid malformed /order/jobs',
  ]);
  expect(await faultsOf(note({ startsOn: '2026-11-01' }))).toEqual(['invalid date-order /order/startsOn']);
  expect(await faultsOf(note({ orderedOn: '2026-10-04' }))).toEqual(['invalid date-order /order/orderedOn']);
  await enterRequirement(flows.deps, 'a-draft', { state: 'draft' });
  const strange = { requirementId: id.requirement('a-draft'), supplierId: YTAB, tripId: id.trip('elsewhere') };
  expect(await faultsOf(note({}, strange))).toEqual([
    'invalid unknown-reference /requirementId',
    'invalid unknown-reference /meetingId',
    'invalid unknown-reference /tripId',
  ]);
});

test('an order carries its match on, without telling the buyer anything but the day', async () => {
  const { deps } = flows;
  await recordStage(deps, LEADER, NEED, { supplierId: EBP, stage: 'approved', on: '2026-11-01' });
  await note();
  expect(await stagesOf(JAGUAR)).toEqual(['approved 2026-11-01', 'nominated 2026-11-20']);
  const { id: second } = await note({ orderedOn: '2026-11-21' });
  expect(await stagesOf()).toHaveLength(2);
  const order = anOrder({ startsOn: '2026-11-22' });
  await changeOutcome(deps, LEADER, second, { order, evidence: EVIDENCE, expectedRevision: 1 });
  expect((await stagesOf()).at(-1)).toBe('delivering 2026-11-22');
  const { items: ofNeed } = await readRequirementLog(deps, JAGUAR, NEED, { limit: 50 });
  expect(JSON.stringify(ofNeed)).not.toMatch(/save-outcome|100000000|Brackets/);
  const { items: ofCompany } = await readSupplierLog(deps, LEADER, EBP, { limit: 50 });
  expect(ofCompany.filter(({ operation }) => operation === 'save-outcome')).toHaveLength(3);
});

test('a lost match needs its reason, and its whole way is read by its buyer and by nobody else', async () => {
  const { deps } = flows;
  const lost = { supplierId: EBP, stage: 'lost', on: '2026-11-02' } as const;
  expect(await faultsOf(recordStage(deps, LEADER, NEED, lost))).toEqual(['invalid missing /reason']);
  await recordStage(deps, LEADER, NEED, { ...lost, reason: 'too dear' });
  expect((await listStages(deps, JAGUAR, NEED, EBP))[0]).toMatchObject({ stage: 'lost', reason: 'too dear' });
  expect(await faultsOf(listStages(deps, editorOf(EBP), NEED, EBP))).toEqual(['forbidden not-allowed ']);
  expect(await faultsOf(listStages(deps, buyerOf('aston-martin'), NEED, EBP))).toEqual(['absent absent ']);
});

test('outcomes are listed with the newest order first, page by page, by what is asked', async () => {
  const { deps } = flows;
  for (const day of ['2026-11-20', '2026-11-22', '2026-11-20', '2026-11-21']) await note({ orderedOn: day });
  const ofYtab = { supplierId: YTAB, requirementId: TOOL };
  await noteOutcome(deps, LEADER, { ...ofYtab, order: anOrder({ orderedOn: '2026-08-01' }), evidence: EVIDENCE });
  const days: string[] = [];
  let after: Parameters<typeof listOutcomes>[2]['after'];
  do {
    const { items, next } = await listOutcomes(deps, LEADER, { limit: 2, after });
    days.push(...items.map(({ order }) => order.orderedOn));
    after = next;
  } while (after !== undefined);
  expect(days).toEqual(['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-20', '2026-08-01']);
  const count = async (actor: Actor, filter: object) =>
    (await listOutcomes(deps, actor, { limit: 100, ...filter })).items.length;
  expect(await count(LEADER, { tripId: 'jaguar-autumn' })).toBe(4);
  expect(await count(LEADER, { from: '2026-11-21', to: '2026-11-21' })).toBe(1);
  expect(await count(LEADER, { state: 'confirmed' })).toBe(0);
  expect(await count(editorOf(YTAB), { supplierId: EBP })).toBe(1);
});

test('an order is followed back to the match that it began with', async () => {
  const { deps } = flows;
  const outcome = await note();
  const origin = await readOutcomeOrigin(deps, LEADER, outcome.id);
  expect(origin).toMatchObject({
    outcome: { id: outcome.id },
    supplier: { id: 'ebp' },
    requirement: { id: 'bracket', buyerId: 'jaguar' },
    place: { version: 1, verdict: 'qualified' },
    stages: [{ stage: 'nominated' }],
    meeting: { id: 'ebp-body', date: '2026-10-05', buyer: 'body' },
    trip: { id: 'jaguar-autumn', memorandumId: MEMORANDUM },
  });
  const list = await deps.database.stores.shortlists.find(NEED);
  const entry = list?.entries.find(({ supplierId }) => supplierId === EBP);
  expect(origin.place).toMatchObject({ rank: entry?.rank, points: entry?.points });
});

test('an order without a meeting is followed back to the first shortlist that named the company, if any did', async () => {
  const { deps } = flows;
  const order = anOrder();
  const onList = await noteOutcome(deps, LEADER, { requirementId: TOOL, supplierId: EBP, order, evidence: EVIDENCE });
  expect((await readOutcomeOrigin(deps, LEADER, onList.id)).place?.version).toBe(1);
  const late = await enterSupplier(deps, 'latecomer');
  const offList = await noteOutcome(deps, LEADER, { requirementId: TOOL, supplierId: late, order, evidence: EVIDENCE });
  const { place, meeting, trip } = await readOutcomeOrigin(deps, LEADER, offList.id);
  expect([place, meeting, trip]).toEqual([undefined, undefined, undefined]);
});

test('a funnel leads from the members who might travel to the orders', async () => {
  const { deps } = flows;
  await recordStage(deps, LEADER, NEED, { supplierId: EBP, stage: 'visited', on: '2026-11-01' });
  await recordStage(deps, LEADER, TOOL, { supplierId: EBP, stage: 'visited', on: '2026-11-01' });
  const { id: outcome } = await note();
  await confirmOutcome(deps, editorOf(EBP), outcome, { expectedRevision: 1 });
  const { title, funnel } = await readFunnel(deps, LEADER, id.trip('jaguar-autumn'));
  expect([title, funnel.seats]).toEqual(['Jaguar, autumn', 2]);
  expect(Object.fromEntries(funnel.figures.map(({ step, ids }) => [step, ids]))).toEqual({
    candidates: ['ebp', 'ytab'],
    team: ['ebp', 'ytab'],
    planned: ['ebp-body', 'ytab-body'],
    held: ['ebp-body'],
    promising: ['ebp-body'],
    matches: ['bracket/ebp'],
    visited: ['bracket/ebp'],
    evaluated: ['bracket/ebp'],
    approved: ['bracket/ebp'],
    quoted: ['bracket/ebp'],
    nominated: ['bracket/ebp'],
    delivering: [],
    lost: [],
    orders: [outcome],
    confirmed: [outcome],
  });
  expect(funnel.values).toEqual([
    { currency: 'SEK', confirmedMinor: 100_000_000, unconfirmedMinor: 0, ids: [outcome] },
  ]);
  expect(await faultsOf(readFunnel(deps, LEADER, id.trip('nowhere')))).toEqual(['absent absent ']);
});

test('the report counts each match in the period in which it first reached a stage, and leaves out what others did', async () => {
  const { deps, postgres } = flows;
  for (const on of ['2026-11-02', '2027-02-01']) {
    await recordStage(deps, LEADER, NEED, { supplierId: EBP, stage: 'visited', on });
  }
  await recordStage(deps, LEADER, TOOL, { supplierId: YTAB, stage: 'visited', on: '2026-11-03' });
  await enterTrip(postgres, 'another', { title: 'Another' });
  await enterMeeting(postgres, 'elsewhere', { trip: 'another', supplier: 'ytab', verdict: 'possible' });
  const total = async (order: object, of: 'companies' | 'meetings' | 'visited') =>
    findFigure(await readFundersReport(deps, LEADER, { ...AUTUMN, ...order }), { of })?.total;
  expect([await total({}, 'companies'), await total({}, 'meetings'), await total({}, 'visited')]).toEqual([2, 2, 2]);
  const under = { memorandum: MEMORANDUM };
  expect([await total(under, 'companies'), await total(under, 'meetings'), await total(under, 'visited')]).toEqual([
    1, 1, 1,
  ]);
  expect(await total({ from: '2027-01-01', to: '2027-12-31' }, 'visited')).toBe(0);
});

test('the report tells orders at the stated rates, and asks for those that it needs', async () => {
  const { deps } = flows;
  const { id: outcome } = await note({ valuePerYear: { minor: 1_000, currency: 'EUR' } });
  await confirmOutcome(deps, editorOf(EBP), outcome, { expectedRevision: 1 });
  await note({ valuePerYear: { minor: 1_000, currency: 'GBP' }, jobs: 0.1 });
  expect(await faultsOf(readFundersReport(deps, LEADER, AUTUMN))).toEqual([
    'invalid missing /sekPerEur',
    'invalid missing /sekPerGbp',
  ]);
  const rates = { sekPerEur: 11.4523, sekPerGbp: 13.3784 };
  expect(await faultsOf(readFundersReport(deps, LEADER, { ...AUTUMN, ...rates }))).toEqual([
    'invalid missing /ratesOn',
    'invalid missing /ratesSource',
  ]);
  const stated = { ...rates, ratesOn: '2026-11-20', ratesSource: 'the Riksbank' };
  const report = await readFundersReport(deps, LEADER, { ...AUTUMN, ...stated });
  const value = (confirmed: boolean) =>
    (['SEK', 'EUR', 'GBP'] as const).map(
      (currency) => findFigure(report, { of: 'value-at-rates', confirmed, currency })?.total,
    );
  expect([value(true), value(false)]).toEqual([
    [11_452, 1_000, 856],
    [13_378, 1_168, 1_000],
  ]);
  expect(report.companies).toEqual([
    { key: '556036-0793', name: 'ebp', organisationNumber: '556036-0793', supplierIds: ['ebp'] },
  ]);
});

test('a report of days in the wrong order, or under a memorandum that there is not, is refused', async () => {
  const { deps } = flows;
  const wrong = { from: '2026-12-31', to: '2026-01-01', sekPerEur: 0 };
  expect(await faultsOf(readFundersReport(deps, LEADER, wrong))).toEqual([
    'invalid date-order /to',
    'invalid too-small /sekPerEur',
    'invalid missing /ratesOn',
    'invalid missing /ratesSource',
  ]);
  const under = { ...AUTUMN, memorandum: id.memorandum('none') };
  expect(await faultsOf(readFundersReport(deps, LEADER, under))).toEqual(['absent absent /memorandum']);
});

test('a memorandum is saved revision by revision, and its id is its own', async () => {
  const { deps } = flows;
  const draft = aMemorandumDraft({ validUntil: '2027-11-10' });
  const saved = await saveMemorandum(deps, LEADER, MEMORANDUM, { draft, expectedRevision: 1 });
  expect(saved).toEqual({ ...draft, id: MEMORANDUM, revision: 2 });
  const again = saveMemorandum(deps, LEADER, MEMORANDUM, { draft, expectedRevision: 1 });
  expect(await faultsOf(again)).toEqual(['conflict moved-on ']);
  expect(await faultsOf(createMemorandum(deps, LEADER, { id: MEMORANDUM, draft }))).toEqual(['conflict collision /id']);
  const wrong = { ...draft, title: '', regions: [], validUntil: '2020-01-01' };
  expect(await faultsOf(saveMemorandum(deps, LEADER, MEMORANDUM, { draft: wrong, expectedRevision: 2 }))).toEqual([
    'invalid missing /title',
    'invalid too-few /regions',
    'invalid date-order /validUntil',
  ]);
});
