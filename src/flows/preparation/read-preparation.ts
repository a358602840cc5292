import type { Buyer } from '../../domain/demand/buyer';
import type { SupplierId, TripId } from '../../domain/ids';
import type { MatchNames } from '../../domain/match/match-names';
import type { Actor } from '../../domain/permission';
import { worthOfNeed } from '../../domain/trip/match-worth';
import { isSamePair, type Meeting } from '../../domain/trip/meeting';
import type { Participation } from '../../domain/trip/participation';
import { talkedNeedOf } from '../../domain/trip/talked-need';
import { datesOf, membersWhoJoin, type Trip } from '../../domain/trip/trip';
import { type TripGap, tripGapsOf } from '../../domain/trip/trip-gaps';
import type { FlowDeps } from '../flow-deps';
import { readSupplierNames } from '../shortlist/read-match-names';
import { findTripFor } from '../trip/find-trip';
import { type JudgedPair, judgePairs } from '../trip/gather-worths';

/** Where one member stands before a trip. */
export interface MemberPreparation {
  readonly supplierId: SupplierId;
  readonly participation?: Participation;
  readonly meetings: readonly Meeting[];
  /** How many people look after the member and can be written to. */
  readonly editors: number;
  /** Most effect on this trip first. */
  readonly gaps: readonly TripGap[];
}

/** How ready a trip is, with the names that its gaps need. */
export interface ReadPreparation {
  readonly trip: Trip;
  readonly members: readonly MemberPreparation[];
  readonly names: MatchNames;
  readonly buyers: readonly Buyer[];
}

/** Who comes along, and what each member has to mend before departure. */
export async function readPreparation(deps: FlowDeps, actor: Actor, tripId: TripId): Promise<ReadPreparation> {
  return gatherPreparation(deps, await findTripFor(deps, actor, 'read-trip', tripId));
}

/** The same for whoever has asked for permission, of everybody who joins or of some of them. */
export async function gatherPreparation(
  deps: FlowDeps,
  trip: Trip,
  only?: readonly SupplierId[],
): Promise<ReadPreparation> {
  const { stores } = deps.database;
  const ids = membersWhoJoin(trip)
    .map(({ supplierId }) => supplierId)
    .filter((id) => only?.includes(id) ?? true);
  const [judged, meetings, participations, names, buyers, { policy }] = await Promise.all([
    judgePairs(deps, trip, ids),
    stores.meetings.list(trip.id),
    stores.participations.list(trip.id),
    readSupplierNames(deps, ids),
    stores.buyers.findAll([...new Set(trip.buyers.map(({ buyerId }) => buyerId))]),
    deps.reference.current(),
  ]);
  const standing = meetings.filter(({ isCancelled }) => !isCancelled);
  const members = [];
  for (const supplierId of ids) {
    const own = standing.filter((meeting) => meeting.supplierId === supplierId);
    const participation = participations.find((one) => one.supplierId === supplierId);
    const { length: editors } = await stores.accounts.listEditorsOf(supplierId);
    const gaps = tripGapsOf(datesOf(trip).first, talkedIn(own, judged));
    members.push({ supplierId, ...(participation && { participation }), meetings: own, editors, gaps });
  }
  const { taxonomy, schemes } = policy;
  const buyerSites = buyers.flatMap(({ sites }) => sites);
  return { trip, members, names: { taxonomy, schemes, buyerSites, ...names }, buyers };
}

/** What is talked about in the meetings: the needs that are worth something. */
function talkedIn(meetings: readonly Meeting[], judged: readonly JudgedPair[]) {
  return meetings.flatMap((meeting) => {
    const needs = judged.find((pair) => isSamePair(pair, meeting))?.needs ?? [];
    return needs
      .map(({ requirement, assessment }) => ({ meetingId: meeting.id, requirementId: requirement.id, assessment }))
      .filter(({ requirementId, assessment }) => worthOfNeed(talkedNeedOf(requirementId, assessment)) > 0);
  });
}
