import { namesFor } from '../../contract/wording/names';
import type { CalendarDate } from '../../domain/calendar-date';
import type { MeetingId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { MatchNames } from '../../domain/match/match-names';
import type { Profile } from '../../domain/supplier/profile';
import type { Supplier } from '../../domain/supplier/supplier';
import { dayPlansOf } from '../../domain/trip/day-plan';
import { compareMeetings } from '../../domain/trip/meeting';
import { datesOf } from '../../domain/trip/trip';
import { tripGapsOf } from '../../domain/trip/trip-gaps';
import { clip } from '../pdf/clip';
import type { Content } from '../pdf/content';
import { writePdf } from '../pdf/write-pdf';
import { gapTables } from './gap-tables';
import { placesSection } from './map/places-section';
import { type BriefedMeeting, meetingBrief } from './meeting-brief';
import { programmeTables } from './programme-tables';
import { proofTable } from './proof-table';
import { hoursOf, weekdayIn } from './spoken-times';
import { tripCover } from './trip-cover';
import type { TripForAll } from './trip-for-all';
import { peopleIn } from './trip-names';
import { COUNTS, WORDS } from './words';

/** All that one member may know before a trip, and nothing that is another's. */
export interface BriefingPack {
  readonly trip: TripForAll;
  readonly supplier: Pick<Supplier, 'id' | 'name'>;
  /** The member's own. */
  readonly profile: Profile;
  /** The member's own meetings; cancelled ones are left out. */
  readonly meetings: readonly BriefedMeeting[];
  /** Of the member's own sites only. */
  readonly names: MatchNames;
  readonly printedOn: CalendarDate;
}

/** The papers of one member for the whole trip: programme, map, what to do before departure, what to bring, and meeting by meeting. */
export async function writeBriefingPack(pack: BriefingPack, language: Language): Promise<Buffer> {
  const { trip, supplier } = pack;
  const meetings = heldOf(pack);
  const title = `${WORDS.briefingFor[language]} ${supplier.name}: ${trip.title}`;
  const plans = plansOf(pack, meetings);
  const content: readonly Content[] = [
    ...cover(pack, meetings, language),
    { heading: WORDS.programme[language], level: 2 },
    ...programmeTables(plans, ({ briefed }) => peopleIn(briefed), language),
    ...gapTables(gapPaper(pack, meetings, language), 2),
    ...proofOf(pack, meetings, language),
    ...placesSection(
      { trip, travels: isTravelling(pack), plans, places: meetings.map(({ place }) => place) },
      language,
    ),
    ...meetings.flatMap((briefed, at): readonly Content[] => [
      { pageBreak: true },
      { heading: headingOf(briefed, at, language), level: 2 },
      ...meetingBrief(briefed, pack.profile, pack.names, language),
    ]),
    ...marks(pack, meetings, language),
  ];
  const { bytes } = await writePdf({ title, language, madeOn: pack.printedOn, foot: footOf(pack, language) }, content);
  return bytes;
}

/** The papers for one of the member's meetings. Undefined where the member has no such meeting. */
export async function writeMeetingBrief(
  pack: BriefingPack,
  meetingId: MeetingId,
  language: Language,
): Promise<Buffer | undefined> {
  const briefed = heldOf(pack).find(({ meeting }) => meeting.id === meetingId);
  if (briefed === undefined) return undefined;
  const { trip, supplier } = pack;
  const title = `${supplier.name}: ${peopleIn(briefed)}, ${trip.title}`;
  const content: readonly Content[] = [
    ...cover(pack, [briefed], language),
    { heading: peopleIn(briefed), level: 2 },
    ...meetingBrief(briefed, pack.profile, pack.names, language),
    ...proofOf(pack, [briefed], language),
    ...gapTables(gapPaper(pack, [briefed], language), 2),
    ...placesSection(
      { trip, travels: isTravelling(pack), plans: plansOf(pack, [briefed]), places: [briefed.place] },
      language,
    ),
    ...marks(pack, [briefed], language),
  ];
  const { bytes } = await writePdf({ title, language, madeOn: pack.printedOn, foot: footOf(pack, language) }, content);
  return bytes;
}

/** What to bring as proof; nothing where nothing is talked about. */
function proofOf(
  { profile, names, supplier }: BriefingPack,
  meetings: readonly BriefedMeeting[],
  language: Language,
): readonly Content[] {
  const assessments = meetings.flatMap(({ needs }) => needs.map(({ assessment }) => assessment));
  if (assessments.length === 0) return [];
  return proofTable({ profile, assessments, names: namesFor(names, supplier.id), language }, 2);
}

function heldOf({ meetings }: BriefingPack): readonly BriefedMeeting[] {
  return meetings
    .filter(({ meeting }) => !meeting.isCancelled)
    .sort((one, other) => compareMeetings(one.meeting, other.meeting));
}

/** On an inward trip the member stays where it is and others come. */
function isTravelling({ trip }: BriefingPack): boolean {
  return trip.direction === 'outward';
}

function plansOf(pack: BriefingPack, meetings: readonly BriefedMeeting[]) {
  const stops = meetings.map((briefed) => {
    const { date, from, to, placeId } = briefed.meeting;
    return { date, from, to, placeId, briefed };
  });
  return dayPlansOf(pack.trip, stops, isTravelling(pack));
}

function headingOf(briefed: BriefedMeeting, at: number, language: Language): string {
  const { meeting } = briefed;
  return `${at + 1}. ${peopleIn(briefed)} · ${weekdayIn(meeting.date)[language]}, ${hoursOf(meeting)}`;
}

function cover({ trip, supplier }: BriefingPack, meetings: readonly BriefedMeeting[], language: Language) {
  const buyers = new Set(meetings.map(({ buyer }) => buyer)).size;
  const counts = [COUNTS.meetings(meetings.length), COUNTS.buyers(buyers)];
  return tripCover({ trip, reader: `${WORDS.briefingFor[language]} ${supplier.name}`, counts }, language);
}

function gapPaper(pack: BriefingPack, meetings: readonly BriefedMeeting[], language: Language) {
  const { first } = datesOf(pack.trip);
  const talked = meetings.flatMap(({ meeting, needs }) =>
    needs.map(({ requirement, assessment }) => ({ meetingId: meeting.id, requirementId: requirement.id, assessment })),
  );
  const needs = meetings.flatMap((briefed) =>
    briefed.needs.map(({ requirement: { id, title } }) => [id, title] as const),
  );
  return {
    gaps: tripGapsOf(first, talked),
    names: namesFor(pack.names, pack.supplier.id),
    needs: new Map(needs),
    isHost: !isTravelling(pack),
    language,
  };
}

function marks({ profile }: BriefingPack, meetings: readonly BriefedMeeting[], language: Language): readonly Content[] {
  const isInvented = meetings.some(({ needs }) =>
    needs.some(
      ({ requirement, assessment }) =>
        requirement.evidence.illustrative || assessment.findings.some(({ evidence }) => evidence?.illustrative),
    ),
  );
  return isInvented || profile.evidence.illustrative
    ? [{ text: WORDS.illustrativeFacts[language], style: 'small', above: 12 }]
    : [];
}

function footOf({ trip, supplier, profile, printedOn }: BriefingPack, language: Language): string {
  const versions = {
    sv: `resans version ${trip.revision}, profilens version ${profile.revision}`,
    en: `version ${trip.revision} of the trip, version ${profile.revision} of the profile`,
  };
  return `Matchverk · ${clip(supplier.name, 40)} · ${WORDS.printed[language]} ${printedOn} · ${versions[language]}`;
}
