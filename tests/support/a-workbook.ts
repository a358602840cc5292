import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a packed file; `says` is what the list of contents claims where that is a lie. */
export interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  readonly says?: number;
}

/** Packs parts as a zip file, just enough of one to be read. Lies about sizes, where a test wants them, stand in the list. */
export function aZip(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, content, says } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says ?? bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, Buffer.from(name)]));
    files.push(file);
    offset += file.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, directory, Buffer.from('PK\u0005\u0006'), end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a test says of a workbook; everything else is as any program would write it. */
interface WorkbookParts {
  /** The rows as they stand in the XML of the sheet. */
  readonly rows: string;
  readonly properties?: string;
  readonly target?: string;
  readonly more?: readonly Part[];
}

/** The parts of a workbook of one sheet, in which style 1 shows a number as a day. */
export function workbookParts({
  rows,
  properties = '',
  target = 'worksheets/sheet1.xml',
  more = [],
}: WorkbookParts): readonly Part[] {
  const sheets = '<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets>';
  const relation = `<Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="${target}"/>`;
  return [
    { name: 'xl/workbook.xml', content: `<workbook xmlns="${MAIN}" xmlns:r="r">${properties}${sheets}</workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${relation}</Relationships>` },
    {
      name: 'xl/styles.xml',
      content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
    ...more,
  ];
}
