import { dateOfDay, isCalendarDate } from '../../../domain/calendar-date';
import type { Cell } from '../../sheet/sheet';
import type { ReadRow } from '../file-rows';
import { refuseFile } from '../refuse-file';
import { openZip } from './open-zip';
import { type Attributes, parseXml } from './parse-xml';
import { decodeText, readWorkbook, type Workbook } from './workbook';

/** Reads the rows of a workbook's first sheet that is not hidden. */
export async function* readXlsx(bytes: Buffer, maxColumns: number): AsyncGenerator<ReadRow> {
  const zip = await openZip(bytes);
  try {
    const workbook = await readWorkbook(zip);
    const sheet = await zip.read(workbook.sheet);
    if (!sheet) return refuseFile('a workbook that is not damaged');
    const collector = new RowCollector(workbook, maxColumns);
    for await (const read of parseXml(sheet.chunks, collector)) {
      const at = Math.min(1, read / Math.max(1, sheet.size));
      for (const row of collector.take()) yield { ...row, at };
    }
    for (const row of collector.take()) yield { ...row, at: 1 };
  } finally {
    zip.close();
  }
}

type Row = Omit<ReadRow, 'at'>;

/** Puts the rows of a sheet together while its XML is read. */
class RowCollector {
  private rows: Row[] = [];
  private number = 0;
  private cells: Cell[] = [];
  private column = -1;
  private type = 'n';
  private style = 0;
  private written = '';
  private inValue = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly maxColumns: number,
  ) {}

  /** The rows that are whole, and no longer kept here. */
  take(): readonly Row[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'v' || name === 't') this.inValue = true;
    else if (name === 'rPh') this.inValue = false;
  };

  readonly text = (text: string): void => {
    if (this.inValue) this.written += text;
  };

  readonly close = (name: string): void => {
    if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row' && this.cells.some((cell) => cell !== undefined)) {
      this.rows.push({ number: this.number, cells: this.cells });
    }
  };

  private beginRow({ r }: Attributes): void {
    const before = this.number;
    this.number = r === undefined ? before + 1 : Number(r);
    if (!(this.number > before && this.number <= LAST_ROW)) refuseFile('a workbook that is not damaged');
    this.cells = [];
    this.column = -1;
  }

  private beginCell({ r, t = 'n', s = '0' }: Attributes): void {
    this.column = r === undefined ? this.column + 1 : columnIn(r);
    if (this.column < 0) refuseFile('a workbook that is not damaged');
    this.type = t;
    this.style = Number(s);
    this.written = '';
  }

  private endCell(): void {
    const value = this.valueOf(this.written);
    if (value === undefined) return;
    if (this.column >= this.maxColumns) refuseFile(`at most ${this.maxColumns} columns`);
    while (this.cells.length < this.column) this.cells.push(undefined);
    this.cells[this.column] = value;
  }

  private valueOf(written: string): Cell {
    if (written === '') return undefined;
    const { sharedStrings, dateStyles, from1904 } = this.workbook;
    switch (this.type) {
      case 's':
        return sharedStrings[Number(written)] || undefined;
      case 'n': {
        const number = Number(written);
        if (!Number.isFinite(number)) return written;
        return dateStyles.has(this.style) ? (dayOfSerial(number, from1904) ?? number) : number;
      }
      case 'd':
        return written.slice(0, 10);
      case 'b':
        return written === '1' ? 'TRUE' : 'FALSE';
      default:
        return decodeText(written);
    }
  }
}

/** No sheet has more (ECMA-376 leaves it open; every program stops there). */
const LAST_ROW = 2 ** 20;

/** `AB12` stands in column 27, counted from 0. */
function columnIn(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

/** Days before the first of January 1970 of the days from which spreadsheets count. */
const DAY_0 = 25_569;
const DAY_0_FROM_1904 = 24_107;
/** Spreadsheets believe that there was a 29 February 1900, as one of the first did. */
const LEAP_DAY = 60;

/** The day that a spreadsheet means by a number, its time of day left out; undefined beyond what is a day here. */
export function dayOfSerial(serial: number, from1904 = false): string | undefined {
  const day = Math.floor(serial);
  if (day < 1 || day > 110_000) return undefined;
  const date = from1904 ? dateOfDay(day - DAY_0_FROM_1904) : dateOfDay(day - DAY_0 + (day < LEAP_DAY ? 1 : 0));
  return isCalendarDate(date) ? date : undefined;
}
