import type { EntityManager } from 'typeorm';
import type { SupplierId, TripId } from '../../../domain/ids';
import type { Participation, ParticipationState } from '../../../domain/trip/participation';
import { PARTICIPATIONS, type ParticipationRow } from '../../tables/trip-tables';

/** What a member answers. */
export interface ParticipationAnswer {
  readonly state: Exclude<ParticipationState, 'asked'>;
  readonly note: string;
}

const ASK = `
  insert into participations (trip_id, supplier_id, state, asked_at) values ($1, $2, 'asked', $3)
  on conflict (trip_id, supplier_id) do update set asked_at = excluded.asked_at`;

/** Reads and writes the members' answers to trips within one transaction. */
export class ParticipationStore {
  constructor(private readonly manager: EntityManager) {}

  /** In order of member. */
  async list(tripId: TripId): Promise<readonly Participation[]> {
    const rows = await this.rows.find({ where: { tripId }, order: { supplierId: 'ASC' } });
    return rows.map(participationOf);
  }

  async find(tripId: TripId, supplierId: SupplierId): Promise<Participation | undefined> {
    const row = await this.rows.findOneBy({ tripId, supplierId });
    return row ? participationOf(row) : undefined;
  }

  /** Notes that a member was asked. An answer that it has given stands. */
  async ask(tripId: TripId, supplierId: SupplierId, at: Date): Promise<void> {
    await this.manager.query(ASK, [tripId, supplierId, at]);
  }

  /** Notes what a member answers, asked or not. */
  async answer(
    tripId: TripId,
    supplierId: SupplierId,
    answer: ParticipationAnswer,
    by: { readonly at: Date; readonly name: string },
  ): Promise<void> {
    const row = { tripId, supplierId, ...answer, answeredAt: by.at, answeredBy: by.name };
    await this.rows.upsert(row, ['tripId', 'supplierId']);
  }

  private get rows() {
    return this.manager.getRepository(PARTICIPATIONS);
  }
}

function participationOf({ askedAt, answeredAt, answeredBy, ...row }: ParticipationRow): Participation {
  return {
    ...row,
    ...(askedAt !== null && { askedAt: askedAt.toISOString() }),
    ...(answeredAt !== null && { answeredAt: answeredAt.toISOString() }),
    ...(answeredBy !== null && { answeredBy }),
  };
}
