/** What can stand in a table and in a line of JSON. */
export type Figure = number | string | boolean | undefined;

/** One measurement: figures by name, the unit in the name. */
export type Measurement = Readonly<Record<string, Figure>>;

/** One column of a table. */
export interface Column {
  /** The name of the figure. */
  readonly of: string;
  readonly head: string;
  /** Digits after the point. */
  readonly digits?: number;
  /** What the figure is meant to come to, where anything is said of this row. */
  readonly goal?: (row: Measurement) => string | undefined;
}

/** Measurements of one kind. */
export interface Table {
  readonly section: string;
  readonly title: string;
  /** How it was measured, for whoever reads the table. */
  readonly note?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Measurement[];
}

/** A heading, the table in Markdown with the goal beside each figure that has one, and the note. */
export function markdownOf({ title, note, columns, rows }: Table): string {
  const lines = [
    columns.map(({ head }) => head),
    columns.map(({ digits }) => (digits === undefined ? '---' : '---:')),
    ...rows.map((row) => columns.map((column) => cellOf(column, row))),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${title}`, '', ...lines, ...(note === undefined ? [] : ['', note]), ''].join('\n');
}

/** One line of JSON for each row, with every figure of it, also those for which the table has no column. */
export function jsonLinesOf({ section, title, rows }: Table): readonly string[] {
  return rows.map((row) => JSON.stringify({ section, table: title, ...row }));
}

function cellOf({ of, digits, goal }: Column, row: Measurement): string {
  const value = row[of];
  const wanted = goal?.(row);
  const shown = showFigure(value, digits);
  return wanted === undefined || shown === '' ? shown : `${shown} (goal ${wanted})`;
}

function showFigure(value: Figure, digits: number | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'number') return String(value);
  if (!Number.isFinite(value)) return '';
  return digits === undefined ? String(value) : value.toFixed(digits);
}
