import { type EntityManager, In, IsNull } from 'typeorm';
import type { Account, Membership, Person } from '../../../domain/account';
import type { AccountId, BuyerId, MembershipId, SupplierId } from '../../../domain/ids';
import type { Language } from '../../../domain/language';
import { type Position, positionOf } from '../../../domain/permission';
import { ACCOUNTS, type AccountRow, MEMBERSHIPS } from '../../tables/account-tables';

/** A membership to be stored. */
export interface NewMembership {
  readonly id: MembershipId;
  readonly accountId: AccountId;
  readonly position: Position;
  readonly createdAt: Date;
  readonly createdBy: string;
}

/** What can be changed of an account; what is absent stays. */
export interface AccountChange {
  readonly name?: string;
  readonly language?: Language;
  /** `null` lets a disabled account in again. */
  readonly disabledAt?: Date | null;
}

interface StoredMembership {
  readonly id: MembershipId;
  readonly accountId: AccountId;
  readonly role: Position['role'];
  readonly supplierId: SupplierId | null;
  readonly buyerId: BuyerId | null;
  readonly organisation: string | null;
}

const READ_MEMBERSHIPS = `
  select membership.id, account_id as "accountId", role, supplier_id as "supplierId", buyer_id as "buyerId",
    coalesce(supplier.name, buyer.name) as organisation
  from memberships as membership
    left join suppliers as supplier on supplier.id = supplier_id
    left join buyers as buyer on buyer.id = buyer_id`;

/** Any number that nothing else locks: keeps two from being the first account at once. */
const FIRST_ACCOUNT_LOCK = 7_301_116_011;

/** Reads and writes accounts and their memberships within one transaction. */
export class AccountStore {
  constructor(private readonly manager: EntityManager) {}

  async find(id: AccountId): Promise<Person | undefined> {
    return (await this.findAll([id]))[0];
  }

  async findAll(ids: readonly AccountId[]): Promise<readonly Person[]> {
    return ids.length === 0 ? [] : this.withMemberships(await this.rows.findBy({ id: In(ids) }));
  }

  /** As `find`, and nobody else changes the account or its memberships until this transaction ends. */
  async findForChange(id: AccountId): Promise<Person | undefined> {
    await this.manager.query('select from accounts where id = $1 for update', [id]);
    return this.find(id);
  }

  /** By an address that `normalEmail` has written. */
  async findByEmail(email: string): Promise<Person | undefined> {
    const row = await this.rows.findOneBy({ email });
    return row ? (await this.withMemberships([row]))[0] : undefined;
  }

  /** The hash of the password of an account that may sign in; undefined also where it has none. */
  async findPasswordHash(email: string): Promise<string | undefined> {
    const row = await this.rows.findOne({ select: { passwordHash: true }, where: { email, disabledAt: IsNull() } });
    return row?.passwordHash ?? undefined;
  }

  async putPasswordHash(id: AccountId, passwordHash: string): Promise<void> {
    await this.rows.update({ id }, { passwordHash });
  }

  /** By what the organisation's own provider calls the person. */
  async findByIdentity(oidcIssuer: string, oidcSubject: string): Promise<Person | undefined> {
    const row = await this.rows.findOneBy({ oidcIssuer, oidcSubject });
    return row ? (await this.withMemberships([row]))[0] : undefined;
  }

  /** Notes what the provider calls the person. False, and nothing is noted, when it has called him otherwise before. */
  async linkIdentity(id: AccountId, oidcIssuer: string, oidcSubject: string): Promise<boolean> {
    const { affected } = await this.rows.update({ id, oidcSubject: IsNull() }, { oidcIssuer, oidcSubject });
    return affected === 1;
  }

  /** In Swedish order of name, disabled ones included; `after` is the last one of the page before. */
  async list({
    after,
    limit,
  }: {
    readonly after?: AccountId | undefined;
    readonly limit: number;
  }): Promise<readonly Person[]> {
    const query = this.rows
      .createQueryBuilder('account')
      .orderBy({ 'account.name': 'ASC', 'account.id': 'ASC' })
      .take(limit);
    if (after !== undefined) {
      query.where('(account.name, account.id) > (select name, id from accounts where id = :after)', { after });
    }
    return this.withMemberships(await query.getMany());
  }

