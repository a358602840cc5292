import type { BuyerId, SupplierId, TripBuyerId, TripPlaceId } from '../../../../domain/ids';
import type { Place } from '../../../../domain/place';
import {
  type Participant,
  TRIP_BOUNDS,
  type TripBuyer,
  type TripDraft,
  type TripMember,
  type TripPlace,
  type TripPlaceKind,
} from '../../../../domain/trip/trip';
import { slugOf } from '../../trip-id';
import { BASE_ID, isNowhere } from './written-trip';

/** Somewhere that is known from a register: a buyer's site or a member's plant. */
export interface KnownSite {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
}

/** As many meetings as there are: what `most` says where nobody has set a limit. */
export const ALL_MEETINGS = TRIP_BOUNDS.meetings;

const LANGUAGES_OF: Readonly<Record<string, readonly string[]>> = { SE: ['sv', 'en'], GB: ['en'] };

function participant(languages: readonly string[]): Participant {
  return { free: [], languages, fewest: 0, most: ALL_MEETINGS, parallel: 1 };
}

/** An id that is not taken yet. */
export function freshId(text: string, taken: readonly string[]): string {
  const slug = slugOf(text).slice(0, 50).replace(/-+$/, '') || 'x';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

/** A buyer that is to be met, with its sites. */
export interface ChosenBuyer {
  readonly id: string;
  readonly name: string;
  readonly sites: readonly KnownSite[];
}

/** With people of a buyer: outward they receive at its first site, and the first of them settles where the base is. */
export function withBuyer(draft: TripDraft, buyer: ChosenBuyer, name: string): TripDraft {
  const [site] = buyer.sites;
  const placed = draft.direction === 'outward' && site ? withPlace(draft, site, 'buyer-site') : { draft };
  const people: TripBuyer = {
    ...participant(LANGUAGES_OF[site?.place.country ?? ''] ?? ['en']),
    id: freshId(
      `${buyer.id} ${name}`,
      draft.buyers.map(({ id }) => id),
    ) as TripBuyerId,
    buyerId: buyer.id as BuyerId,
    name,
    needs: [],
    ...('placeId' in placed && { placeId: placed.placeId }),
  };
  const next = withBaseAt(placed.draft, draft.direction === 'outward' ? site : undefined);
  return { ...next, buyers: [...next.buyers, people] };
}

/** A member who might join. */
export interface Candidate {
  readonly id: string;
  readonly languages: readonly string[];
  readonly sites: readonly KnownSite[];
}

/** With a member who may join; inward it receives at its first plant. Whoever is there already stays as it is. */
export function withMember(draft: TripDraft, { id, languages, sites }: Candidate): TripDraft {
  if (draft.members.some(({ supplierId }) => supplierId === id) || draft.members.length >= TRIP_BOUNDS.members) {
    return draft;
  }
  const [site] = sites;
  const placed = draft.direction === 'inward' && site ? withPlace(draft, site, 'plant', id) : { draft };
  const member: TripMember = {
    ...participant(languages),
    supplierId: id as SupplierId,
    joins: 'may',
    costSek: draft.members.at(-1)?.costSek ?? 0,
    ...('placeId' in placed && { placeId: placed.placeId }),
  };
  const next = withBaseAt(placed.draft, draft.direction === 'inward' ? site : undefined);
  return { ...next, members: [...next.members, member] };
}

/** Whoever stays must receive somewhere: after the direction has changed, those without a place get their first site. */
export function withHostsPlaced(
  draft: TripDraft,
  sitesOf: {
    readonly buyer: (id: string) => readonly KnownSite[];
    readonly member: (id: string) => readonly KnownSite[];
  },
): TripDraft {
  if (draft.direction === 'outward') {
    return draft.buyers.reduce((all, people) => {
      const [site] = sitesOf.buyer(people.buyerId);
      if (people.placeId !== undefined || site === undefined) return all;
      const placed = withPlace(all, site, 'buyer-site');
      return withParticipant(placed.draft, people, { placeId: placed.placeId });
    }, draft);
  }
  return draft.members.reduce((all, member) => {
    const [site] = sitesOf.member(member.supplierId);
    if (member.placeId !== undefined || site === undefined) return all;
    const placed = withPlace(all, site, 'plant', member.supplierId);
    return withParticipant(placed.draft, member, { placeId: placed.placeId });
  }, draft);
}

/** A place of the trip at a known site: the one that is there already, or a new one. */
export function withPlace(
  draft: TripDraft,
  site: KnownSite,
  kind: TripPlaceKind,
  owner = '',
): { readonly draft: TripDraft; readonly placeId: TripPlaceId } {
  const known = draft.places.find((place) => place.name === site.name && isSameSpot(place.place, site.place));
  if (known) return { draft, placeId: known.id };
  const taken = [BASE_ID, ...draft.places.map(({ id }) => id)];
  const id = freshId(`${owner} ${site.id}`, taken) as TripPlaceId;
  const place: TripPlace = { id, name: site.name, kind, place: site.place, opens: [] };
  return { draft: { ...draft, places: [...draft.places, place] }, placeId: id };
}

function isSameSpot(one: Place, other: Place): boolean {
  return one.latitude === other.latitude && one.longitude === other.longitude;
}

/** The base in the town of a site, as long as nobody has said where it is. */
function withBaseAt(draft: TripDraft, site: KnownSite | undefined): TripDraft {
  if (site === undefined || !isNowhere(draft.base)) return draft;
  return { ...draft, base: { ...draft.base, name: site.place.town, place: site.place } };
}

/** With something else of a member or of a buyer's people. */
export function withParticipant(
  draft: TripDraft,
  who: TripBuyer | TripMember,
  changes: Partial<TripBuyer> & Partial<TripMember>,
): TripDraft {
  if ('supplierId' in who) {
    const { supplierId } = who;
    return {
      ...draft,
      members: draft.members.map((one) => (one.supplierId === supplierId ? { ...one, ...changes } : one)),
    };
  }
  return { ...draft, buyers: draft.buyers.map((one) => (one.id === who.id ? { ...one, ...changes } : one)) };
}

/** With something else said of a place. */
export function withPlaceChanged(draft: TripDraft, id: TripPlaceId, changes: Partial<TripPlace>): TripDraft {
  return { ...draft, places: draft.places.map((place) => (place.id === id ? { ...place, ...changes } : place)) };
}
