import { buffer } from 'node:stream/consumers';
import { SaxesParser } from 'saxes';
import { fromBufferPromise } from 'yauzl';

type Value = string | number | undefined;

/** A workbook as a test looks at it. */
interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly Value[])[] }[];
  /** How many cells hold a formula. */
  readonly formulas: number;
}

/** Reads a workbook that we have written: text, numbers, and days as Excel counts them. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const parts = new Map<string, string>();
  const zip = await fromBufferPromise(Buffer.from(bytes));
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  }
  const strings: string[] = [];
  walk(parts.get('xl/sharedStrings.xml') ?? '', (tag, _attributes, text) => {
    if (tag === 't')
      strings.push(
        text.replaceAll(/_x([0-9A-F]{4})_/g, (_all, code) => String.fromCharCode(Number.parseInt(code, 16))),
      );
  });
  const names: string[] = [];
  walk(parts.get('xl/workbook.xml') ?? '', (tag, { name }) => {
    if (tag === 'sheet') names.push(name ?? '');
  });
  let formulas = 0;
  const sheets = names.map((name, at) => {
    const rows: Value[][] = [];
    let value = '';
    walk(parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '', (tag, { r = '', t }, text) => {
      if (tag === 'f') formulas += 1;
      if (tag === 'v') value = text;
      if (tag !== 'c') return;
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(r) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const cells = rows[Number(row) - 1] ?? [];
      rows[Number(row) - 1] = cells;
      if (value !== '') cells[column] = t === 's' ? strings[Number(value)] : Number(value);
      value = '';
    });
    return { name, rows };
  });
  return { sheets, formulas };
}

/** Tells of every element as it closes, with the text that stands in it. */
function walk(xml: string, onClose: (tag: string, attributes: Readonly<Record<string, string>>, text: string) => void) {
  const parser = new SaxesParser();
  let text = '';
  parser.on('text', (part) => {
    text += part;
  });
  const open: Readonly<Record<string, string>>[] = [];
  parser.on('opentag', ({ attributes }) => {
    text = '';
    open.push(attributes as Readonly<Record<string, string>>);
  });
  parser.on('closetag', ({ name }) => onClose(name, open.pop() ?? {}, text));
  parser.write(xml).close();
}
