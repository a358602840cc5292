import { StagesView } from '../../src/contract/match/decision';
import { FundersReportView } from '../../src/contract/outcome/funders-report';
import { FunnelView } from '../../src/contract/outcome/funnel';
import { MemorandumView } from '../../src/contract/outcome/memorandum';
import { OutcomeOriginView } from '../../src/contract/outcome/origin';
import { OutcomeRevisionsView, OutcomesPage, OutcomeView } from '../../src/contract/outcome/outcome';
import { aMemorandumDraft, anEvidence, anOrder } from '../support/builders';
import { testWithText, textOfPdf } from '../support/read-pdf';
import { readWorkbook } from '../support/read-workbook';
import { enterMeeting, enterTrip } from '../support/trip-rows';
import { contracted, openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  await api.rank();
  const { postgres } = api.flows;
  const matches = [
    { requirementId: 'jaguar-bracket', shortlistVersion: 1, verdict: 'qualified', points: 900 },
  ] as unknown as Parameters<typeof enterMeeting>[2]['matches'];
  await enterTrip(postgres, 'autumn');
  await enterMeeting(postgres, 'ebp-body', {
    trip: 'autumn',
    supplier: 'ebp',
    verdict: 'promising',
    matches: matches ?? [],
  });
});
afterAll(() => api.close());

const API = '/api/v1';
const leader = () => api.as(api.keys.leader);

const NOTED = {
  requirementId: 'jaguar-bracket',
  supplierId: 'ebp',
  meetingId: 'ebp-body',
  order: anOrder({ valuePerYear: { minor: 123_456_700, currency: 'EUR' } }),
  evidence: anEvidence(),
};

async function note(changes: object = {}) {
  const answer = await leader()
    .post(`${API}/outcomes`, { ...NOTED, ...changes })
    .expect(201);
  return { outcome: contracted(answer, OutcomeView), etag: answer.headers.etag ?? '', answer };
}

test('a memorandum is entered, read, changed and listed', async () => {
  const draft = aMemorandumDraft();
  const made = await leader().post(`${API}/memoranda`, { id: 'olofstrom-coventry', draft }).expect(201);
  expect(made.headers).toMatchObject({ etag: '"1"', location: 'memoranda/olofstrom-coventry' });
  const read = await leader().get(`${API}/memoranda/olofstrom-coventry`).expect(200);
  const changed = { ...contracted(read, MemorandumView).draft, validUntil: '2027-11-10' };
  const path = `${API}/memoranda/olofstrom-coventry`;
  const saved = await leader().put(path, changed, read.headers.etag).expect(200);
  expect([saved.headers.etag, contracted(saved, MemorandumView).draft.validUntil]).toEqual(['"2"', '2027-11-10']);
  expect(problemOf(await leader().put(path, changed, '"1"')).status).toBe(412);
  expect((await leader().get(`${API}/memoranda`).expect(200)).body.items).toHaveLength(1);
  const wrong = await leader().post(`${API}/memoranda`, {
    id: 'another',
    draft: { ...draft, validUntil: '2020-01-01' },
  });
  expect(problemOf(wrong).errors).toMatchObject([{ pointer: '/draft/validUntil', code: 'date-order' }]);
});

test('an outcome is noted, and confirmed by the company with its own figures', async () => {
  const { outcome, etag, answer } = await note();
  expect(answer.headers.location).toBe(`outcomes/${outcome.id}`);
  expect(outcome).toMatchObject({ state: 'noted', tripId: 'autumn', side: 'leader', savedBy: 'a cluster-leader' });
  const ebp = api.as(api.keys.ebp);
  const path = `${API}/outcomes/${outcome.id}`;
  const own = anOrder({ valuePerYear: { minor: 120_000_000, currency: 'EUR' } });
  const confirmed = await ebp.post(`${path}/confirm`, { order: own }, etag).expect(200);
  expect(contracted(confirmed, OutcomeView)).toMatchObject({ state: 'confirmed', side: 'company', order: own });
  const { items } = contracted(await ebp.get(`${path}/revisions`).expect(200), OutcomeRevisionsView);
  expect(items.map(({ side, order }) => [side, order.valuePerYear?.minor])).toEqual([
    ['leader', 123_456_700],
    ['company', 120_000_000],
  ]);
  const first = await ebp.get(`${path}/revisions?limit=1`).expect(200);
  const second = await ebp.get(`${path}/revisions?limit=1&after=${first.body.next}`).expect(200);
  expect([second.body.items[0].revision, second.body.next]).toEqual([2, undefined]);
  expect(problemOf(await leader().post(`${path}/confirm`, {}, '"2"')).status).toBe(403);
  expect(problemOf(await api.as(api.keys.ytab).get(path)).status).toBe(404);
  expect(contracted(await ebp.get(`${API}/outcomes`).expect(200), OutcomesPage).items).toHaveLength(1);
});

test('an outcome is changed and withdrawn by its revision', async () => {
  const { outcome, etag } = await note({ order: anOrder({ jobs: 4 }) });
  const path = `${API}/outcomes/${outcome.id}`;
  const { order, evidence } = outcome;
  expect(problemOf(await leader().put(path, { order, evidence })).status).toBe(428);
  const changed = await leader()
    .put(path, { order: { ...order, jobs: 5 }, evidence }, etag)
    .expect(200);
  expect(problemOf(await leader().post(`${path}/withdraw`, { reason: 'twice' }, etag)).status).toBe(412);
  const withdrawn = await leader().post(`${path}/withdraw`, { reason: 'twice' }, changed.headers.etag).expect(200);
  expect(contracted(withdrawn, OutcomeView)).toMatchObject({ state: 'withdrawn', reason: 'twice' });
  expect(problemOf(await leader().put(path, { order, evidence }, withdrawn.headers.etag)).status).toBe(409);
});

