import { type EntityManager, EntitySchema } from 'typeorm';
import type { BuyerId, SupplierId } from '../domain/ids';
import type { Actor, Role } from '../domain/permission';
import { MOMENT, OPTIONAL_TEXT, oneOf, TEXT } from './columns';

/** Whom a key can stand for: everybody but the house itself. */
export type KeyHolder = Exclude<Actor, { readonly role: 'house' }>;

/** A row of `api_keys`. The token itself is never stored. */
export interface KeyRow {
  tokenHash: string;
  role: Exclude<Role, 'house'>;
  name: string;
  supplierId: SupplierId | null;
  buyerId: BuyerId | null;
  createdAt: Date;
}

/** The table of API keys. */
export const API_KEYS = new EntitySchema<KeyRow>({
  name: 'api_keys',
  columns: {
    tokenHash: { ...TEXT, name: 'token_hash', primary: true, primaryKeyConstraintName: 'api_keys_pk' },
    role: TEXT,
    name: TEXT,
    supplierId: { ...OPTIONAL_TEXT, name: 'supplier_id' },
    buyerId: { ...OPTIONAL_TEXT, name: 'buyer_id' },
    createdAt: { ...MOMENT, name: 'created_at' },
  },
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
  ],
});

/** Reads and writes API keys within one transaction. */
export class KeyStore {
  constructor(private readonly manager: EntityManager) {}

  async findHolder(tokenHash: string): Promise<KeyHolder | undefined> {
    const row = await this.rows.findOneBy({ tokenHash });
    return row ? holderOf(row) : undefined;
  }

  async add(tokenHash: string, holder: KeyHolder, createdAt: Date): Promise<void> {
    const supplierId = holder.role === 'supplier-editor' ? holder.supplierId : null;
    const buyerId = holder.role === 'purchaser' ? holder.buyerId : null;
    await this.rows.insert({ tokenHash, role: holder.role, name: holder.name, supplierId, buyerId, createdAt });
  }

  private get rows() {
    return this.manager.getRepository(API_KEYS);
  }
}

function holderOf({ role, name, supplierId, buyerId }: KeyRow): KeyHolder {
  if (role === 'supplier-editor' && supplierId !== null) return { role, name, supplierId };
  if (role === 'purchaser' && buyerId !== null) return { role, name, buyerId };
  if (role === 'administrator' || role === 'cluster-leader') return { role, name };
  throw new Error(`The key of (${name}) has role (${role}) without its organisation.`);
}
