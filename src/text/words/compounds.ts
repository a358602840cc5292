import type { Sense } from '../lexicon/label-index';
import type { Lexicon } from '../lexicon/lexicon';
import { ORDINARY_PHRASES } from './ordinary-words';
import { isInflection, stemOf } from './stem';
import {
  ASSEMBLY_NOUNS,
  CUSTOMERS_THINGS,
  MACHINE_NOUNS,
  MAKER_NOUNS,
  NO_TRADE_STEMS,
  TELLING_NOUNS,
  THING_NOUNS,
  WORK_NOUNS,
} from './trade-words';

const SHORTEST_HEAD = 4;
const SHORTEST_MODIFIER = 3;

/** No inflection adds more letters. */
const LONGEST_ENDING = 5;

const ORDINARY: ReadonlySet<string> = new Set(ORDINARY_PHRASES);

/**
 * What a Swedish compound that is no label means: its last part, when the rest is of the trade as well
 * (`aluminiumsvetsning`, `tunnplåtspressade`), or its first part, when the last one is a word for work (`svetsverkstad`).
 *
 * Both parts must be known, so that `kyltransporter` stays an ordinary word, unless the last one leaves no doubt
 * (`glassmaskiner`, `brosvetsare`).
 */
export function compoundSenses(word: string, lexicon: Lexicon): readonly Sense[] {
  const known = knownCompoundSenses(word, lexicon);
  return known.length > 0 || !isCompound(word) ? known : tellingSenses(word, lexicon);
}

/** As `compoundSenses`, of which both parts must be known. */
export function knownCompoundSenses(word: string, lexicon: Lexicon): readonly Sense[] {
  if (!isCompound(word)) return [];
  for (const read of [tradeSenses, servedSenses, thingSenses, workSenses]) {
    const senses = read(word, lexicon);
    if (senses.length > 0) return senses;
  }
  return [];
}

function isCompound(word: string): boolean {
  return word.length >= SHORTEST_MODIFIER + SHORTEST_HEAD && !ORDINARY.has(word) && /^\p{L}+$/u.test(word);
}

/** Work behind what is known to stand before it: `aluminiumsvetsning`, which says aluminium too. */
function workSenses(word: string, lexicon: Lexicon): readonly Sense[] {
  for (const at of headStarts(word, lexicon)) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    const mayBeWeak = materialOf(first, lexicon).some(({ isWeak }) => !isWeak);
    const head = headSenses(last, lexicon, mayBeWeak);
    if (head.length > 0) return [...head, ...workedOn(first, lexicon)];
  }
  return [];
}

/** The material that a first part names, if it names one and nothing else. */
function materialOf(part: string, { labels, taxonomy }: Lexicon): readonly Sense[] {
  const senses = (labels.get(part) ?? []).filter(({ language }) => language === 'sv');
  const isMaterial = ({ concept, code }: Sense) =>
    code === undefined && taxonomy.concepts.get(concept)?.kind === 'material';
  return senses.length === 1 && senses.every(isMaterial) ? senses : [];
}

/** The material, or else the product, that a first part names beside the work: `kugghjulsslipare` says gears as "gear grinder" does. */
function workedOn(part: string, lexicon: Lexicon): readonly Sense[] {
  const materials = materialOf(part, lexicon);
  return implied(materials.length > 0 ? materials : madeIn(part, lexicon));
}

function implied(senses: readonly Sense[]): readonly Sense[] {
  return senses.map((sense) => ({ ...sense, isWeak: false, isImplied: true }));
}

/**
 * Products and materials that a first part names: as it stands, without the s that binds, in the plural, or with the vowel
 * that falls or turns (`klockfabrik`, `skiveoperatör`).
 */
function madeIn(part: string, lexicon: Lexicon): readonly Sense[] {
  const stem = part.slice(0, -1);
  const bound = part.endsWith('s') ? [stem] : /[eou]$/u.test(part) ? [`${stem}a`, `${stem}or`] : [];
  const spelled = [part, ...bound, ...['a', 'e', 'ar', 'er', 'or'].map((ending) => part + ending)];
  const named = spelled.flatMap((label) => lexicon.labels.get(label) ?? []);
  return named
    .filter(({ concept, language, isWeak, code }) => {
      const kind = lexicon.taxonomy.concepts.get(concept)?.kind;
      const isMade = kind === 'product' || (kind === 'material' && !isWeak);
      return language === 'sv' && code === undefined && isMade;
    })
    .map((sense) => (sense.isWeak ? { ...sense, isWeak: false } : sense));
}

