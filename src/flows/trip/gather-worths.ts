import type { Requirement } from '../../domain/demand/requirement';
import type { SupplierId, TripId } from '../../domain/ids';
import type { Assessment } from '../../domain/match/assessment';
import type { Actor } from '../../domain/permission';
import { profileAsSeenBy } from '../../domain/supplier/profile';
import { type PairWorth, worthOfNeed } from '../../domain/trip/match-worth';
import type { Pair } from '../../domain/trip/meeting';
import { talkedNeedOf } from '../../domain/trip/talked-need';
import { datesOf, TRIP_BOUNDS, type Trip, type TripBuyer } from '../../domain/trip/trip';
import { assess } from '../../scoring/assess';
import { prepareProfile } from '../../scoring/prepared-profile';
import { prepareRequirement } from '../../scoring/prepared-requirement';
import type { FlowDeps } from '../flow-deps';
import { mapInTurns } from '../in-turns';
import { receivingSiteOf } from '../requirement/receiving-site';
import { findTripFor } from './find-trip';

/** A pair with the assessment of each need that they can talk about. */
export interface JudgedPair extends Pair {
  readonly needs: readonly { readonly requirement: Requirement; readonly assessment: Assessment }[];
}

/**
 * Judges every member who may join, or those given, against the needs that the trip's buyers talk about: as each buyer may
 * see the profile, and as it will stand on the first day of the trip, since that is when the buyer looks. Whoever calls has asked for permission.
 */
export async function judgePairs(
  deps: FlowDeps,
  trip: Trip,
  only?: readonly SupplierId[],
): Promise<readonly JudgedPair[]> {
  const { database, reference } = deps;
  const ids = trip.members
    .filter(({ supplierId, joins }) => joins !== 'no' && (only?.includes(supplierId) ?? true))
    .map(({ supplierId }) => supplierId);
  const [{ policy }, members, talks] = await Promise.all([
    reference.current(),
    database.stores.profiles.findAll(ids),
    readTalks(deps, trip),
  ]);
  const buyers = await database.stores.buyers.findAll([...new Set(trip.buyers.map(({ buyerId }) => buyerId))]);
  const { first } = datesOf(trip);
  const judged = await mapInTurns(trip.buyers, (people) => {
    const { buyerId } = people;
    const prepared = (talks.get(people) ?? []).map((requirement) => {
      const milestones = { ...requirement.milestones, visit: first };
      const site = receivingSiteOf(requirement, buyers);
      return { requirement, prepared: prepareRequirement({ ...requirement, milestones }, site, policy) };
    });
    return members.map(({ supplier, profile }): JudgedPair => {
      const seen = prepareProfile(supplier, profileAsSeenBy(profile, { kind: 'buyer', buyerId }), policy);
      const needs = prepared.map(({ requirement, prepared: need }) => ({
        requirement,
        assessment: assess(need, seen),
      }));
      return { supplierId: supplier.id, buyer: people.id, needs };
    });
  });
  return judged.flat();
}

/** What the pairs of a trip are worth to one another, for its planner. */
export async function readWorths(deps: FlowDeps, actor: Actor, tripId: TripId): Promise<readonly PairWorth[]> {
  return gatherWorths(deps, await findTripFor(deps, actor, 'read-trip', tripId));
}

/** The same for whoever has asked for permission. */
export async function gatherWorths(deps: FlowDeps, trip: Trip): Promise<readonly PairWorth[]> {
  return (await judgePairs(deps, trip)).map(worthOf);
}

/** What the two can talk about, the best match first: a need of which nothing fits is no subject. */
export function talkedIn({ needs }: JudgedPair): JudgedPair['needs'] {
  return needs
    .map((need) => ({ need, worth: worthOfNeed(talkedNeedOf(need.requirement.id, need.assessment)) }))
    .filter(({ worth }) => worth > 0)
    .sort((one, other) => other.worth - one.worth)
    .map(({ need }) => need);
}

/** What a judged pair is worth, without the findings. */
export function worthOf({ supplierId, buyer, needs }: JudgedPair): PairWorth {
  return {
    supplierId,
    buyer,
    needs: needs.map(({ requirement, assessment }) => talkedNeedOf(requirement.id, assessment)),
  };
}

/** The needs that each buyer talks about: those named, or else all of its open ones. A draft is nobody else's to know. */
async function readTalks(
  { database }: FlowDeps,
  { buyers }: Trip,
): Promise<ReadonlyMap<TripBuyer, readonly Requirement[]>> {
  const { requirements } = database.stores;
  const named = await requirements.findAll(buyers.flatMap(({ needs }) => needs));
  const talks = new Map<TripBuyer, readonly Requirement[]>();
  for (const people of buyers) {
    const { buyerId, needs } = people;
    const all =
      needs.length > 0
        ? named.filter(({ id, state }) => needs.includes(id) && state !== 'draft')
        : await requirements.list({ buyerId, states: ['open'], limit: TRIP_BOUNDS.needsOfBuyer });
    talks.set(people, all);
  }
  return talks;
}
