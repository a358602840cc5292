import { timeAt } from '../../../src/domain/trip/clock-time';
import type { PlannedMeeting } from '../../../src/domain/trip/meeting';
import type { Wish } from '../../../src/domain/trip/trip';
import type { ProgrammeQuestion } from '../../../src/planning/programme/programme-question';
import { proposeProgramme } from '../../../src/planning/programme/propose-programme';
import { aMember, aPlace, aTrip, aWorth, memberId, peopleId, placeId, somePeople } from './arbitrary-trip';

const LIMIT = { timeLimitS: 30 };

function meeting(member: number, people: number, slot: number, given: Partial<PlannedMeeting> = {}): PlannedMeeting {
  const from = 540 + slot * 30;
  return {
    supplierId: memberId(member),
    buyer: peopleId(people),
    date: '2016-11-14',
    from: timeAt(from),
    to: timeAt(from + 30),
    table: 1,
    isPinned: false,
    ...given,
  };
}

/** Three members and three of the buyer's people, all worth meeting, with half a morning. */
function aQuestion(given: Partial<ProgrammeQuestion> = {}): ProgrammeQuestion {
  const numbers = [0, 1, 2];
  return {
    trip: aTrip({
      members: numbers.map((number) => aMember(number)),
      buyers: numbers.map((number) => somePeople(number)),
    }),
    wishes: [],
    worths: numbers.flatMap((member) =>
      numbers.map((people) => aWorth(memberId(member), peopleId(people), 1_000 + 10 * member + people)),
    ),
    ...given,
  };
}

test('a host who cancels takes its meetings along, and no other meeting is moved', async () => {
  const before = await proposeProgramme(aQuestion(), LIMIT);
  if (before.outcome !== 'found') throw new Error('There is a programme.');
  expect(before.programme).toHaveLength(9);
  const question = aQuestion({ standing: before.programme });
  const { trip } = question;
  const after = await proposeProgramme(
    { ...question, trip: { ...trip, buyers: trip.buyers.filter(({ id }) => id !== peopleId(1)) } },
    LIMIT,
  );
  if (after.outcome !== 'found') throw new Error('There is still a programme.');
  expect(after.changes?.kept).toHaveLength(6);
  expect(after.changes?.dropped.map(({ buyer }) => buyer)).toEqual([peopleId(1), peopleId(1), peopleId(1)]);
  expect(after.changes?.moved).toEqual([]);
  expect(after.changes?.added).toEqual([]);
});

test('a programme that could be worth more stays as it is where that would move anybody', async () => {
  const standing = [meeting(0, 0, 0), meeting(1, 1, 0)];
  const question = aQuestion({ standing });
  const trip = { ...question.trip, members: question.trip.members.map((one) => ({ ...one, most: 1 })) };
  const after = await proposeProgramme({ ...question, trip }, LIMIT);
  if (after.outcome !== 'found') throw new Error('There is a programme.');
  expect(after.changes?.kept).toEqual(standing);
  expect(after.changes?.added).toHaveLength(1);
});

test('a meeting keeps its table and its pin', async () => {
  const standing = [meeting(0, 0, 1, { table: 2, isPinned: true }), meeting(1, 0, 1, { table: 1 })];
  const question = aQuestion({ standing });
  const trip = { ...question.trip, buyers: question.trip.buyers.map((one) => ({ ...one, parallel: 2 })) };
  const after = await proposeProgramme({ ...question, trip }, LIMIT);
  if (after.outcome !== 'found') throw new Error('There is a programme.');
  expect(after.programme).toEqual(expect.arrayContaining(standing));
});

test('a pinned meeting whose host has cancelled is named as what clashes', async () => {
  const question = aQuestion({ standing: [meeting(0, 1, 0, { isPinned: true })] });
  const { trip } = question;
  const buyers = trip.buyers.filter(({ id }) => id !== peopleId(1));
  expect(await proposeProgramme({ ...question, trip: { ...trip, buyers } }, LIMIT)).toEqual({
    outcome: 'impossible',
    clash: [{ kind: 'pinned', supplierId: memberId(0), buyer: peopleId(1) }],
    isSmallest: true,
  });
});