test('outcomes are listed page by page, and the next page is asked the same', async () => {
  for (const orderedOn of ['2026-11-01', '2026-11-03']) await note({ order: anOrder({ orderedOn, what: orderedOn }) });
  const query = 'supplier=ebp&state=noted&from=2026-11-01&to=2026-11-03&limit=1';
  const first = await leader().get(`${API}/outcomes?${query}`).expect(200);
  const [, next = ''] = /<(\?[^>]+)>/.exec(first.headers.link ?? '') ?? [];
  expect(Object.fromEntries(new URLSearchParams(next))).toMatchObject({ supplier: 'ebp', state: 'noted', limit: '1' });
  const second = await leader().get(`${API}/outcomes${next}`).expect(200);
  expect([first, second].map(({ body }) => body.items[0].order.what)).toEqual(['2026-11-03', '2026-11-01']);
});

test('an order is followed back, and its match has come that far', async () => {
  const { outcome } = await note();
  const origin = contracted(await leader().get(`${API}/outcomes/${outcome.id}/origin`).expect(200), OutcomeOriginView);
  expect(origin).toMatchObject({
    requirement: { id: 'jaguar-bracket', buyerId: 'jaguar' },
    place: { version: 1 },
    meeting: { id: 'ebp-body', verdict: 'promising', people: { name: 'Body Purchasing' } },
    trip: { title: 'Jaguar, autumn', firstDay: '2026-10-05' },
  });
  const way = `${API}/requirements/jaguar-bracket/stage-events/ebp`;
  const { items } = contracted(await api.as(api.keys.jaguar).get(way).expect(200), StagesView);
  expect(items.map(({ stage }) => stage)).toEqual(['nominated']);
});

test('what came of a trip is told in figures with words and records', async () => {
  const funnel = contracted(await leader().get(`${API}/trips/autumn/funnel`).expect(200), FunnelView);
  expect(funnel.figures[3]).toEqual({
    step: 'held',
    of: 'meeting',
    label: { sv: 'Möten som hölls', en: 'Meetings held' },
    count: 1,
    ids: ['ebp-body'],
  });
});

const PERIOD = 'from=2026-09-01&to=2026-12-31';
const RATES = 'sekPerEur=11.4523&ratesOn=2026-11-20&ratesSource=the%20Riksbank';

testWithText("the funders' report is had as figures, on paper and as a workbook, and they say the same", async () => {
  const missing = problemOf(await leader().get(`${API}/reports/funders?${PERIOD}`));
  expect(missing).toMatchObject({ status: 422, errors: [{ pointer: '/sekPerEur', code: 'missing' }] });
  const answer = await leader().get(`${API}/reports/funders?${PERIOD}&${RATES}`).expect(200);
  const { figures, rates, notes } = contracted(answer, FundersReportView);
  expect(rates).toEqual({ EUR: 11.4523, on: '2026-11-20', source: 'the Riksbank' });
  expect(notes.map(({ en }) => en)).toContain('Rates of 2026-11-20: 1 EUR = 11.4523 SEK. Source: the Riksbank.');
  const value = figures.find(({ measure }) => measure.of === 'value-at-rates' && measure.confirmed);
  expect(value).toMatchObject({ measure: { currency: 'SEK' }, total: 1_374_276_000 });
  const pdf = await leader().get(`${API}/reports/funders.pdf?${PERIOD}&${RATES}&language=en`).expect(200);
  expect(pdf.type).toBe('application/pdf');
  expect(textOfPdf(pdf.body)).toContain('SEK 13,742,760');
  const sheet = await leader()
    .get(`${API}/reports/funders.xlsx?${PERIOD}&${RATES}&language=sv`)
    .buffer(true)
    .parse((res, done) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  expect(sheet.headers['content-disposition']).toContain('finansiarsrapport-2026-09-01-2026-12-31.xlsx');
  const [sums] = (await readWorkbook(sheet.body)).sheets;
  expect(sums?.rows).toContainEqual([
    'Allt ordervärde per år, räknat i SEK (bekräftat av företagen)',
    1_374_276_000 / 100,
  ]);
});

test('a rate that is none is refused with its place', async () => {
  for (const rate of ['0', '-1', '1e3', '11.45231234', 'x']) {
    const wrong = problemOf(
      await leader().get(`${API}/reports/funders?${PERIOD}&sekPerEur=${rate}&${RATES.slice(18)}`),
    );
    expect([rate, wrong.status, wrong.errors[0]?.pointer]).toEqual([rate, 422, '/sekPerEur']);
  }
});

test('nothing that companies have told the cluster of their orders shows in, or moves, anything a purchaser is told', async () => {
  const jaguar = api.as(api.keys.jaguar);
  const paths = [
    '/requirements/jaguar-bracket/shortlist',
    '/requirements/jaguar-bracket/log',
    '/requirements/jaguar-bracket/stage-events/ebp',
    '/suppliers/ebp/profile',
    '/members',
    '/home',
    '/needs',
    '/search?q=brackets',
  ];
  const told = async () => {
    const answers = await Promise.all(paths.map((path) => jaguar.get(`${API}${path}`).expect(200)));
    return answers.map(({ text }) => text);
  };
  const before = await told();
  const secret = { what: 'Canary parts', valuePerYear: { minor: 987_654_321, currency: 'GBP' as const } };
  const { outcome, etag } = await note({ order: anOrder(secret) });
  await api.as(api.keys.ebp).post(`${API}/outcomes/${outcome.id}/confirm`, {}, etag).expect(200);
  expect(await told()).toEqual(before);
  expect(before.join()).not.toMatch(/save-outcome|confirm-outcome|Canary|987654321/);
});
