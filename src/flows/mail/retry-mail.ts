import type { MailId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { announce } from '../announce';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { type ReadMail, readOf } from './read-mails';

/**
 * Has a mail tried again at once, also one that has been given up.
 *
 * @throws Problem `conflict` for one that has been sent, or that it is too late to send
 */
export async function retryMail(deps: FlowDeps, actor: Actor, id: MailId): Promise<ReadMail> {
  requireMay(actor, 'retry-mail');
  const { mails } = deps.database.stores;
  const found = await mails.find(id);
  if (!found) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const now = deps.now();
  const isTooLate = found.lapsesAt !== undefined && found.lapsesAt <= now.toISOString();
  if (found.sentAt !== undefined || isTooLate) {
    throw new Problem('conflict', [{ code: 'not-allowed', path: '', value: isTooLate ? 'lapsed' : 'sent' }]);
  }
  await deps.database.inTransaction(async (stores) => {
    await stores.mails.makeDue(id, now);
    await noteChange(stores, deps, actor, { operation: 'retry-mail', subject: { other: id } });
  });
  await announce(deps, { name: 'send-mails' });
  return readOf(deps, { ...found, nextTryAt: now.toISOString() });
}
