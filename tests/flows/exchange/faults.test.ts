import { expectedIn } from '../../../src/contract/wording/findings/expected-wording';
import { faultIn } from '../../../src/contract/wording/problem-wording';
import type { ExchangeKind } from '../../../src/domain/exchange/fields';
import type { RowFault } from '../../../src/domain/exchange/import';
import { listImportFaults } from '../../../src/flows/exchange/read-imports';
import { loadSmallWorld, openTestFlows, type TestFlows } from '../../support/test-flows';
import { csv, LEADER, tryFile } from './importing';

jest.setTimeout(60_000);

let flows: TestFlows;

beforeAll(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
});
afterAll(() => flows.close());

type Row = Readonly<Record<string, string>>;

/** What a row says beside what is usual, and what is told of it: the head of the column, what is wrong, the value, what would be right. */
type Case = readonly [row: Row, head: string, code: string, value?: unknown, expected?: string];

const SITE = { Ort: 'Kalmar', Land: 'SE', Latitud: '56,6', Longitud: '16,3' };
const LONG = 'x'.repeat(501);

const OF_MEMBERS: readonly Case[] = [
  [{ Id: '' }, 'Id', 'missing'],
  [{ Id: 'Å Ä' }, 'Id', 'malformed', 'Å Ä', 'an id'],
  [{ Namn: '' }, 'Namn', 'missing'],
  [
    { Namn: LONG },
    'Namn',
    'too-long',
    'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…',
    'at most 500 characters',
  ],
  [{ Namn: '#SAKNAS!' }, 'Namn', 'malformed', '#SAKNAS!', 'a text'],
  [{ Organisationsnummer: '556012-5791' }, 'Organisationsnummer', 'malformed', '556012-5791', 'an organisation number'],
  [
    { Organisationsnummer: 'SE5560125790' },
    'Organisationsnummer',
    'malformed',
    'SE5560125790',
    'an organisation number',
  ],
  [
    { Ställning: 'vet ej' },
    'Ställning',
    'not-allowed',
    'vet ej',
    'verksam/active, konkurs/bankrupt, nedlagd/closed, fusionerad/merged',
  ],
  [{ Ställning: 'konkurs' }, 'Upphörde', 'missing'],
  [{ Upphörde: '2026-02-30' }, 'Upphörde', 'malformed', '2026-02-30', 'a date YYYY-MM-DD'],
  [{ Upphörde: '2026-02-28' }, 'Ställning', 'missing'],
  [{ Ort: 'Kiruna', Land: 'SE' }, 'Latitud', 'missing', undefined, 'a number'],
  [{ Ort: 'Kiruna', Land: 'SE' }, 'Longitud', 'missing', undefined, 'a number'],
  [{ ...SITE, Land: '' }, 'Land', 'missing'],
  [{ ...SITE, Land: 'Atlantis' }, 'Land', 'malformed', 'Atlantis', 'a country code'],
  [{ ...SITE, Ort: '', Anläggning: 'Norr' }, 'Ort', 'missing'],
  [{ ...SITE, Latitud: '91' }, 'Latitud', 'too-large', '91', 'at most 90'],
  [{ ...SITE, Latitud: 'norr' }, 'Latitud', 'malformed', 'norr', 'a number'],
  [{ ...SITE, Longitud: '-180,5' }, 'Longitud', 'too-small', '-180.5', 'at least -180'],
  [{ ...SITE, Longitud: '1.234.5' }, 'Longitud', 'malformed', '1.234.5', 'a number'],
  [
    { ...SITE, 'Slag av anläggning': 'bageri' },
    'Slag av anläggning',
    'not-allowed',
    'bageri',
    'produktion/production, verktyg och utrustning/tooling and equipment, konstruktion/engineering, logistik/logistics',
  ],
  [{ ...SITE, 'Anläggnings-id': '?' }, 'Anläggnings-id', 'malformed', '?', 'an id'],
  [{ ...SITE, Processer: 'trolleri' }, 'Processer', 'unknown-reference', 'trolleri', 'a process of the taxonomy'],
  [
    { ...SITE, Processer: 'stamping (ibland)' },
    'Processer',
    'not-allowed',
    'ibland',
    'kärna/core, komplement/supplementary, underleverantör/subcontracted, tidigare/former',
  ],
  [{ ...SITE, Processer: 'stamping: smör' }, 'Processer', 'unknown-reference', 'smör', 'a material of the taxonomy'],
  [{ ...SITE, Processer: 'stamping: steel, steel' }, 'Processer', 'duplicate', 'steel'],
  [{ ...SITE, Processer: 'steel' }, 'Processer', 'unknown-reference', 'steel', 'a process of the taxonomy'],
  [{ ...SITE, Certifikat: 'ISO 1' }, 'Certifikat', 'unknown-reference', 'ISO 1', 'a scheme that is known'],
  [
    { ...SITE, Certifikat: 'iso-9001 (kanske)' },
    'Certifikat',
    'not-allowed',
    'kanske',
    'giltigt/valid, indraget tills vidare/suspended, återkallat/withdrawn, pågår/in progress',
  ],
  [
    { ...SITE, Certifikat: 'iso-9001: 2026-13-01' },
    'Certifikat',
    'malformed',
    '2026-13-01',
    'what kind of detail it is',
  ],
  [
    { ...SITE, Certifikat: 'iso-9001: utfärdat 2026-01-01, giltigt till 2025-01-01' },
    'Certifikat',
    'date-order',
    '2026-01-01 > 2025-01-01',
  ],
  [
    { ...SITE, Certifikat: 'iso-9001: väntas 2027-01-01' },
    'Certifikat',
    'not-allowed',
    '2027-01-01',
    'a certificate in progress',
  ],
  [{ Språk: 'klingonska' }, 'Språk', 'malformed', 'klingonska', 'a language code'],
  [{ Språk: 'sv, svenska' }, 'Språk', 'duplicate', 'sv'],
  [{ Exportländer: 'Sverige, Atlantis' }, 'Exportländer', 'malformed', 'Atlantis', 'a country code'],
  [
    { 'Text (svenska)': 'x'.repeat(20_001) },
    'Text (svenska)',
    'too-long',
    'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…',
    'at most 20000 characters',
  ],
];

