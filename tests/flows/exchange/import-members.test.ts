import { advanceImport } from '../../../src/flows/exchange/advance-import';
import { planImport, runImport, stopImport } from '../../../src/flows/exchange/control-import';
import { makeFaultyRows, readImport } from '../../../src/flows/exchange/read-imports';
import { uploadImport } from '../../../src/flows/exchange/upload-import';
import { readProfile } from '../../../src/flows/profile/read-profile';
import { saveProfile } from '../../../src/flows/profile/save-profile';
import { aCapability, aCertificate, aSite, id } from '../../support/builders';
import {
  enterRequirement,
  enterSupplier,
  loadSmallWorld,
  openTestFlows,
  type TestFlows,
} from '../../support/test-flows';
import { csv, importFile, LEADER, reportOf, takeBack, tryFile } from './importing';

jest.setTimeout(60_000);

let flows: TestFlows;

beforeAll(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  await enterRequirement(flows.deps, 'bracket');
});
afterAll(() => flows.close());

const countSuppliers = () => flows.database.stores.suppliers.count();

const HEAD = 'Namn;Organisationsnummer;Ort;Land;Latitud;Longitud;Processer;Certifikat;Språk;Text (svenska)';

test('a sheet of members makes new ones, with sites, processes, certificates and texts', async () => {
  const { deps } = flows;
  const found = await importFile(
    deps,
    csv(
      HEAD,
      'Strömsund Press AB;5560125790;Olofström;Sverige;56,2773;14,534;"stamping: steel, aluminium; spot-welding (underleverantör)";"iatf-16949: nr A-1, utfärdat 2025-01-15, giltigt till 14/01/2028; iso-9001 (pågår)";svenska, en;"Vi pressar.',
      'Två rader text."',
    ),
  );
  expect(await reportOf(deps, found)).toEqual([]);
  expect(found).toMatchObject({ state: 'done', counts: { added: 1, changed: 0, unchanged: 0, faulty: 0 } });
  const { supplier, profile } = await readProfile(deps, LEADER, id.supplier('stromsund-press-ab'));
  expect(supplier).toMatchObject({ name: 'Strömsund Press AB', organisationNumber: '556012-5790' });
  expect(profile.texts.sv).toBe('Vi pressar.\r\nTvå rader text.');
  expect(profile.languages).toEqual(['sv', 'en']);
  expect(profile.sites).toMatchObject([
    {
      name: 'Olofström',
      kind: 'production',
      place: { town: 'Olofström', country: 'SE', latitude: 56.2773, longitude: 14.534 },
      capabilities: [
        { process: 'stamping', role: 'core', materials: ['steel', 'aluminium'] },
        { process: 'spot-welding', role: 'subcontracted' },
      ],
      certificates: [
        { scheme: 'iatf-16949', state: 'valid', number: 'A-1', issued: '2025-01-15', expires: '2028-01-14' },
        { scheme: 'iso-9001', state: 'in-progress' },
      ],
    },
  ]);
});

test('what a row leaves out stays as it is, and what it says is changed', async () => {
  const { deps } = flows;
  const capabilities = [aCapability('stamping', { envelope: { pressForceKn: { max: 6300 } } }), aCapability('welding')];
  await enterSupplier(deps, 'ebp-1', {
    texts: { sv: 'Vi pressar', en: 'We press' },
    languages: ['sv'],
    sites: [aSite({ capabilities, certificates: [aCertificate('iso-9001', { issuer: 'DNV' })] })],
  });
  const found = await importFile(
    deps,
    csv('Id;Namn;Processer;Språk;Text (engelska)', 'ebp-1;;stamping (komplement);;We press steel'),
    { key: 'id' },
  );
  expect(found.counts).toEqual({ added: 0, changed: 1, unchanged: 0, faulty: 0 });
  const { supplier, profile } = await readProfile(deps, LEADER, id.supplier('ebp-1'));
  expect(supplier.name).toBe('ebp-1');
  expect(profile.revision).toBe(2);
  expect(profile).toMatchObject({ texts: { sv: 'Vi pressar', en: 'We press steel' }, languages: ['sv'] });
  expect(profile.sites).toMatchObject([
    {
      capabilities: [{ id: 'stamping', role: 'supplementary', envelope: { pressForceKn: { max: 6300 } } }],
      certificates: [{ scheme: 'iso-9001', issuer: 'DNV' }],
    },
  ]);
  expect(profile.sites[0]?.capabilities).toHaveLength(1);
});

