import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ConceptId } from '../../../domain/ids';
import type { Mention } from '../../../domain/reference/concept';
import { familiesOf } from '../../../text/lexicon/families';
import type { Lexicon } from '../../../text/lexicon/lexicon';
import { recogniseConcepts } from '../../../text/recognition/recognise-concepts';
import { readTextLines, type TextLine } from '../text-lines';

/** One line of the answer. A denied mention is marked; the others have no such field. */
interface RecognisedLine {
  readonly id: string;
  readonly concepts: readonly (Omit<Mention, 'negated'> & { readonly negated?: true })[];
  readonly families: readonly ConceptId[];
}

/** Lines are handed on in parcels of about this many characters. */
const PARCEL = 65_536;

/**
 * Recognises every text of a file and writes one line of JSON each, in the same order. Only a parcel of lines is in memory.
 *
 * @throws Problem `absent`, or `invalid` at the first bad line; what stands before it has been written in whole lines
 */
export async function recogniseFile(file: string, lexicon: Lexicon): Promise<void> {
  try {
    await pipeline(Readable.from(parcelsOf(file, lexicon)), process.stdout, { end: false });
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'EPIPE') throw error;
  }
}

async function* parcelsOf(file: string, lexicon: Lexicon): AsyncGenerator<string> {
  let parcel = '';
  try {
    for await (const line of readTextLines(file)) {
      parcel += `${JSON.stringify(recogniseLine(line, lexicon))}\n`;
      if (parcel.length < PARCEL) continue;
      yield parcel;
      parcel = '';
    }
  } catch (error) {
    if (parcel !== '') yield parcel;
    throw error;
  }
  if (parcel !== '') yield parcel;
}

function recogniseLine({ id, text, language }: TextLine, lexicon: Lexicon): RecognisedLine {
  const mentions = recogniseConcepts(text, lexicon, language);
  return {
    id,
    concepts: mentions.map(({ negated, ...mention }) => (negated ? { ...mention, negated } : mention)),
    families: familiesOf(mentions, lexicon.families),
  };
}
