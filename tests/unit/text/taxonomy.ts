import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ConceptId } from '../../../src/domain/ids';
import type { Language } from '../../../src/domain/language';
import type { Concept, Mention } from '../../../src/domain/reference/concept';
import { buildLexicon } from '../../../src/text/lexicon/lexicon';
import { parseTaxonomy } from '../../../src/text/lexicon/parse-taxonomy';
import { recogniseConcepts } from '../../../src/text/recognition/recognise-concepts';

const ROOT = path.resolve(__dirname, '../../..');

/** The taxonomy as it is loaded into a new house. */
export const TSV = readFileSync(path.join(ROOT, 'seeds/taxonomy.tsv'), 'utf8');
export const CONCEPTS = parseTaxonomy(TSV);
export const LEXICON = buildLexicon(CONCEPTS);

/** A golden file. */
export function golden<Case>(name: string): readonly Case[] {
  return JSON.parse(readFileSync(path.join(ROOT, `tests/golden/concepts/${name}.json`), 'utf8')) as readonly Case[];
}

/** What is recognised, as `concept=quote`, with `!` before what is denied. */
export function said(text: string, language?: Language): readonly string[] {
  return recogniseConcepts(text, LEXICON, language).map((mention) => inBrief(text, mention));
}

function inBrief(text: string, { concept, start, end, negated }: Mention): string {
  return `${negated ? '!' : ''}${concept}=${text.slice(start, end)}`;
}

/** A concept with one label in each language. */
export function aConcept(id: string, over: { sv?: string[]; en?: string[]; note?: string } = {}): Concept {
  const [sv = id, ...alternativeSv] = over.sv ?? [];
  const [en = id, ...alternativeEn] = over.en ?? [];
  return {
    id: id as ConceptId,
    kind: 'process',
    labels: { sv: { preferred: sv, alternative: alternativeSv }, en: { preferred: en, alternative: alternativeEn } },
    note: over.note ?? 'own',
  };
}