  /** Those who may write for a supplier and are not disabled, in the order in which they came to be. */
  async listEditorsOf(supplierId: SupplierId): Promise<readonly Person[]> {
    const rows = await this.rows
      .createQueryBuilder('account')
      .where('disabled_at is null and id in (select account_id from memberships where supplier_id = :supplierId)', {
        supplierId,
      })
      .orderBy({ 'account.createdAt': 'ASC', 'account.id': 'ASC' })
      .getMany();
    return this.withMemberships(rows);
  }

  /** Those who may do everything and are not disabled. */
  async listAdministrators(): Promise<readonly Person[]> {
    const rows = await this.rows
      .createQueryBuilder('account')
      .where(`disabled_at is null and id in (select account_id from memberships where role = 'administrator')`)
      .orderBy({ 'account.createdAt': 'ASC', 'account.id': 'ASC' })
      .getMany();
    return this.withMemberships(rows);
  }

  /** Has nobody an account? */
  async isEmpty(): Promise<boolean> {
    return (await this.rows.find({ take: 1 })).length === 0;
  }

  /** As `isEmpty`, and whoever asks within a transaction is alone in asking until it ends. */
  async isEmptyForSetUp(): Promise<boolean> {
    await this.manager.query('select pg_advisory_xact_lock($1)', [FIRST_ACCOUNT_LOCK]);
    return this.isEmpty();
  }

  /** Adds an account. False, and nothing is stored, when its address has one already. */
  async add(account: Account): Promise<boolean> {
    const { id, email, name, language, createdAt, createdBy } = account;
    const { raw } = await this.rows
      .createQueryBuilder()
      .insert()
      .values({ id, email, name, language: language ?? null, createdAt: new Date(createdAt), createdBy })
      .orIgnore()
      .returning(['id'])
      .execute();
    return raw.length > 0;
  }

  async change(id: AccountId, change: AccountChange): Promise<void> {
    await this.rows.update({ id }, change);
  }

  async noteSeen(id: AccountId, at: Date): Promise<void> {
    await this.rows.update({ id }, { lastSeenAt: at });
  }

  async addMembership({ id, accountId, position, createdAt, createdBy }: NewMembership): Promise<void> {
    await this.manager.getRepository(MEMBERSHIPS).insert({
      id,
      accountId,
      role: position.role,
      supplierId: position.role === 'supplier-editor' ? position.supplierId : null,
      buyerId: position.role === 'purchaser' ? position.buyerId : null,
      createdAt,
      createdBy,
    });
  }

  /** Takes a membership away, and with it every session that acts in it. */
  async removeMembership(id: MembershipId): Promise<void> {
    await this.manager.getRepository(MEMBERSHIPS).delete({ id });
  }

  private async withMemberships(rows: readonly AccountRow[]): Promise<readonly Person[]> {
    const stored = await this.manager.query<StoredMembership[]>(
      `${READ_MEMBERSHIPS} where account_id = any($1) order by membership.created_at, membership.id`,
      [rows.map(({ id }) => id)],
    );
    return rows.map((row) => ({
      ...accountOf(row),
      memberships: stored.filter(({ accountId }) => accountId === row.id).map(membershipOf),
    }));
  }

  private get rows() {
    return this.manager.getRepository(ACCOUNTS);
  }
}

function accountOf(row: AccountRow): Account {
  const { id, email, name, language, createdAt, createdBy, disabledAt, lastSeenAt } = row;
  return {
    id,
    email,
    name,
    ...(language !== null && { language }),
    createdAt: createdAt.toISOString(),
    createdBy,
    ...(disabledAt !== null && { disabledAt: disabledAt.toISOString() }),
    ...(lastSeenAt !== null && { lastSeenAt: lastSeenAt.toISOString() }),
  };
}

function membershipOf(stored: StoredMembership): Membership {
  const { id, role, organisation } = stored;
  const position = positionOf(role, stored);
  if (position === undefined) throw new Error(`The membership (${id}) has role (${role}) without its organisation.`);
  return { ...position, id, ...(organisation !== null && { organisation }) };
}
