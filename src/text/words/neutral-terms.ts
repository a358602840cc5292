import type { Mention } from '../../domain/reference/concept';

/** A run of ASCII letters and digits, with hyphens or dots only before more of the same: `22MnB5`, `CQI-9`. */
const TERM = /(?<![\p{L}\p{N}\p{M}.@/_-])[A-Za-z0-9]{1,24}(?:-[A-Z0-9]{1,12}){0,3}(?![\p{L}\p{N}\p{M}@_])/gu;

const NUMBER_WITH_UNIT =
  /^\d+(?:x\d+)*(?:mm|cm|dm|m|km|m2|m3|kn|n|t|ton|tons|mpa|gpa|kg|g|h|min|s|st|pcs|kw|w|kv|v|a|hz|l|ml|c|k|x|st|nd|rd|th|kr|sek|eur|gbp|usd|pm|am|tr|ar|d|e|axlig|axis)$/iu;

/** Abbreviations of companies, offices and countries: the same in no trade. */
const IDLE: ReadonlySet<string> = new Set(
  'ab hb kb ltd gmbh inc plc llc oy as vd ceo cfo cto coo hr it ok pm faq www http https url pdf tel fax obs mvh ps eu uk usa us se gb de vat orgnr sverige nr no tv wc i a o to the and or not we och vi eller inte ej'.split(
    ' ',
  ),
);

/** Initials of what has a reader of its own: issuers of schemes, which numbers follow, and milestones. */
const READ_ELSEWHERE: ReadonlySet<string> = new Set(['iso', 'iatf', 'sop', 'eop']);

/**
 * Terms that are the same in every language and that no mention covers: letters with digits among them (`22MnB5`), and
 * abbreviations of two to eight capitals (`PPAP`). Lower case, sorted, unique. Numbers, with or without a unit, are none;
 * nor are words in a line that is all in capitals.
 */
export function neutralTerms(text: string, mentions: readonly Mention[]): readonly string[] {
  const terms = new Set<string>();
  let at = 0;
  const sorted = [...mentions].sort((one, other) => one.start - other.start);
  for (const match of text.matchAll(TERM)) {
    const term = match[0];
    while (at < sorted.length && (sorted[at]?.end ?? 0) <= match.index) at++;
    const isCovered = (sorted[at]?.start ?? text.length) < match.index + term.length;
    if (!isCovered && isTerm(term) && !isShouted(text, match.index, term)) terms.add(term.toLowerCase());
  }
  return [...terms].sort();
}

function isTerm(term: string): boolean {
  const folded = term.toLowerCase();
  if (IDLE.has(folded) || READ_ELSEWHERE.has(folded) || NUMBER_WITH_UNIT.test(term)) return false;
  if (/^[A-Z]{2,8}$/u.test(term)) return true;
  return /\d/u.test(term) && /[A-Za-z]/u.test(term);
}

/** An abbreviation among words in capitals says nothing: "VI SVETSAR MED ROBOT". */
function isShouted(text: string, start: number, term: string): boolean {
  if (/\d/u.test(term)) return false;
  const before = /\p{Lu}{3,}[ \t]$/u.test(text.slice(Math.max(0, start - 12), start));
  const after = /^[ \t]\p{Lu}{3,}/u.test(text.slice(start + term.length, start + term.length + 12));
  return (
    (before || after) &&
    !(/^[A-Z]{2,5}$/u.test(term) && !/\p{Lu}{6,}/u.test(text.slice(Math.max(0, start - 30), start + 40)))
  );
}
