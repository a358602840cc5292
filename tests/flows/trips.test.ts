import { type Actor, SCOPES } from '../../src/domain/permission';
import type { Programme } from '../../src/domain/trip/meeting';
import { TEAM_WEIGHTS } from '../../src/domain/trip/team-choice';
import type { TripDraft } from '../../src/domain/trip/trip';
import { answerQuestion } from '../../src/flows/answer/answer-question';
import { answerAddress, makeClosingLink } from '../../src/flows/answer/make-answer-link';
import { readQuestion } from '../../src/flows/answer/read-question';
import { HOUSE } from '../../src/flows/house';
import { closeMeeting, finishNextStep } from '../../src/flows/meeting/close-meeting';
import { listFollowUps } from '../../src/flows/meeting/list-follow-ups';
import { rescoreEverything } from '../../src/flows/shortlist/rescore';
import { chooseTripTeam } from '../../src/flows/trip/choose-trip-team';
import { createTrip } from '../../src/flows/trip/create-trip';
import { listTrips } from '../../src/flows/trip/list-trips';
import { proposeTripProgramme } from '../../src/flows/trip/propose-trip-programme';
import { readOwnTrip } from '../../src/flows/trip/read-own-trip';
import { readProgramme } from '../../src/flows/trip/read-programme';
import { saveProgramme } from '../../src/flows/trip/save-programme';
import { saveTrip } from '../../src/flows/trip/save-trip';
import { setWish } from '../../src/flows/trip/set-wish';
import { aCapability, aSite, id } from '../support/builders';
import { enterRequirement, enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';
import { aPlannedMeeting, aTripBuyer, aTripDraft, aTripMember, hoursOn, tripId } from '../support/trips';

const EDITOR: Actor = { role: 'supplier-editor', name: 'EBP', scopes: SCOPES, supplierId: id.supplier('ebp') };
const PURCHASER: Actor = { role: 'purchaser', name: 'Jaguar', scopes: SCOPES, buyerId: id.buyer('jaguar') };
const BODY = { supplierId: id.supplier('ebp'), buyer: tripId.people('body') };

let flows: TestFlows;
let count = 0;

beforeAll(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  for (const name of ['ebp', 'ytab']) {
    await enterSupplier(flows.deps, name, {
      languages: ['en'],
      sites: [aSite({ capabilities: [aCapability('stamping')] })],
    });
  }
  await enterRequirement(flows.deps, 'bracket');
  await rescoreEverything(flows.deps);
  await flows.deps.database.inTransaction((stores) => stores.settings.put('public-address', 'https://m.example'));
});
afterAll(() => flows.close());

async function begin(draft: Partial<TripDraft> = {}) {
  count += 1;
  return createTrip(flows.deps, HOUSE, { id: tripId.trip(`trip-${count}`), draft: aTripDraft(draft) });
}

/** Each trip on a day of its own, so that members are free. */
const onDay = (day: number): Partial<TripDraft> => {
  const date = `2027-04-${String(day).padStart(2, '0')}`;
  return { days: [hoursOn(date)], breaks: [] };
};

const save = (trip: Awaited<ReturnType<typeof begin>>, programme: Programme, expectedRevision = 0) =>
  saveProgramme(flows.deps, HOUSE, trip.id, { programme, expectedRevision });

const meetingOn = (day: number, supplier: string, from: string, people = 'body') =>
  aPlannedMeeting(supplier, people, from, { date: `2027-04-${String(day).padStart(2, '0')}` });

test('a trip with faults is refused with all of them by name', async () => {
  const draft = aTripDraft({
    timeZone: 'Europe/Atlantis',
    days: [hoursOn('2027-03-01', '17:00', '09:00')],
    members: [aTripMember('ebp', { fewest: 3, most: 2 }), aTripMember('ebp')],
    buyers: [aTripBuyer('body', { placeId: tripId.place('nowhere') })],
    team: [id.supplier('safeman')],
  });
  const refused = createTrip(flows.deps, HOUSE, { id: tripId.trip('faulty'), draft });
  await expect(refused).rejects.toMatchObject({
    kind: 'invalid',
    faults: expect.arrayContaining([
      expect.objectContaining({ code: 'malformed', path: '/timeZone' }),
      expect.objectContaining({ code: 'range-reversed', path: '/days/0/to' }),
      expect.objectContaining({ code: 'range-reversed', path: '/members/0/most' }),
      expect.objectContaining({ code: 'duplicate', path: '/members/1/supplierId' }),
      expect.objectContaining({ code: 'unknown-reference', path: '/buyers/0/placeId' }),
      expect.objectContaining({ code: 'unknown-reference', path: '/team/0' }),
    ]),
  });
});

