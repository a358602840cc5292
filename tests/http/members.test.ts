import { MembersView } from '../../src/contract/supplier/member';
import { HOUSE } from '../../src/flows/house';
import { confirmProfile } from '../../src/flows/profile/confirm-profile';
import { aCapability, aCertificate, anEvidence, aSite, id } from '../support/builders';
import { enterSupplier, NOW } from '../support/test-flows';
import { contracted, openTestApi, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  const { deps } = api.flows;
  await enterSupplier(deps, 'ostermalm', {}, { name: 'Östermalms Press' });
  await enterSupplier(deps, 'alvsjo', {}, { name: 'Älvsjö Lack' });
  await enterSupplier(deps, 'zinken', {
    sites: [
      aSite({
        capabilities: [aCapability('stamping'), aCapability('welding', { visibility: { to: 'private' } })],
        certificates: [
          aCertificate('iso-9001', { expires: '2027-01-31' }),
          aCertificate('iso-14001', { visibility: { to: 'cluster' } }),
        ],
      }),
      aSite({
        id: id.site('second'),
        capabilities: [],
        certificates: [aCertificate('iso-9001', { id: id.certificate('later'), expires: '2028-01-31' })],
      }),
    ],
    evidence: anEvidence(),
  });
  await confirmProfile(deps, HOUSE, id.supplier('zinken'), 1);
  await api.rank();
});
afterAll(() => api.close());

async function membersAs(key: string, query = '') {
  return contracted(await api.as(key).get(`/api/v1/members${query}`).expect(200), MembersView);
}

test('members come in Swedish order of name, page after page', async () => {
  const all = await membersAs(api.keys.leader);
  expect(all.items.map(({ name }) => name)).toEqual(['ebp', 'ytab', 'zinken', 'Älvsjö Lack', 'Östermalms Press']);
  const first = await membersAs(api.keys.leader, '?limit=4');
  const second = await membersAs(api.keys.leader, `?limit=4&after=${first.next}`);
  expect([...first.items, ...second.items]).toEqual(all.items);
  expect(second.next).toBeUndefined();
  expect((await membersAs(api.keys.leader, '?of=ytab,ebp')).items.map((one) => one.id)).toEqual(['ebp', 'ytab']);
});

test('a member is told in short: trades, the best certificates, when it was looked after, and where it stands', async () => {
  const { items } = await membersAs(api.keys.leader);
  expect(items.find((one) => one.id === 'zinken')).toMatchObject({
    standing: 'active',
    towns: ['Olofström'],
    processes: ['stamping'],
    certificates: [
      { scheme: 'iso-9001', state: 'valid', expires: '2028-01-31' },
      { scheme: 'iso-14001', state: 'valid', expires: '2028-12-31' },
    ],
    savedBy: HOUSE.name,
    confirmedAt: NOW.toISOString(),
    confirmedBy: HOUSE.name,
  });
  expect(items.find((one) => one.id === 'ebp')).toMatchObject({ openNeeds: { qualified: 2, conditional: 0 } });
});

test('a buyer sees what he may read, his own needs, and nobody at work', async () => {
  const { items } = await membersAs(api.keys.jaguar);
  const zinken = items.find((one) => one.id === 'zinken');
  expect(zinken).toMatchObject({ processes: ['stamping'], certificates: [{ scheme: 'iso-9001' }] });
  expect(zinken).not.toHaveProperty('savedBy');
  expect(zinken).not.toHaveProperty('confirmedAt');
  expect(items.find((one) => one.id === 'ebp')?.openNeeds).toEqual({ qualified: 1, conditional: 0 });
});

test('what is hidden from a buyer does not show in how complete a profile is', async () => {
  const before = await membersAs(api.keys.jaguar);
  const hidden = aCapability('deep-drawing', { visibility: { to: 'cluster' } });
  const open = { sites: [aSite({ capabilities: [aCapability('stamping')] })] };
  await enterSupplier(api.flows.deps, 'open', open);
  await enterSupplier(api.flows.deps, 'guarded', {
    sites: [aSite({ capabilities: [aCapability('stamping'), hidden] })],
  });
  const after = await membersAs(api.keys.jaguar);
  const [one, other] = ['open', 'guarded'].map((name) => after.items.find((item) => item.id === name));
  expect({ ...other, id: '', name: '' }).toEqual({ ...one, id: '', name: '' });
  expect(after.items.length).toBe(before.items.length + 2);
});

test('a supplier has no list of members', async () => {
  await api.as(api.keys.ebp).get('/api/v1/members').expect(403);
});
