/** The longest page of any list that does not say otherwise. */
export const MAX_PAGE_LENGTH = 100;

/** One page of a list, and the id after which the next one begins; absent on the last page. */
export interface Page<Item, Id extends string> {
  readonly items: readonly Item[];
  readonly next?: Id;
}

/** How many rows to read for a page of this length: one more than is shown tells whether there is a next page. */
export function rowsForPage(limit: number, most: number = MAX_PAGE_LENGTH): number {
  return lengthOfPage(limit, most) + 1;
}

/** Makes the page out of `rowsForPage` rows. */
export function pageOf<Item extends { readonly id: Id }, Id extends string>(
  rows: readonly Item[],
  limit: number,
  most: number = MAX_PAGE_LENGTH,
): Page<Item, Id> {
  const items = rows.slice(0, lengthOfPage(limit, most));
  const last = items.at(-1);
  return rows.length > items.length && last !== undefined ? { items, next: last.id } : { items };
}

function lengthOfPage(limit: number, most: number): number {
  return Math.min(Math.max(1, Math.floor(limit)), most);
}
