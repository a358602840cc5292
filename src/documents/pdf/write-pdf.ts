import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { CalendarDate } from '../../domain/calendar-date';
import type { Language } from '../../domain/language';
import type { Content } from './content';
import { PAGE_TEMPLATE } from './page-template';
import { printable } from './printable';

/** What a document is, beside its pages. */
export interface PdfAbout {
  readonly title: string;
  readonly language: Language;
  readonly madeOn: CalendarDate;
  /** Stands at the foot of every page, left of its number. */
  readonly foot: string;
}

/** Pages as a file, and how many they are. */
export interface Pdf {
  readonly bytes: Buffer;
  readonly pages: number;
}

const REGIONS: Readonly<Record<Language, string>> = { sv: 'SE', en: 'GB' };

/**
 * Writes pages of A4 with their numbers, tagged for programs that read aloud (PDF/UA-1, ISO 14289-1). The same content gives the
 * same bytes. Nothing is read but the typeface that is shipped along.
 *
 * A letter that the typeface lacks is printed as an empty box; such a paper is tagged, and claims no standard.
 */
export async function writePdf({ title, language, madeOn, foot }: PdfAbout, content: readonly Content[]): Promise<Pdf> {
  // Setting takes the thread for some ten milliseconds: between two papers of a pile others have their turn.
  await setImmediate();
  const paper = { title, madeOn, foot, content, lang: language, region: REGIONS[language] };
  const inputs = {
    paper: JSON.stringify(paper, (_key, value) => (typeof value === 'string' ? printable(value) : value)),
  };
  const compiler = typesetter();
  const compiled = compiler.compile({ mainFileContent: PAGE_TEMPLATE, inputs });
  const { result } = compiled;
  if (result === null) throw new Error(`The page could not be set: ${faultsOf(compiler, compiled.takeError())}`);
  try {
    return { bytes: accessible(compiler, result), pages: result.numOfPages };
  } finally {
    compiler.evictCache(PAPERS_KEPT);
  }
}

type Compiled = ReturnType<NodeCompiler['compile']>;

/** Pieces that no paper has used for so long are forgotten. */
const PAPERS_KEPT = 10;

function accessible(compiler: NodeCompiler, result: NonNullable<Compiled['result']>): Buffer {
  try {
    return compiler.pdf(result, { pdfStandard: 'ua-1' });
  } catch (error) {
    if (!String(error).includes('could not be displayed')) throw error;
    return compiler.pdf(result);
  }
}

function faultsOf(compiler: NodeCompiler, error: ReturnType<Compiled['takeError']>): string {
  return error === null ? 'no reason given' : JSON.stringify(compiler.fetchDiagnostics(error));
}

const TYPEFACE = [
  require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  require.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
];

let made: NodeCompiler | undefined;

/** Made when the first paper is asked for: most processes never print. Its workspace is the typeface's own folder. */
function typesetter(): NodeCompiler {
  made ??= NodeCompiler.create({
    workspace: dirname(TYPEFACE[0] ?? ''),
    fontArgs: [{ fontBlobs: TYPEFACE.map((path) => readFileSync(path)) }],
  });
  return made;
}
