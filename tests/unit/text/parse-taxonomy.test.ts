import { Problem } from '../../../src/domain/problem';
import { makeTaxonomy } from '../../../src/domain/reference/concept';
import { parseTaxonomy } from '../../../src/text/lexicon/parse-taxonomy';
import { CONCEPTS, TSV } from './taxonomy';

const HEAD = 'id\tkind\tbroader\ten\tsv\tde\talt_en\talt_sv\tnote\n';

test('the concepts of the seed hang together', () => {
  expect(CONCEPTS.length).toBeGreaterThan(900);
  expect(makeTaxonomy(CONCEPTS).concepts.size).toBe(CONCEPTS.length);
});

test('what a note says is near exists', () => {
  const ids = new Set<string>(CONCEPTS.map(({ id }) => id));
  const near = CONCEPTS.flatMap(({ note }) => /near: ([a-z0-9, -]+)/.exec(note)?.[1]?.split(', ') ?? []);
  expect(near.length).toBeGreaterThan(50);
  expect(near.filter((id) => !ids.has(id))).toEqual([]);
});

test('what a note says a thing is made by is work or tooling', () => {
  const kinds = new Map<string, string>(CONCEPTS.map(({ id, kind }) => [id, kind]));
  const makers = CONCEPTS.flatMap(({ note }) => /made-by: ([a-z0-9, -]+)/.exec(note)?.[1]?.split(', ') ?? []);
  expect(makers.length).toBeGreaterThan(100);
  expect(makers.filter((id) => !['process', 'tooling'].includes(kinds.get(id) ?? ''))).toEqual([]);
});

test('synonyms, German and the concept above are read, and what is empty is absent', () => {
  const [first, second] = parseTaxonomy(
    `${HEAD}a\tprocess\t\tA\tÅ\t\tone|two\t\town\r\nb\ttooling\ta\tB\tBe\tBeh\t\tbi|\tnote\r\n`,
  );
  expect(first).toEqual({
    id: 'a',
    kind: 'process',
    labels: { en: { preferred: 'A', alternative: ['one', 'two'] }, sv: { preferred: 'Å', alternative: [] } },
    note: 'own',
  });
  expect(second).toMatchObject({ broader: 'a', german: 'Beh', labels: { sv: { alternative: ['bi'] } } });
});

test('every fault of every line is listed at once', () => {
  const bad = `${HEAD}Bad Id\tprocess\t\tA\tB\t\t\t\tx\nb\tmagic\t\t\tB\t\t\t\tx\nshort\tprocess\n`;
  try {
    parseTaxonomy(bad);
    throw new Error('not refused');
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    expect((error as Problem).faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/2/id malformed',
      '/3/kind not-allowed',
      '/3/en missing',
      '/4 malformed',
    ]);
  }
});

test('another head line is refused', () => {
  expect(() => parseTaxonomy(TSV.replace('alt_en', 'synonyms'))).toThrow(Problem);
});
