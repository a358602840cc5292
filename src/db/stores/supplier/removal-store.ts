import { type EntityManager, MoreThan } from 'typeorm';
import type { ExchangeKind } from '../../../domain/exchange/fields';
import { REMOVALS, type RemovalRow } from '../../tables/import-tables';

/** What was taken away, and the number of that change. */
export type Removal = Readonly<RemovalRow>;

/**
 * Takes away what an import has entered and nobody has touched since. Everything else stays for ever.
 */
export class RemovalStore {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Takes members, or needs, away with their revisions, each under a number from `reserve`, in steps of their own that leave the
   * transaction as it was when they fail. Returns those that stay, since something in the database hangs on them: a decision,
   * an account, a document.
   */
  async removeAll(kind: ExchangeKind, removals: readonly Omit<Removal, 'kind'>[]): Promise<readonly string[]> {
    if (removals.length === 0 || (await this.tryRemove(kind, removals))) return [];
    if (removals.length === 1) return removals.map(({ subject }) => subject);
    // Postgres does not tell on which of them something hangs: halves are tried until it is known.
    const middle = Math.ceil(removals.length / 2);
    const earlier = await this.removeAll(kind, removals.slice(0, middle));
    return [...earlier, ...(await this.removeAll(kind, removals.slice(middle)))];
  }

  private async tryRemove(kind: ExchangeKind, removals: readonly Omit<Removal, 'kind'>[]): Promise<boolean> {
    const subjects = removals.map(({ subject }) => subject);
    try {
      await this.manager.transaction(async (step) => {
        for (const statement of STATEMENTS[kind]) await step.query(statement, [subjects]);
        await step.query(
          `insert into removals (change_number, kind, subject)
           select change_number, $1, subject from unnest($2::bigint[], $3::text[]) as removal (change_number, subject)`,
          [kind, removals.map(({ changeNumber }) => changeNumber), subjects],
        );
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
  members: ['delete from profile_revisions where supplier_id = any($1)', 'delete from suppliers where id = any($1)'],
  needs: [
    'delete from shortlists where requirement_id = any($1)',
    'delete from requirement_revisions where requirement_id = any($1)',
    'delete from requirements where id = any($1)',
  ],
};
