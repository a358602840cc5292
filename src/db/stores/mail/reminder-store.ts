import { type EntityManager, EntitySchema, In } from 'typeorm';
import type { SupplierId } from '../../../domain/ids';
import type { Reminder } from '../../../domain/reminder';
import { MOMENT, TEXT, WHOLE } from '../../tables/columns';

/** A row of `reminders`: the last one of a supplier. */
interface ReminderRow {
  supplierId: SupplierId;
  remindedAt: Date;
  remindedBy: string;
  recipients: number;
}

/** The table of last reminders. */
export const REMINDERS = new EntitySchema<ReminderRow>({
  name: 'reminders',
  columns: {
    supplierId: { ...TEXT, name: 'supplier_id', primary: true, primaryKeyConstraintName: 'reminders_pk' },
    remindedAt: { ...MOMENT, name: 'reminded_at' },
    remindedBy: { ...TEXT, name: 'reminded_by' },
    recipients: WHOLE,
  },
  foreignKeys: [
    { name: 'reminders_supplier_fk', target: 'suppliers', columnNames: ['supplierId'], referencedColumnNames: ['id'] },
  ],
  checks: [{ name: 'reminders_recipients_check', expression: 'recipients >= 1' }],
});

/** One statement decides, so that of two who remind at once one is told no. */
const NOTE = `
  with noted as (
    insert into reminders (supplier_id, reminded_at, reminded_by, recipients) values ($1, $2, $3, $4)
    on conflict (supplier_id) do update
      set reminded_at = excluded.reminded_at, reminded_by = excluded.reminded_by, recipients = excluded.recipients
      where reminders.reminded_at <= $5
    returning supplier_id
  ) select supplier_id from noted`;

/** Reads and writes last reminders within one transaction. */
export class ReminderStore {
  constructor(private readonly manager: EntityManager) {}

  /** Notes a reminder, unless there has been one since `unlessSince`: false, and nothing is noted. */
  async note({ supplierId, remindedAt, remindedBy, recipients }: Reminder, unlessSince: Date): Promise<boolean> {
    const values = [supplierId, new Date(remindedAt), remindedBy, recipients, unlessSince];
    const noted: readonly unknown[] = await this.manager.query(NOTE, values);
    return noted.length > 0;
  }

  async find(supplierId: SupplierId): Promise<Reminder | undefined> {
    return (await this.findAll([supplierId]))[0];
  }

  /** The last ones of these suppliers, where there are any, in no order. */
  async findAll(supplierIds: readonly SupplierId[]): Promise<readonly Reminder[]> {
    const rows = await this.manager.getRepository(REMINDERS).findBy({ supplierId: In(supplierIds) });
    return rows.map(({ remindedAt, ...row }) => ({ ...row, remindedAt: remindedAt.toISOString() }));
  }
}
