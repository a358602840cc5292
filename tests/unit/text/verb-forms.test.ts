import { swedishVerbStem, verbForms } from '../../../src/text/lexicon/verb-forms';

test.each([
  ['svetsning', ['svetsa', 'svetsar', 'svetsade', 'svetsat', 'svetsad', 'svetsare']],
  ['pulverlackering', ['pulverlackera', 'pulverlackerar', 'pulverlackerade']],
  ['pressgjutning', ['pressgjuter', 'pressgjuten', 'pressgjutna']],
  ['laserskärning', ['laserskär', 'laserskuren', 'laserskurna']],
  ['svetsning av plast', ['svetsar plast', 'svetsad plast']],
  ['tig svetsning', ['tig svetsare', 'tig svetsar']],
  ['vävning av tyg', ['väver tyg', 'vävd tyg']],
  ['sömnad', ['syr', 'sydd']],
])('the verbs of %s are known', (noun, forms) => {
  expect(verbForms(noun, 'sv').all).toEqual(expect.arrayContaining(forms));
});

test.each([
  ['welding', ['welded', 'weld', 'welds', 'welder']],
  ['laser cutting', ['laser cut', 'laser cuts']],
  ['deep drawing', ['deep drawn']],
  ['press hardening', ['press hardened']],
  ['glass cutting', ['cut glass', 'cuts glass']],
  ['garment sewing', ['sew garments', 'garment sewn']],
])('the verbs of %s are known', (noun, forms) => {
  expect(verbForms(noun, 'en').all).toEqual(expect.arrayContaining(forms));
});

test('the bare verb of a single ordinary word is not made', () => {
  expect(verbForms('turning', 'en').all).not.toContain('turn');
  expect(verbForms('machining', 'en').all).not.toContain('machine');
});

test('what is no verbal noun has no verbs', () => {
  expect(verbForms('bracket', 'en').all).toEqual([]);
  expect(swedishVerbStem('konsol')).toBeUndefined();
});
