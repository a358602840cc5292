import type { SchemeId } from '../../src/domain/ids';
import type { Texts } from '../../src/domain/language';
import { makeTaxonomy } from '../../src/domain/reference/concept';
import { makeSchemeBook } from '../../src/domain/reference/scheme';
import { completeDraft, type RequirementInput } from '../../src/flows/requirement/complete-draft';
import { readSeedSchemes, readSeedTaxonomy } from '../../src/main/seeding/seed-files';
import { buildLexicon } from '../../src/text/lexicon/lexicon';
import { understand } from '../../src/text/recognition/understand';
import { aRequirementDraft } from '../support/builders';

const concepts = readSeedTaxonomy();
const policy = { taxonomy: makeTaxonomy(concepts), schemes: makeSchemeBook(readSeedSchemes()) };
const lexicon = buildLexicon(concepts);

function completed(texts: Texts, changes: Partial<RequirementInput> = {}) {
  const { steps: _left, ...draft } = aRequirementDraft({ texts });
  return completeDraft({ ...draft, ...changes }, understand(texts, draft.corrections, lexicon), policy);
}

const processesOf = (texts: Texts) => completed(texts).steps.map(({ process }) => process);

test('steps that are left to the texts come in the order in which the text names them, as musts', () => {
  const { steps } = completed({ en: 'Parts are e-coated after they have been pressed and spot welded.' });
  expect(steps.map(({ process, necessity }) => [process, necessity])).toEqual([
    ['e-coating', 'must'],
    ['stamping', 'must'],
    ['spot-welding', 'must'],
  ]);
});

test.each([
  ['Stamping and preferably powder coating.', 'stamping must, powder-coating wish'],
  ['Stamping is required. Powder coating is welcome.', 'stamping must, powder-coating wish'],
  ['Powder coating is an advantage, stamping is a must.', 'powder-coating wish, stamping must'],
])('what a text calls an advantage is a wish: %s', (en, expected) => {
  const { steps } = completed({ en });
  expect(steps.map(({ process, necessity }) => `${process} ${necessity}`).join(', ')).toBe(expected);
});

test('the same need in Swedish and in English has the same steps', () => {
  expect(processesOf({ sv: 'Detaljen pressas, punktsvetsas och pulverlackeras.' })).toEqual(
    processesOf({ en: 'The part is pressed, spot welded and powder coated.' }),
  );
});

test('of the meanings that a text leaves open only the likeliest becomes a must', () => {
  expect(processesOf({ sv: 'Stansning av fästen.' })).toEqual(['blanking']);
});

test('what is said not to be needed is no step', () => {
  expect(processesOf({ en: 'Spot welding, but no painting.' })).toEqual(['spot-welding']);
});

test('steps that are given are left as they are', () => {
  const steps = aRequirementDraft().steps;
  expect(completed({ en: 'Welding.' }, { steps }).steps).toEqual(steps);
});

test('materials of the text become wishes beside those that are asked for already', () => {
  const materials = completed({ en: 'Pressed from boron steel.' }).materials;
  expect(materials.map(({ material, necessity }) => [material, necessity])).toEqual([['boron-steel', 'wish']]);
});

test('sizes, a volume and certificates of the text become musts', () => {
  const { dimensions, volume, certificates } = completed({
    sv: 'Pressning av plåt 0,7–3 mm i minst 250 tons press, upp till 200 000 st/år. ISO/TS 16949 krävs, ISO 14001 är en merit.',
  });
  expect(dimensions).toEqual([
    { dimension: 'sheetThicknessMm', range: { min: 0.7, max: 3 }, necessity: 'must' },
    { dimension: 'pressForceKn', range: { max: 2452 }, necessity: 'must' },
  ]);
  expect(volume).toEqual({ pieces: { max: 200_000 }, necessity: 'must' });
  const ask = { by: 'startOfProduction', planAccepted: false };
  expect(certificates).toEqual([
    { ...ask, anyOf: ['iatf-16949'], necessity: 'must' },
    { ...ask, anyOf: ['iso-14001'], necessity: 'wish' },
  ]);
});

test('the same need in Swedish, in English and in both asks the same', () => {
  const sv = 'Pressning av plåt 0,7–3 mm, upp till 200 000 st/år, IATF 16949 eller VDA 6.1.';
  const en = 'Pressing of sheet 0.7–3 mm, up to 200,000 pcs/year, IATF 16949 or VDA 6.1.';
  const [swedish, english, both] = [{ sv }, { en }, { sv, en }].map((texts) => {
    const { dimensions, volume, certificates } = completed(texts);
    return { dimensions, volume, certificates };
  });
  expect(swedish).toEqual(english);
  expect(both).toEqual(english);
  expect(english?.certificates.map(({ anyOf }) => anyOf)).toEqual([['iatf-16949', 'vda-6-1']]);
});

test('what the person asks for stays as it was given, and what is denied is not asked', () => {
  const dimensions = [{ dimension: 'sheetThicknessMm' as const, range: { max: 2 }, necessity: 'wish' as const }];
  const volume = { pieces: { max: 10 }, necessity: 'wish' as const };
  const certificates = [
    { anyOf: ['iso-9001' as SchemeId], by: 'visit' as const, necessity: 'wish' as const, planAccepted: true },
  ];
  const draft = completed(
    { en: 'Pressing of sheet 0.7 to 3 mm, 200,000 pcs per year, ISO 9001, no ISO 14001.' },
    { dimensions, volume, certificates },
  );
  expect(draft).toMatchObject({ dimensions, volume, certificates });
});

test('a need with steps is not added to', () => {
  const { steps, dimensions, volume, certificates } = aRequirementDraft();
  const given = { steps, dimensions, certificates, ...(volume && { volume }) };
  expect(completed({ en: 'Sheet 0.7 to 3 mm, 200,000 pcs per year, ISO 9001.' }, given)).toMatchObject(given);
});
