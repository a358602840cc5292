import { createTransport } from 'nodemailer';
import type { MailServer } from './config';

/** A mail as it is handed to the server. */
export interface OutgoingMail {
  /** The same however often it is sent, so that a mail program can tell a copy. */
  readonly id: string;
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail server. */
export interface Mailer {
  /**
   * Hands a mail over, and waits until the server has taken it.
   *
   * @throws MailRefusedError when the server does not take this one; an Error without secrets in it when it takes none now
   */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** The server has looked at this mail and said no: for good, such as for an address that does not exist, or for now. */
export class MailRefusedError extends Error {
  readonly isForGood: boolean;

  constructor(reason: string, isForGood: boolean) {
    super(reason);
    this.name = 'MailRefusedError';
    this.isForGood = isForGood;
  }
}

/** How long a server may be silent, in milliseconds, so that a dead one holds the queue of mails for seconds and not minutes. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

/** Longest reason that is kept of a failure. */
const REASON_LENGTH = 300;

/** Opens a mail server; it is called for the first time by the first mail. */
export function openMailer({ url, from }: MailServer): Mailer {
  const { protocol, username, password, hostname } = new URL(url);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    // A password goes over no line that others can read.
    requireTLS: protocol === 'smtp:' && username !== '' && !isThisMachine(hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
    ...PATIENCE,
  });
  const sender = senderOf(from);
  const domain = sender.address.slice(sender.address.indexOf('@') + 1);
  const secrets = [password, decodeURIComponent(password)].filter((secret) => secret !== '');
  return {
    send: async ({ id, to, language, subject, text, html }) => {
      try {
        await transport.sendMail({
          from: sender,
          // As an object it is one address, whatever stands in it.
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw failureOf(error, secrets);
      }
    },
    close: () => transport.close(),
  };
}

/** The two parts of `Name <address>`; without a name, the product's own. */
function senderOf(from: string): { readonly name: string; readonly address: string } {
  const [, name, address] = /^(.*) <(.*)>$/.exec(from) ?? [];
  return name === undefined || address === undefined ? { name: 'Matchverk', address: from } : { name, address };
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\./.test(host);
}

/** A fresh error: the one of the library carries the whole conversation with the server, the password included. */
function failureOf(error: unknown, secrets: readonly string[]): Error {
  const { message, code, responseCode, command } = error as Error & {
    readonly code?: string;
    readonly responseCode?: number;
    readonly command?: string;
  };
  const reason = secrets
    .reduce((text, secret) => text.replaceAll(secret, '***'), `${code ?? 'Error'}: ${message}`)
    .replace(/\s+/gu, ' ')
    .slice(0, REASON_LENGTH);
  // Only what is said of the sender, the reader or the words is about this mail; before that it is about us.
  const isAboutMail = responseCode !== undefined && command !== undefined && /^(?:RCPT|DATA)/.test(command);
  return isAboutMail ? new MailRefusedError(reason, responseCode >= 500) : new Error(reason);
}
