import { existsSync, readFileSync } from 'node:fs';
import { Option } from 'commander';
import { openDatabase } from '../../db/stores/stores';
import { Problem } from '../../domain/problem';
import type { Concept } from '../../domain/reference/concept';
import type { Scheme } from '../../domain/reference/scheme';
import { makeReferenceSource } from '../../flows/reference/reference-source';
import type { Config } from '../../platform/config';
import type { Logger } from '../../platform/logger';
import { buildLexicon, type Lexicon } from '../../text/lexicon/lexicon';
import { parseTaxonomy } from '../../text/lexicon/parse-taxonomy';
import { readSeedSchemes, readSeedTaxonomy } from '../seeding/seed-files';

/** What the commands that read texts look things up in. */
export interface Vocabulary {
  readonly concepts: readonly Concept[];
  readonly schemes: readonly Scheme[];
  readonly lexicon: Lexicon;
}

/** `--lexicon <file>`: concepts from a file in place of those in force. */
export function lexiconOption(): Option {
  return new Option(
    '--lexicon <file>',
    'another concept scheme, tab-separated with the columns of seeds/taxonomy.tsv / ett annat begreppssystem, med kolumnerna i seeds/taxonomy.tsv',
  );
}

/**
 * The concepts of the file; without one those of the configured database, or else of the seeds, which need none. Certification
 * schemes are never taken from the file. Labels that several concepts of a file share are homonyms: the file is not ours to mend.
 *
 * @throws Problem `absent` when there is no such file; `invalid` with every fault of it, the path being `file/line/column`
 */
export async function loadVocabulary(
  { config, log }: { readonly config: Config; readonly log: Logger },
  file: string | undefined,
): Promise<Vocabulary> {
  const inForce = await readInForce(config, log);
  if (file === undefined) return { ...inForce, lexicon: buildLexicon(inForce.concepts) };
  if (!existsSync(file)) throw new Problem('absent', [{ code: 'absent', path: '', value: file }]);
  return inFile(file, () => {
    const concepts = parseTaxonomy(readFileSync(file, 'utf8'));
    return { ...inForce, concepts, lexicon: buildLexicon(concepts, { mayShareLabels: true }) };
  });
}

async function readInForce({ databaseUrl }: Config, log: Logger): Promise<Pick<Vocabulary, 'concepts' | 'schemes'>> {
  if (databaseUrl === undefined) return { concepts: readSeedTaxonomy(), schemes: readSeedSchemes() };
  const database = await openDatabase(databaseUrl, log, { poolSize: 1 });
  try {
    const { concepts, schemes } = await makeReferenceSource(database).current();
    return { concepts, schemes };
  } finally {
    await database.close();
  }
}

function inFile<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(
      error.kind,
      error.faults.map((fault) => ({ ...fault, path: `${file}${fault.path}` })),
    );
  }
}
