import * as fc from 'fast-check';
import type { ExchangeKind } from '../../../src/domain/exchange/fields';
import { type Actor, SCOPES } from '../../../src/domain/permission';
import { listLeftAlone } from '../../../src/flows/exchange/read-imports';
import { verifyLog } from '../../../src/flows/log/verify-log';
import { saveProfile } from '../../../src/flows/profile/save-profile';
import { saveRequirement } from '../../../src/flows/requirement/save-requirement';
import { id } from '../../support/builders';
import {
  enterRequirement,
  enterSupplier,
  loadSmallWorld,
  openTestFlows,
  type TestFlows,
} from '../../support/test-flows';
import { csv, importFile, LEADER, takeBack } from './importing';

jest.setTimeout(120_000);

let flows: TestFlows;

beforeAll(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
});
afterAll(() => flows.close());

/** How a record of each kind is entered, said in a row, looked at, and changed by somebody else. */
interface Kind {
  readonly head: string;
  row(name: string, text: string, extra: boolean): string;
  enter(name: string): Promise<unknown>;
  look(name: string): Promise<unknown>;
  change(name: string): Promise<unknown>;
}

const MEMBERS: Kind = {
  head: 'Id;Namn;Text (svenska);Ort;Land;Latitud;Longitud;Processer;Organisationsnummer',
  row: (name, text, extra) =>
    `${name};${extra ? `Nytt ${name}` : name};${text};${extra ? 'Kalmar;SE;56;16;"stamping; welding (lego)"' : ';;;;'};`,
  enter: (name) => enterSupplier(flows.deps, name, { texts: { sv: 'gammalt', en: 'old' } }),
  look: async (name) => {
    const [found] = await flows.database.stores.memberBatches.findBy('id', [name]);
    if (found === undefined) return undefined;
    const { revision: _revision, ...profile } = found.profile;
    return { supplier: found.supplier, profile };
  },
  change: async (name) => {
    const found = await flows.database.stores.profiles.find(id.supplier(name));
    if (found === undefined) return;
    const { supplierId, revision, understood: _derived, ...draft } = found;
    const edited = { ...draft, texts: { sv: 'av någon annan' } };
    await saveProfile(flows.deps, LEADER, supplierId, { draft: edited, expectedRevision: revision });
  },
};

const NEEDS: Kind = {
  head: 'Id;Rubrik (svenska);Text (svenska);Köpare;Produktionsstart;Processkedja;Material',
  row: (name, text, extra) => `${name};${name};${text};jaguar;2029-01-01;stamping;${extra ? 'steel (ska)' : ''}`,
  enter: (name) => enterRequirement(flows.deps, name, { texts: { sv: 'gammalt', en: 'old' } }),
  look: async (name) => {
    const { revision: _revision, ...need } =
      (await flows.database.stores.requirements.find(id.requirement(name))) ?? {};
    return need;
  },
  change: async (name) => {
    const found = await flows.database.stores.requirements.find(id.requirement(name));
    if (found === undefined) return;
    const { id: needId, revision, understood: _derived, ...draft } = found;
    const edited = { ...draft, texts: { sv: 'av någon annan' } };
    await saveRequirement(flows.deps, LEADER, needId, { draft: edited, expectedRevision: revision });
  },
};

const KINDS: readonly (readonly [ExchangeKind, Kind])[] = [
  ['members', MEMBERS],
  ['needs', NEEDS],
];

/** Of each record: was it there before, what does the file say of it (nothing, what it says already, or something new), does somebody change it afterwards? */
const RECORDS = fc.array(
  fc.record({
    isThere: fc.boolean(),
    said: fc.constantFrom('nothing', 'gammalt', 'nytt', 'We do stamping and svetsning'),
    hasExtra: fc.boolean(),
    isChanged: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

let round = 0;

test.each(KINDS)(
  'undoing an import of %s gives back exactly what was, but for what others have changed since',
  async (kind, of) => {
    const comesBack = fc.asyncProperty(RECORDS, async (records) => {
      round += 1;
      const named = records.map((record, at) => ({ ...record, name: `${kind}-${round}-${at}` }));
      for (const { isThere, name } of named) if (isThere) await of.enter(name);
      const before = await Promise.all(named.map(({ name }) => of.look(name)));
      const lines = named.flatMap(({ name, said, hasExtra }) =>
        said === 'nothing' ? [] : [of.row(name, said, hasExtra)],
      );
      const { number, counts } = await importFile(
        flows.deps,
        csv(of.head, ...lines, of.row(`${kind}-${round}-last`, 'x', false)),
        { kind, key: 'id' },
      );
      expect(counts.faulty).toBe(0);
      const after = await Promise.all(named.map(({ name }) => of.look(name)));
      for (const { isChanged, name } of named) if (isChanged) await of.change(name);
      const changed = await Promise.all(named.map(({ name }) => of.look(name)));
      const undone = await takeBack(flows.deps, number);
      const left = named.filter(
        ({ isChanged }, at) => isChanged && JSON.stringify(after[at]) !== JSON.stringify(before[at]),
      );
      expect(undone).toMatchObject({ state: 'undone', leftAlone: left.length });
      const listed = await listLeftAlone(flows.deps, LEADER, number, { limit: 100, language: 'sv' });
      expect(listed.items.map((one) => one.id)).toEqual(left.map(({ name }) => name));
      for (const [at, { name, isChanged }] of named.entries()) {
        expect(await of.look(name)).toEqual(isChanged ? changed[at] : before[at]);
      }
      expect(await of.look(`${kind}-${round}-last`)).toEqual(kind === 'needs' ? {} : undefined);
    });
    await fc.assert(comesBack, { numRuns: 8 });
  },
);

test('what was taken away again leaves the log whole', async () => {
  const administrator: Actor = { role: 'administrator', name: 'Root', scopes: SCOPES };
  const { number } = await importFile(flows.deps, csv('Id;Namn', 'kort;Kort AB', 'lang;Lång AB'), { key: 'id' });
  await takeBack(flows.deps, number);
  expect(await verifyLog(flows.deps, administrator)).not.toHaveProperty('tampering');
  await importFile(flows.deps, csv('Id;Namn;Text (svenska)', 'kort;Kort AB;en annan text'), { key: 'id' });
  expect(await verifyLog(flows.deps, administrator)).not.toHaveProperty('tampering');
  await flows.postgres.query(`update profile_revisions set draft = '{"sites":[]}' where supplier_id = 'kort'`);
  expect(await verifyLog(flows.deps, administrator)).toHaveProperty('tampering.what', 'document');
});
