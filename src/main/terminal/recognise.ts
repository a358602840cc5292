import { wordLabel } from '../../contract/wording/label-wording';
import type { Mention } from '../../domain/concept';
import type { ConceptId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import { familiesOf } from '../../text/families';
import { recogniseConcepts } from '../../text/recognise-concepts';
import type { Vocabulary } from './lexicon-option';
import { tableOf } from './table';

const WORDS = {
  head: {
    sv: ['Från', 'Till', 'Text', 'Begrepp', 'Namn', 'Hur', 'Säkerhet', ''],
    en: ['From', 'To', 'Text', 'Concept', 'Name', 'How', 'Confidence', ''],
  },
  negated: { sv: 'nekat', en: 'negated' },
  families: { sv: 'Huvudgrupper', en: 'Main groups' },
  nothing: { sv: 'Inga begrepp.', en: 'No concepts.' },
} as const;

/** A mention with what a reader wants beside the span. */
export interface ShownMention extends Mention {
  readonly text: string;
  readonly label: string;
}

/** What was understood of a text. */
export interface ShownUnderstanding {
  readonly mentions: readonly ShownMention[];
  /** The main groups that the text names, most telling first. */
  readonly families: readonly ConceptId[];
}

/** Finds the concepts in a text. */
export function recogniseText({ concepts, lexicon }: Vocabulary, text: string, language: Language): ShownUnderstanding {
  const labels = new Map(concepts.map(({ id, labels }) => [id, labels[language].preferred]));
  const mentions = recogniseConcepts(text, lexicon, language);
  return {
    mentions: mentions.map((mention) => ({
      ...mention,
      text: text.slice(mention.start, mention.end),
      label: labels.get(mention.concept) ?? mention.concept,
    })),
    families: familiesOf(mentions, lexicon.families),
  };
}

/** What was understood, as a table of mentions with the groups below it. */
export function recognisedTable({ mentions, families }: ShownUnderstanding, language: Language): string {
  const groups = families.length === 0 ? [] : [`${WORDS.families[language]}: ${families.join(', ')}`];
  return [mentionTable(mentions, language), ...groups].join('\n');
}

function mentionTable(mentions: readonly ShownMention[], language: Language): string {
  if (mentions.length === 0) return WORDS.nothing[language];
  const rows = mentions.map(({ start, end, text, concept, label, how, confidence, negated }) => [
    String(start),
    String(end),
    text.replace(/\s+/gu, ' '),
    concept,
    label,
    wordLabel('mentionKind', how, language),
    confidence.toFixed(2),
    negated ? WORDS.negated[language] : '',
  ]);
  return tableOf([WORDS.head[language], ...rows], [0, 1, 6])
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
