import { compoundSenses } from '../../../src/text/words/compounds';
import { LEXICON } from './taxonomy';

function meaning(word: string): readonly string[] {
  return [...new Set(compoundSenses(word, LEXICON).map(({ concept }) => concept))];
}

test.each([
  ['aluminiumsvetsning', 'welding', 'aluminium'],
  ['tunnplåtspressning', 'stamping'],
  ['tunnplåtspressade', 'stamping'],
  ['presslinje', 'stamping'],
  ['svetsrobotar', 'welding'],
  ['lackeringsanläggningen', 'painting'],
  ['svetsverkstad', 'welding'],
  ['slutmontering', 'assembly'],
  ['precisionsfixturer', 'fixture'],
  ['klockfabrik', 'watch-and-clock'],
  ['skidtillverkare', 'sports-goods'],
  ['spånskiveoperatör', 'wood-based-panel'],
  ['glassmaskiner', 'machinery'],
  ['brosvetsare', 'welding'],
  ['blandningsoperatör', 'mixing'],
  ['sensormontör', 'assembly', 'sensor-and-ecu'],
])('%s says %s', (word, ...concepts) => {
  expect(meaning(word)).toEqual(concepts);
});

test.each([
  'kyltransporter',
  'persontransporter',
  'presskonferens',
  'solglas',
  'resetjänster',
  'barndomsgolv',
  'radiooperatör',
  'kontrollstation',
])('%s says nothing', (word) => {
  expect(meaning(word)).toEqual([]);
});
