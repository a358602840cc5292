import type { CalendarDate } from '../../domain/calendar-date';
import type { Milestone } from '../../domain/demand/requirement';
import { type DatePrecision, readDates, type WrittenDate } from './read-dates';

/** A milestone that a text gives a day. Offsets are those of the date, in UTF-16 code units; `end` is exclusive. */
export interface MilestoneMention {
  readonly milestone: Milestone;
  /** The day, or the first one of the period that is named: a certificate has to be there when it begins. */
  readonly on: CalendarDate;
  readonly precision: DatePrecision;
  readonly start: number;
  readonly end: number;
}

/** What the words around a date say that happens then; `other` is something we keep no date of. */
type Cue = Milestone | 'other';

const CUES: readonly (readonly [Cue, RegExp])[] = [
  [
    'other',
    /offert\p{L}*|anbud\p{L}*|svar\p{L}*|quotes?|quotations?|offers?|bids?|tenders?|repl(?:y|ies)|proto\p{L}*|ppap|prov\p{L}*|samples?|eop|end of (?:series )?production|produktionsslut|slut på produktion\p{L}*|till och med|until|till|ramp\p{L}*|giltig\p{L}*|valid|utgåva|issued?|utfärda\p{L}*|revision|rev|version/u,
  ],
  [
    'startOfProduction',
    /sop|s\.o\.p\.|job (?:1|one)|(?:start of|starts?) (?:of )?(?:series |serial |mass )?production|(?:series |serial |mass )?production (?:start|begin)s?|(?:serie|tillverknings)?produktionsstart\p{L}*|seriestart\p{L}*|tillverkningsstart\p{L}*|start (?:av|för) (?:serie)?(?:produktion|tillverkning)\p{L}*|(?:serie)?(?:produktion|tillverkning)en (?:startar|börjar|inleds|ska starta|ska börja)/u,
  ],
  [
    'nomination',
    /nomin\p{L}*|sourcing decision|supplier selection|(?:contract )?award\p{L}*|leverantörsval\p{L}*|val av leverantör|tilldel\p{L}*/u,
  ],
  ['visit', /(?:leverantörs|fabriks|plats|studie)?besök\p{L}*|(?:site |plant |factory )?visit\p{L}*/u],
];

const ALL = new RegExp(CUES.map(([, { source }]) => `(?<!\\p{L})(${source})(?!\\p{L})`).join('|'), 'giu');

const BACK = 70;
const AHEAD = 45;
/** People name the thing first and its day after it: what follows the date is as far as one this many characters further off. */
const AFTER = 20;
/** A year alone is a date only right beside what happens in it. */
const NEAR_YEAR = 14;

/** The milestones that a text gives a day, in order: "SOP mars 2028", "visit in week 36, 2027". Other dates are left out. */
export function readMilestones(text: string): readonly MilestoneMention[] {
  const dates = readDates(text);
  return dates.flatMap((date, index) => {
    const cue = cueOf(text, date, dates[index - 1]?.end ?? 0, dates[index + 1]?.start ?? text.length);
    return cue === undefined || cue === 'other' ? [] : [{ milestone: cue, ...date }];
  });
}

/** What is said nearest to a date, in its own sentence and not beyond another date. */
function cueOf(text: string, { start, end, precision }: WrittenDate, from: number, to: number): Cue | undefined {
  const before =
    text
      .slice(Math.max(from, start - BACK), start)
      .split(/[.!?;](?=\s)|[\n•]/u)
      .at(-1) ?? '';
  const after = /^(?: ?\()?[^,;.:!?()\n]*/u.exec(text.slice(end, Math.min(to, end + AHEAD)))?.[0] ?? '';
  const heard = [
    ...[...before.matchAll(ALL)].map((match) => ({ match, distance: before.length - match.index - match[0].length })),
    ...[...after.matchAll(ALL)].map((match) => ({ match, distance: match.index + AFTER })),
  ].sort((one, other) => one.distance - other.distance);
  const [nearest] = heard;
  if (nearest === undefined || (precision === 'year' && nearest.distance > NEAR_YEAR)) return undefined;
  const index = nearest.match.slice(1).findIndex((group) => group !== undefined);
  return CUES[index]?.[0];
}
