import type { Lexicon, Sense } from './lexicon';
import { ORDINARY_PHRASES, WORK_NOUNS } from './ordinary-words';
import { isInflection, stemOf } from './stem';

const SHORTEST_HEAD = 4;
const SHORTEST_MODIFIER = 3;

const WORK_STEMS: ReadonlyMap<string, string> = new Map([...WORK_NOUNS].map((noun) => [stemOf(noun, 'sv'), noun]));
const ORDINARY: ReadonlySet<string> = new Set(ORDINARY_PHRASES);

/**
 * What a Swedish compound that is no label means: its last part, when the rest is of the trade as well
 * (`aluminiumsvetsning`, `tunnplåtspressade`), or its first part, when the last one is a word for work (`svetsverkstad`).
 *
 * Both parts must be known, so that `kyltransporter` and `matsvetsare` stay ordinary words.
 */
export function compoundSenses(word: string, lexicon: Lexicon): readonly Sense[] {
  if (word.length < SHORTEST_MODIFIER + SHORTEST_HEAD || ORDINARY.has(word) || !/^\p{L}+$/u.test(word)) return [];
  for (const at of headStarts(word, lexicon)) {
    const head = headSenses(word.slice(at), lexicon);
    if (head.length > 0) return head;
  }
  return tradeSenses(word, lexicon);
}

/** Where the last part may begin: after one known first part (with or without the s that binds), or after two. */
function headStarts(word: string, { modifiers }: Lexicon): readonly number[] {
  const isKnown = (part: string) => modifiers.has(part) || (part.endsWith('s') && modifiers.has(part.slice(0, -1)));
  const last = word.length - SHORTEST_HEAD;
  const first: number[] = [];
  for (let at = SHORTEST_MODIFIER; at <= last; at++) if (isKnown(word.slice(0, at))) first.push(at);
  const starts = new Set(first);
  for (const middle of first) {
    for (let at = middle + SHORTEST_MODIFIER; at <= last; at++) if (isKnown(word.slice(middle, at))) starts.add(at);
  }
  return [...starts].sort((one, other) => one - other);
}

function headSenses(head: string, { labels, forms, stems }: Lexicon): readonly Sense[] {
  const known = [...(labels.get(head) ?? []), ...(forms.get(head) ?? [])];
  const stemmed = (stems.sv.get(stemOf(head, 'sv')) ?? [])
    .filter(({ words }) => words.length === 1 && isInflection(head, words[0] ?? '', 'sv'))
    .map(({ sense }) => sense);
  const all = known.length > 0 ? known : stemmed;
  return all.filter(({ language, isWeak, code }) => language === 'sv' && !isWeak && code === undefined);
}

function tradeSenses(word: string, { tradeStems }: Lexicon): readonly Sense[] {
  for (let at = word.length - 3; at >= SHORTEST_HEAD; at--) {
    const senses = tradeStems.get(word.slice(0, at));
    if (senses === undefined) continue;
    const rest = word.slice(at);
    const noun = WORK_STEMS.get(stemOf(rest, 'sv'));
    if (noun !== undefined && isInflection(rest, noun, 'sv')) return senses;
  }
  return [];
}
