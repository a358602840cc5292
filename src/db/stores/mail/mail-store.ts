import { type EntityManager, EntitySchema, LessThan } from 'typeorm';
import type { MailId } from '../../../domain/ids';
import type { Language } from '../../../domain/language';
import type { Mail, MailKind, MailOrder } from '../../../domain/mail';
import { MOMENT, OPTIONAL_TEXT, oneOf, TEXT, WHOLE } from '../../tables/columns';

const OPTIONAL_MOMENT = { ...MOMENT, nullable: true };

/** A row of `mails`: one mail to one address. It is due while it has a `nextTryAt` that has passed. */
interface MailRow {
  id: MailId;
  recipient: string;
  language: Language;
  kind: MailKind;
  subject: string;
  text: string;
  html: string;
  why: string;
  createdAt: Date;
  lapsesAt: Date | null;
  attempts: number;
  nextTryAt: Date | null;
  sentAt: Date | null;
  lastError: string | null;
}

/** The outbox. */
export const MAILS = new EntitySchema<MailRow>({
  name: 'mails',
  columns: {
    id: { ...TEXT, primary: true, primaryKeyConstraintName: 'mails_pk' },
    recipient: TEXT,
    language: TEXT,
    kind: TEXT,
    subject: TEXT,
    text: TEXT,
    html: TEXT,
    why: TEXT,
    createdAt: { ...MOMENT, name: 'created_at' },
    lapsesAt: { ...OPTIONAL_MOMENT, name: 'lapses_at' },
    attempts: { ...WHOLE, default: 0 },
    nextTryAt: { ...OPTIONAL_MOMENT, name: 'next_try_at' },
    sentAt: { ...OPTIONAL_MOMENT, name: 'sent_at' },
    lastError: { ...OPTIONAL_TEXT, name: 'last_error' },
  },
  indices: [
    { name: 'mails_newest', columns: ['createdAt', 'id'] },
    { name: 'mails_due', columns: ['nextTryAt'], where: 'next_try_at is not null' },
  ],
  checks: [
    { name: 'mails_language_check', expression: oneOf('language', ['sv', 'en']) },
    { name: 'mails_attempts_check', expression: 'attempts >= 0' },
    { name: 'mails_sent_check', expression: 'sent_at is null or next_try_at is null' },
  ],
});

/** Whoever takes the row takes it alone: of two workers the second skips it and finds the next. */
const CLAIM = `
  with claimed as (
    update mails set attempts = attempts + 1, next_try_at = $2
    where id = (
      select id from mails where next_try_at <= $1 and (lapses_at is null or lapses_at > $1)
      order by next_try_at, id limit 1 for update skip locked
    )
    returning id
  ) select id from claimed`;

/** Reads and writes the outbox within one transaction. */
export class MailStore {
  constructor(private readonly manager: EntityManager) {}

  /** Puts a mail in, due at once. */
  async add(id: MailId, { to, lapsesAt, ...order }: MailOrder, at: Date): Promise<void> {
    await this.rows.insert({
      id,
      ...order,
      recipient: to,
      createdAt: at,
      nextTryAt: at,
      lapsesAt: lapsesAt === undefined ? null : new Date(lapsesAt),
    });
  }

  async find(id: MailId): Promise<Mail | undefined> {
    const row = await this.rows.findOneBy({ id });
    return row ? mailOf(row) : undefined;
  }

  /** Newest first; `after` is the last one of the page before. */
  async list({
    after,
    limit,
  }: {
    readonly after?: MailId | undefined;
    readonly limit: number;
  }): Promise<readonly Mail[]> {
    const query = this.rows
      .createQueryBuilder('mail')
      .orderBy({ 'mail.createdAt': 'DESC', 'mail.id': 'DESC' })
      .take(limit);
    if (after !== undefined) {
      query.where('(mail.created_at, mail.id) < (select created_at, id from mails where id = :after)', { after });
    }
    return (await query.getMany()).map(mailOf);
  }

  /** Takes the mail that has been due longest, for this caller alone until `until`; undefined when none is due. */
  async claimDue(now: Date, until: Date): Promise<Mail | undefined> {
    const [claimed] = await this.manager.query<{ id: MailId }[]>(CLAIM, [now, until]);
    return claimed && this.find(claimed.id);
  }

  /** Notes that the server has taken it; what is kept from then on are these words of it. */
  async markSent(id: MailId, at: Date, kept: { readonly text: string; readonly html: string }): Promise<void> {
    await this.rows.update({ id }, { ...kept, sentAt: at, nextTryAt: null, lastError: null });
  }

  /** Notes why it was not taken, and when to try again; never, where that is undefined. */
  async markFailed(id: MailId, reason: string, nextTryAt: Date | undefined): Promise<void> {
    await this.rows.update({ id }, { lastError: reason, nextTryAt: nextTryAt ?? null });
  }

  /** Makes the mail due at once, unless it has been sent meanwhile. */
  async makeDue(id: MailId, at: Date): Promise<void> {
    await this.rows
      .createQueryBuilder()
      .update()
      .set({ nextTryAt: at })
      .where('id = :id and sent_at is null', { id })
      .execute();
  }

  /** Takes away what was put in before that moment. */
  async forgetBefore(moment: Date): Promise<void> {
    await this.rows.delete({ createdAt: LessThan(moment) });
  }

  private get rows() {
    return this.manager.getRepository(MAILS);
  }
}

function mailOf({ recipient, createdAt, lapsesAt, nextTryAt, sentAt, lastError, ...row }: MailRow): Mail {
  return {
    ...row,
    to: recipient,
    createdAt: createdAt.toISOString(),
    ...(lapsesAt !== null && { lapsesAt: lapsesAt.toISOString() }),
    ...(nextTryAt !== null && { nextTryAt: nextTryAt.toISOString() }),
    ...(sentAt !== null && { sentAt: sentAt.toISOString() }),
    ...(lastError !== null && { lastError }),
  };
}
