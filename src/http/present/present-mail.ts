import type { z } from 'zod';
import type { MailLineView, MailView } from '../../contract/mail';
import type { ReadMail } from '../../flows/mail/read-mails';
import type { Sent } from '../route';

/** A mail as a list shows it. */
export function presentMailLine({ mail, state }: ReadMail): Sent<z.input<typeof MailLineView>> {
  const { text: _text, html: _html, why: _why, ...line } = mail;
  return { ...line, state };
}

/** A mail with its words: as plain text alone, so that nothing in it can act on whoever looks. */
export function presentMail(read: ReadMail): Sent<z.input<typeof MailView>> {
  const { why, text } = read.mail;
  return { ...presentMailLine(read), why, text };
}
