import type { Milestone, Necessity, RequirementState } from '../../domain/demand/requirement';
import type { Language } from '../../domain/language';
import type { CertificateState, Role, SiteKind } from '../../domain/supplier/site';
import type { Supplier } from '../../domain/supplier/supplier';
import type { Bilingual } from '../wording/bilingual';

/** A word of a closed set as it stands in a cell, and how else people write it. */
interface SheetWord extends Bilingual {
  readonly also?: readonly string[];
}

type Words<Word extends string> = Readonly<Record<Word, SheetWord>>;

/** In business, or how it ended. */
export type StandingWord = 'active' | Extract<Supplier['standing'], { readonly kind: 'ceased' }>['reason'];

const STANDINGS: Words<StandingWord> = {
  active: { sv: 'verksam', en: 'active', also: ['aktiv', 'aktivt', 'ja', 'yes', 'medlem', 'member'] },
  bankrupt: { sv: 'konkurs', en: 'bankrupt', also: ['i konkurs', 'bankruptcy'] },
  closed: { sv: 'nedlagd', en: 'closed', also: ['nedlagt', 'avvecklad', 'upphört', 'ceased'] },
  merged: { sv: 'fusionerad', en: 'merged', also: ['fusionerat', 'uppköpt', 'acquired'] },
};

const SITE_KINDS: Words<SiteKind> = {
  production: {
    sv: 'produktion',
    en: 'production',
    also: ['tillverkning', 'fabrik', 'plant', 'factory', 'manufacturing'],
  },
  'tooling-and-equipment': {
    sv: 'verktyg och utrustning',
    en: 'tooling and equipment',
    also: ['verktyg', 'utrustning', 'verktygsverkstad', 'tooling', 'equipment', 'tool shop'],
  },
  engineering: { sv: 'konstruktion', en: 'engineering', also: ['ingenjörskontor', 'konsult', 'design office'] },
  logistics: { sv: 'logistik', en: 'logistics', also: ['lager', 'warehouse'] },
};

const ROLES: Words<Role> = {
  core: { sv: 'kärna', en: 'core', also: ['kärnverksamhet', 'huvudsak', 'core business', 'egen', 'in-house'] },
  supplementary: { sv: 'komplement', en: 'supplementary', also: ['kompletterande', 'vid behov', 'when needed'] },
  subcontracted: {
    sv: 'underleverantör',
    en: 'subcontracted',
    also: ['köps', 'köpt', 'legotillverkning', 'lego', 'underleverantörer', 'subcontractor', 'bought', 'outsourced'],
  },
  former: { sv: 'tidigare', en: 'former', also: ['upphört', 'nedlagt', 'no longer', 'formerly'] },
};

const CERTIFICATE_STATES: Words<CertificateState> = {
  valid: { sv: 'giltigt', en: 'valid', also: ['gäller', 'giltig', 'ja', 'yes'] },
  suspended: { sv: 'indraget tills vidare', en: 'suspended', also: ['tillfälligt indraget', 'vilande'] },
  withdrawn: { sv: 'återkallat', en: 'withdrawn', also: ['indraget', 'revoked'] },
  'in-progress': { sv: 'pågår', en: 'in progress', also: ['pågående', 'på gång', 'planerat', 'ongoing', 'planned'] },
};

const NECESSITIES: Words<Necessity> = {
  must: { sv: 'ska', en: 'must', also: ['skall', 'krav', 'ska-krav', 'required', 'shall'] },
  wish: { sv: 'bör', en: 'wish', also: ['önskemål', 'bör-krav', 'merit', 'should', 'wanted'] },
};

const MILESTONES: Words<Milestone> = {
  visit: { sv: 'besök', en: 'visit', also: ['besöket', 'the visit'] },
  nomination: { sv: 'nominering', en: 'nomination', also: ['nomineringen'] },
  startOfProduction: { sv: 'produktionsstart', en: 'start of production', also: ['sop'] },
};

const REQUIREMENT_STATES: Words<RequirementState> = {
  draft: { sv: 'utkast', en: 'draft' },
  open: { sv: 'öppet', en: 'open', also: ['öppen', 'publicerat', 'published'] },
  closed: { sv: 'stängt', en: 'closed', also: ['stängd', 'avslutat', 'avslutad', 'withdrawn'] },
};