test('trying stores nothing', async () => {
  const { deps } = flows;
  const before = await countSuppliers();
  const found = await tryFile(deps, csv(HEAD, 'Ny AB;;;;;;;;;'), { key: 'name' });
  expect(found).toMatchObject({ state: 'checked', counts: { added: 1 } });
  expect(await countSuppliers()).toBe(before);
});

test('rows with faults come back as a file that can be mended and imported as it is', async () => {
  const { deps } = flows;
  const found = await importFile(
    deps,
    csv('Namn;Språk;Övrigt', 'Bra AB;;=1+1', 'Dålig AB;"klingonska";+46 70', ';;utan namn'),
    { key: 'name' },
  );
  expect(found.counts).toEqual({ added: 1, changed: 0, unchanged: 0, faulty: 2 });
  expect(await reportOf(deps, found)).toEqual([
    [3, 'Språk', 'malformed'],
    [4, 'Namn', 'missing'],
  ]);
  const file = await makeFaultyRows(deps, LEADER, found.number, 'sv');
  const text = Buffer.from(file.bytes).toString('utf8');
  expect(text).toContain("Dålig AB;klingonska;'+46 70;");
  expect(text).toContain('Språk: Värdet (klingonska) är inte rätt skrivet.');
  const mended = Buffer.from(text.replace('klingonska', 'svenska').replace(';;utan namn', 'Tredje AB;;utan namn'));
  expect((await importFile(deps, mended, { key: 'name' })).counts).toMatchObject({ added: 2, faulty: 0 });
});

test('several rows below one another are the sites of one member; one further down is refused', async () => {
  const { deps } = flows;
  const head = 'Namn;Anläggning;Ort;Land;Latitud;Longitud';
  const found = await importFile(
    deps,
    csv(
      head,
      'Två AB;Norr;Kalmar;SE;56,66;16,36',
      'Två AB;Söder;Malmö;SE;55,6;13',
      'En AB;;;;;',
      'Två AB;Väst;Borås;SE;57;12',
    ),
    { key: 'name' },
  );
  expect(await reportOf(deps, found)).toEqual([[5, 'Namn', 'duplicate']]);
  const { profile } = await readProfile(deps, LEADER, id.supplier('tva-ab'));
  expect(profile.sites.map(({ name }) => name)).toEqual(['Norr', 'Söder']);
  expect(profile.revision).toBe(1);
});

test('a town that others stand in needs no coordinates', async () => {
  const { deps } = flows;
  await enterSupplier(deps, 'granne');
  const found = await importFile(deps, csv('Namn;Ort;Land', 'Nära AB;Olofström;SE', 'Borta AB;Kiruna;SE'), {
    key: 'name',
  });
  expect(await reportOf(deps, found)).toEqual([
    [3, undefined, 'missing'],
    [3, undefined, 'missing'],
  ]);
  const { profile } = await readProfile(deps, LEADER, id.supplier('nara-ab'));
  expect(profile.sites[0]?.place).toMatchObject({ latitude: 56.2773, longitude: 14.534 });
});

test('an import is taken back as one, but for what somebody has changed or built on since', async () => {
  const { deps } = flows;
  await enterSupplier(deps, 'ebp', { texts: { sv: 'gammalt' } });
  await enterSupplier(deps, 'ytab', { texts: { sv: 'gammalt' } });
  const file = csv('Id;Namn;Text (svenska)', 'ebp;EBP;nytt', 'ytab;;nytt', 'ny;Ny AB;', 'bunden;Bunden AB;');
  const { number } = await importFile(deps, file, { key: 'id' });
  const { profile } = await readProfile(deps, LEADER, id.supplier('ytab'));
  const { supplierId: _id, revision, understood: _derived, ...draft } = profile;
  await saveProfile(deps, LEADER, id.supplier('ytab'), {
    draft: { ...draft, texts: { sv: 'rättat' } },
    expectedRevision: revision,
  });
  await deps.database.stores.stageEvents.add({
    ...{ requirementId: id.requirement('bracket'), supplierId: id.supplier('bunden'), stage: 'met', on: '2026-11-20' },
    ...{ recordedBy: 'Ann', recordedAt: deps.now() },
  } as never);
  const undone = await takeBack(deps, number);
  expect(undone).toMatchObject({ state: 'undone', leftAlone: 2 });
  const ebp = await readProfile(deps, LEADER, id.supplier('ebp'));
  expect([ebp.supplier.name, ebp.profile.texts.sv]).toEqual(['ebp', 'gammalt']);
  expect((await readProfile(deps, LEADER, id.supplier('ytab'))).profile.texts.sv).toBe('rättat');
  expect(await deps.database.stores.suppliers.find(id.supplier('ny'))).toBeUndefined();
  expect(await deps.database.stores.suppliers.find(id.supplier('bunden'))).toBeDefined();
});

