import { recogniseConcepts } from '../../../src/text/recognition/recognise-concepts';
import { LEXICON, said } from './taxonomy';

test('an ordinary word counts beside words of the trade only', () => {
  expect(said('Turning, milling and boring.', 'en')).toEqual(['turning=Turning', 'milling=milling', 'boring=boring']);
  expect(said('The talk was boring.', 'en')).toEqual([]);
  expect(said('Turning to our customers, we smile.', 'en')).toEqual([]);
});

test('two ordinary words of work listed together carry each other', () => {
  expect(said('turning and boring', 'en')).toEqual(['turning=turning', 'boring=boring']);
});

test('an ordinary word that is offered counts', () => {
  expect(said('We offer turning to small firms.', 'en')).toEqual(['turning=turning']);
});

test('a part that is an ordinary word needs parts of its kind', () => {
  expect(said('Bakluckor och dörrar', 'sv')).toEqual(['tailgate=Bakluckor', 'door=dörrar']);
  expect(said('Vi svetsar bakom stängda dörrar', 'sv')).toEqual(['welding=svetsar']);
});

test('codes count in capitals and beside their kind', () => {
  expect(said('NDT by PT and MT', 'en')).toEqual(['ndt=NDT', 'penetrant-testing=PT', 'magnetic-particle-testing=MT']);
  expect(said('ndt by pt and mt', 'en')).toEqual([]);
  expect(said('Each clerk has a PC. We weld.', 'en')).toEqual(['welding=weld']);
});

test('a homonym is settled by its company', () => {
  expect(said('Härdning och anlöpning', 'sv')).toContain('hardening=Härdning');
  expect(said('Härdning och anlöpning', 'sv')).not.toContain('curing=Härdning');
  expect(said('Limning och härdning', 'sv')).toContain('curing=härdning');
  expect(said('Svarvning av axlar', 'sv')).toEqual(['turning=Svarvning', 'shaft=axlar']);
});

test('a homonym without company is offered in each meaning, the named one first, each below 0.75', () => {
  const mentions = recogniseConcepts('Vi kan härdning.', LEXICON, 'sv');
  expect(mentions.map(({ concept, confidence }) => [concept, confidence])).toEqual([
    ['hardening', 0.7],
    ['curing', 0.5],
  ]);
});

test.each([
  ['production of watches', 'en', 'watch-and-clock=watches'],
  ['sofa manufacturer', 'en', 'furniture=sofa'],
  ['upphandling av stolar', 'sv', 'chair-and-table=stolar'],
] as const)('who makes or delivers a thing means the thing: %s', (text, language, found) => {
  expect(said(text, language)).toContain(found);
});

test('a thing in a story is not for sale', () => {
  expect(said('He sat on a chair and looked at his watch.', 'en')).toEqual([]);
});