test('a trip names members, buyers and needs that exist, and needs of that buyer', async () => {
  const draft = aTripDraft({
    members: [aTripMember('nobody')],
    buyers: [aTripBuyer('a', { buyerId: id.buyer('aston-martin'), needs: [id.requirement('bracket')] })],
  });
  await expect(createTrip(flows.deps, HOUSE, { id: tripId.trip('strange'), draft })).rejects.toMatchObject({
    faults: [
      { code: 'unknown-reference', path: '/members/0/supplierId' },
      { code: 'unknown-reference', path: '/buyers/0/needs/0' },
    ],
  });
});

test('of two who save the same revision one is told that the other was first', async () => {
  const trip = await begin(onDay(1));
  const draft = { ...aTripDraft(onDay(1)), title: 'Another title' };
  await saveTrip(flows.deps, HOUSE, trip.id, { draft, expectedRevision: 1 });
  await expect(saveTrip(flows.deps, HOUSE, trip.id, { draft, expectedRevision: 1 })).rejects.toMatchObject({
    kind: 'conflict',
    faults: [{ code: 'moved-on', expected: '2' }],
  });
});

test('meetings keep their names and raise their sequence when a calendar must learn of it', async () => {
  const trip = await begin(onDay(2));
  const first = await save(trip, [meetingOn(2, 'ebp', '09:00'), meetingOn(2, 'ytab', '10:00')]);
  const [ebp] = first.meetings;
  expect(first).toMatchObject({ revision: 1, faults: [] });
  expect(ebp).toMatchObject({ sequence: 0, matches: [{ requirementId: 'bracket', shortlistVersion: 1 }] });
  const second = await save(trip, [meetingOn(2, 'ebp', '11:00')], 1);
  expect(second.meetings).toMatchObject([{ id: ebp?.id, sequence: 1, from: '11:00' }]);
  const pinned = await save(trip, [{ ...meetingOn(2, 'ebp', '11:00'), isPinned: true }], 2);
  expect(pinned.meetings).toMatchObject([{ id: ebp?.id, sequence: 1, isPinned: true }]);
  const all = await flows.database.stores.meetings.list(trip.id);
  expect(all.filter(({ isCancelled }) => isCancelled)).toMatchObject([{ supplierId: 'ytab', sequence: 1 }]);
  const third = await save(trip, [meetingOn(2, 'ebp', '11:00'), meetingOn(2, 'ytab', '10:00')], 3);
  expect(third.meetings.find(({ supplierId }) => supplierId === 'ytab')).toMatchObject({
    sequence: 2,
    isCancelled: false,
  });
});

test('what the clocks of the trip show is stored as the right moment, before and after they change', async () => {
  const trip = await begin({ days: [hoursOn('2027-03-26'), hoursOn('2027-03-29')], breaks: [] });
  await save(trip, [
    aPlannedMeeting('ebp', 'body', '09:00', { date: '2027-03-26' }),
    aPlannedMeeting('ytab', 'body', '09:00', { date: '2027-03-29' }),
  ]);
  const rows = await flows.postgres.query<{ at: string }>(
    `select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at from meetings where trip_id = '${trip.id}' order by starts_at`,
  );
  expect(rows.map(({ at }) => at)).toEqual(['2027-03-26 09:00', '2027-03-29 08:00']);
});

