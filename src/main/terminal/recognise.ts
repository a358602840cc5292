import { wordLabel } from '../../contract/wording/label-wording';
import { openDatabase } from '../../db/stores';
import type { Concept, Mention } from '../../domain/concept';
import type { Language } from '../../domain/language';
import { makeReferenceSource } from '../../flows/reference/reference-source';
import type { Config } from '../../platform/config';
import type { Logger } from '../../platform/logger';
import { buildLexicon } from '../../text/lexicon';
import { recogniseConcepts } from '../../text/recognise-concepts';
import { readSeedTaxonomy } from '../seeding/seed-files';
import { tableOf } from './table';

const WORDS = {
  head: {
    sv: ['Från', 'Till', 'Text', 'Begrepp', 'Namn', 'Hur', 'Säkerhet', ''],
    en: ['From', 'To', 'Text', 'Concept', 'Name', 'How', 'Confidence', ''],
  },
  negated: { sv: 'nekat', en: 'negated' },
  nothing: { sv: 'Inga begrepp.', en: 'No concepts.' },
} as const;

/** A mention with what a reader wants beside the span. */
export interface ShownMention extends Mention {
  readonly text: string;
  readonly label: string;
}

/** Finds the concepts in a text. The taxonomy is that of the configured database, or else the one of the seeds, which needs none. */
export async function recogniseFor(
  { config, log }: { readonly config: Config; readonly log: Logger },
  text: string,
  language: Language,
): Promise<readonly ShownMention[]> {
  const concepts = await readConcepts(config, log);
  const labels = new Map(concepts.map(({ id, labels }) => [id, labels[language].preferred]));
  return recogniseConcepts(text, buildLexicon(concepts), language).map((mention) => ({
    ...mention,
    text: text.slice(mention.start, mention.end),
    label: labels.get(mention.concept) ?? mention.concept,
  }));
}

/** The mentions as a table. */
export function mentionTable(mentions: readonly ShownMention[], language: Language): string {
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

async function readConcepts({ databaseUrl }: Config, log: Logger): Promise<readonly Concept[]> {
  if (databaseUrl === undefined) return readSeedTaxonomy();
  const database = await openDatabase(databaseUrl, log, { poolSize: 1 });
  try {
    return (await makeReferenceSource(database).current()).concepts;
  } finally {
    await database.close();
  }
}
