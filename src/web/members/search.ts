import * as z from 'zod/mini';
import { addressPart, upTo } from '../screen/address-part';

/** Everything that says which members the table shows and how; all of it stands in the address. */
export const MembersSearch = z.object({
  /** Letters of the name, the number or a town. */
  q: addressPart(upTo(100)),
  /** A process that is a trade of theirs, or broader than one. */
  process: addressPart(upTo(80)),
  /** A scheme of which they have a certificate in force. */
  certificate: addressPart(upTo(80)),
  show: addressPart(z.enum(['qualified', 'conditional', 'nowhere', 'silent', 'lapsing', 'ceased'])),
  /** A column, with a hyphen before it for the other way round. */
  sort: addressPart(upTo(30)),
  /** Columns on the screen in their order, with commas between. */
  columns: addressPart(upTo(300)),
  /** Columns that stay at the left edge. */
  pinned: addressPart(upTo(300)),
  /** Widths in pixels: `name:240,towns:120`. */
  widths: addressPart(upTo(300)),
});

/** The state of the table of members. */
export type MembersView = z.output<typeof MembersSearch>;