test('in another zone the clocks show the same, and the moments are others', async () => {
  const trip = await begin({ ...onDay(23) });
  const { meetings } = await save(trip, [meetingOn(23, 'ebp', '09:00')]);
  const { id: _id, revision: _revision, ...draft } = trip;
  await saveTrip(flows.deps, HOUSE, trip.id, {
    draft: { ...draft, timeZone: 'Europe/Stockholm' },
    expectedRevision: 1,
  });
  expect((await readProgramme(flows.deps, HOUSE, trip.id)).meetings).toMatchObject([
    { id: meetings[0]?.id, from: '09:00', sequence: 1 },
  ]);
  const [row] = await flows.postgres.query<{ at: string }>(
    `select to_char(starts_at at time zone 'UTC', 'HH24:MI') as at from meetings where trip_id = '${trip.id}'`,
  );
  expect(row?.at).toBe('07:00');
});

test('a planner may overrule hours, but puts nobody at two places at once', async () => {
  const trip = await begin({ ...onDay(5), buyers: [aTripBuyer('body'), aTripBuyer('chassis')] });
  const early = await save(trip, [meetingOn(5, 'ebp', '08:00')]);
  expect(early.faults).toMatchObject([{ kind: 'outside-days', meetings: [0] }]);
  const twice = [meetingOn(5, 'ebp', '10:00'), meetingOn(5, 'ebp', '10:00', 'chassis')];
  await expect(save(trip, twice, 1)).rejects.toMatchObject({
    kind: 'invalid',
    faults: [{ code: 'cannot-stand', path: '/meetings/1', expected: 'a time at which everybody is free' }],
  });
  const atOneTable = [meetingOn(5, 'ebp', '10:00'), meetingOn(5, 'ytab', '10:00')];
  await expect(save(trip, atOneTable, 1)).rejects.toMatchObject({ kind: 'invalid' });
  expect((await readProgramme(flows.deps, HOUSE, trip.id)).revision).toBe(1);
});

test('two planners at once never book a member twice, on one trip or on two', async () => {
  const [one, other] = [await begin(onDay(6)), await begin(onDay(6))];
  const outcomes = await Promise.allSettled([
    save(one, [meetingOn(6, 'ebp', '10:00')]),
    save(other, [meetingOn(6, 'ebp', '10:00')]),
    save(one, [meetingOn(6, 'ebp', '10:00')]),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ kind: 'conflict' });
  }
  const [{ booked } = { booked: '' }] = await flows.postgres.query<{ booked: string }>(
    `select count(*)::text as booked from meetings where supplier_id = 'ebp' and date = '2027-04-06' and not is_cancelled`,
  );
  expect(booked).toBe('1');
});

test('a trip that is cancelled keeps nobody from another one, until it is on again', async () => {
  const [off, on] = [await begin(onDay(24)), await begin(onDay(24))];
  await save(off, [meetingOn(24, 'ebp', '10:00')]);
  const { id: _id, revision: _revision, ...draft } = off;
  await saveTrip(flows.deps, HOUSE, off.id, { draft: { ...draft, state: 'cancelled' }, expectedRevision: 1 });
  await expect(save(on, [meetingOn(24, 'ebp', '10:00')])).resolves.toMatchObject({ revision: 1 });
  const again = saveTrip(flows.deps, HOUSE, off.id, { draft: { ...draft, state: 'settled' }, expectedRevision: 2 });
  await expect(again).rejects.toMatchObject({ kind: 'conflict', faults: [{ code: 'booked-already' }] });
});

test('Postgres itself refuses two meetings of one member at once', async () => {
  const trip = await begin({ ...onDay(7), buyers: [aTripBuyer('body'), aTripBuyer('chassis')] });
  await save(trip, [meetingOn(7, 'ebp', '10:00'), meetingOn(7, 'ebp', '11:00', 'chassis')]);
  const move = `update meetings set starts_at = starts_at - interval '45 minutes' where trip_id = '${trip.id}' and buyer = 'chassis'`;
  await expect(flows.postgres.query(move)).rejects.toThrow('meetings_traveller_free');
});