/** What is done for a thing, or putting it together, and the thing: `hissunderhåll`, `skoreparationer`, `sensormontör`. */
function servedSenses(word: string, lexicon: Lexicon): readonly Sense[] {
  for (let at = word.length - SHORTEST_HEAD; at >= SHORTEST_MODIFIER; at--) {
    const head = word.slice(at);
    const work = headSenses(head, lexicon, true).filter(({ concept }) => {
      const { kind, broader } = lexicon.taxonomy.concepts.get(concept) ?? {};
      return (kind === 'service' && broader !== undefined) || isFormOf(head, ASSEMBLY_NOUNS);
    });
    if (work.length === 0) continue;
    const things = madeIn(word.slice(0, at), lexicon);
    if (things.length > 0) return [...work, ...implied(things)];
  }
  return [];
}

/** A thing of a material: the material. Whoever makes a thing (`stålrörsfabrik`), or runs what makes it (`spånskiveoperatör`): the thing. */
function thingSenses(word: string, lexicon: Lexicon): readonly Sense[] {
  for (let at = word.length - 3; at >= SHORTEST_MODIFIER; at--) {
    const [first, head] = [word.slice(0, at), word.slice(at)];
    const material = at < SHORTEST_HEAD ? [] : materialOf(first, lexicon);
    if (material.length > 0 && isFormOf(head, THING_NOUNS)) {
      return material.map((sense) => ({ ...sense, isWeak: false }));
    }
    if (CUSTOMERS_THINGS.has(first)) continue;
    const made = isFormOf(head, MAKER_NOUNS) ? madeIn(first, lexicon) : shapedIn(first, head, lexicon);
    if (made.length > 0) return made;
  }
  return [];
}

/** Who runs a machine makes what comes out of it, unless that is put together: a `radiooperatör` makes no radios. */
function shapedIn(first: string, head: string, lexicon: Lexicon): readonly Sense[] {
  if (!isFormOf(head, MACHINE_NOUNS)) return [];
  return madeIn(first, lexicon).filter(({ concept }) => {
    const { families = [], isProduct = false } = lexicon.families.get(concept) ?? {};
    return isProduct && families.some((family) => lexicon.taxonomy.depthOf(family) > 1);
  });
}

/** Any machine is machinery, whatever it is for, and some work is said by its last part alone: `glassmaskiner`, `brosvetsare`. */
function tellingSenses(word: string, lexicon: Lexicon): readonly Sense[] {
  for (let at = SHORTEST_MODIFIER; at <= word.length - SHORTEST_HEAD; at++) {
    const head = word.slice(at);
    if (!isFormOf(head, TELLING_NOUNS)) continue;
    return [...headSenses(head, lexicon, true), ...workedOn(word.slice(0, at), lexicon)];
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

function tradeSenses(word: string, { tradeStems, machineStems }: Lexicon): readonly Sense[] {
  for (let at = word.length - 3; at >= SHORTEST_MODIFIER; at--) {
    const [first, head] = [word.slice(0, at), word.slice(at)];
    if (NO_TRADE_STEMS.has(first)) continue;
    const senses = tradeStems.get(first);
    if (senses !== undefined && isFormOf(head, first.length < SHORTEST_HEAD ? MACHINE_NOUNS : WORK_NOUNS))
      return senses;
    const ordinary = machineStems.get(first);
    if (ordinary !== undefined && isFormOf(head, MACHINE_NOUNS)) return ordinary;
  }
  return [];
}

/** Is a word one of the nouns, inflected, with or without a machine before it (`maskinoperatör`)? */
function isFormOf(word: string, nouns: ReadonlySet<string>): boolean {
  const after = /^maskins?(?=\p{L}{4})/u.exec(word)?.[0] ?? '';
  return isInflectionOf(word, nouns) || (after !== '' && isInflectionOf(word.slice(after.length), nouns));
}

/** `kompetensen` and `kompetens` share no stem, so the endings are tried instead. */
function isInflectionOf(word: string, nouns: ReadonlySet<string>): boolean {
  for (let at = word.length; at >= Math.max(2, word.length - LONGEST_ENDING); at--) {
    const base = word.slice(0, at);
    if (nouns.has(base) && isInflection(word, base, 'sv')) return true;
    for (const vowel of ['a', 'e']) if (nouns.has(base + vowel) && isInflection(word, base + vowel, 'sv')) return true;
  }
  return false;
}