test('who is taken away is on no list any more, and may be entered again', async () => {
  const { deps } = flows;
  const file = csv('Namn;Ort;Land;Latitud;Longitud;Processer', 'Gäst AB;Kalmar;SE;56;16;stamping');
  const { number } = await importFile(deps, file, { key: 'name' });
  await deps.index.refresh();
  const before = deps.index.rank(id.requirement('bracket'));
  expect(before?.listed).toContain('gast-ab');
  await takeBack(deps, number);
  await deps.index.refresh();
  const after = deps.index.rank(id.requirement('bracket'));
  expect(after?.listed).toEqual(before?.listed.filter((one) => one !== 'gast-ab'));
  expect(after?.counts).toEqual({ ...before?.counts, qualified: (before?.counts.qualified ?? 0) - 1 });
  await importFile(deps, file, { key: 'name' });
  await deps.index.refresh();
  expect(deps.index.rank(id.requirement('bracket'))?.listed).toContain('gast-ab');
});

test('a worker that is lost is followed by another, and nothing is done twice', async () => {
  const { deps } = flows;
  const before = await countSuppliers();
  const lines = Array.from({ length: 1_200 }, (_none, index) => `Medlem ${index}`);
  const { number } = await tryFile(deps, csv('Namn;Text', ...lines.map((name) => `${name};text`)), { key: 'name' });
  await runImport(deps, LEADER, number);
  await Promise.all([advanceImport(deps, number), advanceImport(flows.anotherProcess(), number)]);
  await advanceImport(deps, number);
  expect(await readImport(deps, LEADER, number)).toMatchObject({ state: 'done', counts: { added: 1_200 } });
  expect(await countSuppliers()).toBe(before + 1_200);
});

test('what is stopped can be gone on with', async () => {
  const { deps } = flows;
  const before = await countSuppliers();
  const { number } = await tryFile(deps, csv('Namn;Text', 'Halv AB;x', 'Hel AB;y'), { key: 'name' });
  await runImport(deps, LEADER, number);
  await stopImport(deps, LEADER, number);
  await advanceImport(deps, number);
  expect(await countSuppliers()).toBe(before);
  await runImport(deps, LEADER, number);
  await advanceImport(deps, number);
  expect(await countSuppliers()).toBe(before + 2);
});

test('what was said of a column is remembered for the next file', async () => {
  const { deps } = flows;
  const file = csv('Firma;Bolagskod', 'Ny AB;5560123457');
  const { number, plan } = await uploadImport(deps, LEADER, { kind: 'members', fileName: 'a.csv', bytes: file });
  expect(plan.columns).toEqual([null, null]);
  await planImport(deps, LEADER, number, { columns: ['name', 'organisationNumber'], key: 'organisationNumber' });
  const next = await uploadImport(deps, LEADER, { kind: 'members', fileName: 'b.csv', bytes: file });
  expect(next.plan).toEqual({ columns: ['name', 'organisationNumber'], key: 'organisationNumber' });
});

test('what a leader may not see is neither changed nor lost', async () => {
  const { deps } = flows;
  const hidden = aCapability('welding', { visibility: { to: 'private' } });
  await enterSupplier(deps, 'hemlig', {
    texts: { sv: 'hemligt' },
    visibility: { texts: { to: 'private' } },
    sites: [aSite({ capabilities: [aCapability('stamping'), hidden] })],
  });
  const { counts } = await importFile(deps, csv('Id;Namn;Processer;Text (svenska)', 'hemlig;;stamping;öppet'), {
    key: 'id',
  });
  expect(counts).toMatchObject({ changed: 1 });
  const stored = await deps.database.stores.profiles.find(id.supplier('hemlig'));
  expect(stored?.texts.sv).toBe('hemligt');
  expect(stored?.sites[0]?.capabilities?.map(({ process }) => process)).toEqual(['stamping', 'welding']);
});
