import type { Stores } from '../../db/stores/stores';
import { type Fault, refuseFaults, shown } from '../../domain/problem';
import { type Hours, isClockTime, isTimeZone } from '../../domain/trip/clock-time';
import { type Participant, TRIP_BOUNDS, type TripDraft, type TripPlace } from '../../domain/trip/trip';
import {
  checkDate,
  checkDuplicates,
  checkId,
  checkLanguage,
  checkLength,
  checkName,
  checkNumber,
  checkPlace,
  checkWhole,
} from '../check-values';

const SLOT = { min: TRIP_BOUNDS.slotMinutes.least, max: TRIP_BOUNDS.slotMinutes.most };
const MOST_SEK = 1_000_000_000;
const MINUTES_OF_DAY = 1_440;

/**
 * Checks a trip against itself and against what is stored.
 *
 * @throws Problem `invalid` listing every fault
 */
export async function checkTrip(stores: Stores, draft: TripDraft): Promise<void> {
  refuseFaults([...checkFrame(draft), ...checkPlaces(draft), ...checkPeople(draft), ...checkChoice(draft)]);
  refuseFaults(await checkReferences(stores, draft));
}

function checkFrame({
  title,
  timeZone,
  days,
  breaks,
  slotMinutes,
  meetingMinutes,
  travel,
}: TripDraft): readonly Fault[] {
  const isKnownZone = isTimeZone(timeZone);
  return [
    ...checkName(title, '/title'),
    ...(isKnownZone
      ? []
      : [{ code: 'malformed' as const, path: '/timeZone', value: shown(timeZone), expected: 'a time zone' }]),
    ...checkLength(days, '/days', TRIP_BOUNDS.days, 1),
    ...days.flatMap((day, index) => checkHours(day, `/days/${index}`)),
    ...checkDuplicates(
      days.map(({ date }) => date),
      (index) => `/days/${index}/date`,
    ),
    ...checkHoursList(breaks, '/breaks', days),
    ...checkWhole(slotMinutes, '/slotMinutes', SLOT),
    ...checkWhole(meetingMinutes, '/meetingMinutes', SLOT),
    ...checkNumber(travel.detour, '/travel/detour', { min: 1, max: 3 }),
  ];
}

function checkHours({ date, from, to }: Hours, path: string): readonly Fault[] {
  const faults = [
    ...checkDate(date, `${path}/date`),
    ...[from, to].flatMap((time, index): readonly Fault[] =>
      isClockTime(time)
        ? []
        : [
            {
              code: 'malformed',
              path: `${path}/${index === 0 ? 'from' : 'to'}`,
              value: shown(time),
              expected: 'a time HH:MM',
            },
          ],
    ),
  ];
  if (faults.length > 0 || from < to) return faults;
  return [{ code: 'range-reversed', path: `${path}/to`, value: `${from} > ${to}` }];
}

/** Hours that lie on no day of the trip would say nothing, and are most likely a slip. */
function checkHoursList(list: readonly Hours[], path: string, days: readonly Hours[]): readonly Fault[] {
  return [
    ...checkLength(list, path, TRIP_BOUNDS.hours),
    ...list.flatMap((hours, index) => {
      const faults = checkHours(hours, `${path}/${index}`);
      if (faults.length > 0 || days.some(({ date }) => date === hours.date)) return faults;
      return [{ code: 'unknown-reference' as const, path: `${path}/${index}/date`, value: shown(hours.date) }];
    }),
  ];
}

function checkPlaces({ base, places, days, travel }: TripDraft): readonly Fault[] {
  const all = [base, ...places];
  const pathOf = (index: number) => (index === 0 ? '/base' : `/places/${index - 1}`);
  const known = new Set<string>(all.map(({ id }) => id));
  return [
    ...checkLength(places, '/places', TRIP_BOUNDS.places),
    ...all.flatMap((place, index) => checkOnePlace(place, pathOf(index), days)),
    ...checkDuplicates(
      all.map(({ id }) => id),
      (index) => `${pathOf(index)}/id`,
    ),
    ...travel.known.flatMap(({ between, minutes }, index) => [
      ...between.flatMap((id, end) => checkKnown(known, id, `/travel/known/${index}/between/${end}`)),
      ...checkWhole(minutes, `/travel/known/${index}/minutes`, { min: 0, max: MINUTES_OF_DAY }),
    ]),
  ];
}

function checkOnePlace({ id, name, place, opens }: TripPlace, path: string, days: readonly Hours[]): readonly Fault[] {
  return [
    ...checkId(id, `${path}/id`),
    ...checkName(name, `${path}/name`),
    ...checkPlace(place, `${path}/place`),
    ...checkHoursList(opens, `${path}/opens`, days),
  ];
}

function checkKnown(known: ReadonlySet<string>, id: string, path: string): readonly Fault[] {
  return known.has(id) ? [] : [{ code: 'unknown-reference', path, value: shown(id) }];
}

