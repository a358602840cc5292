import { type EntityManager, MoreThan } from 'typeorm';
import type { ExchangeKind } from '../../domain/exchange/fields';
import { REMOVALS, type RemovalRow } from '../tables/import-tables';

/** What was taken away, and the number of that change. */
export type Removal = Readonly<RemovalRow>;

/**
 * Takes away what an import has entered and nobody has touched since. Everything else stays for ever.
 */
export class RemovalStore {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Takes a member, or a need, away with its revisions, under a number from `reserve`, in a step of its own that leaves the
   * transaction as it was when it fails. False when anything in the database hangs on it: a decision, an account, a document.
   */
  async remove(kind: ExchangeKind, subject: string, changeNumber: number): Promise<boolean> {
    try {
      await this.manager.transaction(async (step) => {
        for (const statement of STATEMENTS[kind]) await step.query(statement, [subject]);
        await step.getRepository(REMOVALS).insert({ changeNumber, kind, subject });
      });
      return true;
    } catch (error) {
      if ((error as { readonly code?: unknown }).code === FOREIGN_KEY_VIOLATION) return false;
      throw error;
    }
  }

  /** Removals under a higher number than this one, in order of number. */
  async listSince(changeNumber: number): Promise<readonly Removal[]> {
    return this.manager
      .getRepository(REMOVALS)
      .find({ where: { changeNumber: MoreThan(changeNumber) }, order: { changeNumber: 'ASC' } });
  }
}

const FOREIGN_KEY_VIOLATION = '23503';

const STATEMENTS: Readonly<Record<ExchangeKind, readonly string[]>> = {
  members: ['delete from profile_revisions where supplier_id = $1', 'delete from suppliers where id = $1'],
  needs: [
    'delete from shortlists where requirement_id = $1',
    'delete from requirement_revisions where requirement_id = $1',
    'delete from requirements where id = $1',
  ],
};
