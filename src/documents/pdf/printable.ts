/** Beyond so many letters without a blank, no word of either language: it is a number, an address or noise. */
const LONGEST_WORD = 30;

/** Where such a run may be broken, it is broken without a hyphen. */
const BREAK_EVERY = 10;

const ZERO_WIDTH_SPACE = '\u200b';

const TOO_LONG = new RegExp(String.raw`\S{${LONGEST_WORD},}`, 'gu');
const PIECE = new RegExp(`.{${BREAK_EVERY}}(?=.)`, 'gu');

/** A text as a page can hold it: without characters that have no form, and with places to break what no line holds. */
export function printable(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cs}\p{Co}\u2028\u2029\ufeff]+/gu, (run) => (run.includes('\n') ? '\n' : ' '))
    .replaceAll(TOO_LONG, (run) => run.replaceAll(PIECE, `$&${ZERO_WIDTH_SPACE}`));
}