test('a refusal of one side is a rule for the planner, and is never told to the other side', async () => {
  const trip = await begin({ ...onDay(8), state: 'settled' });
  const before = [await readOwnTrip(flows.deps, EDITOR, trip.id), await listTrips(flows.deps, EDITOR, { limit: 100 })];
  await setWish(flows.deps, PURCHASER, trip.id, { ...BODY, kind: 'must-not' });
  expect([await readOwnTrip(flows.deps, EDITOR, trip.id), await listTrips(flows.deps, EDITOR, { limit: 100 })]).toEqual(
    before,
  );
  expect((await readOwnTrip(flows.deps, PURCHASER, trip.id)).trip.wishes).toEqual([
    { ...BODY, kind: 'must-not', by: 'buyer' },
  ]);
  await expect(save(trip, [meetingOn(8, 'ebp', '10:00')])).rejects.toMatchObject({
    faults: [{ code: 'cannot-stand', expected: 'two who may meet' }],
  });
  await setWish(flows.deps, PURCHASER, trip.id, BODY);
  await expect(save(trip, [meetingOn(8, 'ebp', '10:00')])).resolves.toMatchObject({ revision: 1 });
});

test('nobody wishes in the name of another', async () => {
  const trip = await begin(onDay(9));
  const other = { supplierId: id.supplier('ytab'), buyer: tripId.people('body'), kind: 'must' } as const;
  await expect(setWish(flows.deps, EDITOR, trip.id, other)).rejects.toMatchObject({ kind: 'absent' });
  const stranger: Actor = { ...PURCHASER, buyerId: id.buyer('aston-martin') };
  await expect(setWish(flows.deps, stranger, trip.id, { ...BODY, kind: 'must' })).rejects.toMatchObject({
    kind: 'absent',
  });
});

test('a member learns of its own meetings when the trip is settled, and of nobody else', async () => {
  const trip = await begin({ ...onDay(12), budgetSek: 31_415 });
  await save(trip, [meetingOn(12, 'ebp', '09:00'), meetingOn(12, 'ytab', '10:00')]);
  expect((await readOwnTrip(flows.deps, EDITOR, trip.id)).trip).toMatchObject({ meetings: [], hasSeat: false });
  const { id: _id, revision: _revision, ...draft } = trip;
  await saveTrip(flows.deps, HOUSE, trip.id, { draft: { ...draft, state: 'settled' }, expectedRevision: 1 });
  const own = await readOwnTrip(flows.deps, EDITOR, trip.id);
  expect(own.trip).toMatchObject({ hasSeat: true, meetings: [{ supplierId: 'ebp' }] });
  expect(JSON.stringify(own)).not.toMatch(/ytab|31415/);
});

test('who had a seat last has waited less, and what it waited is told', async () => {
  await begin({ ...onDay(20), team: [id.supplier('ebp')], state: 'finished' });
  const next = await begin({ days: [hoursOn('2027-10-20')], breaks: [], seats: 1 });
  const { chosen, alternatives } = await chooseTripTeam(flows.deps, HOUSE, next.id);
  expect(chosen).toMatchObject([{ supplierId: 'ytab', waitedMonths: 24 }]);
  expect(alternatives).toMatchObject([{ instead: 'ytab', take: 'ebp', loss: 18 * TEAM_WEIGHTS.monthOfWaiting }]);
});

test('more who must join than there are seats, or than the budget pays, are a conflict', async () => {
  const members = ['ebp', 'ytab'].map((name) => aTripMember(name, { joins: 'must' }));
  const crowded = await begin({ ...onDay(21), members, seats: 1 });
  const refused = { kind: 'conflict', faults: [{ code: 'too-many', expected: 'at most 1' }] };
  await expect(chooseTripTeam(flows.deps, HOUSE, crowded.id)).rejects.toMatchObject(refused);
  const dear = await begin({ ...onDay(22), members, budgetSek: 20_000 });
  const tooDear = { kind: 'conflict', faults: [{ code: 'too-large', path: '/budgetSek', value: '24000' }] };
  await expect(chooseTripTeam(flows.deps, HOUSE, dear.id)).rejects.toMatchObject(tooDear);
});

