import { z } from 'zod';
import { countInQuery, pageOf } from './paging';
import { CountingShape, InstantShape } from './primitives';

/** One save of a record. */
const RevisionView = z
  .strictObject({
    revision: CountingShape,
    savedAt: InstantShape,
    savedBy: z.string().exactOptional().meta({ description: 'Only where the caller may know it.' }),
  })
  .meta({ id: 'Revision', description: 'When a revision was saved, and by whom.' });

/** The saves of a record, newest first. */
export const RevisionsView = pageOf('RevisionPage', RevisionView);

/** A revision in an address. */
export const RevisionInPath = countInQuery(999_999_999, 'A revision, 1 for the first.');
