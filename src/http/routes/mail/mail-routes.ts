import { z } from 'zod';
import { MailIdShape, MailsPage, MailView } from '../../../contract/mail';
import { fromCursor, PAGE, PAGE_QUERY } from '../../../contract/paging';
import type { MailId } from '../../../domain/ids';
import type { FlowDeps } from '../../../flows/flow-deps';
import { listMails, readMail } from '../../../flows/mail/read-mails';
import { retryMail } from '../../../flows/mail/retry-mail';
import { pageAnswer } from '../../page-links';
import { presentMail, presentMailLine } from '../../present/present-mail';
import { type Route, route } from '../../route';

const ByMail = z.strictObject({ mailId: MailIdShape });

/** The outbox, for administrators. */
export function mailRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/mails',
      tag: 'Mails',
      summary: 'The outbox, newest first',
      status: 200,
      answers: ['Link'],
      query: z.strictObject(PAGE_QUERY),
      view: MailsPage,
      handle: async ({ actor, query: { limit = PAGE.usual, after } }) => {
        const start = after === undefined ? {} : { after: fromCursor(after) as MailId };
        const { items, next, hasServer } = await listMails(deps, actor, { limit, ...start });
        const { body, ...answer } = pageAnswer(items.map(presentMailLine), next, { limit });
        return { ...answer, body: { ...body, hasServer } };
      },
    }),
    route({
      method: 'get',
      path: '/mails/:mailId',
      tag: 'Mails',
      summary: 'One mail with its words',
      status: 200,
      params: ByMail,
      view: MailView,
      handle: async ({ actor, params }) => ({ body: presentMail(await readMail(deps, actor, params.mailId)) }),
    }),
    route({
      method: 'post',
      path: '/mails/:mailId/retry',
      tag: 'Mails',
      summary: 'Have a mail tried again at once',
      description:
        'Also one that has been given up. A mail that has been sent, or that it is too late to send, conflicts.',
      status: 200,
      mayConflict: true,
      params: ByMail,
      view: MailView,
      handle: async ({ actor, params }) => ({ body: presentMail(await retryMail(deps, actor, params.mailId)) }),
    }),
  ];
}
