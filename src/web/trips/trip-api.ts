import type { SupplierId, TripBuyerId } from '../../domain/ids';
import type { Meeting, Pair, Programme } from '../../domain/trip/meeting';
import type { ProgrammeChanges } from '../../domain/trip/programme-changes';
import type { HardWish } from '../../domain/trip/programme-proposal';
import type { Proof, TeamChoice } from '../../domain/trip/team-choice';
import type { KnownDrive } from '../../domain/trip/travel';
import type { TripDraft, Wish, WishKind } from '../../domain/trip/trip';
import { $api, client, invalidate, queries } from '../api/api';
import { ApiProblem, faultAt } from '../api/problem';
import type { components } from '../api/wire';
import type { TalkedPair } from './talked-pair';
import { tripIdOf } from './trip-id';

type Schemas = components['schemas'];

/** The types of the client lose how long a pair is, so what stands within a trip is told by ours. */
interface TripOnWire {
  readonly id: string;
  readonly revision: number;
  readonly draft: unknown;
}

/** A trip as it was read. */
export interface LoadedTrip {
  readonly id: string;
  readonly revision: number;
  readonly draft: TripDraft;
}

/** The meetings of a trip as they were read. */
export interface LoadedProgramme {
  /** 0 while nobody has saved one. */
  readonly revision: number;
  readonly meetings: readonly Meeting[];
}

/** Wishes that cannot all be had; of the smallest set, letting go of any one makes the others possible. */
export interface Clash {
  readonly clash: readonly HardWish[];
  readonly isSmallest: boolean;
}

/** What came of making a programme. */
export type Proposal =
  | {
      readonly outcome: 'found';
      readonly meetings: Programme;
      readonly worth: number;
      readonly proof: Proof;
      readonly changes?: ProgrammeChanges;
    }
  | ({ readonly outcome: 'impossible' } & Clash)
  | { readonly outcome: 'unfinished' };

const TRIP = '/api/v1/trips/{tripId}';
const PROGRAMME = '/api/v1/trips/{tripId}/programme';
const WISHES = '/api/v1/trips/{tripId}/wishes';
const WISH = '/api/v1/trips/{tripId}/wishes/{supplierId}/{buyer}';

/** The server made the ids, so here they are trusted to be ids again. */
function loadedOf({ id, revision, draft }: TripOnWire): LoadedTrip {
  return { id, revision, draft: draft as TripDraft };
}

/** A draft as it is sent: the client takes it for something less exact than it is. */
function sent(draft: TripDraft): never {
  return draft as never;
}

/** The newest revision of a trip. */
export function tripQuery(tripId: string) {
  return $api.queryOptions('get', TRIP, { params: { path: { tripId } } }, { select: loadedOf });
}

/** The meetings of a trip. */
export function programmeQuery(tripId: string) {
  return $api.queryOptions(
    'get',
    PROGRAMME,
    { params: { path: { tripId } } },
    { select: ({ revision, meetings }) => ({ revision, meetings: meetings as unknown as readonly Meeting[] }) },
  );
}

/** The wishes of both sides and of the planner. */
export function wishesQuery(tripId: string) {
  return $api.queryOptions(
    'get',
    WISHES,
    { params: { path: { tripId } } },
    { select: ({ items }) => items as unknown as readonly Wish[] },
  );
}

/** What each pair of the saved trip has to talk about. */
export function worthsQuery(tripId: string) {
  return $api.queryOptions(
    'get',
    '/api/v1/trips/{tripId}/worths',
    { params: { path: { tripId } } },
    { select: ({ items }) => items as unknown as readonly TalkedPair[] },
  );
}

const ATTEMPTS = 20;

/** Stores a new trip under the first free id of its title. */
export async function createTrip(draft: TripDraft): Promise<LoadedTrip> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const body = { id: tripIdOf(draft.title, attempt), draft: sent(draft) };
      const { data } = await client.POST('/api/v1/trips', { body });
      return remembered(data);
    } catch (problem) {
      const isTaken = problem instanceof ApiProblem && problem.status === 409 && faultAt(problem, '/id') !== undefined;
      if (!isTaken || attempt === ATTEMPTS) throw problem;
    }
  }
}

/** Stores the next revision after `revision`. */
export async function putTrip(tripId: string, revision: number, draft: TripDraft): Promise<LoadedTrip> {
  const params = { path: { tripId }, header: { 'If-Match': `"${revision}"` } };
  const { data } = await client.PUT(TRIP, { params, body: sent(draft) });
  return remembered(data);
}

/** Puts what was saved where pages read it, and has everything asked again that follows from a trip. */
function remembered(data: TripOnWire | undefined): LoadedTrip {
  // Every refusal is thrown before it comes here.
  if (data === undefined) throw new Error('The server answered without a body.');
  const { id } = data;
  queries.setQueryData<TripOnWire>([...tripQuery(id).queryKey], data);
  void queries.invalidateQueries({
    predicate: ({ queryKey: [, path] }) =>
      typeof path === 'string' && path.startsWith('/api/v1/trips') && path !== (TRIP as string),
  });
  return loadedOf(data);
}

