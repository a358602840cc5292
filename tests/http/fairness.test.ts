import { FairnessView } from '../../src/contract/match/fairness';
import { contracted, openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  await api.rank();
});
afterAll(() => api.close());

const FAIRNESS = '/api/v1/fairness';

test('the cluster reads how the lists treat each member, by name', async () => {
  const report = contracted(await api.as(api.keys.leader).get(FAIRNESS).expect(200), FairnessView);
  expect(report.members.map(({ supplier }) => supplier.id)).toEqual(['ebp', 'ytab']);
  expect(report.members[0]).toMatchObject({
    eligible: { qualified: 2, conditional: 0, excluded: 0 },
    listed: 2,
    topTen: 2,
    decided: { keep: 0, reject: 0, invite: 0 },
    met: 0,
  });
  expect(report.basis).toMatchObject({ openNeeds: 2, listedNeeds: 2, versions: 2 });
});

test('a reason is told in words, and what is decided is counted', async () => {
  const admin = api.as(api.keys.administrator);
  const { body, headers } = await admin.get('/api/v1/suppliers/ytab/profile').expect(200);
  const [site] = body.draft.sites;
  const draft = { ...body.draft, sites: [{ ...site, certificates: [] }] };
  await admin.put('/api/v1/suppliers/ytab/profile', draft, headers.etag).expect(200);
  const decision = { supplierId: 'ytab', kind: 'reject', reason: 'no certificate', shortlistVersion: 1 };
  await admin.post('/api/v1/requirements/jaguar-bracket/decisions', decision).expect(201);
  const { members } = contracted(await admin.get(FAIRNESS).expect(200), FairnessView);
  expect(members[1]).toMatchObject({
    supplier: { id: 'ytab' },
    eligible: { qualified: 0, excluded: 2 },
    decided: { reject: 1 },
    reasons: [
      {
        criterion: 'certificates',
        needs: 2,
        sentences: {
          sv: 'Iatf-16949: utesluten från 2 öppna behov.',
          en: 'Iatf-16949: excluded from 2 open needs.',
        },
      },
    ],
  });
});

test('a supplier reads its own line only, and a purchaser none', async () => {
  const own = contracted(await api.as(api.keys.ebp).get(`${FAIRNESS}?language=en`).expect(200), FairnessView);
  expect(own.members.map(({ supplier }) => supplier.id)).toEqual(['ebp']);
  expect(problemOf(await api.as(api.keys.jaguar).get(FAIRNESS))).toMatchObject({ status: 403 });
});

test('pages and days are asked for, and wrong ones are refused with their place', async () => {
  const leader = api.as(api.keys.leader);
  const first = contracted(await leader.get(`${FAIRNESS}?limit=1`).expect(200), FairnessView);
  const second = contracted(await leader.get(`${FAIRNESS}?limit=1&after=${first.next}`).expect(200), FairnessView);
  expect([first.members[0]?.supplier.id, second.members[0]?.supplier.id, second.next]).toEqual([
    'ebp',
    'ytab',
    undefined,
  ]);
  const early = contracted(await leader.get(`${FAIRNESS}?from=2020-01-01&to=2020-12-31`).expect(200), FairnessView);
  expect(early.basis).toMatchObject({ listedNeeds: 0, openNeeds: 2 });
  const wrong = problemOf(await leader.get(`${FAIRNESS}?from=2026-13-01`));
  expect(wrong).toMatchObject({ status: 422, errors: [{ pointer: '/from' }] });
});

test('one member is asked for by its id; a supplier reads of itself whomever it asks for', async () => {
  const idsFor = async (key: string, of: string) => {
    const answer = await api.as(key).get(`${FAIRNESS}?of=${of}`).expect(200);
    return contracted(answer, FairnessView).members.map(({ supplier }) => supplier.id);
  };
  expect(await idsFor(api.keys.leader, 'ytab')).toEqual(['ytab']);
  expect(await idsFor(api.keys.ebp, 'ytab')).toEqual(['ebp']);
});
