import { z } from 'zod';
import { ID_PATTERN, type MailId } from '../domain/ids';
import { MAIL_KINDS } from '../domain/mail';
import { pageOf } from './paging';
import { BilingualShape, InstantShape, LanguageShape, SupplierIdShape } from './primitives';

/** A mail in the outbox. */
export const MailIdShape = z.string().regex(ID_PATTERN, { error: 'an id' }).max(80).meta({
  id: 'MailId',
  description: 'A mail in the outbox.',
  example: '7a0e6c1e-3a0c-4a5e-9a53-0c8c9a2f6d11',
}) as unknown as z.ZodType<MailId, string>;

const MAIL_FIELDS = {
  id: MailIdShape,
  to: z.string().meta({ description: 'The address it goes to.' }),
  language: LanguageShape,
  kind: z.enum(MAIL_KINDS).meta({ id: 'MailKind', description: 'What it is about.' }),
  subject: z.string(),
  state: z.enum(['waiting', 'sent', 'failed', 'lapsed']).meta({
    id: 'MailState',
    description:
      '`waiting`: it will be tried, or there is no server to try; `failed`: given up; `lapsed`: too late to send, such as after the end of the link in it.',
  }),
  createdAt: InstantShape,
  sentAt: InstantShape.exactOptional(),
  attempts: z.int().min(0).meta({ description: 'How often a server has been tried.' }),
  nextTryAt: InstantShape.exactOptional(),
  lapsesAt: InstantShape.exactOptional(),
  lastError: z.string().exactOptional().meta({ description: 'What the server said when it did not take it.' }),
};

/** A line of the outbox. */
export const MailLineView = z
  .strictObject(MAIL_FIELDS)
  .meta({ id: 'MailLine', description: 'A mail in the outbox, without its words.' });

/** A mail with its words. */
export const MailView = z
  .strictObject({
    ...MAIL_FIELDS,
    why: z.string().meta({ description: 'Why the reader gets it.' }),
    text: z.string().meta({
      description:
        'As plain text. The link in it opens what it opens until the mail is sent; from then on it is left out.',
    }),
  })
  .meta({ id: 'Mail', description: 'A mail in the outbox, with its words.' });

/** The outbox, newest first. */
export const MailsPage = pageOf('MailPage', MailLineView).extend({
  hasServer: z.boolean().meta({ description: 'False where no mail server is configured: mails then stay here.' }),
});

/** How many suppliers are reminded in one call at most. */
const REMINDED_AT_ONCE = 100;

/** Which suppliers are to be reminded. */
export const RemindBody = z
  .strictObject({ supplierIds: z.array(SupplierIdShape).min(1).max(REMINDED_AT_ONCE) })
  .meta({ id: 'RemindBody', example: { supplierIds: ['ebp', 'ytab'] } });

const REMINDER_FIELDS = {
  remindedAt: InstantShape,
  remindedBy: z.string(),
  recipients: z.int().min(1).meta({ description: 'How many people were written to.' }),
};

/** That a supplier has been reminded. */
export const ReminderView = z
  .strictObject(REMINDER_FIELDS)
  .meta({ id: 'Reminder', description: 'That those who look after a profile have been asked to look through it.' });

/** The last reminder, if there has been one. */
export const LastReminderView = z
  .strictObject({ last: ReminderView.exactOptional() })
  .meta({ id: 'LastReminder', description: 'The last reminder of a supplier; nothing when there has been none.' });

/** What came of each. */
export const ReminderOutcomesView = z
  .strictObject({
    items: z.array(
      z.strictObject({
        supplierId: SupplierIdShape,
        reminder: ReminderView.exactOptional(),
        fault: z
          .strictObject({ code: z.string(), detail: BilingualShape })
          .exactOptional()
          .meta({ description: 'What stood in the way of this one.' }),
      }),
    ),
  })
  .meta({ id: 'ReminderOutcomes', description: 'What came of each: a reminder, or what stood in the way.' });
