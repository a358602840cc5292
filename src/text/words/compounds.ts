import type { Sense } from '../lexicon/label-index';
import type { Lexicon } from '../lexicon/lexicon';
import { ORDINARY_PHRASES } from './ordinary-words';
import { isInflection, stemOf } from './stem';
import { MACHINE_NOUNS, MAKER_NOUNS, NO_TRADE_STEMS, THING_NOUNS, WORK_NOUNS } from './trade-words';

const SHORTEST_HEAD = 4;
const SHORTEST_MODIFIER = 3;

/** No inflection adds more letters. */
const LONGEST_ENDING = 5;

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
    const material = materialOf(word.slice(0, at), lexicon);
    const head = headSenses(word.slice(at), lexicon, material.length > 0);
    if (head.length > 0) return [...head, ...material];
  }
  const served = servedSenses(word, lexicon);
  if (served.length > 0) return served;
  const trade = tradeSenses(word, lexicon);
  return trade.length > 0 ? trade : thingSenses(word, lexicon);
}

/** The material that a first part names beside the work: `aluminiumsvetsning` says aluminium as "welding of aluminium" does. */
function materialOf(part: string, { labels, taxonomy }: Lexicon): readonly Sense[] {
  const senses = (labels.get(part) ?? []).filter(({ language }) => language === 'sv');
  const isMaterial = ({ concept, isWeak, code }: Sense) =>
    !isWeak && code === undefined && taxonomy.concepts.get(concept)?.kind === 'material';
  return senses.length === 1 && senses.every(isMaterial) ? senses.map((sense) => ({ ...sense, isImplied: true })) : [];
}

/** Products and materials that a first part names: as it stands, without the s that binds, or with the vowel that falls (`klockfabrik`). */
function madeIn(part: string, lexicon: Lexicon): readonly Sense[] {
  const spelled = [part, ...(part.endsWith('s') ? [part.slice(0, -1)] : []), `${part}a`, `${part}e`];
  const named = spelled.flatMap((label) => lexicon.labels.get(label) ?? []);
  return named
    .filter(({ concept, language, isWeak, code }) => {
      const kind = lexicon.taxonomy.concepts.get(concept)?.kind;
      const isMade = kind === 'product' || (kind === 'material' && !isWeak);
      return language === 'sv' && code === undefined && isMade;
    })
    .map((sense) => (sense.isWeak ? { ...sense, isWeak: false } : sense));
}

/** What is done for a thing, and the thing: `hissunderhåll`, `skoreparationer`. */
function servedSenses(word: string, lexicon: Lexicon): readonly Sense[] {
  for (let at = word.length - SHORTEST_HEAD; at >= SHORTEST_MODIFIER; at--) {
    const service = headSenses(word.slice(at), lexicon, true).filter(({ concept }) => {
      const { kind, broader } = lexicon.taxonomy.concepts.get(concept) ?? {};
      return kind === 'service' && broader !== undefined;
    });
    if (service.length === 0) continue;
    const things = madeIn(word.slice(0, at), lexicon);
    if (things.length > 0) return [...service, ...things.map((sense) => ({ ...sense, isImplied: true }))];
  }
  return [];
}

/** A thing of a material: the material. Whoever makes a thing (`stålrörsfabrik`): the thing. */
function thingSenses(word: string, lexicon: Lexicon): readonly Sense[] {
  for (let at = word.length - 3; at >= SHORTEST_HEAD; at--) {
    const material = materialOf(word.slice(0, at), lexicon);
    if (material.length > 0 && isFormOf(word.slice(at), THING_NOUNS)) {
      return material.map((sense) => ({ ...sense, isImplied: false }));
    }
    if (!isFormOf(word.slice(at), MAKER_NOUNS)) continue;
    const made = madeIn(word.slice(0, at), lexicon);
    if (made.length > 0) return made;
  }
  return [];
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

/** Ordinary words (`dörr`, `fjäder`) count as a last part only where the first one names a material. */
function headSenses(head: string, { labels, forms, stems }: Lexicon, mayBeWeak: boolean): readonly Sense[] {
  const known = [...(labels.get(head) ?? []), ...(forms.get(head) ?? [])];
  const stemmed = (stems.sv.get(stemOf(head, 'sv')) ?? [])
    .filter(({ words }) => words.length === 1 && isInflection(head, words[0] ?? '', 'sv'))
    .map(({ sense }) => sense);
  const all = known.length > 0 ? known : stemmed;
  return all
    .filter(({ language, isWeak, code }) => language === 'sv' && (mayBeWeak || !isWeak) && code === undefined)
    .map((sense) => (sense.isWeak ? { ...sense, isWeak: false } : sense));
}

function tradeSenses(word: string, { tradeStems }: Lexicon): readonly Sense[] {
  for (let at = word.length - 3; at >= SHORTEST_MODIFIER; at--) {
    const first = word.slice(0, at);
    const senses = tradeStems.get(first);
    if (senses === undefined || NO_TRADE_STEMS.has(first)) continue;
    if (isFormOf(word.slice(at), first.length < SHORTEST_HEAD ? MACHINE_NOUNS : WORK_NOUNS)) return senses;
  }
  return [];
}

/** Is a word one of the nouns, inflected? `kompetensen` and `kompetens` share no stem, so the endings are tried instead. */
function isFormOf(word: string, nouns: ReadonlySet<string>): boolean {
  for (let at = word.length; at >= Math.max(3, word.length - LONGEST_ENDING); at--) {
    const base = word.slice(0, at);
    if (nouns.has(base) && isInflection(word, base, 'sv')) return true;
    for (const vowel of ['a', 'e']) if (nouns.has(base + vowel) && isInflection(word, base + vowel, 'sv')) return true;
  }
  return false;
}
