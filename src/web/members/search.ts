import { z } from 'zod';

/** Everything that says which members the table shows and how; all of it stands in the address. */
export const MembersSearch = z.object({
  /** Letters of the name, the number or a town. */
  q: z.string().max(100).optional().catch(undefined),
  /** A process that is a trade of theirs, or broader than one. */
  process: z.string().max(80).optional().catch(undefined),
  /** A scheme of which they have a certificate in force. */
  certificate: z.string().max(80).optional().catch(undefined),
  show: z.enum(['qualified', 'conditional', 'nowhere', 'silent', 'lapsing', 'ceased']).optional().catch(undefined),
  /** A column, with a hyphen before it for the other way round. */
  sort: z.string().max(30).optional().catch(undefined),
  /** Columns on the screen in their order, with commas between. */
  columns: z.string().max(300).optional().catch(undefined),
  /** Columns that stay at the left edge. */
  pinned: z.string().max(300).optional().catch(undefined),
  /** Widths in pixels: `name:240,towns:120`. */
  widths: z.string().max(300).optional().catch(undefined),
});

/** The state of the table of members. */
export type MembersView = z.output<typeof MembersSearch>;
