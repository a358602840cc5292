import type { BuyerId, SupplierId } from '../ids';
import type { Meeting } from './meeting';
import { membersWhoJoin, type Trip, type TripBuyer, type TripMember, type Wish } from './trip';

/** For whom a trip is read. */
export type TripReader = { readonly supplierId: SupplierId } | { readonly buyerId: BuyerId };

/** The frame of a trip, which everybody on it may know. */
type Frame = Pick<
  Trip,
  | 'id'
  | 'title'
  | 'direction'
  | 'state'
  | 'timeZone'
  | 'days'
  | 'breaks'
  | 'base'
  | 'places'
  | 'travel'
  | 'illustrative'
>;

/** A trip as one of its members, or one of its buyers, sees it. */
export interface OwnTrip {
  readonly frame: Frame;
  /** True of a member who has a seat; members of a team that was not chosen yet are not told. */
  readonly hasSeat: boolean;
  /** Of the reader itself: its hours, limits and places. */
  readonly ownMember?: TripMember;
  readonly ownBuyers: readonly TripBuyer[];
  readonly buyers: readonly Pick<TripBuyer, 'id' | 'buyerId' | 'name' | 'placeId' | 'languages'>[];
  readonly members: readonly Pick<TripMember, 'supplierId' | 'placeId' | 'languages'>[];
  /** Its own meetings, once the trip is settled; before that they are plans of somebody else. */
  readonly meetings: readonly Meeting[];
  /** Its own wishes. What others wish of it is not told, and least of all what they do not want. */
  readonly wishes: readonly Wish[];
}

/**
 * What of a trip its reader may see: its own part. Nothing of other members' limits, costs, wishes or meetings, nor of the
 * other side's wishes, changes it.
 */
export function ownPartOf(
  trip: Trip,
  { wishes, meetings }: { readonly wishes: readonly Wish[]; readonly meetings: readonly Meeting[] },
  reader: TripReader,
): OwnTrip {
  const ids =
    'buyerId' in reader ? trip.buyers.filter(({ buyerId }) => buyerId === reader.buyerId).map(({ id }) => id) : [];
  const isOwn = ({ supplierId, buyer }: Pick<Wish, 'supplierId' | 'buyer'>) =>
    'supplierId' in reader ? supplierId === reader.supplierId : ids.includes(buyer);
  const joining = membersWhoJoin(trip);
  return {
    frame: frameOf(trip),
    hasSeat:
      'supplierId' in reader && isTold(trip) && joining.some(({ supplierId }) => supplierId === reader.supplierId),
    ...ownOf(trip, reader),
    buyers: trip.buyers.map(({ id, buyerId, name, placeId, languages }) => ({
      id,
      buyerId,
      name,
      ...(placeId !== undefined && { placeId }),
      languages,
    })),
    members: 'supplierId' in reader ? [] : membersTold(isTold(trip) ? joining : trip.members),
    meetings: isTold(trip)
      ? meetings.filter((meeting) => isOwn(meeting) && !meeting.isCancelled).map(told(reader))
      : [],
    wishes: wishes.filter((wish) => isOwn(wish) && wish.by === ('supplierId' in reader ? 'member' : 'buyer')),
  };
}

/** Are those who are on the trip told whom they meet? Before it is settled the programme is a plan of somebody else. */
export function isTold({ state }: Pick<Trip, 'state'>): boolean {
  return state === 'settled' || state === 'finished';
}

function frameOf({
  id,
  title,
  direction,
  state,
  timeZone,
  days,
  breaks,
  base,
  places,
  travel,
  illustrative,
}: Trip): Frame {
  return { id, title, direction, state, timeZone, days, breaks, base, places, travel, illustrative };
}

/** How a meeting was closed is between the member and the cluster: buyers are not told. */
function told(reader: TripReader): (meeting: Meeting) => Meeting {
  return (meeting) => {
    if ('supplierId' in reader) return meeting;
    const { closing: _closing, ...rest } = meeting;
    return rest;
  };
}

function ownOf({ members, buyers }: Trip, reader: TripReader): Pick<OwnTrip, 'ownMember' | 'ownBuyers'> {
  if ('buyerId' in reader) return { ownBuyers: buyers.filter(({ buyerId }) => buyerId === reader.buyerId) };
  const member = members.find(({ supplierId }) => supplierId === reader.supplierId);
  return { ...(member && { ownMember: member }), ownBuyers: [] };
}

function membersTold(members: readonly TripMember[]): OwnTrip['members'] {
  return members
    .filter(({ joins }) => joins !== 'no')
    .map(({ supplierId, placeId, languages }) => ({
      supplierId,
      ...(placeId !== undefined && { placeId }),
      languages,
    }));
}
