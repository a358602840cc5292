import type { MailId } from './ids';
import type { Language } from './language';

/** What a mail is about. */
export type MailKind =
  | 'sign-in'
  | 'invitation'
  | 'profile-update'
  | 'profile-reminder'
  | 'new-administrator'
  | 'password-changed'
  | 'trip-preparation'
  | 'meeting-closing'
  | 'outcome-confirmation';

/** Every kind of mail. */
export const MAIL_KINDS: readonly MailKind[] = [
  'sign-in',
  'invitation',
  'profile-update',
  'profile-reminder',
  'new-administrator',
  'password-changed',
  'trip-preparation',
  'meeting-closing',
  'outcome-confirmation',
];

/** What somebody reads: the same words as plain text and as HTML. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Why the reader got it, one sentence, which also stands at its end. */
  readonly why: string;
}

/** A mail that is to be sent. */
export interface MailOrder extends Letter {
  /** One address. */
  readonly to: string;
  readonly language: Language;
  readonly kind: MailKind;
  /** From when on it would only mislead, such as the end of the link in it; ISO 8601. It is not sent then. */
  readonly lapsesAt?: string;
}

/**
 * Where a mail stands. `waiting`: it will be tried, or there is no server to try. `failed`: given up, until somebody asks for
 * another try. `lapsed`: too late to send.
 */
export type MailState = 'waiting' | 'sent' | 'failed' | 'lapsed';

/** A mail in the outbox. Moments are ISO 8601 with zone. */
export interface Mail extends MailOrder {
  readonly id: MailId;
  readonly createdAt: string;
  /** How often a server has been tried. */
  readonly attempts: number;
  /** Absent once it has been sent or given up. */
  readonly nextTryAt?: string;
  readonly sentAt?: string;
  /** What the server said the last time, when it did not take it. */
  readonly lastError?: string;
}

/** Where the mail stands at a moment (ISO 8601 in UTC). */
export function stateOfMail({ sentAt, nextTryAt, lapsesAt }: Mail, moment: string): MailState {
  if (sentAt !== undefined) return 'sent';
  if (lapsesAt !== undefined && lapsesAt <= moment) return 'lapsed';
  return nextTryAt === undefined ? 'failed' : 'waiting';
}

/** A text without the secret of the links in it: what has been sent needs it no more, and nobody else may use it. */
export function withoutLinkSecrets(text: string): string {
  return text.replaceAll(/#token=[A-Za-z0-9_-]+/g, '#token=…');
}

/** In which language to write to somebody who has not chosen one: that of the region. */
export function mailLanguageOf({ language }: { readonly language?: Language }): Language {
  return language ?? 'sv';
}
