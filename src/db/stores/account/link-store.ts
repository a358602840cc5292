import type { EntityManager } from 'typeorm';
import type { AccountId, MembershipId } from '../../../domain/ids';
import type { LinkPurpose } from '../../../domain/session';
import { SIGN_IN_LINKS, type SignInLinkRow } from '../../tables/account-tables';

/** A one-time link on record, without its token. */
export interface SignInLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  /** Whom it signs in; nobody is there yet when the product is set up. */
  readonly accountId?: AccountId;
  /** What the session acts as; what the account has first when absent. */
  readonly membershipId?: MembershipId;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly expiresAt: Date;
}

/** Reads and writes one-time links within one transaction. */
export class LinkStore {
  constructor(private readonly manager: EntityManager) {}

  async add(tokenHash: string, { accountId, membershipId, ...link }: SignInLink): Promise<void> {
    await this.rows.insert({
      ...link,
      tokenHash,
      accountId: accountId ?? null,
      membershipId: membershipId ?? null,
    });
  }

  /**
   * Uses a link up. One statement decides, so that of many who come with it at once exactly one is handed it; the others,
   * and whoever comes too late, get undefined.
   */
  async claim(tokenHash: string, now: Date): Promise<SignInLink | undefined> {
    const { raw } = await this.rows
      .createQueryBuilder()
      .update()
      .set({ usedAt: now })
      .where('token_hash = :tokenHash and used_at is null and expires_at > :now', { tokenHash, now })
      .returning(['id'])
      .execute();
    const [claimed]: readonly { readonly id: string }[] = raw;
    return claimed && this.findBy({ id: claimed.id });
  }

  /** The link of a token, be it good or not. */
  async find(tokenHash: string): Promise<SignInLink | undefined> {
    return this.findBy({ tokenHash });
  }

  /** How many links of the kinds that anybody can ask for have been sent to the account since then. */
  async countSent(accountId: AccountId, since: Date): Promise<number> {
    return this.rows
      .createQueryBuilder()
      .where(`account_id = :accountId and purpose in ('sign-in', 'profile-update') and created_at > :since`, {
        accountId,
        since,
      })
      .getCount();
  }

  /** Makes every unused link of a purpose, or of an account, worth nothing. */
  async voidUnused(
    which: { readonly purpose: LinkPurpose } | { readonly accountId: AccountId },
    now: Date,
  ): Promise<void> {
    await this.rows
      .createQueryBuilder()
      .update()
      .set({ usedAt: now })
      .where(which)
      .andWhere('used_at is null')
      .execute();
  }

  /** Clears away links whose time was over before that moment. */
  async forget(before: Date): Promise<void> {
    await this.rows.createQueryBuilder().delete().where('expires_at < :before', { before }).execute();
  }

  private async findBy(
    which: { readonly id: string } | { readonly tokenHash: string },
  ): Promise<SignInLink | undefined> {
    const row = await this.rows.findOneBy(which);
    return row ? linkOf(row) : undefined;
  }

  private get rows() {
    return this.manager.getRepository(SIGN_IN_LINKS);
  }
}

function linkOf({ id, purpose, accountId, membershipId, createdAt, createdBy, expiresAt }: SignInLinkRow): SignInLink {
  return {
    id,
    purpose,
    ...(accountId !== null && { accountId }),
    ...(membershipId !== null && { membershipId }),
    createdAt,
    createdBy,
    expiresAt,
  };
}
