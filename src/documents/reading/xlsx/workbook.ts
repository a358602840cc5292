import path from 'node:path';
import { refuseFile } from '../refuse-file';
import type { OpenedZip } from './open-zip';
import { readXml } from './parse-xml';

/** What has to be known before the rows of a workbook can be read. */
export interface Workbook {
  /** The file of the first sheet that is not hidden. */
  readonly sheet: string;
  readonly sharedStrings: readonly string[];
  /** Which styles show a number as a day. */
  readonly dateStyles: ReadonlySet<number>;
  /** True where days are counted from 1904, as old programs for the Macintosh did. */
  readonly from1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';

/** Reads what the rows rest on. */
export async function readWorkbook(zip: OpenedZip): Promise<Workbook> {
  const sheets: { readonly name: string; readonly part: string; readonly isHidden: boolean }[] = [];
  let from1904 = false;
  await readPart(zip, WORKBOOK, (name, attributes) => {
    if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
    if (name !== 'sheet') return;
    const isHidden = attributes.state !== undefined && attributes.state !== 'visible';
    sheets.push({ name: attributes.name ?? '', part: attributes['r:id'] ?? '', isHidden });
  });
  const parts = await readRelations(zip);
  const first = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
  const sheet = first && parts.byId.get(first.part);
  if (sheet === undefined) refuseFile('a workbook that is not damaged');
  const strings = parts.byType.get('sharedStrings') ?? 'xl/sharedStrings.xml';
  const styles = parts.byType.get('styles') ?? 'xl/styles.xml';
  return {
    sheet,
    from1904,
    sharedStrings: await readStrings(zip, strings),
    dateStyles: await readDateStyles(zip, styles),
  };
}

type OnOpen = (name: string, attributes: Readonly<Record<string, string>>) => void;

async function readPart(zip: OpenedZip, name: string, open: OnOpen): Promise<void> {
  const part = await zip.read(name);
  if (part) await readXml(part.chunks, { open });
}

/** Which file each part of the workbook is. */
async function readRelations(zip: OpenedZip) {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  await readPart(zip, 'xl/_rels/workbook.xml.rels', (name, { Id = '', Type = '', Target = '' }) => {
    if (name !== 'Relationship') return;
    const file = Target.startsWith('/') ? Target.slice(1) : path.posix.join('xl', Target);
    byId.set(Id, file);
    byType.set(Type.slice(Type.lastIndexOf('/') + 1), file);
  });
  return { byId, byType };
}

/** Texts that cells point at. What tells how a word is spoken is left out. */
async function readStrings(zip: OpenedZip, name: string): Promise<readonly string[]> {
  const part = await zip.read(name);
  if (!part) return [];
  const strings: string[] = [];
  let written = '';
  let [inText, inSpoken] = [false, false];
  await readXml(part.chunks, {
    open: (element) => {
      if (element === 'si') written = '';
      if (element === 't') inText = true;
      if (element === 'rPh') inSpoken = true;
    },
    text: (text) => {
      if (inText && !inSpoken) written += text;
    },
    close: (element) => {
      if (element === 'si') strings.push(decodeText(written));
      if (element === 't') inText = false;
      if (element === 'rPh') inSpoken = false;
    },
  });
  return strings;
}

/** Characters that XML cannot hold stand in a workbook as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function decodeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Number formats of days that every program knows by number (ECMA-376 part 1, 18.8.30). */
const KNOWN_DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

async function readDateStyles(zip: OpenedZip, name: string): Promise<ReadonlySet<number>> {
  const dateFormats = new Set(KNOWN_DATE_FORMATS);
  const dateStyles = new Set<number>();
  let [inStyles, style] = [false, 0];
  const part = await zip.read(name);
  if (!part) return dateStyles;
  await readXml(part.chunks, {
    open: (element, attributes) => {
      if (element === 'numFmt' && showsDay(attributes.formatCode ?? '')) dateFormats.add(Number(attributes.numFmtId));
      if (element === 'cellXfs') inStyles = true;
      if (element !== 'xf' || !inStyles) return;
      if (dateFormats.has(Number(attributes.numFmtId))) dateStyles.add(style);
      style += 1;
    },
    close: (element) => {
      if (element === 'cellXfs') inStyles = false;
    },
  });
  return dateStyles;
}

/** A format with a day or a year in it, beside what is quoted, coloured or escaped. */
function showsDay(formatCode: string): boolean {
  return /[dy]/iu.test(formatCode.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
