import type { CalendarDate } from '../../domain/calendar-date';
import { type Language, textIn } from '../../domain/language';
import type { MatchNames } from '../../domain/match/match-names';
import type { Profile } from '../../domain/supplier/profile';
import type { Supplier } from '../../domain/supplier/supplier';
import { dayPlansOf } from '../../domain/trip/day-plan';
import { compareMeetings, type Meeting } from '../../domain/trip/meeting';
import type { TripBuyer, TripPlace } from '../../domain/trip/trip';
import { capabilityTable, certificateTable } from '../one-pager/fact-tables';
import { missingPoints, pointBars, verdictLine } from '../one-pager/match-section';
import { clip } from '../pdf/clip';
import type { Content } from '../pdf/content';
import { textRun } from '../pdf/text-run';
import { writePdf } from '../pdf/write-pdf';
import { placesSection } from './map/places-section';
import { whereAndWhen } from './meeting-brief';
import type { BriefedNeed } from './need-brief';
import { programmeTables } from './programme-tables';
import { hoursOf, weekdayIn } from './spoken-times';
import { tripCover } from './trip-cover';
import type { TripForAll } from './trip-for-all';
import { peopleIn } from './trip-names';
import { COUNTS, WORDS } from './words';

/** A member whom people of a buyer meet. */
export interface PurchaserMeeting {
  readonly meeting: Meeting;
  readonly supplier: Pick<Supplier, 'id' | 'name' | 'organisationNumber'>;
  /** As the buyer may read it: see `profileAsSeenBy`. */
  readonly profile: Profile;
  readonly place: TripPlace;
  /** The buyer's own needs, judged through the buyer's eyes; the best match first. */
  readonly needs: readonly BriefedNeed[];
}

/** All that people of one buyer may know before a trip. */
export interface PurchaserPack {
  readonly trip: TripForAll;
  readonly people: Pick<TripBuyer, 'name'>;
  /** The buyer's name. */
  readonly buyer: string;
  /** Their own meetings; cancelled ones are left out. */
  readonly meetings: readonly PurchaserMeeting[];
  readonly names: MatchNames;
  readonly printedOn: CalendarDate;
}

const TEXT_SHOWN = 400;
const NAME_SHOWN = 80;
/** So much of each member goes onto a page; several needs share it, and only the best match has room for its bars. */
const ROOM = { gaps: 4, rows: 6, gapsOfSeveral: 2 } as const;

/** The papers of a buyer's people: their programme, where it is, and a page for each member they meet. */
export async function writePurchaserPack(pack: PurchaserPack, language: Language): Promise<Buffer> {
  const { trip, printedOn } = pack;
  const reader = peopleIn(pack);
  const meetings = pack.meetings
    .filter(({ meeting }) => !meeting.isCancelled)
    .sort((one, other) => compareMeetings(one.meeting, other.meeting));
  const members = new Set(meetings.map(({ supplier }) => supplier.id)).size;
  const counts = [COUNTS.meetings(meetings.length), COUNTS.members(members)];
  // On an outward trip the buyer's people stay where they are.
  const travels = trip.direction === 'inward';
  const plans = plansOf(trip, meetings, travels);
  const content: readonly Content[] = [
    ...tripCover({ trip, reader: `${WORDS.purchaserPackFor[language]} ${reader}`, counts }, language),
    { heading: WORDS.programme[language], level: 2 },
    ...programmeTables(plans, ({ told }) => told.supplier.name, language),
    ...placesSection({ trip, travels, plans, places: meetings.map(({ place }) => place) }, language),
    ...meetings.flatMap((told, at) => memberPage(told, at, pack.names, language)),
    ...marks(meetings, language),
  ];
  const version = { sv: `resans version ${trip.revision}`, en: `version ${trip.revision} of the trip` }[language];
  const foot = `Matchverk · ${clip(reader, 60)} · ${WORDS.printed[language]} ${printedOn} · ${version}`;
  const title = `${WORDS.purchaserPackFor[language]} ${reader}: ${trip.title}`;
  return (await writePdf({ title, language, madeOn: printedOn, foot }, content)).bytes;
}

function plansOf(trip: TripForAll, meetings: readonly PurchaserMeeting[], travels: boolean) {
  const stops = meetings.map((told) => {
    const { date, from, to, placeId } = told.meeting;
    return { date, from, to, placeId, told };
  });
  return dayPlansOf(trip, stops, travels);
}

function memberPage(told: PurchaserMeeting, at: number, names: MatchNames, language: Language): readonly Content[] {
  const { meeting, supplier, profile, needs } = told;
  const text = textRun(profile.texts, language, TEXT_SHOWN);
  const gapsShown = needs.length > 1 ? ROOM.gapsOfSeveral : ROOM.gaps;
  const when = `${weekdayIn(meeting.date)[language]}, ${hoursOf(meeting)}`;
  const facts = { profile, names, language, rows: ROOM.rows, level: 3 as const };
  return [
    { pageBreak: true },
    { heading: `${at + 1}. ${clip(supplier.name, NAME_SHOWN)} · ${when}`, level: 2 },
    ...(supplier.organisationNumber ? [{ text: supplier.organisationNumber, style: 'faint' as const }] : []),
    ...(text.length === 0 ? [] : [{ text }]),
    ...whereAndWhen(told, language),
    ...(needs.length === 0 ? [{ text: WORDS.noNeedOfYours[language] }] : []),
    ...needs.flatMap(({ requirement, assessment }, rank): readonly Content[] => [
      { heading: clip(textIn(requirement.title, language), NAME_SHOWN), level: 3 },
      verdictLine(assessment, language),
      ...(rank === 0 ? [pointBars(assessment, language)] : []),
      ...missingPoints({ assessment, names, language, gapsShown, level: 4 }),
    ]),
    ...capabilityTable(facts),
    ...certificateTable(facts),
  ];
}

function marks(meetings: readonly PurchaserMeeting[], language: Language): readonly Content[] {
  const isInvented = meetings.some(
    ({ profile, needs }) =>
      profile.evidence.illustrative ||
      needs.some(({ assessment }) => assessment.findings.some(({ evidence }) => evidence?.illustrative)),
  );
  return isInvented ? [{ text: WORDS.illustrativeFacts[language], style: 'small', above: 12 }] : [];
}
