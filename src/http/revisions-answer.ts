import type { z } from 'zod';
import { countFromCursor } from '../contract/paging';
import type { RevisionsView } from '../contract/revision';
import type { RevisionPage } from '../flows/revisions';
import { pageAnswer } from './page-links';
import type { Answer, Sent } from './route';

/** A page of revisions as an answer; its cursor is the oldest revision on it. */
export function revisionsAnswer(
  { items, next }: RevisionPage,
  limit: number,
): Answer<Sent<z.input<typeof RevisionsView>>> {
  return pageAnswer(items, next === undefined ? undefined : String(next), { limit });
}

/** The revision below which a page begins; undefined for the first page. */
export function revisionsBefore(after: string | undefined): number | undefined {
  return after === undefined ? undefined : countFromCursor(after);
}