test('each fault of a member is told by row, column, value and what would be right', async () => {
  const usual = (number: number) => ({ Id: `ny-${number}`, Namn: `Ny ${number} AB` });
  await expectTold('members', OF_MEMBERS, usual);
});

const NEED = { Köpare: 'jaguar', Produktionsstart: '2028-01-01', Processkedja: 'stamping' };

const OF_NEEDS: readonly Case[] = [
  [{ Id: '' }, 'Id', 'missing'],
  [{ Id: 'Å Ä' }, 'Id', 'malformed', 'Å Ä', 'an id'],
  [{ 'Rubrik (svenska)': '' }, 'Rubrik (svenska)', 'missing'],
  [{ Köpare: '' }, 'Köpare', 'missing'],
  [{ Köpare: 'Saab' }, 'Köpare', 'unknown-reference', 'Saab', 'a buyer that is known'],
  [{ 'Mottagande anläggning': 'Månen' }, 'Mottagande anläggning', 'unknown-reference', 'Månen', 'a site of the buyer'],
  [{ Läge: 'halvöppet' }, 'Läge', 'not-allowed', 'halvöppet', 'utkast/draft, öppet/open, stängt/closed'],
  [{ Produktionsstart: '' }, 'Produktionsstart', 'missing'],
  [{ Produktionsstart: 'snart' }, 'Produktionsstart', 'malformed', 'snart', 'a date YYYY-MM-DD'],
  [{ Nominering: '2030-01-01' }, 'Produktionsstart', 'date-order', '2030-01-01 > 2028-01-01'],
  [{ Processkedja: 'trolleri' }, 'Processkedja', 'unknown-reference', 'trolleri', 'a process of the taxonomy'],
  [
    { Processkedja: 'stamping (helst)' },
    'Processkedja',
    'not-allowed',
    'helst',
    'ska/must, bör/wish, egen regi/in house, får köpas/may be bought',
  ],
  [{ Processkedja: 'stamping; stamping' }, 'Processkedja', 'duplicate', 'stamping'],
  [{ Processkedja: '' }, 'Processkedja', 'too-few', '0', 'at least 1'],
  [{ Material: 'smör' }, 'Material', 'unknown-reference', 'smör', 'a material of the taxonomy'],
  [{ Material: 'steel: trolleri' }, 'Material', 'unknown-reference', 'trolleri', 'a process of the taxonomy'],
  [{ 'Årsvolym från': 'många' }, 'Årsvolym från', 'malformed', 'många', 'a whole number'],
  [{ 'Årsvolym från': '0,5' }, 'Årsvolym från', 'malformed', '0,5', 'a whole number'],
  [{ 'Årsvolym från': '5000', 'Årsvolym till': '10' }, 'Årsvolym till', 'range-reversed', '5000 > 10'],
  [{ 'Årsvolym: ska eller bör': 'kanske' }, 'Årsvolym: ska eller bör', 'not-allowed', 'kanske', 'ska/must, bör/wish'],
  [{ Certifikat: 'iso-9001 eller ISO 1' }, 'Certifikat', 'unknown-reference', 'ISO 1', 'a scheme that is known'],
  [
    { Certifikat: 'iso-9001 (jul)' },
    'Certifikat',
    'not-allowed',
    'jul',
    'ska/must, bör/wish, besök/visit, nominering/nomination, produktionsstart/start of production, plan räcker/plan accepted, plan räcker inte/plan not accepted',
  ],
  [{ Språk: 'klingonska' }, 'Språk', 'malformed', 'klingonska', 'a language code'],
  [{ 'Inom km': 'nära' }, 'Inom km', 'malformed', 'nära', 'a number'],
];

