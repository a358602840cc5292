import { fromBufferPromise } from 'yauzl';
import { type Actor, SCOPES } from '../../../src/domain/permission';
import { exportMembers } from '../../../src/flows/exchange/export-members';
import { exportNeeds } from '../../../src/flows/exchange/export-needs';
import { loadSeeds } from '../../../src/main/seeding/load-seeds';
import { readSeedFiles } from '../../../src/main/seeding/seed-files';
import { id } from '../../support/builders';
import { openTestFlows, type TestFlows } from '../../support/test-flows';
import { LEADER, reportOf, tryFile } from './importing';

jest.setTimeout(120_000);

let flows: TestFlows;

beforeAll(async () => {
  flows = await openTestFlows();
  await loadSeeds(flows.deps, readSeedFiles());
});
afterAll(() => flows.close());

const FORMATS = ['xlsx', 'csv-excel', 'csv'] as const;
const LANGUAGES = ['sv', 'en'] as const;
const VARIANTS = FORMATS.flatMap((format) => LANGUAGES.map((language) => ({ format, language })));
const ADMINISTRATOR: Actor = { role: 'administrator', name: 'Root', scopes: SCOPES };

test.each(VARIANTS)('members exported as $format in $language come back unchanged', async ({ format, language }) => {
  const { deps } = flows;
  for (const actor of [ADMINISTRATOR, LEADER]) {
    const file = await exportMembers(deps, actor, { format, language });
    const found = await tryFile(deps, Buffer.from(file.bytes), { actor });
    expect(await reportOf(deps, found)).toEqual([]);
    expect(found.counts).toMatchObject({ added: 0, changed: 0, faulty: 0 });
    expect(found.counts.unchanged).toBeGreaterThanOrEqual(await flows.database.stores.suppliers.count());
  }
});

test.each(VARIANTS)('needs exported as $format in $language come back unchanged', async ({ format, language }) => {
  const { deps } = flows;
  const file = await exportNeeds(deps, LEADER, { format, language });
  const found = await tryFile(deps, Buffer.from(file.bytes), { kind: 'needs', key: 'id' });
  expect(await reportOf(deps, found)).toEqual([]);
  expect(found.counts).toMatchObject({ added: 0, changed: 0, faulty: 0 });
  expect(found.counts.unchanged).toBeGreaterThan(20);
});

test('exactly what is asked for is exported, in that order, and a supplier gets itself', async () => {
  const names = async (actor: Actor, ids?: readonly ReturnType<typeof id.supplier>[]) => {
    const { bytes } = await exportMembers(flows.deps, actor, { format: 'csv', language: 'en', ids });
    const lines = Buffer.from(bytes).toString('utf8').split('\r\n').slice(1);
    return [...new Set(lines.map((line) => line.split(',')[0]).filter((one) => one !== ''))];
  };
  expect(await names(LEADER, [id.supplier('ytab'), id.supplier('nobody'), id.supplier('ebp')])).toEqual([
    'ytab',
    'ebp',
  ]);
  const editor: Actor = { role: 'supplier-editor', name: 'of EBP', scopes: SCOPES, supplierId: id.supplier('ebp') };
  expect(await names(editor)).toEqual(['ebp']);
});

test('no cell of a workbook is a formula', async () => {
  const { bytes } = await exportMembers(flows.deps, LEADER, { format: 'xlsx', language: 'sv' });
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  let xml = '';
  for await (const entry of zip.eachEntry()) {
    if (!/sheet1\.xml$/.test(entry.fileName)) continue;
    for await (const chunk of await zip.openReadStreamPromise(entry)) xml += String(chunk);
  }
  expect(xml).toContain('<c ');
  expect(xml).not.toContain('<f');
});