function checkPeople(draft: TripDraft): readonly Fault[] {
  const { buyers, members, direction } = draft;
  const hosts = direction === 'outward' ? 'buyers' : 'members';
  return [
    ...checkLength(buyers, '/buyers', TRIP_BOUNDS.buyers),
    ...checkLength(members, '/members', TRIP_BOUNDS.members),
    ...buyers.flatMap((people, index) => [
      ...checkId(people.id, `/buyers/${index}/id`),
      ...checkName(people.name, `/buyers/${index}/name`),
      ...checkLength(people.needs, `/buyers/${index}/needs`, TRIP_BOUNDS.needsOfBuyer),
      ...checkParticipant(draft, people, `/buyers/${index}`, hosts === 'buyers'),
    ]),
    ...members.flatMap((member, index) => [
      ...checkWhole(member.costSek, `/members/${index}/costSek`, { min: 0, max: MOST_SEK }),
      ...checkParticipant(draft, member, `/members/${index}`, hosts === 'members' && member.joins !== 'no'),
    ]),
    ...checkDuplicates(
      buyers.map(({ id }) => id),
      (index) => `/buyers/${index}/id`,
    ),
    ...checkDuplicates(
      members.map(({ supplierId }) => supplierId),
      (index) => `/members/${index}/supplierId`,
    ),
  ];
}

function checkParticipant(
  { base, places, days }: TripDraft,
  { placeId, free, languages, fewest, most, parallel }: Participant,
  path: string,
  isHost: boolean,
): readonly Fault[] {
  const known = new Set<string>([base, ...places].map(({ id }) => id));
  const count = { min: 0, max: TRIP_BOUNDS.meetings };
  return [
    ...(placeId === undefined ? [] : checkKnown(known, placeId, `${path}/placeId`)),
    ...(isHost && placeId === undefined ? [{ code: 'missing' as const, path: `${path}/placeId` }] : []),
    ...checkHoursList(free, `${path}/free`, days),
    ...languages.flatMap((language, index) => checkLanguage(language, `${path}/languages/${index}`)),
    ...checkWhole(fewest, `${path}/fewest`, count),
    ...checkWhole(most, `${path}/most`, count),
    ...(fewest > most ? [{ code: 'range-reversed' as const, path: `${path}/most`, value: `${fewest} > ${most}` }] : []),
    ...checkWhole(parallel, `${path}/parallel`, { min: 1, max: TRIP_BOUNDS.parallel }),
  ];
}

function checkChoice({ members, seats, budgetSek, team }: TripDraft): readonly Fault[] {
  const joining = new Set<string>(members.filter(({ joins }) => joins !== 'no').map(({ supplierId }) => supplierId));
  return [
    ...checkWhole(seats, '/seats', { min: 1, max: TRIP_BOUNDS.members }),
    ...checkWhole(budgetSek, '/budgetSek', { min: 0, max: MOST_SEK }),
    ...checkLength(team, '/team', seats),
    ...team.flatMap((id, index) => checkKnown(joining, id, `/team/${index}`)),
    ...checkDuplicates(team, (index) => `/team/${index}`),
  ];
}

/** Members, buyers and needs that exist, and needs that are those of the buyer. */
async function checkReferences(stores: Stores, draft: TripDraft): Promise<readonly Fault[]> {
  const { members, buyers } = draft;
  const suppliers = await stores.suppliers.findAll(members.map(({ supplierId }) => supplierId));
  const companies = await stores.buyers.findAll(buyers.map(({ buyerId }) => buyerId));
  const needs = await stores.requirements.findAll(buyers.flatMap((people) => people.needs));
  const { memorandumId } = draft;
  const isStrayMemorandum = memorandumId !== undefined && !(await stores.memoranda.find(memorandumId));
  const known = {
    suppliers: new Set<string>(suppliers.map(({ id }) => id)),
    buyers: new Set<string>(companies.map(({ id }) => id)),
    needs: new Set<string>(needs.map(({ id, buyerId }) => `${buyerId}/${id}`)),
  };
  return [
    ...(isStrayMemorandum
      ? [{ code: 'unknown-reference' as const, path: '/memorandumId', value: shown(memorandumId) }]
      : []),
    ...members.flatMap(({ supplierId }, index) =>
      checkKnown(known.suppliers, supplierId, `/members/${index}/supplierId`),
    ),
    ...buyers.flatMap(({ buyerId, needs: named }, index) => [
      ...checkKnown(known.buyers, buyerId, `/buyers/${index}/buyerId`),
      ...named.flatMap((need, place) =>
        known.needs.has(`${buyerId}/${need}`)
          ? []
          : [{ code: 'unknown-reference' as const, path: `/buyers/${index}/needs/${place}`, value: shown(need) }],
      ),
    ]),
  ];
}
