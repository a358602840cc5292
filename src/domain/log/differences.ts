/** A member of a list that a change lies within, by the list's name and by what the member is called there: a name, or the id of a scheme or a concept. */
export interface Enclosing {
  readonly list: string;
  readonly is: string;
}

/** One value that differs between two documents. Absent `before`: it was not there; absent `after`: it was taken away. */
export interface FieldChange {
  /** JSON Pointer, in which a member of a list goes by its id, or by what stands for one, and not by its position. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** The members of lists that it lies within, the outermost first. */
  readonly within: readonly Enclosing[];
}

/** So many changes of one save are told; a document has some hundreds of fields. */
const CHANGES_AT_MOST = 200;

/** A value longer than this, as JSON, is told in part. */
const VALUE_LENGTH = 400;

/** How much of a long text is kept around the place where it changed. */
const CONTEXT = 60;

/** What names a member of a list, the first that it has. */
const KEYS = ['id', 'process', 'material', 'dimension', 'anyOf', 'language', 'customer', 'from'] as const;

/** What a member is called, the first that it has. */
const NAMES = ['name', 'scheme', 'process', 'material', 'dimension', 'anyOf', 'language', 'customer', 'from'] as const;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The fields in which two documents differ, in the order in which they stand; at most 200, and long values in part.
 *
 * Members of a list are held against each other by their id, so that one put in first does not change all the others.
 */
export function differencesOf(before: object, after: object): readonly FieldChange[] {
  const found: FieldChange[] = [];
  collect({ path: '', within: [] }, { before, after }, found);
  return found.slice(0, CHANGES_AT_MOST);
}

interface Position {
  readonly path: string;
  readonly within: readonly Enclosing[];
}

interface Pair {
  readonly before?: unknown;
  readonly after?: unknown;
}

function collect(at: Position, { before, after }: Pair, found: FieldChange[]): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (Array.isArray(before) && Array.isArray(after)) {
    const members = pairMembers(before, after);
    if (members !== undefined) {
      for (const { key, is, pair } of members) {
        const list = at.path.slice(at.path.lastIndexOf('/') + 1);
        collect({ path: `${at.path}/${token(key)}`, within: [...at.within, { list, is }] }, pair, found);
      }
      return;
    }
  } else if (isFields(before) && isFields(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const pair = { before: before[name], after: after[name] };
      collect({ path: `${at.path}/${token(name)}`, within: at.within }, pair, found);
    }
    return;
  }
  found.push({ ...at, ...briefly(before, after) });
}

interface MemberPair {
  readonly key: string;
  readonly is: string;
  readonly pair: Pair;
}

/** The members of both lists by their keys; undefined where a member has none, or two have the same. */
function pairMembers(before: readonly unknown[], after: readonly unknown[]): readonly MemberPair[] | undefined {
  const [earlier, later] = [byKey(before), byKey(after)];
  if (earlier === undefined || later === undefined) return undefined;
  return [...new Set([...earlier.keys(), ...later.keys()])].map((key) => {
    const pair = { before: earlier.get(key), after: later.get(key) };
    return { key, is: wordOf(pair.after ?? pair.before ?? {}, NAMES) ?? key, pair };
  });
}

function byKey(members: readonly unknown[]): ReadonlyMap<string, Fields> | undefined {
  const keyed = new Map<string, Fields>();
  for (const member of members) {
    const key = isFields(member) ? wordOf(member, KEYS) : undefined;
    if (key === undefined || keyed.has(key)) return undefined;
    keyed.set(key, member as Fields);
  }
  return keyed;
}

function wordOf(member: Fields, names: readonly string[]): string | undefined {
  const value = names.map((name) => member[name]).find((word) => word !== undefined);
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' ? value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name as it stands in a JSON Pointer (RFC 6901). */
function token(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Both values, bounded: of long texts what lies around the place where they part, of anything else long its beginning as text. */
function briefly(before: unknown, after: unknown): Pair {
  const isLong = [before, after].some((value) => (JSON.stringify(value) ?? '').length > VALUE_LENGTH);
  const bothTexts = typeof before === 'string' && typeof after === 'string';
  const start = isLong && bothTexts ? Math.max(0, partingOf(before, after) - CONTEXT) : 0;
  return {
    ...(before !== undefined && { before: isLong ? partOf(before, start) : before }),
    ...(after !== undefined && { after: isLong ? partOf(after, start) : after }),
  };
}

function partingOf(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function partOf(value: unknown, start: number): unknown {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (typeof value !== 'string' && text.length <= VALUE_LENGTH) return value;
  const end = start + VALUE_LENGTH;
  // Never half a character: Postgres stores no halves of surrogate pairs.
  const part = text.slice(start, end).replace(/\p{Cs}/gu, '');
  return `${start > 0 ? '…' : ''}${part}${end < text.length ? '…' : ''}`;
}
