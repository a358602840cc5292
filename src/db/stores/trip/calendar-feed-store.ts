import type { EntityManager } from 'typeorm';
import type { TripId } from '../../../domain/ids';
import type { CalendarFeed } from '../../../domain/trip/calendar-feed';
import { CALENDAR_FEEDS, type CalendarFeedRow } from '../../tables/trip-tables';

/** Reads and writes who follows the calendar of a trip, within one transaction. */
export class CalendarFeedStore {
  constructor(private readonly manager: EntityManager) {}

  async add(tokenHash: string, { of, createdAt, ...feed }: CalendarFeed): Promise<void> {
    const supplierId = of !== 'everybody' && 'supplierId' in of ? of.supplierId : null;
    const buyerId = of !== 'everybody' && 'buyerId' in of ? of.buyerId : null;
    await this.rows.insert({ ...feed, tokenHash, supplierId, buyerId, createdAt: new Date(createdAt) });
  }

  async findByToken(tokenHash: string): Promise<CalendarFeed | undefined> {
    const row = await this.rows.findOneBy({ tokenHash });
    return row ? feedOf(row) : undefined;
  }

  /** Of a trip, newest first. */
  async list(tripId: TripId): Promise<readonly CalendarFeed[]> {
    const rows = await this.rows.find({ where: { tripId }, order: { createdAt: 'DESC', id: 'ASC' } });
    return rows.map(feedOf);
  }

  /** From now on its address opens nothing. */
  async remove(id: string): Promise<void> {
    await this.rows.delete({ id });
  }

  private get rows() {
    return this.manager.getRepository(CALENDAR_FEEDS);
  }
}

function feedOf({ id, tripId, supplierId, buyerId, language, createdAt, createdBy }: CalendarFeedRow): CalendarFeed {
  const of = supplierId !== null ? { supplierId } : buyerId !== null ? { buyerId } : 'everybody';
  return { id, tripId, of, language, createdAt: createdAt.toISOString(), createdBy };
}
