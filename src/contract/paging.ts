import { z } from 'zod';
import { ID_PATTERN } from '../domain/ids';
import { Problem, shown } from '../domain/problem';

/** How many items a page has at most, and when nothing is said. */
export const PAGE = { most: 100, usual: 50 } as const;

/** A whole number in a query, as text. */
export function countInQuery(most: number, description: string): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d{1,9}$/, { error: 'a whole number' })
    .transform(Number)
    .pipe(z.int().min(1).max(most))
    .meta({ description, override: { type: 'integer', minimum: 1, maximum: most } });
}

/** The query of every list that has pages. */
export const PAGE_QUERY = {
  limit: countInQuery(PAGE.most, `How many items, ${PAGE.usual} when absent.`).exactOptional(),
  after: z
    .string()
    .min(1)
    .max(300)
    .regex(/^[A-Za-z0-9_-]+$/, { error: 'a cursor from a Link header' })
    .meta({ description: 'Where the page begins: the cursor of the previous page, from its Link header or `next`.' })
    .exactOptional(),
};

/** One page of a list. */
export function pageOf<Item extends z.ZodType>(id: string, item: Item) {
  return z
    .strictObject({
      items: z.array(item),
      next: z.string().exactOptional().meta({ description: 'The cursor of the next page; absent on the last one.' }),
    })
    .meta({ id, description: 'One page of a list. The next one is also named in the Link header.' });
}

/** A place in a list, an id or a number, made unreadable so that nobody builds on how it is written. */
export function toCursor(place: string): string {
  return Buffer.from(JSON.stringify([place])).toString('base64url');
}

/**
 * The place that a cursor stands for.
 *
 * @throws Problem `invalid` for anything that `toCursor` did not make
 */
export function fromCursor(cursor: string): string {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const place: unknown = Array.isArray(value) ? value[0] : undefined;
    if (typeof place === 'string' && ID_PATTERN.test(place) && toCursor(place) === cursor) return place;
  } catch {
    // Not JSON: told below like every other cursor that is none.
  }
  throw notACursor(cursor);
}

/**
 * The number that a cursor stands for.
 *
 * @throws Problem `invalid` for a cursor of another list
 */
export function countFromCursor(cursor: string): number {
  const place = fromCursor(cursor);
  if (!/^\d{1,9}$/.test(place)) throw notACursor(cursor);
  return Number(place);
}

function notACursor(cursor: string): Problem {
  return new Problem('invalid', [
    { code: 'malformed', path: '/after', value: shown(cursor), expected: 'a cursor from a Link header' },
  ]);
}
