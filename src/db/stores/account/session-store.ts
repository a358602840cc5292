import type { EntityManager } from 'typeorm';
import type { Person } from '../../../domain/account';
import type { AccountId, MembershipId, SessionId } from '../../../domain/ids';
import { SESSION_LASTS_MS, type Session } from '../../../domain/session';
import { SESSIONS } from '../../tables/account-tables';
import { AccountStore } from './account-store';

/** A session to be stored. */
export interface NewSession {
  readonly id: SessionId;
  readonly accountId: AccountId;
  readonly membershipId: MembershipId;
  readonly isLimited: boolean;
  readonly userAgent: string;
  readonly address: string;
}

/** Which sessions of the table still live at a moment. */
const ALIVE = 'session.last_seen_at > :idleSince and session.created_at > :startedSince';

/** Reads and writes sessions within one transaction. Those that have come to their end are never found. */
export class SessionStore {
  private readonly accounts: AccountStore;

  constructor(private readonly manager: EntityManager) {
    this.accounts = new AccountStore(manager);
  }

  /** The session of a token, while it lives and its account is not disabled. */
  async findByToken(tokenHash: string, now: Date): Promise<Session | undefined> {
    const [session] = await this.findAlive('session.token_hash = :tokenHash', { tokenHash }, now);
    return session;
  }

  async find(id: SessionId, now: Date): Promise<Session | undefined> {
    const [session] = await this.findAlive('session.id = :id', { id }, now);
    return session;
  }

  /** The sessions of an account, the last used first. */
  async listOf(accountId: AccountId, now: Date): Promise<readonly Session[]> {
    return this.findAlive('session.account_id = :accountId', { accountId }, now);
  }

  /** Adds a session, and clears away those of the account that have come to their end. */
  async add(tokenHash: string, session: NewSession, now: Date): Promise<void> {
    await this.rows
      .createQueryBuilder('session')
      .delete()
      .where('account_id = :accountId and (last_seen_at <= :idleSince or created_at <= :startedSince)', {
        accountId: session.accountId,
        ...bounds(now),
      })
      .execute();
    await this.rows.insert({ ...session, tokenHash, createdAt: now, lastSeenAt: now });
  }

  /** Notes the use of a session, and that its account was seen, unless one has been noted since `unlessSince`. */
  async noteUse(id: SessionId, at: Date, unlessSince: Date): Promise<void> {
    await this.manager.query(
      `with used as (
         update sessions set last_seen_at = $2 where id = $1 and last_seen_at <= $3 returning account_id
       )
       update accounts set last_seen_at = $2 from used where accounts.id = used.account_id`,
      [id, at, unlessSince],
    );
  }

  async switchMembership(id: SessionId, membershipId: MembershipId): Promise<void> {
    await this.rows.update({ id }, { membershipId });
  }

  /** Ends one session of the account. False when it has none of that id. */
  async end(id: SessionId, accountId: AccountId): Promise<boolean> {
    const { affected } = await this.rows.delete({ id, accountId });
    return affected === 1;
  }

  /** Ends the session of a token, if there is one. */
  async endByToken(tokenHash: string): Promise<void> {
    await this.rows.delete({ tokenHash });
  }

  /** Ends every session of the account, but for the one that is to be kept. */
  async endAllOf(accountId: AccountId, except?: SessionId): Promise<void> {
    await this.manager.query('delete from sessions where account_id = $1 and id is distinct from $2', [
      accountId,
      except ?? null,
    ]);
  }

  private async findAlive(condition: string, values: object, now: Date): Promise<readonly Session[]> {
    const rows = await this.rows
      .createQueryBuilder('session')
      .where(`${condition} and ${ALIVE}`, { ...values, ...bounds(now) })
      .orderBy({ 'session.lastSeenAt': 'DESC', 'session.id': 'ASC' })
      .getMany();
    const people = await this.accounts.findAll([...new Set(rows.map(({ accountId }) => accountId))]);
    return rows.flatMap(({ accountId, membershipId, createdAt, lastSeenAt, ...row }) => {
      const person = people.find(({ id }) => id === accountId);
      const membership = person?.memberships.find(({ id }) => id === membershipId);
      if (person === undefined || membership === undefined || person.disabledAt !== undefined) return [];
      const { id, isLimited, userAgent, address } = row;
      return {
        id,
        account: withoutMemberships(person),
        membership,
        isLimited,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        userAgent,
        address,
      };
    });
  }

  private get rows() {
    return this.manager.getRepository(SESSIONS);
  }
}

function bounds(now: Date): { readonly idleSince: Date; readonly startedSince: Date } {
  return {
    idleSince: new Date(now.getTime() - SESSION_LASTS_MS.idle),
    startedSince: new Date(now.getTime() - SESSION_LASTS_MS.atMost),
  };
}

function withoutMemberships({ memberships: _memberships, ...account }: Person) {
  return account;
}
