import { type EntityManager, EntitySchema } from 'typeorm';
import type { ApiKey, KeyHolder } from '../../../domain/api-key';
import type { BuyerId, KeyId, SupplierId } from '../../../domain/ids';
import { positionOf, type Role, type Scope } from '../../../domain/permission';
import { MOMENT, OPTIONAL_TEXT, oneOf, TEXT } from '../../tables/columns';

/** A row of `api_keys`. The token itself is never stored. */
export interface KeyRow {
  id: KeyId;
  tokenHash: string;
  role: Exclude<Role, 'house'>;
  name: string;
  scopes: readonly Scope[];
  supplierId: SupplierId | null;
  buyerId: BuyerId | null;
  createdAt: Date;
  createdBy: string;
  lastUsedAt: Date | null;
  expiresOn: string | null;
  revokedAt: Date | null;
}

/** The table of API keys. */
export const API_KEYS = new EntitySchema<KeyRow>({
  name: 'api_keys',
  columns: {
    id: { ...TEXT, primary: true, primaryKeyConstraintName: 'api_keys_pk' },
    // Only ever compared: no read brings it along by accident.
    tokenHash: { ...TEXT, name: 'token_hash', select: false },
    role: TEXT,
    name: TEXT,
    scopes: { ...TEXT, array: true },
    supplierId: { ...OPTIONAL_TEXT, name: 'supplier_id' },
    buyerId: { ...OPTIONAL_TEXT, name: 'buyer_id' },
    createdAt: { ...MOMENT, name: 'created_at' },
    createdBy: { ...TEXT, name: 'created_by' },
    lastUsedAt: { ...MOMENT, name: 'last_used_at', nullable: true },
    expiresOn: { type: 'date', name: 'expires_on', nullable: true },
    revokedAt: { ...MOMENT, name: 'revoked_at', nullable: true },
  },
  uniques: [{ name: 'api_keys_token_hash_unique', columns: ['tokenHash'] }],
  indices: [{ name: 'api_keys_newest', columns: ['createdAt', 'id'] }],
  foreignKeys: [
    { name: 'api_keys_supplier_fk', target: 'suppliers', columnNames: ['supplierId'], referencedColumnNames: ['id'] },
    { name: 'api_keys_buyer_fk', target: 'buyers', columnNames: ['buyerId'], referencedColumnNames: ['id'] },
  ],
  checks: [
    {
      name: 'api_keys_role_check',
      expression: oneOf('role', ['administrator', 'cluster-leader', 'supplier-editor', 'purchaser']),
    },
    {
      name: 'api_keys_owner_check',
      expression: `(supplier_id is not null) = (role = 'supplier-editor') and (buyer_id is not null) = (role = 'purchaser')`,
    },
    {
      name: 'api_keys_scopes_check',
      expression: `cardinality(scopes) >= 1 and scopes <@ array['read', 'write']`,
    },
  ],
});

/** A key to be stored: nobody has used or revoked it yet. */
export type NewKey = Omit<ApiKey, 'lastUsedAt' | 'revokedAt'>;

/** Reads and writes API keys within one transaction. */
export class KeyStore {
  constructor(private readonly manager: EntityManager) {}

  /** The key of a token, be it good or not. */
  async findByToken(tokenHash: string): Promise<ApiKey | undefined> {
    const row = await this.rows.findOneBy({ tokenHash });
    return row ? keyOf(row) : undefined;
  }

  /** Newest first, those that are good no more included; `after` is the last one of the page before. */
  async list({
    after,
    limit,
  }: {
    readonly after?: KeyId | undefined;
    readonly limit: number;
  }): Promise<readonly ApiKey[]> {
    const query = this.rows
      .createQueryBuilder('key')
      .orderBy({ 'key.createdAt': 'DESC', 'key.id': 'DESC' })
      .take(limit);
    if (after !== undefined) {
      const last = '(select created_at, id from api_keys where id = :after)';
      query.where(`(key.created_at, key.id) < ${last}`, { after });
    }
    return (await query.getMany()).map(keyOf);
  }

  async add(tokenHash: string, { id, holder, createdAt, createdBy, expiresOn }: NewKey): Promise<void> {
    const { role, name, scopes } = holder;
    await this.rows.insert({
      id,
      tokenHash,
      role,
      name,
      scopes,
      supplierId: holder.role === 'supplier-editor' ? holder.supplierId : null,
      buyerId: holder.role === 'purchaser' ? holder.buyerId : null,
      createdAt: new Date(createdAt),
      createdBy,
      expiresOn: expiresOn ?? null,
    });
  }

  /** Notes the use of a key, unless one has been noted since `unlessSince`: of many at once, one writes. */
  async noteUse(id: KeyId, at: Date, unlessSince: Date): Promise<void> {
    await this.rows
      .createQueryBuilder()
      .update()
      .set({ lastUsedAt: at })
      .where('id = :id and (last_used_at is null or last_used_at <= :unlessSince)', { id, unlessSince })
      .execute();
  }

  /** Revokes a key; one that is revoked already keeps its moment. Undefined when there is no such key. */
  async revoke(id: KeyId, at: Date): Promise<ApiKey | undefined> {
    await this.rows
      .createQueryBuilder()
      .update()
      .set({ revokedAt: at })
      .where('id = :id and revoked_at is null', { id })
      .execute();
    const row = await this.rows.findOneBy({ id });
    return row ? keyOf(row) : undefined;
  }

  private get rows() {
    return this.manager.getRepository(API_KEYS);
  }
}

function keyOf(row: KeyRow): ApiKey {
  const { id, createdAt, createdBy, lastUsedAt, expiresOn, revokedAt } = row;
  return {
    id,
    holder: holderOf(row),
    createdAt: createdAt.toISOString(),
    createdBy,
    ...(lastUsedAt !== null && { lastUsedAt: lastUsedAt.toISOString() }),
    ...(expiresOn !== null && { expiresOn }),
    ...(revokedAt !== null && { revokedAt: revokedAt.toISOString() }),
  };
}

function holderOf({ role, name, scopes, ...of }: KeyRow): KeyHolder {
  const position = positionOf(role, of);
  if (position === undefined) throw new Error(`The key of (${name}) has role (${role}) without its organisation.`);
  return { ...position, name, scopes };
}
