import { ConceptShape } from '../../../src/contract/reference/reference-data';
import { isCalendarDate } from '../../../src/domain/calendar-date';
import { makeTaxonomy } from '../../../src/domain/reference/concept';
import { makeSchemeBook } from '../../../src/domain/reference/scheme';
import { isVisibleTo } from '../../../src/domain/supplier/visibility';
import { checkProfile } from '../../../src/flows/profile/check-profile';
import { checkRequirement } from '../../../src/flows/requirement/check-requirement';
import { completeDraft } from '../../../src/flows/requirement/complete-draft';
import { checkSupplier } from '../../../src/flows/supplier/check-supplier';
import { readSeedFiles } from '../../../src/main/seeding/seed-files';
import { RULES } from '../../../src/scoring/rules';
import { buildLexicon } from '../../../src/text/lexicon/lexicon';
import { understand } from '../../../src/text/recognition/understand';

const REAL = ['ebp', 'safeman', 'va-automotive', 'ytab'];

const seeds = readSeedFiles();
const policy = { taxonomy: makeTaxonomy(seeds.concepts), schemes: makeSchemeBook(seeds.schemes), rules: RULES };
const lexicon = buildLexicon(seeds.concepts);
const requirements = seeds.requirements.map(({ id, draft }) => {
  const understood = understand(draft.texts, draft.corrections, lexicon);
  return { id, understood, draft: completeDraft(draft, understood, policy) };
});

test('every seeded supplier, profile and requirement would be accepted as it stands', () => {
  expect(seeds.suppliers.flatMap(({ supplier }) => checkSupplier(supplier, supplier.id))).toEqual([]);
  expect(seeds.suppliers.flatMap(({ supplier, draft }) => checkProfile(draft, policy, supplier.id))).toEqual([]);
  const faults = requirements.map(({ id, draft }) => [
    id,
    checkRequirement(
      draft,
      seeds.buyers.find((buyer) => buyer.id === draft.buyerId),
      policy,
    ),
  ]);
  expect(faults.filter(([, found]) => found?.length !== 0)).toEqual([]);
});

test('a real supplier carries sourced facts only, and an invented one invented facts only', () => {
  for (const entry of seeds.suppliers) {
    const marks = new Set(JSON.stringify(entry).match(/"illustrative":\w+/g));
    expect([entry.supplier.id, ...marks]).toEqual([
      entry.supplier.id,
      `"illustrative":${!REAL.includes(entry.supplier.id)}`,
    ]);
  }
  expect(JSON.stringify(seeds.buyers)).not.toContain('"illustrative":true');
});

test('every seeded need says that it is invented', () => {
  expect(seeds.requirements.filter(({ draft }) => !draft.evidence.illustrative).map(({ id }) => id)).toEqual([]);
});

test('the twin needs say the same in Swedish and in English, and are understood alike', () => {
  const [swedish, english] = ['twin-bracket-sv', 'twin-bracket-en'].map((id) => {
    const twin = requirements.find((requirement) => requirement.id === id);
    return { asks: { ...twin?.draft, texts: undefined }, concepts: twin?.understood.concepts };
  });
  expect(swedish?.concepts?.length).toBeGreaterThan(3);
  expect(swedish).toEqual(english);
});

test('every concept can be shown by the API: no label is too long, and none has too many', () => {
  const refused = seeds.concepts.filter((concept) => !ConceptShape.safeParse(concept).success);
  expect(refused.map(({ id }) => id)).toEqual([]);
});

test('what a scheme is about are processes of the taxonomy', () => {
  const processes = new Set(seeds.concepts.flatMap(({ id, kind }) => (kind === 'process' ? [id] : [])));
  const about = seeds.schemes.flatMap((scheme) => scheme.about ?? []);
  expect(about.length).toBeGreaterThan(0);
  expect(about.filter((id) => !processes.has(id))).toEqual([]);
});

test('a retired scheme names the day of its end, and nothing is implied by it', () => {
  const retired = seeds.schemes.filter((scheme) => scheme.retired !== undefined);
  expect(retired.length).toBeGreaterThan(0);
  expect(retired.filter(({ retired, implies }) => !isCalendarDate(retired?.since ?? '') || implies.length > 0)).toEqual(
    [],
  );
});

test('no scheme proves another that it is known not to prove', () => {
  const prove = (held: string, asked: string) => {
    const idOf = (text: string) => seeds.schemes.find(({ id }) => id === text)?.id;
    const [from, to] = [idOf(held), idOf(asked)];
    return from !== undefined && to !== undefined ? policy.schemes.pathOfProof(from, to) : 'no such scheme';
  };
  expect(prove('iatf-16949', 'iso-9001')).toEqual(['iatf-16949', 'iso-9001']);
  for (const [held, asked] of [
    ['iso-9001', 'iatf-16949'],
    ['iatf-16949', 'iso-14001'],
    ['vda-6-1', 'iatf-16949'],
    ['iso-3834-2', 'en-15085-2-cl1'],
    ['iso-3834-2', 'cqi-15'],
    ['iso-13485', 'iso-9001'],
    ['iso-iec-17025', 'iso-9001'],
    ['iso-iec-27001', 'tisax-info-high'],
    ['tisax-info-very-high', 'tisax-proto-parts'],
    ['nadcap', 'cqi-9'],
    ['jlrq', 'ford-q1'],
    ['iso-ts-16949', 'iatf-16949'],
  ] as const) {
    expect([held, asked, prove(held, asked)]).toEqual([held, asked, undefined]);
  }
});

test('some facts of the seeds are hidden from some viewers', () => {
  const hidden = seeds.suppliers.flatMap(({ draft }) =>
    [
      ...Object.values(draft.visibility),
      ...draft.sites
        .flatMap((site) => [...(site.capabilities ?? []), ...(site.certificates ?? [])])
        .map((fact) => fact.visibility),
    ].filter((visibility) => !isVisibleTo(visibility, { kind: 'cluster' })),
  );
  expect(hidden.length).toBeGreaterThan(0);
});