test('a trip whose days are cut too finely for so many is told so before anything is looked for', async () => {
  const buyers = Array.from({ length: 40 }, (_one, number) => aTripBuyer(`people-${number}`));
  const days = Array.from({ length: 10 }, (_one, day) => hoursOn(`2028-01-${10 + day}`, '00:00', '24:00'));
  const order = { effort: 'quick', keeps: false } as const;
  const small = await begin({ days, breaks: [], buyers, slotMinutes: 10, members: [aTripMember('ebp')] });
  await expect(proposeTripProgramme(flows.deps, HOUSE, small.id, order)).resolves.toMatchObject({ outcome: 'found' });
  const names = ['ebp', 'ytab', 'safeman', 'va'];
  for (const name of names.slice(2)) await enterSupplier(flows.deps, name);
  const large = await begin({
    days,
    breaks: [],
    buyers,
    slotMinutes: 10,
    members: names.map((name) => aTripMember(name)),
  });
  await expect(proposeTripProgramme(flows.deps, HOUSE, large.id, order)).rejects.toMatchObject({
    kind: 'conflict',
    faults: [{ code: 'too-many', path: '/slotMinutes', value: '227200' }],
  });
});

test('a meeting is closed by its member, its matches are met by that, and its next step is followed up', async () => {
  const trip = await begin({ ...onDay(1), days: [hoursOn('2026-11-02')] });
  const { meetings } = await save(trip, [aPlannedMeeting('ebp', 'body', '09:00', { date: '2026-11-02' })]);
  const meetingId = meetings[0]?.id ?? tripId.meeting('none');
  expect((await listFollowUps(flows.deps, EDITOR)).unclosed).toMatchObject([{ id: meetingId }]);
  const nextStep = { what: 'Send samples', owner: 'Anna Ek', due: '2026-11-20' };
  await closeMeeting(flows.deps, EDITOR, meetingId, { verdict: 'promising', note: 'They liked the tool.', nextStep });
  const followUps = await listFollowUps(flows.deps, HOUSE);
  expect(followUps).toMatchObject({ today: '2026-11-23', due: [{ id: meetingId, closing: { nextStep } }] });
  expect(followUps.unclosed.map((meeting) => meeting.id)).not.toContain(meetingId);
  const stages = await flows.database.stores.stageEvents.list(id.requirement('bracket'), id.supplier('ebp'), 10);
  expect(stages).toMatchObject([{ stage: 'met', on: '2026-11-02', recordedBy: 'EBP' }]);
  await finishNextStep(flows.deps, EDITOR, meetingId, { doneOn: '2026-11-23' });
  expect((await listFollowUps(flows.deps, EDITOR)).due).toEqual([]);
});

test('of two who close a meeting at once the second puts its words in the place of the first, and it was held once', async () => {
  const trip = await begin({ ...onDay(1), days: [hoursOn('2026-11-04')] });
  const { meetings } = await save(trip, [aPlannedMeeting('ytab', 'body', '09:00', { date: '2026-11-04' })]);
  const meetingId = meetings[0]?.id ?? tripId.meeting('none');
  const verdicts = ['promising', 'possible', 'no-fit'] as const;
  await Promise.all(verdicts.map((verdict) => closeMeeting(flows.deps, HOUSE, meetingId, { verdict, note: '' })));
  const stages = await flows.database.stores.stageEvents.list(id.requirement('bracket'), id.supplier('ytab'), 10);
  expect(stages.filter(({ on }) => on === '2026-11-04')).toHaveLength(1);
});

test('a meeting that was closed and is planned for another day is open again; put back where it was, it is not', async () => {
  const [day, next] = ['2026-11-05', '2026-11-06'];
  const trip = await begin({ days: [hoursOn(day), hoursOn(next)], breaks: [] });
  const on = (date: string) => [aPlannedMeeting('ebp', 'body', '09:00', { date })];
  const { meetings } = await save(trip, on(day));
  await closeMeeting(flows.deps, HOUSE, meetings[0]?.id ?? tripId.meeting('none'), { verdict: 'possible', note: '' });
  const closingAfter = async (programme: Programme, revision: number) =>
    (await save(trip, programme, revision)).meetings.map(({ closing }) => closing?.verdict);
  await save(trip, [], 1);
  expect(await closingAfter(on(day), 2)).toEqual(['possible']);
  await save(trip, [], 3);
  expect(await closingAfter(on(next), 4)).toEqual([undefined]);
});

