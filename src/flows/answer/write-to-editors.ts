import type { Stores } from '../../db/stores/stores';
import type { SupplierId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import { type Letter, type MailKind, mailLanguageOf } from '../../domain/mail';
import { ANSWER_LINK_LASTS_MS, type AnswerQuestion } from '../../domain/trip/answer-link';
import { postMail } from '../mail/post-mail';
import { answerAddress, makeAnswerLink } from './make-answer-link';

/** What the people of a member are asked, by whom, and what kind of mail that is. */
export interface Asking {
  readonly supplierId: SupplierId;
  readonly question: AnswerQuestion;
  readonly kind: MailKind;
  readonly askedBy: string;
  /** Where people reach the product. */
  readonly base: string;
  readonly now: Date;
}

/** Who reads a letter, and the link in it. */
export interface LetterReader {
  readonly name: string;
  readonly link: string;
  /** How long the link can be used. */
  readonly minutes: number;
}

/**
 * Writes to everybody who looks after a member, each with a link of his own to answer by, within the caller's transaction.
 * After the commit, announce `send-mails`.
 *
 * @returns to how many; 0 where nobody looks after the member
 */
export async function writeToEditors(
  stores: Stores,
  { supplierId, question, kind, askedBy, base, now }: Asking,
  letterFor: (reader: LetterReader, language: Language) => Letter,
): Promise<number> {
  const editors = await stores.accounts.listEditorsOf(supplierId);
  for (const editor of editors) {
    const link = answerAddress(base, await makeAnswerLink(stores, question, askedBy, now));
    const language = mailLanguageOf(editor);
    const letter = letterFor({ name: editor.name, link, minutes: ANSWER_LINK_LASTS_MS / 60_000 }, language);
    const lapsesAt = new Date(now.getTime() + ANSWER_LINK_LASTS_MS).toISOString();
    await postMail(stores, { ...letter, to: editor.email, language, kind, lapsesAt }, now);
  }
  return editors.length;
}
