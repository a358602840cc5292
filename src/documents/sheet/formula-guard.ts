/** What makes a spreadsheet take a text for a formula, however far blanks, NUL or quotes of ours stand before it. */
const LOOKS_LIKE_FORMULA = /^[\s\0']*[=+\-@＝＋－＠]|^'*[\t\r\n\0]/u;

/**
 * A text as it may stand in a CSV file: one that a spreadsheet would run is led by a single quote (ASVS 1.2.10), telephone
 * numbers too. `unguardText` takes exactly that quote away again, so that every text survives the way out and back.
 */
export function guardText(text: string): string {
  return LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text;
}

/** A text of a CSV file as it was before `guardText`. */
export function unguardText(text: string): string {
  return text.startsWith("'") && LOOKS_LIKE_FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
