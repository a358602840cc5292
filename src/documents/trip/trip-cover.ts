import type { Bilingual } from '../../contract/wording/bilingual';
import type { Language } from '../../domain/language';
import { datesOf } from '../../domain/trip/trip';
import { clip } from '../pdf/clip';
import type { Content, Paragraph } from '../pdf/content';
import { placeIn } from './programme-tables';
import { spanIn } from './spoken-times';
import type { TripForAll } from './trip-for-all';
import { WORDS } from './words';

/** What stands first on every paper of a trip. */
export interface Cover {
  readonly trip: TripForAll;
  /** Whose paper it is, such as `Briefing for EBP`; absent on the leader's own. */
  readonly reader?: string;
  /** How many of what the paper tells of. */
  readonly counts: readonly Bilingual[];
}

const SHOWN = 120;

/** Which trip, whose paper, when, from where, and whether it was invented. */
export function tripCover({ trip, reader, counts }: Cover, language: Language): readonly Content[] {
  const { first, last } = datesOf(trip);
  const days = [spanIn(first, last), ...counts].map((one) => one[language]).join(', ');
  return [
    { heading: clip(trip.title, SHOWN), level: 1 },
    ...(reader === undefined ? [] : [{ text: clip(reader, SHOWN), style: 'verdict' as const, above: 8 }]),
    fact(WORDS.days[language], days),
    fact(WORDS.base[language], placeIn(trip.base)),
    fact(WORDS.time[language], { sv: `alla tider i ${trip.timeZone}`, en: `all times in ${trip.timeZone}` }[language]),
    ...(trip.illustrative ? [{ text: WORDS.illustrative[language], edge: '#8a5a00' }] : []),
  ];
}

/** A labelled line. */
export function fact(label: string, value: string): Paragraph {
  return { text: [{ text: `${label}: `, style: 'strong' }, { text: value }], above: 3 };
}
