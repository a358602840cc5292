import type { Language } from '../../domain/language';
import type { DayItem, DayPlan } from '../../domain/trip/day-plan';
import type { TripPlace } from '../../domain/trip/trip';
import { clip } from '../pdf/clip';
import type { Cell, Content, HeadingLevel } from '../pdf/content';
import { driveIn, hoursOf, weekdayIn } from './spoken-times';
import { WORDS } from './words';

/** Letters of a name that a line of a programme tells. */
export const NAME_SHOWN = 80;

/**
 * The programme of one side, a table for each day: meetings, drives and breaks in order.
 *
 * @param nameOf whom one meets
 */
export function programmeTables<M>(
  plans: readonly DayPlan<M>[],
  nameOf: (meeting: M) => string,
  language: Language,
  level: HeadingLevel = 3,
): readonly Content[] {
  return plans.flatMap(({ date, items }): readonly Content[] => [
    { heading: weekdayIn(date)[language], level },
    items.some(({ kind }) => kind === 'meeting')
      ? {
          heads: [WORDS.time[language], WORDS.what[language], WORDS.where[language]],
          widths: [70, '*', 190],
          rows: betweenFirstAndLast(items).map((item) => rowOf(item, nameOf, language)),
        }
      : { text: WORDS.noMeetings[language] },
  ]);
}

/** A break before all else or after it is none. */
function betweenFirstAndLast<M>(items: readonly DayItem<M>[]): readonly DayItem<M>[] {
  const isBusy = ({ kind }: DayItem<M>) => kind !== 'break';
  return items.slice(items.findIndex(isBusy), items.findLastIndex(isBusy) + 1);
}

function rowOf<M>(item: DayItem<M>, nameOf: (meeting: M) => string, language: Language): readonly Cell[] {
  const time: Cell = { text: hoursOf(item.hours) };
  switch (item.kind) {
    case 'meeting':
      return [
        { text: hoursOf(item.hours), style: 'strong' },
        { text: clip(nameOf(item.meeting), NAME_SHOWN), style: 'strong' },
        { text: item.place === undefined ? '–' : placeIn(item.place) },
      ];
    case 'drive':
      return [
        time,
        { text: { sv: `Körning, ${driveIn(item.drive).sv}`, en: `Drive, ${driveIn(item.drive).en}` }[language] },
        { text: `${shortName(item.drive.origin)} → ${shortName(item.drive.goal)}`, style: 'faint' },
      ];
    case 'break':
      return [time, { text: WORDS.break[language], style: 'faint' }, { text: '' }];
  }
}

/** A place by its name, and its town where the name does not tell it. */
export function placeIn({ name, place: { town } }: TripPlace): string {
  return name.includes(town) ? clip(name, NAME_SHOWN) : `${clip(name, NAME_SHOWN)}, ${town}`;
}

function shortName({ name }: TripPlace): string {
  return clip(name, 40);
}
