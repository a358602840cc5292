import { dayNumber } from '../../domain/calendar-date';
import type { SupplierId } from '../../domain/ids';
import type { Range } from '../../domain/supplier/envelope';
import { EVIDENCE_TIERS, type Evidence } from '../../domain/supplier/evidence';
import type { Standing } from '../../domain/supplier/supplier';
import { GrowingColumn } from './growing-column';
import {
  COLUMNS,
  type ColumnName,
  type ColumnSpec,
  type Level,
  type ProfileColumns,
  STARTS_BY_CAPABILITY,
  STARTS_BY_ROW,
  type StartName,
  type TableName,
} from './profile-columns';
import { WordTable } from './word-table';

const NAMES = Object.keys(COLUMNS) as readonly ColumnName[];
const BY_ROW = Object.entries(STARTS_BY_ROW) as readonly (readonly [Level, StartName])[];
const BY_CAPABILITY = Object.entries(STARTS_BY_CAPABILITY) as readonly (readonly [Level, StartName])[];
const NAMES_OF = new Map<Level, readonly ColumnName[]>(
  (['row', ...Object.keys(STARTS_BY_ROW), ...Object.keys(STARTS_BY_CAPABILITY)] as Level[]).map((level) => [
    level,
    NAMES.filter((name) => COLUMNS[name].of === level),
  ]),
);

/** The values of one fact, one for each column of its level. */
export type Values<Of extends Level> = Readonly<
  Record<{ [Name in ColumnName]: (typeof COLUMNS)[Name]['of'] extends Of ? Name : never }[ColumnName], number>
>;

/** Writes profiles into columns, row by row: the facts of a row first, then `endRow`. */
export class ColumnsBuilder {
  private readonly values = mapNames(NAMES, (name) => new GrowingColumn<Uint32Array>(kindOf(name)));
  private readonly starts = mapNames(
    [...BY_ROW, ...BY_CAPABILITY].map(([, name]) => name),
    () => startingAtZero(),
  );
  private readonly tables = {
    words: new WordTable<string>(),
    evidence: new WordTable<Evidence>(),
    ranges: new WordTable<Range>(),
    standings: new WordTable<Standing>(),
  };

  constructor() {
    // Word 0 is the empty one: no number.
    this.word('');
  }

  get length(): number {
    return this.values.revision.length;
  }

  word(text: string): number {
    return this.tables.words.numberOf(text, text);
  }

  evidence(of: Evidence): number {
    return this.tables.evidence.numberOf(`${of.tier}/${of.on}/${of.illustrative}/${of.source}`, of);
  }

  range(of: Range): number {
    return this.tables.ranges.numberOf(`${of.min}/${of.max}`, of);
  }

  standing(of: Standing): number {
    return this.tables.standings.numberOf(of.kind === 'active' ? '' : JSON.stringify(of), of);
  }

  /** One fact of the row, or of the capability, that is being written. */
  add<Of extends Level>(level: Of, values: Values<Of>): void {
    for (const name of NAMES_OF.get(level) ?? []) {
      this.values[name].push((values as Readonly<Partial<Record<ColumnName, number>>>)[name] ?? 0);
    }
    if (level === 'capability') this.end(BY_CAPABILITY);
  }

  endRow(supplier: SupplierId, values: Values<'row'>): void {
    for (let at = 0; at < supplier.length; at++) this.add('letter', { letter: supplier.charCodeAt(at) });
    this.add('row', values);
    this.end(BY_ROW);
  }

  /** The same row as in other columns that were made under the same policy. */
  copyRow(from: ProfileColumns, row: number): void {
    for (const [level, start] of BY_ROW) {
      const first = from[start][row] ?? 0;
      const last = from[start][row + 1] ?? 0;
      for (let at = first; at < last; at++) this.copyFact(from, level, at);
    }
    this.copyFact(from, 'row', row);
    this.end(BY_ROW);
  }

  /** The columns as written so far. */
  build(): ProfileColumns {
    const { words, evidence, ranges, standings } = this.tables;
    return {
      ...(mapNames(NAMES, (name) => this.values[name].cut()) as unknown as ProfileColumns),
      ...mapNames(
        [...BY_ROW, ...BY_CAPABILITY].map(([, name]) => name),
        (name) => this.starts[name].cut(),
      ),
      length: this.length,
      words: words.values.slice(),
      evidence: evidence.values.slice(),
      ranges: ranges.values.slice(),
      standings: standings.values.slice(),
      ...tableColumns(evidence.values, ranges.values),
    };
  }

  private copyFact(from: ProfileColumns, level: Level, at: number): void {
    if (level === 'capability') {
      for (const [part, start] of BY_CAPABILITY) {
        const first = from[start][at] ?? 0;
        const last = from[start][at + 1] ?? 0;
        for (let of = first; of < last; of++) this.copyFact(from, part, of);
      }
    }
    for (const name of NAMES_OF.get(level) ?? []) {
      const { into }: ColumnSpec = COLUMNS[name];
      const value = from[name][at] ?? 0;
      this.values[name].push(into === undefined ? value : this.copyEntry(from, into, value));
    }
    if (level === 'capability') this.end(BY_CAPABILITY);
  }

  private copyEntry(from: ProfileColumns, table: TableName, number: number): number {
    if (table === 'words') return this.word(from.words[number] ?? '');
    if (table === 'evidence') return this.evidence(from.evidence[number] as Evidence);
    if (table === 'ranges') return this.range(from.ranges[number] ?? {});
    return this.standing(from.standings[number] ?? { kind: 'active' });
  }

  /** Notes where the next row, or the next capability, begins. */
  private end(parts: readonly (readonly [Level, StartName])[]): void {
    for (const [level, start] of parts) {
      const [first] = NAMES_OF.get(level) ?? [];
      if (first !== undefined) this.starts[start].push(this.values[first].length);
    }
  }
}

/** The columns that are worked out of the tables. */
function tableColumns(
  evidence: readonly Evidence[],
  ranges: readonly Range[],
): Pick<ProfileColumns, 'evidenceTier' | 'evidenceDay' | 'rangeMin' | 'rangeMax'> {
  return {
    evidenceTier: Uint8Array.from(evidence, ({ tier }) => EVIDENCE_TIERS.indexOf(tier)),
    evidenceDay: Int32Array.from(evidence, ({ on }) => dayNumber(on)),
    rangeMin: Float64Array.from(ranges, ({ min }) => min ?? Number.NaN),
    rangeMax: Float64Array.from(ranges, ({ max }) => max ?? Number.NaN),
  };
}

function mapNames<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}

/** One class of growing column for all kinds of numbers: which kind decides what `cut` gives. */
function kindOf(name: ColumnName): Uint32ArrayConstructor {
  return COLUMNS[name].kind as unknown as Uint32ArrayConstructor;
}

function startingAtZero(): GrowingColumn<Uint32Array> {
  const column = new GrowingColumn(Uint32Array);
  column.push(0);
  return column;
}
