/** Where something stands in a profile: keys of objects, ids of members. */
export type Path = readonly string[];

/** What is looked into, rather than compared as a whole: an object by its keys, or a list by the ids of its members. */
type Container = 'record' | 'list';

const FACT_LISTS: readonly string[] = ['capabilities', 'certificates'];
const ROOT_RECORDS: readonly string[] = ['texts', 'corrections', 'visibility'];

/** How the value at that place is looked into; undefined where it is one value, such as a place, a range or a list of languages. */
export function containerAt(path: Path): Container | undefined {
  const [root, siteId, list, factId, field, ...rest] = path;
  if (root === undefined) return 'record';
  if (root !== 'sites') return siteId === undefined && ROOT_RECORDS.includes(root) ? 'record' : undefined;
  if (siteId === undefined) return 'list';
  if (list === undefined) return 'record';
  if (!FACT_LISTS.includes(list)) return undefined;
  if (factId === undefined) return 'list';
  if (field === undefined) return 'record';
  return field === 'envelope' && rest.length === 0 ? 'record' : undefined;
}

/** The members of a record; of nothing, none. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

/** A member of a list that is told apart by its id. */
export interface Member {
  readonly id: string;
}

/** The members of a list; of a list that was never answered, none. */
export function membersOf(value: unknown): readonly Member[] {
  return Array.isArray(value) ? (value as readonly Member[]) : [];
}

/** Every key that any of them has, in the order of the first. */
export function keysOf(...values: readonly unknown[]): readonly string[] {
  return [...new Set(values.flatMap((value) => Object.keys(recordOf(value))))];
}