test('wishes that clash are named, and those that do not are not', async () => {
  const must = (member: number, people: number): Wish => ({
    supplierId: memberId(member),
    buyer: peopleId(people),
    kind: 'must',
    by: 'planner',
  });
  // Two places an hour apart and two hours: the member gets to one of them only, or to both with one meeting each.
  const question = aQuestion({ wishes: [must(1, 2), must(0, 0), must(0, 1), must(0, 2)] });
  const trip = aTrip({
    ...question.trip,
    places: [aPlace(0), aPlace(1)],
    buyers: [somePeople(0), somePeople(1), somePeople(2, { placeId: placeId(1) })],
    travel: { detour: 1.3, known: [{ between: [placeId(0), placeId(1)], minutes: 60 }] },
  });
  expect(await proposeProgramme({ ...question, trip }, LIMIT)).toEqual({
    outcome: 'impossible',
    clash: [must(0, 0), must(0, 1), must(0, 2)].map(({ supplierId, buyer }) => ({
      kind: 'must-meet',
      supplierId,
      buyer,
    })),
    isSmallest: true,
  });
});

test('with hardly any time for the solver there is still a programme', async () => {
  const proposal = await proposeProgramme(aQuestion(), { timeLimitS: 0 });
  expect(proposal.outcome).toBe('found');
});

test('a drive is one drive between two meetings, not two with a break between', async () => {
  const places = [aPlace(0), aPlace(1), aPlace(2)];
  const [here, between, there] = [placeId(0), placeId(1), placeId(2)];
  const trip = aTrip({
    places,
    days: [{ date: '2016-11-14', from: '09:00', to: '11:00' }],
    breaks: [{ date: '2016-11-14', from: '10:00', to: '10:30' }],
    members: [aMember(0)],
    buyers: [
      somePeople(0, { placeId: here, free: [{ date: '2016-11-14', from: '09:00', to: '09:30' }] }),
      somePeople(1, { placeId: there, free: [{ date: '2016-11-14', from: '10:30', to: '11:00' }] }),
      somePeople(2, { placeId: between, free: [{ date: '2016-11-14', from: '10:30', to: '11:00' }] }),
    ],
    travel: {
      detour: 1.3,
      known: [
        { between: [here, there], minutes: 40 },
        { between: [here, between], minutes: 30 },
        { between: [between, there], minutes: 0 },
      ],
    },
  });
  const worths = [0, 1, 2].map((people) => aWorth(memberId(0), peopleId(people), people === 1 ? 900 : 100));
  const proposal = await proposeProgramme({ trip, wishes: [], worths }, LIMIT);
  // To both ends is forbidden, though by way of the place between they could be reached in two parts.
  expect(proposal).toMatchObject({ outcome: 'found', worth: 900 });
});

test('nobody goes back and forth where the same meetings can be held with less driving', async () => {
  const places = [aPlace(0), aPlace(1)];
  const trip = aTrip({
    places,
    days: [{ date: '2016-11-14', from: '09:00', to: '15:00' }],
    members: [0, 1, 2, 3].map((number) => aMember(number)),
    buyers: [0, 1, 2, 3].map((number) => somePeople(number, { placeId: placeId(number % 2) })),
    travel: { detour: 1.3, known: [{ between: [placeId(0), placeId(1)], minutes: 20 }] },
  });
  const worths = trip.members.flatMap(({ supplierId }) => trip.buyers.map(({ id }) => aWorth(supplierId, id, 1_500)));
  const proposal = await proposeProgramme({ trip, wishes: [], worths }, LIMIT);
  if (proposal.outcome !== 'found') throw new Error('There is a programme.');
  expect(proposal.programme).toHaveLength(16);
  for (const { supplierId } of trip.members) {
    const sites = proposal.programme
      .filter((one) => one.supplierId === supplierId)
      .map(({ buyer }) => trip.buyers.find(({ id }) => id === buyer)?.placeId);
    expect(sites.filter((site, index) => index > 0 && site !== sites[index - 1])).toHaveLength(1);
  }
});
