import { dimensionIn, rangeIn } from '../../../contract/wording/findings/quantity-wording';
import { wordLabel } from '../../../contract/wording/label-wording';
import type { Language } from '../../../domain/language';
import type { Mention } from '../../../domain/reference/concept';
import { makeSchemeBook } from '../../../domain/reference/scheme';
import { type RecognisedText, readText } from '../../../flows/reference/recognise-text';
import type { SchemeMention } from '../../../text/recognition/scheme-names';
import type { Vocabulary } from '../lexicon-option';
import { tableOf } from '../screen/table';

const WORDS = {
  head: {
    sv: ['Från', 'Till', 'Text', 'Begrepp', 'Namn', 'Hur', 'Säkerhet', ''],
    en: ['From', 'To', 'Text', 'Concept', 'Name', 'How', 'Confidence', ''],
  },
  negated: { sv: 'nekat', en: 'negated' },
  quantities: { sv: 'Mått', en: 'Quantities' },
  schemes: { sv: 'Certifikat', en: 'Schemes' },
  retired: { sv: 'indraget', en: 'withdrawn' },
  families: { sv: 'Huvudgrupper', en: 'Main groups' },
  nothing: { sv: 'Inga begrepp.', en: 'No concepts.' },
} as const;

/** A mention with what a reader wants beside the span. */
export interface ShownMention extends Mention {
  readonly text: string;
  readonly label: string;
}

/** What was understood of a text, its mentions with the words they stand for. */
export interface ShownUnderstanding extends RecognisedText {
  readonly mentions: readonly ShownMention[];
}

/**
 * Reads a text.
 *
 * @throws Problem `too-large` for a text beyond the limit of recognition
 */
export function recogniseText(
  { concepts, schemes, lexicon }: Vocabulary,
  text: string,
  language: Language,
): ShownUnderstanding {
  const labels = new Map(concepts.map(({ id, labels }) => [id, labels[language].preferred]));
  const read = readText({ text, language }, lexicon, makeSchemeBook(schemes));
  const mentions = read.mentions.map((mention) => ({
    ...mention,
    text: text.slice(mention.start, mention.end),
    label: labels.get(mention.concept) ?? mention.concept,
  }));
  return { ...read, mentions };
}

/** What was understood, as a table of mentions with everything else below it. */
export function recognisedTable(
  { mentions, families, quantities, schemes }: ShownUnderstanding,
  language: Language,
): string {
  const sizes = quantities.map(
    ({ dimension, range }) => `${dimensionIn(dimension)[language]} ${rangeIn(dimension, range)[language]}`,
  );
  const named = schemes.map((mention) => wordScheme(mention, language));
  const below = [
    [WORDS.families[language], families],
    [WORDS.quantities[language], sizes],
    [WORDS.schemes[language], named],
  ] as const;
  const lines = below.filter(([, items]) => items.length > 0).map(([head, items]) => `${head}: ${items.join(', ')}`);
  return [mentionTable(mentions, language), ...lines].join('\n');
}

function wordScheme({ scheme, negated, retired }: SchemeMention, language: Language): string {
  const remarks = [
    ...(negated ? [WORDS.negated[language]] : []),
    ...(retired
      ? [`${WORDS.retired[language]} ${retired.since}${retired.successor ? ` > ${retired.successor}` : ''}`]
      : []),
  ];
  return remarks.length === 0 ? scheme : `${scheme} (${remarks.join(', ')})`;
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
