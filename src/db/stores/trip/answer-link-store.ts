import type { EntityManager } from 'typeorm';
import type { AnswerQuestion } from '../../../domain/trip/answer-link';
import { ANSWER_LINKS, type AnswerLinkRow } from '../../tables/trip-tables';

/** A link on record, without its token. */
export type AnswerLink = Pick<AnswerLinkRow, 'id' | 'question' | 'createdAt' | 'createdBy' | 'expiresAt'>;

/** Reads and writes the links by which people answer, within one transaction. */
export class AnswerLinkStore {
  constructor(private readonly manager: EntityManager) {}

  async add(tokenHash: string, link: AnswerLink): Promise<void> {
    await this.rows.insert({ ...link, tokenHash, usedAt: null });
  }

  /** What an unused link asks; undefined for one that is unknown, used or over. */
  async find(tokenHash: string, now: Date): Promise<AnswerQuestion | undefined> {
    const row = await this.rows.findOneBy({ tokenHash });
    return row && row.usedAt === null && row.expiresAt > now ? row.question : undefined;
  }

  /** Uses a link up. One statement decides, so that of many who come with it at once exactly one is handed it. */
  async claim(tokenHash: string, now: Date): Promise<AnswerLink | undefined> {
    const { raw } = await this.rows
      .createQueryBuilder()
      .update()
      .set({ usedAt: now })
      .where('token_hash = :tokenHash and used_at is null and expires_at > :now', { tokenHash, now })
      .returning(['id'])
      .execute();
    const [claimed]: readonly { readonly id: string }[] = raw;
    return (claimed && (await this.rows.findOneBy({ id: claimed.id }))) ?? undefined;
  }

  /** Makes a link that was used up worth something again, since its answer could not be taken. */
  async release(id: string): Promise<void> {
    await this.rows.update({ id }, { usedAt: null });
  }

  /** Clears away links whose time was over before that moment. */
  async forget(before: Date): Promise<void> {
    await this.rows.createQueryBuilder().delete().where('expires_at < :before', { before }).execute();
  }

  private get rows() {
    return this.manager.getRepository(ANSWER_LINKS);
  }
}