const STEP_WORDS: Words<'inHouse' | 'mayBeBought'> = {
  inHouse: { sv: 'egen regi', en: 'in house', also: ['i egen regi', 'in-house', 'eget hus'] },
  mayBeBought: { sv: 'får köpas', en: 'may be bought', also: ['underleverantör tillåts', 'may be subcontracted'] },
};

const PLAN_WORDS: Words<'planAccepted' | 'planRefused'> = {
  planAccepted: { sv: 'plan räcker', en: 'plan accepted', also: ['plan godtas', 'plan ok'] },
  planRefused: { sv: 'plan räcker inte', en: 'plan not accepted', also: ['ingen plan'] },
};

/** What is said of a certificate before its value. */
const CERTIFICATE_DETAILS: Words<'number' | 'issued' | 'expires' | 'expected'> = {
  number: { sv: 'nr', en: 'no.', also: ['no', 'nr.', 'nummer', 'number', '#'] },
  issued: { sv: 'utfärdat', en: 'issued', also: ['utfärdad', 'från', 'from', 'fr.o.m.', 'giltigt från', 'valid from'] },
  expires: {
    sv: 'giltigt till',
    en: 'valid to',
    also: ['giltig till', 'till', 'to', 't.o.m.', 'tom', 'utgår', 'löper ut', 'valid until', 'until', 'expires'],
  },
  expected: { sv: 'väntas', en: 'expected', also: ['planeras till', 'planned for'] },
};

/** Every closed set of words that cells may hold. */
const SHEET_WORDS = {
  standing: STANDINGS,
  siteKind: SITE_KINDS,
  role: ROLES,
  certificateState: CERTIFICATE_STATES,
  necessity: NECESSITIES,
  milestone: MILESTONES,
  requirementState: REQUIREMENT_STATES,
  step: STEP_WORDS,
  plan: PLAN_WORDS,
  certificateDetail: CERTIFICATE_DETAILS,
} as const;

/** The name of a closed set. */
export type WordSet = keyof typeof SHEET_WORDS;

/** A word of that set. */
export type WordOf<S extends WordSet> = keyof (typeof SHEET_WORDS)[S] & string;

/** The word as it is written into a cell. */
export function sheetWord<S extends WordSet>(set: S, word: WordOf<S>, language: Language): string {
  return wordsOf(set)[word][language];
}

/** The word that a text of a cell stands for, in either language, whatever its capitals; undefined for any other text. */
export function readSheetWord<S extends WordSet>(set: S, text: string): WordOf<S> | undefined {
  return known(set).get(foldWord(text));
}

/** What may stand in a cell of that set, as a fault lists it: the same in both languages, Swedish first. */
export function allowedWords(set: WordSet): string {
  return Object.values<SheetWord>(SHEET_WORDS[set])
    .map(({ sv, en }) => (sv === en ? sv : `${sv}/${en}`))
    .join(', ');
}

/** Every way of writing a word of the set, folded, longest first, with the word: for words that stand before a value. */
export function spellingsOf<S extends WordSet>(set: S): readonly (readonly [spelling: string, word: WordOf<S>])[] {
  const made = SPELLINGS.get(set) ?? [...known(set)].sort(([one], [other]) => other.length - one.length);
  SPELLINGS.set(set, made);
  return made as readonly (readonly [string, WordOf<S>])[];
}

const SPELLINGS = new Map<WordSet, readonly (readonly [string, string])[]>();

/** As words of cells are compared. */
export function foldWord(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function wordsOf<S extends WordSet>(set: S): Words<WordOf<S>> {
  return SHEET_WORDS[set] as unknown as Words<WordOf<S>>;
}

const KNOWN = new Map<WordSet, ReadonlyMap<string, string>>();

function known<S extends WordSet>(set: S): ReadonlyMap<string, WordOf<S>> {
  const made = KNOWN.get(set) ?? new Map(Object.entries<SheetWord>(wordsOf(set)).flatMap(spellings));
  KNOWN.set(set, made);
  return made as ReadonlyMap<string, WordOf<S>>;
}

function spellings([word, { sv, en, also = [] }]: [string, SheetWord]): (readonly [string, string])[] {
  return [word, sv, en, ...also].map((spelling) => [foldWord(spelling), word] as const);
}
