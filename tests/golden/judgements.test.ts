import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { CreateRequirementBody } from '../../src/contract/demand/requirement';
import { makeTaxonomy } from '../../src/domain/reference/concept';
import { makeSchemeBook } from '../../src/domain/reference/scheme';
import { checkRequirement } from '../../src/flows/requirement/check-requirement';
import { completeDraft } from '../../src/flows/requirement/complete-draft';
import { readSeedFiles } from '../../src/main/seeding/seed-files';
import { RULES } from '../../src/scoring/rules';
import { buildLexicon } from '../../src/text/lexicon/lexicon';
import { understand } from '../../src/text/recognition/understand';

const FOLDER = path.join(__dirname, 'judgements');
const HEADER = ['supplier', 'grade', 'because'];

const seeds = readSeedFiles();
const policy = { taxonomy: makeTaxonomy(seeds.concepts), schemes: makeSchemeBook(seeds.schemes), rules: RULES };
const lexicon = buildLexicon(seeds.concepts);
const supplierIds = seeds.suppliers.map(({ supplier }) => supplier.id as string).sort();

const needs = idsIn('needs', '.json').map((id) =>
  CreateRequirementBody.parse(JSON.parse(readFileSync(path.join(FOLDER, 'needs', `${id}.json`), 'utf8'))),
);
const needIds = [...seeds.requirements.map(({ id }) => id as string), ...needs.map(({ id }) => id as string)].sort();
const split = z
  .strictObject({ heldOut: z.array(z.string()) })
  .parse(JSON.parse(readFileSync(path.join(FOLDER, 'split.json'), 'utf8')));

function idsIn(folder: string, ending: string): readonly string[] {
  return readdirSync(path.join(FOLDER, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

/** The lines of one grading, header first, each split into its columns. */
function readGrading(folder: 'grades' | 'second', needId: string): readonly (readonly string[])[] {
  const text = readFileSync(path.join(FOLDER, folder, `${needId}.tsv`), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}

/** What is wrong with one grading, in words; nothing where it is whole. */
function faultsOfGrading(folder: 'grades' | 'second', needId: string): readonly string[] {
  const [header, ...lines] = readGrading(folder, needId);
  const order = lines.map(([supplier]) => supplier);
  const broken = lines.filter(
    ([, grade, because, ...rest]) => !/^[0-3]$/.test(grade ?? '') || (because ?? '').length < 10 || rest.length > 0,
  );
  return [
    ...(String(header) === String(HEADER) ? [] : [`${folder}/${needId}: the header is ${String(header)}`]),
    ...(String(order) === String(supplierIds) ? [] : [`${folder}/${needId}: not one line for each supplier in order`]),
    ...broken.map((line) => `${folder}/${needId}: ${line.join(' | ')}`),
  ];
}

test('the judged set holds at least sixty needs, none of them twice', () => {
  expect(needIds.length).toBeGreaterThanOrEqual(60);
  expect(new Set(needIds).size).toBe(needIds.length);
});

test('every judged need would be accepted as it stands, bears the id of its file and says that it is invented', () => {
  const faults = needs.map(({ id, draft }) => {
    const buyer = seeds.buyers.find((candidate) => candidate.id === draft.buyerId);
    const completed = completeDraft(draft, understand(draft.texts, draft.corrections, lexicon), policy);
    return [id, checkRequirement(completed, buyer, policy), draft.evidence.illustrative];
  });
  expect(faults).toEqual(needs.map(({ id }) => [id, [], true]));
  expect(needs.map(({ id }) => id)).toEqual(idsIn('needs', '.json'));
});

test('every need has a grade from 0 to 3 with a reason for every seeded supplier', () => {
  expect(idsIn('grades', '.tsv')).toEqual(needIds);
  expect(needIds.flatMap((id) => faultsOfGrading('grades', id))).toEqual([]);
});

test('a reason for a grade above 0 is written for its need, not copied from another', () => {
  const needsOfReason = new Map<string, Set<string>>();
  for (const id of needIds) {
    for (const [supplier, grade, because] of readGrading('grades', id).slice(1)) {
      if (grade === '0') continue;
      const key = `${supplier}: ${because}`;
      needsOfReason.set(key, new Set([...(needsOfReason.get(key) ?? []), id.replace(/^twin-bracket-..$/, 'twin')]));
    }
  }
  expect([...needsOfReason].filter(([, ids]) => ids.size > 1).map(([key]) => key)).toEqual([]);
});

test('at least twenty needs were graded a second time, as completely as the first', () => {
  const second = idsIn('second', '.tsv');
  expect(second.length).toBeGreaterThanOrEqual(20);
  expect(second.filter((id) => !needIds.includes(id))).toEqual([]);
  expect(second.flatMap((id) => faultsOfGrading('second', id))).toEqual([]);
});

test('the held-out needs are every third one by id', () => {
  expect(split.heldOut).toEqual(needIds.filter((_, index) => index % 3 === 2));
});
