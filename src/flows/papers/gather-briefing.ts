import type { BriefingPack } from '../../documents/trip/briefing-pack';
import type { BriefedMeeting } from '../../documents/trip/meeting-brief';
import type { Buyer } from '../../domain/demand/buyer';
import type { SupplierId } from '../../domain/ids';
import { Problem } from '../../domain/problem';
import { profileAsSeenBy } from '../../domain/supplier/profile';
import type { Viewer } from '../../domain/supplier/visibility';
import { isSamePair, type Meeting } from '../../domain/trip/meeting';
import { findPlace, type Trip } from '../../domain/trip/trip';
import type { FlowDeps } from '../flow-deps';
import { readSupplierNames } from '../shortlist/read-match-names';
import { type JudgedPair, judgePairs, talkedIn } from '../trip/gather-worths';

/** Of which member, through whose eyes its profile is read, and whether its meetings may be told yet. */
export interface BriefingReader {
  readonly supplierId: SupplierId;
  readonly viewer: Viewer;
  readonly isTold: boolean;
}

/**
 * All that one member may know before a trip: its own profile as the reader may see it, and its own meetings.  Whoever calls has asked for permission.
 *
 * @throws Problem `absent` when there is no such supplier
 */
export async function gatherBriefing(
  deps: FlowDeps,
  trip: Trip,
  { supplierId, viewer, isTold }: BriefingReader,
): Promise<BriefingPack> {
  const { suppliers, profiles, meetings: stored, buyers: companies } = deps.database.stores;
  const [supplier, profile] = [await suppliers.find(supplierId), await profiles.find(supplierId)];
  if (!supplier || !profile) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const meetings = !isTold ? [] : (await stored.list(trip.id, supplierId)).filter(({ isCancelled }) => !isCancelled);
  const [judged, buyers, names, { policy }] = await Promise.all([
    judgePairs(deps, trip, [supplierId]),
    companies.findAll([...new Set(trip.buyers.map(({ buyerId }) => buyerId))]),
    readSupplierNames(deps, [supplierId]),
    deps.reference.current(),
  ]);
  const { taxonomy, schemes } = policy;
  return {
    trip,
    supplier,
    profile: profileAsSeenBy(profile, viewer),
    meetings: meetings.flatMap((meeting) => brief(trip, meeting, { judged, buyers })),
    names: { taxonomy, schemes, buyerSites: buyers.flatMap(({ sites }) => sites), ...names },
    printedOn: deps.now().toISOString().slice(0, 10),
  };
}

function brief(
  trip: Trip,
  meeting: Meeting,
  { judged, buyers }: { readonly judged: readonly JudgedPair[]; readonly buyers: readonly Buyer[] },
): readonly BriefedMeeting[] {
  const people = trip.buyers.find(({ id }) => id === meeting.buyer);
  const place = findPlace(trip, meeting.placeId);
  if (!people || !place) return [];
  const pair = judged.find((one) => isSamePair(one, meeting));
  const buyer = buyers.find(({ id }) => id === people.buyerId)?.name ?? people.buyerId;
  return [{ meeting, people, buyer, place, needs: pair ? talkedIn(pair) : [] }];
}
