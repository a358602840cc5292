import type { CalendarDate } from '../../domain/calendar-date';

/** What a cell may hold; undefined is an empty one. Dates stay days of the calendar: a sheet knows no time zone. */
export type Cell = string | number | undefined;

/** How the cells of a column are stored: text is never a number and never a formula, whatever it looks like. */
export type CellKind = 'text' | 'number' | 'date';

interface Head {
  /** In the language of the reader. */
  readonly head: string;
  /** In characters of the usual letter. */
  readonly width: number;
}

/** One column and where its cells come from. */
export type SheetColumn<Row> = Head &
  (
    | { readonly kind: 'text'; readonly cell: (row: Row) => string | undefined }
    | { readonly kind: 'number'; readonly cell: (row: Row) => number | undefined }
    | { readonly kind: 'date'; readonly cell: (row: Row) => CalendarDate | undefined }
  );

/** A table ready to be written in any of the formats. */
export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`, as Excel wants the name of a sheet. */
  readonly name: string;
  readonly columns: readonly (Head & { readonly kind: CellKind })[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Lays rows out by their columns. */
export function sheetOf<Row>(name: string, columns: readonly SheetColumn<Row>[], rows: readonly Row[]): Sheet {
  return {
    name,
    columns: columns.map(({ head, width, kind }) => ({ head, width, kind })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}
