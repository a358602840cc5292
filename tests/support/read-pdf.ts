import { execFileSync } from 'node:child_process';

/** A paper as somebody receives it. */
export interface ReadPdf {
  readonly pages: number;
  /** That of the whole. */
  readonly language: string | undefined;
  /** Names of its tags in the order of the file, such as `H1`, `TH` and `P`; empty for one without tags. */
  readonly tags: readonly string[];
  /** True where it says of itself that it keeps to PDF/UA. */
  readonly claimsAccessible: boolean;
  /** What stands in plain view of the file: its objects, without what is packed. */
  readonly objects: string;
}

/** Reads the objects of a PDF; what is drawn on its pages is packed: see `textOfPdf`. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = Buffer.from(bytes).toString('latin1');
  return {
    pages: objects.match(/\/Type \/Page\b/g)?.length ?? 0,
    language: objects.match(/\/Type \/Catalog[\s\S]*?\/Lang \(([^)]*)\)/)?.[1],
    tags: [...objects.matchAll(/\/S \/(\w+)/g)].map(([, tag = '']) => tag),
    claimsAccessible: objects.includes('<pdfuaid:part>1</pdfuaid:part>'),
    objects,
  };
}

const hasPdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Like `test`, for what needs the words on the pages; skipped where Poppler's `pdftotext` is not installed. */
export const testWithText = hasPdftotext ? test : test.skip;

/** The words on the pages in reading order, lines and blanks made one blank; page by page where `byPage` is asked for. */
export function textOfPdf(bytes: Uint8Array): string {
  return pageTexts(bytes).join(' ');
}

/** The words of each page, in the order in which they are written into the file: that of the tags. */
export function pageTexts(bytes: Uint8Array): readonly string[] {
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], {
    input: bytes,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  const pages = text.split('\f').slice(0, -1);
  return pages.map((page) => withoutBreaks(page).replaceAll(/\s+/g, ' ').trim());
}

/** A line broken within a word is one word again; places to break that nobody sees are gone. */
function withoutBreaks(text: string): string {
  return text
    .replaceAll('\u200b', '')
    .replaceAll(/\u00ad\n?/g, '')
    .replaceAll(/(?<=\p{Ll})[-‐]\n(?=\p{Ll})/gu, '');
}
