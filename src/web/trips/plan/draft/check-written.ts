import type { Hours } from '../../../../domain/trip/clock-time';
import { TRIP_BOUNDS, type TripDraft } from '../../../../domain/trip/trip';
import { isNowhere } from './written-trip';

/** What is wrong at one place of what was written. */
export type WrittenFault = 'missing' | 'reversed' | 'too-many-days' | 'no-place';

/** What can be said without asking the server, by JSON Pointer into the trip. */
export function faultsOfWritten(draft: TripDraft): ReadonlyMap<string, WrittenFault> {
  const { title, base, days, breaks, buyers, members, direction } = draft;
  const hosts = direction === 'outward' ? buyers : members.filter(({ joins }) => joins !== 'no');
  const faults: readonly (readonly [string, WrittenFault])[] = [
    ...(title.trim() === '' ? [['/title', 'missing'] as const] : []),
    ...(isNowhere(base) ? [['/base', 'missing'] as const] : []),
    ...(days.length > TRIP_BOUNDS.days ? [['/days', 'too-many-days'] as const] : []),
    ...reversed(days, '/days'),
    ...reversed(breaks, '/breaks'),
    ...buyers.flatMap((people, index) => [
      ...(people.name.trim() === '' ? [[`/buyers/${index}/name`, 'missing'] as const] : []),
      ...(people.fewest > people.most ? [[`/buyers/${index}/most`, 'reversed'] as const] : []),
      ...reversed(people.free, `/buyers/${index}/free`),
    ]),
    ...members.flatMap((member, index) => [
      ...(member.fewest > member.most ? [[`/members/${index}/most`, 'reversed'] as const] : []),
      ...reversed(member.free, `/members/${index}/free`),
    ]),
    ...hosts
      .filter(({ placeId }) => placeId === undefined)
      .map((host) => [pointerOf(draft, host), 'no-place'] as const),
  ];
  return new Map(faults);
}

function pointerOf({ buyers, members }: TripDraft, host: TripDraft['buyers'][number] | TripDraft['members'][number]) {
  return 'supplierId' in host ? `/members/${members.indexOf(host)}/placeId` : `/buyers/${buyers.indexOf(host)}/placeId`;
}

function reversed(list: readonly Hours[], pointer: string): readonly (readonly [string, WrittenFault])[] {
  return list.flatMap(({ from, to }, index) => (from < to ? [] : [[`${pointer}/${index}/to`, 'reversed'] as const]));
}
