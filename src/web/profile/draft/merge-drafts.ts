import { isSameValue } from '../../../domain/same-value';
import type { ProfileDraft } from '../../../domain/supplier/profile';
import { containerAt, keysOf, membersOf, type Path, recordOf } from './containers';

/** One place that both have changed, and not to the same. */
export interface Conflict {
  readonly path: Path;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Two drafts that began as one, made one again. */
export interface Merged {
  readonly draft: ProfileDraft;
  readonly conflicts: readonly Conflict[];
}

interface Sides {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

interface Merging {
  readonly conflicts: Conflict[];
  readonly takesTheirs: (path: Path) => boolean;
}

/** The name of a place among others. */
export function nameOfPath(path: Path): string {
  return path.join('/');
}

/**
 * Merges by field: what only one of the two has changed is taken from that one. Where both have, mine is kept unless the
 * place is named in `takeTheirs` (`nameOfPath`); every such place is told.
 */
export function mergeDrafts(
  base: ProfileDraft,
  mine: ProfileDraft,
  theirs: ProfileDraft,
  takeTheirs: ReadonlySet<string> = new Set(),
): Merged {
  const conflicts: Conflict[] = [];
  const merging = { conflicts, takesTheirs: (path: Path) => takeTheirs.has(nameOfPath(path)) };
  const draft = mergeAt([], { base, mine, theirs }, merging);
  // All three are drafts, and merging puts nothing where none of them had it.
  return { draft: draft as ProfileDraft, conflicts };
}

function mergeAt(path: Path, sides: Sides, merging: Merging): unknown {
  const { base, mine, theirs } = sides;
  if (isSameValue(mine, theirs) || isSameValue(base, theirs)) return mine;
  if (isSameValue(base, mine)) return theirs;
  const isThere = mine !== undefined && theirs !== undefined;
  switch (isThere ? containerAt(path) : undefined) {
    case 'record':
      return mergeRecords(path, sides, merging);
    case 'list':
      return mergeLists(path, sides, merging);
    default:
      merging.conflicts.push({ path, mine, theirs });
      return merging.takesTheirs(path) ? theirs : mine;
  }
}

function mergeRecords(path: Path, { base, mine, theirs }: Sides, merging: Merging): unknown {
  const entries = keysOf(mine, theirs).map((key) => {
    const sides = { base: recordOf(base)[key], mine: recordOf(mine)[key], theirs: recordOf(theirs)[key] };
    return [key, mergeAt([...path, key], sides, merging)] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function mergeLists(path: Path, { base, mine, theirs }: Sides, merging: Merging): unknown {
  const ids = [...new Set([...membersOf(mine), ...membersOf(theirs)].map(({ id }) => id))];
  const memberOf = (list: unknown, id: string) => membersOf(list).find((member) => member.id === id);
  return ids
    .map((id) => {
      const sides = { base: memberOf(base, id), mine: memberOf(mine, id), theirs: memberOf(theirs, id) };
      return mergeAt([...path, id], sides, merging);
    })
    .filter((member) => member !== undefined);
}
