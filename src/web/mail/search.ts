import * as z from 'zod/mini';
import { AnId, addressPart } from '../screen/address-part';

/** Which mail of the outbox is open. */
export const MailsSearch = z.object({
  mail: addressPart(AnId),
});
