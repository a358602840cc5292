import { type EntityManager, EntitySchema } from 'typeorm';
import type { AccountId } from '../../../domain/ids';
import { MOMENT, TEXT } from '../../tables/columns';

/** A row of `known_devices`: a browser in which an account has been signed in. Its token is never stored. */
interface DeviceRow {
  accountId: AccountId;
  tokenHash: string;
  lastSeenAt: Date;
}

/** The browsers in which accounts have been signed in before. */
export const KNOWN_DEVICES = new EntitySchema<DeviceRow>({
  name: 'known_devices',
  columns: {
    accountId: { ...TEXT, name: 'account_id', primary: true, primaryKeyConstraintName: 'known_devices_pk' },
    tokenHash: { ...TEXT, name: 'token_hash', primary: true, primaryKeyConstraintName: 'known_devices_pk' },
    lastSeenAt: { ...MOMENT, name: 'last_seen_at' },
  },
  indices: [{ name: 'known_devices_token', columns: ['tokenHash'] }],
  foreignKeys: [
    {
      name: 'known_devices_account_fk',
      target: 'accounts',
      columnNames: ['accountId'],
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
});

/** How many browsers of one account are remembered: the ones used last. */
const KEPT_PER_ACCOUNT = 20;

const FORGET_OLDEST = `
  delete from known_devices where account_id = $1 and token_hash not in (
    select token_hash from known_devices where account_id = $1 order by last_seen_at desc, token_hash limit $2
  )`;

/** Reads and writes known browsers within one transaction. */
export class DeviceStore {
  constructor(private readonly manager: EntityManager) {}

  /** Has the account with this address been signed in by the browser with this token? */
  async isKnown(tokenHash: string, email: string): Promise<boolean> {
    const found: readonly unknown[] = await this.manager.query(
      `select from known_devices join accounts on accounts.id = account_id where token_hash = $1 and email = $2`,
      [tokenHash, email],
    );
    return found.length > 0;
  }

  /** Is it one of ours at all? What a browser makes up itself is not taken on. */
  async isKnownToAnybody(tokenHash: string): Promise<boolean> {
    return this.manager.getRepository(KNOWN_DEVICES).existsBy({ tokenHash });
  }

  /** Remembers that the account has been signed in by that browser. */
  async remember(accountId: AccountId, tokenHash: string, at: Date): Promise<void> {
    const devices = this.manager.getRepository(KNOWN_DEVICES);
    await devices.upsert({ accountId, tokenHash, lastSeenAt: at }, ['accountId', 'tokenHash']);
    await this.manager.query(FORGET_OLDEST, [accountId, KEPT_PER_ACCOUNT]);
  }
}
