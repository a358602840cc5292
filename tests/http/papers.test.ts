import { parse } from 'csv-parse/sync';
import { ComparisonView } from '../../src/contract/match/comparison';
import { readWorkbook } from '../support/read-workbook';
import { openTestApi, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  await api.rank();
});
afterAll(() => api.close());

const LIST = '/api/v1/requirements/jaguar-bracket/shortlist';
const COMPARE = '/api/v1/requirements/jaguar-bracket/compare';

async function bytesOf(path: string, key: string): Promise<Buffer> {
  const { body } = await api
    .as(key)
    .get(path)
    .buffer(true)
    .parse((answer, done) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  return body;
}

test('the workbook of a shortlist has the rows, every finding and the points that the page shows', async () => {
  const { body: page } = await api.as(api.keys.jaguar).get(`${LIST}?language=sv`).expect(200);
  const book = await readWorkbook(await bytesOf(`${LIST}/export?format=xlsx&language=sv`, api.keys.jaguar));
  expect(book.formulas).toBe(0);
  const [list, findings, about] = book.sheets;
  expect([list?.name, findings?.name, about?.name]).toEqual(['Urval', 'Varje punkt', 'Om listan']);
  const heads = list?.rows[0] ?? [];
  const cell = (row: readonly unknown[] | undefined, head: string) => row?.[heads.indexOf(head)];
  page.rows.forEach((row: { rank: number; supplier: { name: string }; points: number }, at: number) => {
    const written = list?.rows[at + 1];
    expect(cell(written, 'Plats')).toBe(row.rank);
    expect(cell(written, 'Leverantör')).toBe(row.supplier.name);
    expect(cell(written, 'Poäng')).toBe(row.points);
    const byCriterion = (written ?? []).slice(heads.indexOf('Poäng') + 1, heads.indexOf('Saknas 1'));
    expect(byCriterion.reduce((sum: number, points) => sum + Number(points ?? 0), 0)).toBe(row.points);
  });
  const sentences = page.rows.flatMap((row: { findings: { sentences: { sv: string } }[] }) =>
    row.findings.map((finding) => finding.sentences.sv),
  );
  const column = (findings?.rows[0] ?? []).indexOf('I ord');
  expect(findings?.rows.slice(1).map((row) => row[column])).toEqual(sentences);
});

test.each([
  ['csv', ',', 'Rank'],
  ['csv-excel', ';', 'Rank'],
])('the list in %s has a line for each supplier, in the language asked for', async (format, delimiter, head) => {
  const bytes = await bytesOf(`${LIST}/export?format=${format}&language=en`, api.keys.leader);
  const lines = parse(bytes, { delimiter, bom: true }) as string[][];
  expect(lines[0]?.[0]).toBe(head);
  expect(lines.slice(1).map(([rank]) => rank)).toEqual(['1', '2']);
});

test('a page that shows some of a list gets a file of just these, each at its place', async () => {
  const { body: page } = await api.as(api.keys.jaguar).get(LIST).expect(200);
  const { supplier, rank } = page.rows[1];
  const bytes = await bytesOf(`${LIST}/export?format=csv&language=en&suppliers=${supplier.id}`, api.keys.jaguar);
  const lines = parse(bytes, { bom: true }) as string[][];
  expect(lines.slice(1).map(([place, name]) => [place, name])).toEqual([[String(rank), supplier.name]]);
  await api.as(api.keys.jaguar).get(`${LIST}/export?format=csv&language=en&suppliers=No one`).expect(422);
});

test("nobody has another buyer's list as a file, nor the comparison of it", async () => {
  await api.as(api.keys.astonMartin).get(`${LIST}/export?format=csv&language=en`).expect(404);
  await api.as(api.keys.ebp).get(`${LIST}/export?format=csv&language=en`).expect(403);
  await api.as(api.keys.astonMartin).get(`${COMPARE}?suppliers=ebp,ytab`).expect(404);
  await api.as(api.keys.ebp).get(`${COMPARE}?suppliers=ebp,ytab`).expect(403);
});

test('suppliers stand side by side, the same question in the same row, and what differs is marked', async () => {
  const { body } = await api.as(api.keys.jaguar).get(`${COMPARE}?suppliers=ytab,ebp&language=en`).expect(200);
  const { suppliers, rows } = ComparisonView.parse(body);
  expect(suppliers.map(({ supplier }) => supplier.id)).toEqual(['ytab', 'ebp']);
  for (const { supplier, points, criteria } of suppliers) {
    const cells = rows.flatMap((row) => row.cells.filter(({ supplierId }) => supplierId === supplier.id));
    expect(cells).toHaveLength(rows.length);
    expect(cells.reduce((sum, { finding }) => sum + finding.points, 0)).toBe(points);
    expect(criteria.reduce((sum, one) => sum + one.points, 0)).toBe(points);
  }
  expect(rows.map(({ asked }) => asked.en)).toContain('spot-welding');
  // The two differ in nothing that is asked.
  expect(rows.filter(({ differs }) => differs)).toEqual([]);
});

test('one supplier, seven, one twice or one unknown are no comparison', async () => {
  const compare = (suppliers: string) => api.as(api.keys.leader).get(`${COMPARE}?suppliers=${suppliers}`);
  await compare('ebp').expect(422);
  await compare('a,b,c,d,e,f,g').expect(422);
  await compare('ebp,ebp').expect(422);
  await compare('ebp,nobody').expect(404);
});

test('a supplier on paper, for a need, is for whoever may read both', async () => {
  const paper = (key: string, query: string) => api.as(key).get(`/api/v1/suppliers/ebp/one-pager.pdf?${query}`);
  const pdf = await paper(api.keys.jaguar, 'requirement=jaguar-bracket&language=en').buffer(true).expect(200);
  expect(pdf.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename=ebp-jaguar-bracket.pdf',
  });
  await paper(api.keys.astonMartin, 'requirement=jaguar-bracket&language=en').expect(404);
  await paper(api.keys.ebp, 'language=sv').buffer(true).expect(200);
  await paper(api.keys.ytab, 'language=sv').expect(404);
});

test('the comparison as a workbook has a line for each question', async () => {
  const { body } = await api.as(api.keys.jaguar).get(`${COMPARE}?suppliers=ytab,ebp`).expect(200);
  const bytes = await bytesOf(`${COMPARE}/export?suppliers=ytab,ebp&format=xlsx&language=sv`, api.keys.jaguar);
  const [sheet] = (await readWorkbook(bytes)).sheets;
  expect(sheet?.rows.length).toBe(body.rows.length + 1);
  expect(sheet?.rows[0]?.slice(0, 2)).toEqual(['Behovet frågar', 'Skiljer sig']);
});
