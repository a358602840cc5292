import { randomUUID } from 'node:crypto';
import type { Stores } from '../../db/stores/stores';
import type { MailId } from '../../domain/ids';
import type { MailOrder } from '../../domain/mail';

/**
 * Puts a mail into the outbox, within the transaction of whoever has something to tell: either both are kept or neither.
 * After the commit, announce `send-mails`; the clock asks for it within a minute all the same.
 */
export async function postMail({ mails }: Pick<Stores, 'mails'>, order: MailOrder, at: Date): Promise<MailId> {
  const id = randomUUID() as MailId;
  await mails.add(id, order, at);
  return id;
}
