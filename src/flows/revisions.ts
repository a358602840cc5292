import type { RevisionSave } from '../db/revision-save';
import { rowsForPage } from './page';

/** One save of a record: which revision it made, when, and by whom where the reader may know it. */
export interface Revision {
  readonly revision: number;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly savedBy?: string;
}

/** Which revisions to list: those below `before`, or the newest. */
export interface RevisionQuery {
  readonly before?: number | undefined;
  readonly limit: number;
}

/** A page of revisions, newest first; `next` is the `before` of the following page, absent on the last. */
export interface RevisionPage {
  readonly items: readonly Revision[];
  readonly next?: number;
}

/** Reads one page of revisions; `tellsNames` where the reader may know who saved. */
export async function pageOfRevisions(
  limit: number,
  tellsNames: boolean,
  list: (rows: number) => Promise<readonly RevisionSave[]>,
): Promise<RevisionPage> {
  const rows = await list(rowsForPage(limit));
  const items = rows.slice(0, rowsForPage(limit) - 1).map(({ revision, savedAt, savedBy }) => ({
    revision,
    savedAt: savedAt.toISOString(),
    ...(tellsNames && { savedBy }),
  }));
  const last = items.at(-1);
  return rows.length > items.length && last !== undefined ? { items, next: last.revision } : { items };
}
