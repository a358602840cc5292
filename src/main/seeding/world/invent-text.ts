import { LANGUAGES, type Language, type Texts } from '../../../domain/language';
import type { Concept } from '../../../domain/reference/concept';
import type { Dice } from './dice';

/** What an invented text speaks of. */
export interface TextSubject {
  readonly processes: readonly Concept[];
  readonly materials: readonly Concept[];
  readonly products: readonly Concept[];
  /** A process said not to be offered or asked for. */
  readonly not?: Concept;
}

/** How one sentence is begun; the concepts follow. */
interface Phrases {
  readonly processes: readonly string[];
  readonly materials: readonly string[];
  readonly products: readonly string[];
  readonly not: readonly string[];
}

const AND: Readonly<Record<Language, string>> = { sv: ' och ', en: ' and ' };

const OFFER: Readonly<Record<Language, Phrases>> = {
  sv: {
    processes: ['Vi arbetar med', 'Vår verkstad erbjuder', 'Hos oss finns'],
    materials: ['Våra material är', 'Vi arbetar mest i'],
    products: ['Vi levererar bland annat', 'Typiska detaljer är'],
    not: ['Vi erbjuder inte', 'Vi utför inte'],
  },
  en: {
    processes: ['We offer', 'Our shop does', 'Our trade is'],
    materials: ['Our materials are', 'We mostly work in'],
    products: ['Among other things we deliver', 'Typical parts are'],
    not: ['We do not offer', 'We do not do'],
  },
};

const ASK: Readonly<Record<Language, Phrases>> = {
  sv: {
    processes: ['Vi söker en leverantör av', 'Vi behöver'],
    materials: ['Materialet är', 'Detaljen görs i'],
    products: ['Det gäller', 'Detaljen är av slaget'],
    not: ['Vi behöver inte', 'Det behövs inte'],
  },
  en: {
    processes: ['We are looking for a supplier of', 'We need'],
    materials: ['The material is', 'The part is made in'],
    products: ['It concerns', 'The part is of the kind'],
    not: ['We do not need', 'There is no need for'],
  },
};

/** What a company says of itself: a third in Swedish only, a sixth in English only, the rest in both. */
export function inventOfferTexts(subject: TextSubject, dice: Dice): Texts {
  return inventTexts(subject, OFFER, dice, languagesOf(dice.whole(1, 6)));
}

/** What a buyer says of a need, in one of the languages. */
export function inventAskTexts(subject: TextSubject, dice: Dice): Texts {
  return inventTexts(subject, ASK, dice, [dice.pick(LANGUAGES)]);
}

/** A concept's preferred label inside a sentence: "Spot welding" loses its capital, "MIG/MAG welding" keeps it. */
export function labelInSentence({ labels }: Concept, language: Language): string {
  const { preferred } = labels[language];
  return /^\p{Lu}[\p{Ll}\s]/u.test(preferred) ? preferred.charAt(0).toLowerCase() + preferred.slice(1) : preferred;
}

function languagesOf(sixth: number): readonly Language[] {
  if (sixth <= 2) return ['sv'];
  return sixth === 3 ? ['en'] : LANGUAGES;
}

function inventTexts(
  { processes, materials, products, not }: TextSubject,
  phrases: Readonly<Record<Language, Phrases>>,
  dice: Dice,
  languages: readonly Language[],
): Texts {
  const inLanguage = (language: Language) => {
    const { [language]: begin } = phrases;
    return [
      sentence(dice.pick(begin.processes), processes, language),
      sentence(dice.pick(begin.materials), materials, language),
      sentence(dice.pick(begin.products), products, language),
      sentence(dice.pick(begin.not), not === undefined ? [] : [not], language),
    ]
      .filter((text) => text !== '')
      .join(' ');
  };
  return Object.fromEntries(languages.map((language) => [language, inLanguage(language)]));
}

function sentence(begin: string, concepts: readonly Concept[], language: Language): string {
  const labels = concepts.map((concept) => labelInSentence(concept, language));
  const last = labels.pop();
  if (last === undefined) return '';
  return `${begin} ${labels.length === 0 ? last : labels.join(', ') + AND[language] + last}.`;
}
