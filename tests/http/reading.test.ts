import { BuyersView } from '../../src/contract/demand/buyer';
import { RequirementView } from '../../src/contract/demand/requirement';
import { MatchView, ShortlistVersionsView, ShortlistView } from '../../src/contract/match/shortlist';
import { pageOf } from '../../src/contract/paging';
import { ConceptsView, SchemesView } from '../../src/contract/reference/reference-data';
import { ProfileView } from '../../src/contract/supplier/profile';
import { RecogniseView } from '../../src/contract/supplier/recognised';
import { SupplierShape } from '../../src/contract/supplier/supplier';
import { contracted, openTestApi, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  await api.rank();
});
afterAll(() => api.close());

test('the taxonomy and the schemes are read with their versions', async () => {
  const concepts = contracted(await api.as(api.keys.ebp).get('/api/v1/concepts').expect(200), ConceptsView);
  expect(concepts.version).toBe(1);
  expect(concepts.items.map(({ id }) => id)).toContain('spot-welding');
  const schemes = contracted(await api.as(api.keys.ebp).get('/api/v1/schemes').expect(200), SchemesView);
  expect(schemes.items.map(({ id }) => id)).toContain('iatf-16949');
});

test('a text is recognised with spans', async () => {
  const answer = await api
    .as(api.keys.jaguar)
    .post('/api/v1/recognise', { text: 'We do stamping.', language: 'en' })
    .expect(200);
  const { mentions } = contracted(answer, RecogniseView);
  expect(mentions).toMatchObject([{ concept: 'stamping', start: 6, end: 14, negated: false }]);
});

test('main groups, sizes and schemes of a text are told too', async () => {
  const text = 'Stamping of sheet 0.7 to 3 mm, IATF 16949. SOP in March 2028.';
  const answer = await api.as(api.keys.jaguar).post('/api/v1/recognise', { text, language: 'en' }).expect(200);
  const { families, quantities, schemes, milestones } = contracted(answer, RecogniseView);
  expect(families).toEqual(['forming']);
  expect(quantities).toMatchObject([{ dimension: 'sheetThicknessMm', range: { min: 0.7, max: 3 } }]);
  expect(schemes).toMatchObject([{ scheme: 'iatf-16949', start: 31, negated: false }]);
  expect(milestones).toMatchObject([{ milestone: 'startOfProduction', on: '2028-03-01', precision: 'month' }]);
});

test('suppliers are listed, and a supplier lists itself alone', async () => {
  const page = pageOf('SupplierPageInTest', SupplierShape);
  const all = contracted(await api.as(api.keys.jaguar).get('/api/v1/suppliers').expect(200), page);
  expect(all.items.map(({ id }) => id)).toEqual(['ebp', 'ytab']);
  const own = contracted(await api.as(api.keys.ebp).get('/api/v1/suppliers').expect(200), page);
  expect(own.items.map(({ id }) => id)).toEqual(['ebp']);
});

test('a supplier and its profile are read, the profile with its revision as ETag', async () => {
  const supplier = contracted(await api.as(api.keys.jaguar).get('/api/v1/suppliers/ebp').expect(200), SupplierShape);
  expect(supplier.name).toBe('ebp');
  const answer = await api.as(api.keys.jaguar).get('/api/v1/suppliers/ebp/profile').expect(200).expect('ETag', '"1"');
  expect(contracted(answer, ProfileView).draft.sites[0]?.name).toBe('EBP Olofström');
});

test('what has not changed is not sent again', async () => {
  await api.as(api.keys.jaguar).get('/api/v1/suppliers/ebp/profile').set('If-None-Match', '"1"').expect(304);
});

test('the buyers are read with their sites', async () => {
  const { items } = contracted(await api.as(api.keys.ebp).get('/api/v1/buyers').expect(200), BuyersView);
  expect(items.map(({ id }) => id)).toEqual(['aston-martin', 'jaguar']);
});

test('a need is read with its revision as ETag', async () => {
  const answer = await api
    .as(api.keys.jaguar)
    .get('/api/v1/requirements/jaguar-bracket')
    .expect(200)
    .expect('ETag', '"1"');
  expect(contracted(answer, RequirementView)).toMatchObject({ id: 'jaguar-bracket', draft: { buyerId: 'jaguar' } });
});

describe('a shortlist', () => {
  const path = '/api/v1/requirements/jaguar-bracket/shortlist';

  test('gives every row its reasons as data and in both languages, and the points add up', async () => {
    const list = contracted(await api.as(api.keys.jaguar).get(path).expect(200), ShortlistView);
    expect(list).toMatchObject({ version: 1, isCurrent: true, counts: { qualified: 2, conditional: 0, excluded: 0 } });
    for (const { points, findings } of list.rows) {
      expect(findings.reduce((sum, finding) => sum + finding.points, 0)).toBe(points);
    }
    const welding = list.rows[0]?.findings.find(({ ask }) => ask === 'processes/spot-welding');
    expect(welding?.sentences.en).toMatch(
      /^Spot-welding is core business at (EBP|YTAB) Olofström \(illustrative, document seen 2026-06-01\)\.$/,
    );
    expect(welding?.sentences.sv).toMatch(
      /^Spot-welding sv är kärnverksamhet i (EBP|YTAB) Olofström \(exempel, dokument granskat 2026-06-01\)\.$/,
    );
  });

  test('gives its sentences in one language when one is asked for', async () => {
    const list = contracted(await api.as(api.keys.jaguar).get(`${path}?language=sv`).expect(200), ShortlistView);
    expect(Object.keys(list.rows[0]?.findings[0]?.sentences ?? {})).toEqual(['sv']);
  });

  test('has versions, and an earlier one can be read', async () => {
    const versions = contracted(
      await api.as(api.keys.jaguar).get(`${path}/versions`).expect(200),
      ShortlistVersionsView,
    );
    expect(versions.items.map(({ version }) => version)).toEqual([1]);
    await api.as(api.keys.jaguar).get(`${path}?version=1`).expect(200);
    await api.as(api.keys.jaguar).get(`${path}?version=2`).expect(404);
  });

  test('explains one supplier in full', async () => {
    const match = contracted(await api.as(api.keys.leader).get(`${path}/ytab`).expect(200), MatchView);
    expect(match).toMatchObject({
      supplier: { id: 'ytab' },
      verdict: 'qualified',
      profileRevision: 1,
      leadSite: 'works',
    });
  });
});
