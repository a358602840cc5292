import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from './command';

jest.setTimeout(60_000);

const folder = mkdtempSync(path.join(os.tmpdir(), 'matchverk-texts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function aFile(name: string, ...lines: readonly unknown[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return file;
}

const documents = aFile(
  'documents.ndjson',
  { id: 'b', language: 'en', text: 'Spot welding of brackets' },
  { id: 'a', language: 'en', text: 'Spot welding of brackets' },
  '',
  { id: 'c', text: 'Wooden toys for children' },
  { id: 'd', text: 'This one is replaced' },
  { id: 'd', text: 'Sausage of beef' },
);
const queries = aFile(
  'queries.ndjson',
  { id: 'q2', language: 'sv', text: 'punktsvetsade konsoler' },
  { id: 'q1', language: 'sv', text: 'träleksaker' },
  { id: 'q3', text: 'replaced' },
  { id: 'q4', text: '' },
);

const search = (...args: readonly string[]) => runCommand('cli', ['search-texts', ...args], { LANG: 'C' });

test('every query is answered by a line, in order: nearest first, ties by id, a replaced document gone', async () => {
  const { code, stdout, stderr } = await search('--documents', documents, '--queries', queries, '--top', '2');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id)).toEqual(['q2', 'q1', 'q3', 'q4']);
  const found = answers.map(({ ranked }) => ranked.map((row: { id: string }) => row.id));
  expect(found).toEqual([['a', 'b'], ['c', expect.any(String)], [], []]);
  expect(answers[0].ranked[0].score).toBe(answers[0].ranked[1].score);
});

test('another concept scheme decides which documents are near', async () => {
  const lexicon = aFile(
    'scheme.tsv',
    ['id', 'kind', 'broader', 'en', 'sv', 'de', 'alt_en', 'alt_sv', 'note'].join('\t'),
    ['sausage', 'product', '', 'Sausage', 'Blodkorvling', '', '', '', ''].join('\t'),
  );
  const query = aFile('sausage.ndjson', { id: 'q', language: 'sv', text: 'blodkorvling' });
  const ranked = async (...more: readonly string[]) => {
    const { stdout } = await search('--documents', documents, '--queries', query, '--top', '1', ...more);
    return JSON.parse(stdout).ranked[0];
  };
  const [own, without] = [await ranked('--lexicon', lexicon), await ranked()];
  expect(own.id).toBe('d');
  expect(own.score).toBeGreaterThan(without?.score ?? 0);
});

test.each([
  ['a line that is no JSON', '{"id": "x"', '/2:'],
  ['a text that is missing', { id: 'x' }, '/2/text:'],
  ['a language we do not read', { id: 'x', language: 'de', text: 'Korv' }, '/2/language:'],
  ['an id that is no text', { id: 7, text: 'Korv' }, '/2/id:'],
])('%s is bad input, told with file, line and field', async (_what, line, place) => {
  const file = aFile('bad.ndjson', { id: 'good', text: 'Korv' }, line);
  for (const args of [
    ['--documents', file, '--queries', queries],
    ['--documents', documents, '--queries', file],
  ]) {
    const { code, stderr } = await search(...args);
    expect({ code, stderr }).toEqual({ code: 65, stderr: expect.stringContaining(`${file}${place}`) });
  }
});

test('a file that is not there is not found', async () => {
  expect(await search('--documents', path.join(folder, 'none'), '--queries', queries)).toMatchObject({ code: 3 });
});

test.each(['0', '1001', '-1', 'ten', '1.5'])('--top %s is wrong usage', async (top) => {
  const args = ['--documents', documents, '--queries', queries, '--top', top];
  expect(await search(...args)).toMatchObject({ code: 2, stdout: '' });
});