test('a programme is not stored for a trip that has become another one meanwhile, and neither waits for the other for ever', async () => {
  for (let round = 0; round < 5; round += 1) {
    const trip = await begin({ ...onDay(20 + round) });
    const { id: tripOf, revision: _revision, ...draft } = trip;
    const moved = saveTrip(flows.deps, HOUSE, tripOf, {
      draft: { ...draft, timeZone: 'Europe/Stockholm' },
      expectedRevision: 1,
    });
    const saved = save(trip, [meetingOn(20 + round, 'ebp', '09:00')]);
    const [, programme] = await Promise.allSettled([moved, saved]);
    await expect(moved).resolves.toMatchObject({ revision: 2 });
    if (programme.status === 'rejected') expect(programme.reason).toMatchObject({ kind: 'conflict' });
    const stored = await flows.postgres.query<{ starts_at: Date }>(
      `select starts_at from meetings where trip_id = '${tripOf}'`,
    );
    const starts = `2027-04-${20 + round}T07:00:00.000Z`;
    expect(stored.map((row) => row.starts_at.toISOString())).toEqual(programme.status === 'fulfilled' ? [starts] : []);
  }
});

test('people of one buyer do not become those of another, who would read their wishes as its own', async () => {
  const { id: tripOf, revision: _revision, ...draft } = await begin(onDay(27));
  const buyers = draft.buyers.map((people) => ({ ...people, buyerId: id.buyer('aston-martin') }));
  await expect(
    saveTrip(flows.deps, HOUSE, tripOf, { draft: { ...draft, buyers }, expectedRevision: 1 }),
  ).rejects.toMatchObject({ kind: 'invalid', faults: [{ code: 'not-allowed', path: '/buyers/0/buyerId' }] });
});

test('a member is told of no meeting in the list of trips before the trip is settled', async () => {
  const trip = await begin(onDay(28));
  await save(trip, [meetingOn(28, 'ebp', '09:00')]);
  const told = async () => {
    const { items } = await listTrips(flows.deps, EDITOR, { limit: 100 });
    return items.find((one) => one.id === trip.id)?.meetings;
  };
  expect(await told()).toBe(0);
  const { id: _id, revision: _revision, ...draft } = trip;
  await saveTrip(flows.deps, HOUSE, trip.id, { draft: { ...draft, state: 'settled' }, expectedRevision: 1 });
  expect(await told()).toBe(1);
});

test('a meeting that has not come yet cannot be closed, nor by somebody who was not there', async () => {
  const trip = await begin(onDay(13));
  const { meetings } = await save(trip, [meetingOn(13, 'ytab', '09:00')]);
  const meetingId = meetings[0]?.id ?? tripId.meeting('none');
  const closing = { verdict: 'possible', note: '' } as const;
  await expect(closeMeeting(flows.deps, HOUSE, meetingId, closing)).rejects.toMatchObject({ kind: 'conflict' });
  await expect(closeMeeting(flows.deps, EDITOR, meetingId, closing)).rejects.toMatchObject({ kind: 'absent' });
});

test('a link closes one meeting once, and is not used up by a refusal', async () => {
  const trip = await begin({ ...onDay(1), days: [hoursOn('2026-11-03')] });
  const { meetings } = await save(trip, [aPlannedMeeting('ytab', 'body', '09:00', { date: '2026-11-03' })]);
  const address = await makeClosingLink(flows.deps, HOUSE, meetings[0]?.id ?? tripId.meeting('none'));
  const token = new URLSearchParams(new URL(address).hash.slice(1)).get('token') ?? '';
  expect(address).toBe(answerAddress('https://m.example', token));
  expect(await readQuestion(flows.deps, token)).toMatchObject({
    about: 'closing',
    told: { member: 'ytab', people: 'body' },
  });
  const wrong = { about: 'participation', state: 'confirmed', note: '' } as const;
  await expect(answerQuestion(flows.deps, token, wrong)).rejects.toMatchObject({ kind: 'invalid' });
  await answerQuestion(flows.deps, token, { about: 'closing', verdict: 'no-fit', note: '' });
  await expect(readQuestion(flows.deps, token)).rejects.toMatchObject({ kind: 'gone' });
  const again = answerQuestion(flows.deps, token, { about: 'closing', verdict: 'promising', note: '' });
  await expect(again).rejects.toMatchObject({ kind: 'gone' });
  const [closed] = await flows.database.stores.meetings.list(trip.id);
  expect(closed?.closing).toMatchObject({ verdict: 'no-fit', closedBy: 'ytab' });
});
