import * as fc from 'fast-check';
import { guardText, unguardText } from '../../../src/documents/sheet/formula-guard';

/** Texts of the letters that matter here, so that strings of quotes, blanks and signs are frequent. */
const texts = fc.oneof(
  fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', '\t', '\r', '\n', '\0', ' ', 'a', '7'),
    maxLength: 8,
  }),
  fc.string(),
);

test('every text comes back unchanged', () => {
  const comesBack = fc.property(texts, (text) => unguardText(guardText(text)) === text);
  void fc.assert(comesBack, { numRuns: 5_000 });
});

test.each(['=1+1', '+46 454 30 00', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', '＝1+1', '＠x', ' =1', "'=1"])(
  'a text that a spreadsheet would run is led by a quote: %j',
  (text) => {
    expect(guardText(text)).toBe(`'${text}`);
  },
);

test.each(['EBP i Olofström', "'t Hooft", '7 = 7', 'a-b', ''])('an ordinary text stays as it is: %j', (text) => {
  expect(guardText(text)).toBe(text);
  expect(unguardText(text)).toBe(text);
});
