import type { EntitySchemaColumnOptions } from 'typeorm';

/** A text; lengths are checked where people enter them, so that a limit has one place. */
export const TEXT = { type: 'text' } satisfies EntitySchemaColumnOptions;

/** A text that may be absent. */
export const OPTIONAL_TEXT = { type: 'text', nullable: true } satisfies EntitySchemaColumnOptions;

/** A name that people see sorted: å, ä and ö come last, as Swedes expect, whatever the locale of the database. */
export const SORTED_NAME = { type: 'text', collation: 'sv-x-icu' } satisfies EntitySchemaColumnOptions;

/** A whole document. */
export const DOCUMENT = { type: 'jsonb' } satisfies EntitySchemaColumnOptions;

/** What only this program reads. */
export const BYTES = { type: 'bytea' } satisfies EntitySchemaColumnOptions;

/** A small whole number, such as a revision. */
export const WHOLE = { type: 'integer' } satisfies EntitySchemaColumnOptions;

/** A moment, with zone. */
export const MOMENT = { type: 'timestamp with time zone' } satisfies EntitySchemaColumnOptions;

/** A day of the calendar, `YYYY-MM-DD` as it is stored. */
export const DAY = { type: 'date' } satisfies EntitySchemaColumnOptions;

/** A change number. Postgres hands bigints over as text; ours stay far below 2^53. */
export const CHANGE_NUMBER = {
  type: 'bigint',
  transformer: { from: Number, to: (value: unknown) => value },
} satisfies EntitySchemaColumnOptions;

/** A number that Postgres gives to each row, only to have a key and an order of arrival. */
export const SERIAL = {
  type: 'bigint',
  primary: true,
  generated: 'increment',
} satisfies EntitySchemaColumnOptions;

/** The check that a text column holds one of these words. */
export function oneOf(column: string, words: readonly string[]): string {
  return `${column} in (${quoted(words)})`;
}

/** The check that a list of texts holds none but these words. */
export function allOneOf(column: string, words: readonly string[]): string {
  return `${column} <@ array[${quoted(words)}]`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}
