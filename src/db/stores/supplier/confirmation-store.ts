import { type EntityManager, EntitySchema } from 'typeorm';
import type { SupplierId } from '../../../domain/ids';
import type { ProfileConfirmation } from '../../../domain/supplier/freshness';
import { MOMENT, SERIAL, TEXT, WHOLE } from '../../tables/columns';

/** A row of `profile_confirmations`: written once, never changed. */
interface ConfirmationRow {
  id: string;
  supplierId: SupplierId;
  revision: number;
  confirmedAt: Date;
  confirmedBy: string;
}

/** Every time that somebody said "all still correct". */
export const PROFILE_CONFIRMATIONS = new EntitySchema<ConfirmationRow>({
  name: 'profile_confirmations',
  columns: {
    id: { ...SERIAL, primaryKeyConstraintName: 'profile_confirmations_pk' },
    supplierId: { ...TEXT, name: 'supplier_id' },
    revision: WHOLE,
    confirmedAt: { ...MOMENT, name: 'confirmed_at' },
    confirmedBy: { ...TEXT, name: 'confirmed_by' },
  },
  foreignKeys: [
    {
      name: 'profile_confirmations_revision_fk',
      target: 'profile_revisions',
      columnNames: ['supplierId', 'revision'],
      referencedColumnNames: ['supplierId', 'revision'],
    },
  ],
  indices: [{ name: 'profile_confirmations_newest', columns: ['supplierId', 'id'] }],
});

/** Reads and writes confirmations of profiles within one transaction. */
export class ConfirmationStore {
  constructor(private readonly manager: EntityManager) {}

  async add({ confirmedAt, ...confirmation }: ProfileConfirmation): Promise<void> {
    await this.rows.insert({ ...confirmation, confirmedAt: new Date(confirmedAt) });
  }

  /** Newest first. */
  async list(supplierId: SupplierId, limit: number): Promise<readonly ProfileConfirmation[]> {
    const rows = await this.rows.find({ where: { supplierId }, order: { id: 'DESC' }, take: limit });
    return rows.map(({ id: _id, confirmedAt, ...row }) => ({ ...row, confirmedAt: confirmedAt.toISOString() }));
  }

  private get rows() {
    return this.manager.getRepository(PROFILE_CONFIRMATIONS);
  }
}
