import type { MailId } from '../../domain/ids';
import { type Mail, type MailState, stateOfMail } from '../../domain/mail';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { type Page, pageOf, rowsForPage } from '../page';

/** A mail and where it stands. */
export interface ReadMail {
  readonly id: MailId;
  readonly mail: Mail;
  readonly state: MailState;
}

/** The outbox, newest first. */
export async function listMails(
  deps: FlowDeps,
  actor: Actor,
  { after, limit }: { readonly after?: MailId | undefined; readonly limit: number },
): Promise<Page<ReadMail, MailId> & { readonly hasServer: boolean }> {
  requireMay(actor, 'list-mails');
  const mails = await deps.database.stores.mails.list({ after, limit: rowsForPage(limit) });
  const page = pageOf<ReadMail, MailId>(
    mails.map((mail) => readOf(deps, mail)),
    limit,
  );
  return { ...page, hasServer: deps.mailer !== undefined };
}

/**
 * One mail with its words. While it waits, the link in it still opens what it opens: without a server, that is how the
 * administrator hands it on.
 */
export async function readMail(deps: FlowDeps, actor: Actor, id: MailId): Promise<ReadMail> {
  requireMay(actor, 'list-mails');
  const mail = await deps.database.stores.mails.find(id);
  if (!mail) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return readOf(deps, mail);
}

/** The mail and where it stands now. */
export function readOf(deps: FlowDeps, mail: Mail): ReadMail {
  return { id: mail.id, mail, state: stateOfMail(mail, deps.now().toISOString()) };
}