/** The newest revision of a trip, asked of the server, and shown wherever the trip is. */
export async function readTrip(tripId: string): Promise<LoadedTrip> {
  const { data } = await client.GET(TRIP, { params: { path: { tripId } } });
  if (data === undefined) throw new Error('The server answered without a body.');
  queries.setQueryData<TripOnWire>([...tripQuery(tripId).queryKey], data);
  return loadedOf(data);
}

/** Changes a stored trip at once, on whatever revision is the newest. */
export async function changeTrip(tripId: string, change: (draft: TripDraft) => TripDraft): Promise<LoadedTrip> {
  const { revision, draft } = await readTrip(tripId);
  return putTrip(tripId, revision, change(draft));
}

/** Makes these the meetings of the trip. */
export async function putProgramme(tripId: string, revision: number, programme: Programme): Promise<LoadedProgramme> {
  const params = { path: { tripId }, header: { 'If-Match': `"${revision}"` } };
  const { data } = await client.PUT(PROGRAMME, { params, body: { meetings: onWire(programme) } });
  if (data === undefined) throw new Error('The server answered without a body.');
  queries.setQueryData(programmeQuery(tripId).queryKey, data);
  void invalidate('/api/v1/follow-ups', '/api/v1/home');
  return { revision: data.revision, meetings: data.meetings as unknown as readonly Meeting[] };
}

/** Only what a planner decides: who, when, and at which table. */
function onWire(programme: Programme): Schemas['PlannedMeeting'][] {
  return programme.map(({ supplierId, buyer, date, from, to, table, isPinned }) => ({
    supplierId,
    buyer,
    date,
    from,
    to,
    table,
    isPinned,
  }));
}

/** How a programme is to be made of what stands on the board. */
export interface ProposalOrder {
  readonly effort: 'quick' | 'best';
  readonly keeps: boolean;
  readonly meetings: Programme;
}

/** Has a programme made. Nothing is saved by it. */
export async function askForProgramme(
  tripId: string,
  { effort, keeps, meetings }: ProposalOrder,
  signal?: AbortSignal,
): Promise<Proposal> {
  const { data } = await client.POST('/api/v1/trips/{tripId}/programme-proposal', {
    params: { path: { tripId } },
    body: { effort, keeps, meetings: onWire(meetings) },
    ...(signal && { signal }),
  });
  if (data === undefined) throw new Error('The server answered without a body.');
  return data as unknown as Proposal;
}

/** Has a team chosen. Nothing is saved by it. */
export async function askForTeam(tripId: string): Promise<TeamChoice> {
  const { data } = await client.POST('/api/v1/trips/{tripId}/team-choice', { params: { path: { tripId } } });
  if (data === undefined) throw new Error('The server answered without a body.');
  return data as unknown as TeamChoice;
}

/** Is there a routing service to ask for driving times? */
export function routingQuery() {
  return $api.queryOptions('get', '/api/v1/routing');
}

/** Has a routing service tell the driving times of a trip. Nothing is saved by it. */
export async function askForDrives({ base, places }: TripDraft): Promise<readonly KnownDrive[]> {
  const points = [base, ...places].map(({ id, place: { latitude, longitude } }) => ({ id, latitude, longitude }));
  const { data } = await client.POST('/api/v1/routing/drives', { body: { places: points } });
  if (data === undefined) throw new Error('The server answered without a body.');
  return data.items as unknown as readonly KnownDrive[];
}

/** Says what the planner wishes of a pair, or takes it back; the page shows it before the server has answered. */
export async function putWish(tripId: string, { supplierId, buyer }: Pair, kind: WishKind | undefined): Promise<void> {
  const key = wishesQuery(tripId).queryKey;
  await queries.cancelQueries({ queryKey: key });
  const before = queries.getQueryData<Schemas['Wishes']>([...key]);
  queries.setQueryData<Schemas['Wishes']>([...key], {
    items: [
      ...(before?.items ?? []).filter((wish) => !isPlanners(wish, supplierId, buyer)),
      ...(kind === undefined ? [] : [{ supplierId, buyer, kind, by: 'planner' as const }]),
    ],
  });
  const path = { tripId, supplierId, buyer };
  const send = () =>
    kind === undefined
      ? client.DELETE(WISH, { params: { path } })
      : client.PUT(WISH, { params: { path }, body: { kind } });
  // One after the other: of two clicks on one pair the later must be the one that stands.
  sending = sending.then(send, send);
  try {
    await sending;
  } catch (problem) {
    await queries.invalidateQueries({ queryKey: key });
    throw problem;
  }
}

let sending: Promise<unknown> = Promise.resolve();

function isPlanners(wish: Schemas['Wish'], supplierId: SupplierId, buyer: TripBuyerId): boolean {
  return wish.by === 'planner' && wish.supplierId === supplierId && wish.buyer === buyer;
}
