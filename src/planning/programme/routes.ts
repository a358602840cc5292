import { minuteOf } from '../../domain/trip/clock-time';
import { driveMinutes } from '../../domain/trip/travel';
import type { TripDraft, TripPlace } from '../../domain/trip/trip';

/** Minutes since midnight from which one does nothing but break off, until when. */
interface Pause {
  readonly from: number;
  readonly to: number;
}

/** The places of a trip as a traveller knows them; those between which nobody drives, and that lie alike, are one. */
export interface Routes {
  /** The number of a place; undefined for one that the trip does not have. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Minutes from each place to each. */
  readonly minutes: readonly (readonly number[])[];
  readonly pausesOn: ReadonlyMap<string, readonly Pause[]>;
}

/** Looks up every drive once. */
export function routesOf({ base, places, travel, breaks }: TripDraft): Routes {
  const all: readonly TripPlace[] = [base, ...places.filter(({ id }) => id !== base.id)];
  const drives = all.map((from) => all.map((to) => driveMinutes(from, to, travel)));
  const firstAlike = drives.map((row) =>
    drives.findIndex((other, earlier) => row[earlier] === 0 && row.every((minutes, to) => minutes === other[to])),
  );
  const kept = firstAlike.flatMap((first, place) => (first === place ? [place] : []));
  const pausesOn = new Map<string, Pause[]>();
  for (const { date, from, to } of [...breaks].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    pausesOn.set(date, [...(pausesOn.get(date) ?? []), { from: minuteOf(from), to: minuteOf(to) }]);
  }
  return {
    numberOf: new Map(all.map(({ id }, place) => [id, kept.indexOf(firstAlike[place] ?? place)])),
    minutes: kept.map((from) => kept.map((to) => drives[from]?.[to] ?? 0)),
    pausesOn,
  };
}

/** Where a traveller is, and when: minutes since midnight of a date. */
export interface Departure {
  readonly date: string;
  readonly place: number;
  readonly minute: number;
}

/** When one who leaves then is at the other place: the first stretch between breaks that is long enough is driven. */
export function arrivalAt({ minutes, pausesOn }: Routes, { date, place, minute }: Departure, to: number): number {
  const drive = minutes[place]?.[to] ?? 0;
  if (drive === 0) return minute;
  let free = minute;
  for (const pause of pausesOn.get(date) ?? []) {
    if (pause.to <= free) continue;
    if (pause.from - free >= drive) break;
    free = pause.to;
  }
  return free + drive;
}
