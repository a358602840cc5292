import fc from 'fast-check';
import type { Language } from '../../../src/domain/language';
import { Problem } from '../../../src/domain/problem';
import type { Mention } from '../../../src/domain/reference/concept';
import { MAX_TEXT_LENGTH, recogniseConcepts } from '../../../src/text/recognition/recognise-concepts';
import { expectLinearGrowth } from '../../support/growth';
import { golden, LEXICON, said } from './taxonomy';

interface Expected {
  readonly concept: string;
  readonly quote: string;
  readonly negated?: boolean;
  /** Known not to be found; to be struck when it is. */
  readonly isMissed?: boolean;
}

interface GoldenCase {
  readonly text: string;
  readonly language: Language;
  readonly expected: readonly Expected[];
  readonly absent: readonly string[];
}

const cases = [...golden<GoldenCase>('sv'), ...golden<GoldenCase>('en')];
const asSaid = ({ concept, quote, negated }: Expected) => `${negated ? '!' : ''}${concept}=${quote}`;

test.each(cases)('$language: $text', ({ text, language, expected, absent }) => {
  const found = said(text, language);
  const wanted = expected.filter(({ isMissed }) => !isMissed).map(asSaid);
  expect([...new Set(found)].sort()).toEqual([...new Set([...wanted, ...extras(found, expected)])].sort());
  expect(wanted.filter((one) => !found.includes(one))).toEqual([]);
  const concepts = recogniseConcepts(text, LEXICON, language).map(({ concept }) => concept);
  expect(concepts.filter((concept) => absent.includes(concept))).toEqual([]);
  expect(expected.filter((one) => one.isMissed && found.includes(asSaid(one)))).toEqual([]);
});

/** The same concept met once more in the sentence is no false alarm; any other concept is. */
function extras(found: readonly string[], expected: readonly Expected[]): readonly string[] {
  const known = new Set(expected.map(({ concept }) => concept));
  return found.filter((one) => known.has(one.replace(/^!/, '').split('=')[0] ?? ''));
}

test.each(golden<{ text: string; language: Language }>('ordinary'))(
  'nothing of the trade: $text',
  ({ text, language }) => {
    expect(said(text, language)).toEqual([]);
  },
);

test.each(golden<{ sv: string; en: string }>('twins'))('the same in both languages: $sv', ({ sv, en }) => {
  const concepts = (text: string, language: Language) =>
    [
      ...new Set(recogniseConcepts(text, LEXICON, language).map(({ concept, negated }) => `${negated} ${concept}`)),
    ].sort();
  expect(concepts(sv, 'sv').length).toBeGreaterThan(0);
  expect(concepts(sv, 'sv')).toEqual(concepts(en, 'en'));
});

test('labels of the other language are found whatever language is given', () => {
  expect(said('Vi erbjuder spot welding och powder coating.', 'sv')).toEqual([
    'spot-welding=spot welding',
    'powder-coating=powder coating',
  ]);
});

test('a name in the middle of a sentence is no compound and no slip', () => {
  expect(said('Vi möts vid Presslinjen klockan nio.', 'sv')).toEqual([]);
});

test('a text that was decomposed gives spans of the text as it was given', () => {
  const text = 'Vi gör målning och svetsning'.normalize('NFD');
  expect(said(text, 'sv').map((one) => one.normalize('NFC'))).toEqual(['painting=målning', 'welding=svetsning']);
});

test('a part says how it was made', () => {
  expect(said('pressade detaljer', 'sv')).toEqual(['stamped-part=pressade detaljer', 'stamping=pressade detaljer']);
});

test('a text that is too long is refused at once', () => {
  const refuse = () => recogniseConcepts('a'.repeat(1_000_000), LEXICON);
  expect(refuse).toThrow(Problem);
  expect(refuse).toThrow(/too-large/);
});

const HOSTILE: Readonly<Record<string, string>> = {
  'one label over and over': 'pressverktyg ',
  'labels run together': 'pressverktyg',
  'one endless word': 'a',
  'only spaces': ' ',
  'only denials': 'inte ',
  'lists of denials': 'no welding, painting, ',
  'homonyms with company': 'axel svetsning ',
  'ordinary words': 'weak cutting turning boring die ',
  'hanging parts': 'pulver-, ',
  codes: 'PT MT ',
  slashes: 'mig/',
  'surrogate pairs': '😀',
  'lone surrogates': '\ud800',
  'combining marks': 'a\u0301\u0301',
  'zero-width characters': 'a\u200b\u200b',
  'decomposed letters': 'målning '.normalize('NFD'),
  'wide gaps': `spot${' '.repeat(50)}`,
};

test.each(Object.entries(HOSTILE))(
  '100,000 characters of %s cost about four times as much as a quarter',
  (_, piece) => {
    const whole = piece.repeat(MAX_TEXT_LENGTH).slice(0, MAX_TEXT_LENGTH);
    const quarter = whole.slice(0, MAX_TEXT_LENGTH / 4);
    expectLinearGrowth((share) => recogniseConcepts(share === 'whole' ? whole : quarter, LEXICON));
  },
);

const snippets = fc.array(
  fc.oneof(
    fc.constantFrom(...cases.flatMap(({ text }) => text.split(' '))),
    fc.constantFrom(
      ' ',
      ', ',
      '. ',
      '-',
      '/',
      '\n',
      'ingen ',
      'not ',
      'och ',
      '\u200b',
      '\u00ad',
      'constructor',
      '__proto__',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
  { maxLength: 40 },
);
const texts = fc.oneof(
  snippets.map((parts) => parts.join(' ')),
  snippets.map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
  snippets.map((parts) => parts.join(' ').normalize('NFD')),
);

function spansOf(mentions: readonly Mention[]): readonly string[] {
  return [...new Set(mentions.map(({ start, end }) => `${start}-${end}`))];
}

test('spans lie within the text, in order, and never overlap', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom<Language | undefined>('sv', 'en', undefined), (text, language) => {
      const mentions = recogniseConcepts(text, LEXICON, language);
      const spans = spansOf(mentions).map((span) => span.split('-').map(Number));
      for (const [index, [start = -1, end = -1]] of spans.entries()) {
        expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      for (const { confidence } of mentions) expect(confidence > 0 && confidence <= 1).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('spaces before and after a text move the spans and change nothing else', () => {
  fc.assert(
    fc.property(
      texts,
      fc.stringMatching(/^[ \n\t]{0,9}$/),
      fc.stringMatching(/^[ \n\t]{0,9}$/),
      (text, before, after) => {
        const plain = recogniseConcepts(text, LEXICON, 'sv');
        const moved = recogniseConcepts(before + text + after, LEXICON, 'sv');
        const back = moved.map((mention) => ({
          ...mention,
          start: mention.start - before.length,
          end: mention.end - before.length,
        }));
        expect(back).toEqual(plain);
      },
    ),
    { numRuns: 200 },
  );
});

test('the same text is read the same twice', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(recogniseConcepts(text, LEXICON)).toEqual(recogniseConcepts(text, LEXICON));
    }),
    { numRuns: 100 },
  );
});
