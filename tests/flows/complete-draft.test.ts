import { makeTaxonomy } from '../../src/domain/concept';
import type { Texts } from '../../src/domain/language';
import { makeSchemeBook } from '../../src/domain/scheme';
import { completeDraft, type RequirementInput } from '../../src/flows/requirement/complete-draft';
import { readSeedSchemes, readSeedTaxonomy } from '../../src/main/seeding/seed-files';
import { buildLexicon } from '../../src/text/lexicon';
import { understand } from '../../src/text/understand';
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
