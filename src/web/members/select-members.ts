import { foldLetters } from '../../domain/fold-letters';
import type { MembersView } from './search';
import type { Member } from './use-members';

/** A day is 86 400 000 ms. */
const DAY_MS = 24 * 3600 * 1000;
const SILENT_AFTER_DAYS = 365;
const LAPSES_WITHIN_DAYS = 90;

/** What the table needs to know beside the members. */
interface Surroundings {
  readonly now: Date;
  /** The process itself and all that are broader. */
  readonly ancestryOf: (process: string) => readonly string[];
}

/** When anybody last saved or confirmed a profile, as far as the reader may know. */
export function heardAt({ savedAt, confirmedAt }: Member): string {
  return confirmedAt !== undefined && confirmedAt > savedAt ? confirmedAt : savedAt;
}

/** Has nobody saved or confirmed the profile for a year? */
export function isSilent(member: Member, now: Date): boolean {
  return heardAt(member) < new Date(now.getTime() - SILENT_AFTER_DAYS * DAY_MS).toISOString();
}

/** Does a certificate that is in force end within 90 days, or has it ended? */
export function isLapsing({ state, expires }: Member['certificates'][number], now: Date): boolean {
  if (state !== 'valid' || expires === undefined) return false;
  return expires < new Date(now.getTime() + LAPSES_WITHIN_DAYS * DAY_MS).toISOString().slice(0, 10);
}

/** The members that a view shows, in its order. They come in Swedish order of name, which every other order keeps among equals. */
export function selectMembers(
  members: readonly Member[],
  view: MembersView,
  surroundings: Surroundings,
): readonly Member[] {
  const conditions = conditionsOf(view, surroundings);
  const shown = members.filter((member) => conditions.every((isMet) => isMet(member)));
  return sorted(shown, view.sort ?? 'name');
}

type Condition = (member: Member) => boolean;

function conditionsOf({ q, process, certificate, show }: MembersView, surroundings: Surroundings): Condition[] {
  const conditions: Condition[] = [];
  const asked = foldLetters(q?.trim() ?? '');
  if (asked !== '') conditions.push((member) => searchedIn(member).includes(asked));
  if (process !== undefined) {
    conditions.push(({ processes }) => processes.some((one) => surroundings.ancestryOf(one).includes(process)));
  }
  if (certificate !== undefined) {
    conditions.push(({ certificates }) =>
      certificates.some(({ scheme, state }) => scheme === certificate && state === 'valid'),
    );
  }
  if (show !== undefined) conditions.push(SHOWN[show](surroundings.now));
  return conditions;
}

const SHOWN: Readonly<Record<NonNullable<MembersView['show']>, (now: Date) => Condition>> = {
  qualified:
    () =>
    ({ openNeeds }) =>
      openNeeds.qualified > 0,
  conditional:
    () =>
    ({ openNeeds }) =>
      openNeeds.conditional > 0,
  nowhere:
    () =>
    ({ openNeeds }) =>
      openNeeds.qualified + openNeeds.conditional === 0,
  silent: (now) => (member) => isSilent(member, now),
  lapsing:
    (now) =>
    ({ certificates }) =>
      certificates.some((one) => isLapsing(one, now)),
  ceased:
    () =>
    ({ standing }) =>
      standing === 'ceased',
};

/** Letters are folded once for each row, however often somebody types. */
const SEARCHED = new WeakMap<Member, string>();

function searchedIn(member: Member): string {
  const known = SEARCHED.get(member);
  if (known !== undefined) return known;
  const { name, organisationNumber = '', towns } = member;
  const text = foldLetters([name, organisationNumber, ...towns].join('\n'));
  SEARCHED.set(member, text);
  return text;
}

type Key = (member: Member) => number | string;

/** By what each column sorts, the smallest first. */
const KEYS: Readonly<Record<string, Key>> = {
  towns: ({ towns }) => towns[0] ?? '',
  processes: ({ processes }) => processes.length,
  certificates: ({ certificates }) => nextEnd(certificates),
  qualified: ({ openNeeds }) => openNeeds.qualified * 10_000 + openNeeds.conditional,
  completeness: ({ completeness }) => completeness,
  heard: heardAt,
  organisationNumber: ({ organisationNumber = '' }) => organisationNumber,
};

function nextEnd(certificates: Member['certificates']): string {
  const ends = certificates.flatMap(({ state, expires }) => (state === 'valid' && expires ? [expires] : []));
  return ends.sort()[0] ?? '9999';
}

function sorted(members: readonly Member[], by: string): readonly Member[] {
  const isDescending = by.startsWith('-');
  const key = KEYS[isDescending ? by.slice(1) : by];
  // By name they have come; whoever came later than the table stands where it was put.
  if (key === undefined) return isDescending ? [...members].reverse() : members;
  const keyed = members.map((member, place) => ({ member, key: key(member), place }));
  const way = isDescending ? -1 : 1;
  keyed.sort((one, other) => (one.key === other.key ? one.place - other.place : one.key < other.key ? -way : way));
  return keyed.map(({ member }) => member);
}
