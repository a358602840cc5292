import { PAGE, toCursor } from '../contract/paging';
import type { Answer } from './route';

/** A page as an answer: the items, the cursor of the next page, and the Link header that names it, relative to this address. */
export function pageAnswer<Item>(
  items: readonly Item[],
  next: string | undefined,
  query: Readonly<Record<string, string | number | undefined>>,
): Answer<{ readonly items: readonly Item[]; readonly next?: string }> {
  if (next === undefined) return { body: { items } };
  const after = toCursor(next);
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ limit: PAGE.usual, ...query, after })) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  return { body: { items, next: after }, headers: { Link: `<?${parameters}>; rel="next"` } };
}
