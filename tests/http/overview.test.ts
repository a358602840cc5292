import { NeedsView } from '../../src/contract/demand/need-in-brief';
import { HomeView } from '../../src/contract/home';
import { FoundView } from '../../src/contract/search';
import { HOUSE } from '../../src/flows/house';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { decideMatch } from '../../src/flows/shortlist/decide-match';
import { aCapability, aCertificate, aProfileDraft, aSite, aStep, id } from '../support/builders';
import { enterRequirement, enterSupplier } from '../support/test-flows';
import { contracted, openTestApi, type TestApi } from './test-api';

let api: TestApi;

const pressing = [aCapability('stamping', { id: id.capability('pressing') }), aCapability('spot-welding')];

beforeAll(async () => {
  api = await openTestApi();
  const { deps } = api.flows;
  await enterSupplier(deps, 'malmo-press', { sites: [aSite({ capabilities: pressing })] }, { name: 'Malmö Press' });
  await enterSupplier(deps, 'hallsberg', {}, { name: 'Hallsberg Verkstad' });
  await enterSupplier(deps, 'haellsberg', {}, { name: 'Hällsberg Verkstad' });
  await enterSupplier(deps, 'lapsing', {
    sites: [
      aSite({
        place: { town: 'Åmål', country: 'SE', latitude: 59, longitude: 12.7 },
        capabilities: pressing,
        certificates: [
          aCertificate('iatf-16949', { expires: '2027-02-01' }),
          aCertificate('iso-14001', { expires: '2026-12-20', visibility: { to: 'private' } }),
        ],
      }),
    ],
  });
  await enterRequirement(deps, 'electroplated', { steps: [aStep('electroplating')] });
  await enterRequirement(deps, 'a-draft', { state: 'draft', title: { en: 'A secret draft' } });
  await api.rank();
  await api.flows.postgres.query(
    `update profile_revisions set saved_at = '2025-06-01' where supplier_id = 'hallsberg'`,
  );
});
afterAll(() => api.close());

const homeAs = async (key: string) => contracted(await api.as(key).get('/api/v1/home').expect(200), HomeView);
const searchAs = async (key: string, q: string) =>
  contracted(
    await api
      .as(key)
      .get(`/api/v1/search?q=${encodeURIComponent(q)}`)
      .expect(200),
    FoundView,
  );

test('a cluster leader is told which certificates lapse before a need that they count for', async () => {
  const { lapsing } = await homeAs(api.keys.leader);
  expect(lapsing).toEqual([
    {
      supplier: { id: 'lapsing', name: 'lapsing' },
      siteId: 'works',
      certificateId: 'iatf-16949',
      scheme: 'iatf-16949',
      expires: '2027-02-01',
      needs: [
        expect.objectContaining({ id: 'aston-bracket', by: 'startOfProduction' }),
        expect.objectContaining({ id: 'jaguar-bracket', by: 'startOfProduction' }),
      ],
    },
  ]);
});

test('a cluster leader is told of silent members and of needs that nobody is qualified for', async () => {
  const { silent, uncovered } = await homeAs(api.keys.leader);
  expect(silent).toEqual({
    count: 1,
    members: [{ id: 'hallsberg', name: 'Hallsberg Verkstad', heardAt: '2025-06-01T00:00:00.000Z' }],
  });
  expect(uncovered.map(({ need }) => need.id)).toEqual(['electroplated']);
});

test('each is told of his own: a supplier of its certificates and needs, a buyer of his lists', async () => {
  const { deps } = api.flows;
  expect(await homeAs(api.keys.ebp)).toMatchObject({ lapsing: [], fitting: [], uncovered: [], moved: [] });
  const before = await homeAs(api.keys.jaguar);
  expect(before).toMatchObject({ lapsing: [], silent: { count: 0 }, moved: [] });
  expect(before.undecided).toEqual([
    { need: expect.objectContaining({ id: 'jaguar-bracket' }), undecided: expect.any(Number) },
  ]);
  const plating = aProfileDraft({ sites: [aSite({ capabilities: [...pressing, aCapability('electroplating')] })] });
  await saveProfile(deps, HOUSE, id.supplier('ebp'), { draft: plating, expectedRevision: 1 });
  await decideMatch(deps, HOUSE, id.requirement('jaguar-bracket'), {
    supplierId: id.supplier('ytab'),
    kind: 'keep',
    reason: 'near',
    shortlistVersion: 1,
  });
  await api.rank();
  const after = await homeAs(api.keys.jaguar);
  const moved = after.moved.find(({ need }) => need.id === 'electroplated');
  expect(moved).toMatchObject({ from: 1, to: 2, left: 0, matches: [{ id: 'ebp', verdict: 'qualified', rank: 1 }] });
  expect((await homeAs(api.keys.astonMartin)).moved.map(({ need }) => need.id)).not.toContain('electroplated');
  expect((await homeAs(api.keys.ebp)).fitting).toContainEqual({
    need: expect.objectContaining({ id: 'electroplated' }),
    verdict: 'qualified',
  });
});

test('letters are found with their marks and without, and the exact spelling comes first', async () => {
  const names = async (q: string) => (await searchAs(api.keys.leader, q)).suppliers.map(({ name }) => name);
  expect(await names('malmo')).toEqual(['Malmö Press']);
  expect(await names('MALMÖ')).toEqual(['Malmö Press']);
  expect(await names('hällsberg')).toEqual(['Hällsberg Verkstad', 'Hallsberg Verkstad']);
  expect(await names('hallsberg')).toEqual(['Hallsberg Verkstad', 'Hällsberg Verkstad']);
  expect(await names('amal')).toEqual(['lapsing']);
  expect(await names('%')).toEqual([]);
  expect((await searchAs(api.keys.leader, 'JAGUAR')).buyers).toEqual([{ id: 'jaguar', name: 'Jaguar' }]);
  expect((await searchAs(api.keys.leader, 'stamp')).concepts[0]).toEqual({
    id: 'stamping',
    kind: 'process',
    label: { sv: 'stamping sv', en: 'stamping' },
  });
});

test('nobody finds what he may not read', async () => {
  expect((await searchAs(api.keys.ebp, 'press')).suppliers).toEqual([]);
  expect((await searchAs(api.keys.ebp, 'secret')).needs).toEqual([]);
  expect((await searchAs(api.keys.astonMartin, 'secret')).needs).toEqual([]);
  expect((await searchAs(api.keys.jaguar, 'secret')).needs.map((need) => need.id)).toEqual(['a-draft']);
});

test('needs are listed in brief, with counts for those who may see the lists', async () => {
  const needsAs = async (key: string) =>
    contracted(await api.as(key).get('/api/v1/needs').expect(200), NeedsView).items;
  const ofLeader = await needsAs(api.keys.leader);
  expect(ofLeader.map((need) => need.id)).toEqual(['a-draft', 'aston-bracket', 'electroplated', 'jaguar-bracket']);
  expect(ofLeader[1]).toMatchObject({ buyer: { name: 'Aston Martin' }, counts: { excluded: expect.any(Number) } });
  expect((await needsAs(api.keys.jaguar)).map((need) => need.id)).not.toContain('aston-bracket');
  const ofSupplier = await needsAs(api.keys.ebp);
  expect(ofSupplier.map((need) => need.id)).toEqual(['aston-bracket', 'electroplated', 'jaguar-bracket']);
  expect(ofSupplier[0]).not.toHaveProperty('counts');
});
