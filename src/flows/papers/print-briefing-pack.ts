import { writeBriefingPack, writeMeetingBrief } from '../../documents/trip/briefing-pack';
import type { MeetingId, SupplierId, TripId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { MadeFile } from '../../domain/made-file';
import { type Actor, requireMay, viewerOf } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { isTold } from '../../domain/trip/own-trip';
import type { FlowDeps } from '../flow-deps';
import { findTripFor, isOnTrip } from '../trip/find-trip';
import { gatherBriefing } from './gather-briefing';

/** Whose pack, for the whole trip or for one of its meetings, and in which language. */
export interface BriefingOrder {
  readonly supplierId: SupplierId;
  readonly meetingId?: MeetingId | undefined;
  readonly language: Language;
}

/**
 * What one member takes along on a trip. A member is told of its meetings when the trip is settled.
 *
 * @throws Problem `absent` where the member is not on the trip or has no such meeting
 */
export async function printBriefingPack(
  deps: FlowDeps,
  actor: Actor,
  tripId: TripId,
  { supplierId, meetingId, language }: BriefingOrder,
): Promise<MadeFile> {
  const trip = await findTripFor(deps, actor, 'read-briefing-pack', tripId);
  requireMay(actor, 'read-briefing-pack', { supplierId });
  const absent = () => new Problem('absent', [{ code: 'absent', path: '' }]);
  if (!isOnTrip(trip, supplierId)) throw absent();
  const pack = await gatherBriefing(deps, trip, {
    supplierId,
    viewer: viewerOf(actor, supplierId),
    isTold: actor.role !== 'supplier-editor' || isTold(trip),
  });
  const bytes =
    meetingId === undefined
      ? await writeBriefingPack(pack, language)
      : await writeMeetingBrief(pack, meetingId, language);
  if (!bytes) throw absent();
  const buyer = pack.meetings.find(({ meeting }) => meeting.id === meetingId)?.meeting.buyer;
  const name = [tripId, supplierId, ...(buyer === undefined ? [] : [buyer])].join('-');
  return { name: `${name}.pdf`, mediaType: 'application/pdf', bytes };
}