test('each fault of a need is told by row, column, value and what would be right', async () => {
  const usual = (number: number) => ({ Id: `ny-${number}`, 'Rubrik (svenska)': `Ny ${number}`, ...NEED });
  await expectTold('needs', OF_NEEDS, usual);
});

/** One file with a row for each case. A row with several faults has a case for each, which repeat the row. */
async function expectTold(kind: ExchangeKind, cases: readonly Case[], usual: (number: number) => Row): Promise<void> {
  const written = [...new Map(cases.map(([row]) => [JSON.stringify(row), row])).entries()];
  const rows = written.map(([, row], number): Row => ({ ...usual(number), ...row }));
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => heads.map((head) => `"${row[head] ?? ''}"`).join(';'));
  const { number, counts } = await tryFile(flows.deps, csv(heads.join(';'), ...lines), { kind, key: 'id' });
  const faults = await faultsOf(number);
  const wanted = cases.map(([row, head, code, value, expected]) => {
    const at = written.findIndex(([json]) => json === JSON.stringify(row));
    return [at + 2, head, code, value, expected];
  });
  const told = faults.map(({ row, column = -1, code, value, expected }) => [row, heads[column], code, value, expected]);
  expect(told).toEqual(wanted);
  expect(counts).toEqual({ added: 0, changed: 0, unchanged: 0, faulty: rows.length });
  for (const fault of faults) expectWorded(fault);
}

async function faultsOf(number: number): Promise<readonly RowFault[]> {
  const faults: RowFault[] = [];
  for (let after: { row: number; place: number } | undefined; ; ) {
    const page = await listImportFaults(flows.deps, LEADER, number, { limit: 100, after });
    faults.push(...page.items);
    if (page.next === undefined) return faults;
    after = page.next;
  }
}

/** What would be right is said in both languages. */
function expectWorded(fault: RowFault): void {
  const { sv, en } = faultIn({ ...fault, path: '' });
  expect(sv).not.toBe(en);
  if (fault.expected !== undefined) expect(expectedIn(fault.expected).sv || /\d/.test(sv)).toBeTruthy();
}
