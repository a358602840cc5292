import type { EntityManager } from 'typeorm';
import type { TripId } from '../../../domain/ids';
import type { Pair } from '../../../domain/trip/meeting';
import type { Wish, WishSide } from '../../../domain/trip/trip';
import { TRIP_WISHES } from '../../tables/trip-tables';

/** Who has set a wish, and when. */
interface Setting {
  readonly setAt: Date;
  readonly setBy: string;
}

/** Reads and writes wishes within one transaction. */
export class WishStore {
  constructor(private readonly manager: EntityManager) {}

  /** All wishes of a trip, in order of pair. */
  async list(tripId: TripId): Promise<readonly Wish[]> {
    const order = { supplierId: 'ASC', buyer: 'ASC', side: 'ASC' } as const;
    const rows = await this.rows.find({ where: { tripId }, order });
    return rows.map(({ supplierId, buyer, kind, side }) => ({ supplierId, buyer, kind, by: side }));
  }

  /** What one side wishes of a pair; undefined when it has said nothing. */
  async find(tripId: TripId, { supplierId, buyer }: Pair, side: WishSide): Promise<Wish | undefined> {
    const row = await this.rows.findOneBy({ tripId, supplierId, buyer, side });
    return row ? { supplierId, buyer, kind: row.kind, by: side } : undefined;
  }

  /** Puts a wish in the place of what the same side wished of the same pair. */
  async put(tripId: TripId, { supplierId, buyer, kind, by }: Wish, setting: Setting): Promise<void> {
    const row = { tripId, supplierId, buyer, side: by, kind, ...setting };
    await this.rows.upsert(row, ['tripId', 'supplierId', 'buyer', 'side']);
  }

  async remove(tripId: TripId, { supplierId, buyer }: Pair, side: WishSide): Promise<void> {
    await this.rows.delete({ tripId, supplierId, buyer, side });
  }

  private get rows() {
    return this.manager.getRepository(TRIP_WISHES);
  }
}
