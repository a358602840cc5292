import type { RequirementId } from '../../../src/domain/ids';
import type { TripDraft } from '../../../src/domain/trip/trip';
import { chooseTeam } from '../../../src/planning/team/choose-team';
import { aMember, aTrip, aWorth, memberId, peopleId, somePeople } from './arbitrary-trip';

const LIMIT = { timeLimitS: 30 };

/** The first member is qualified for three buyers' needs, the second for one, the third for none; nobody waited longer. */
function aQuestion(given: Partial<TripDraft> = {}) {
  const trip = aTrip({
    seats: 1,
    members: [0, 1, 2].map((number) => aMember(number, { joins: 'may', costSek: 1_000 * (number + 1) })),
    buyers: [0, 1, 2].map((number) => somePeople(number, { needs: [`r${number}` as RequirementId] })),
    ...given,
  });
  const worths = [
    ...[0, 1, 2].map((people) => aWorth(memberId(0), peopleId(people), 1_500, `r${people}`)),
    aWorth(memberId(1), peopleId(0), 1_400, 'r0'),
    aWorth(memberId(2), peopleId(0), 300, 'r0'),
  ];
  return { trip, wishes: [], worths, lastSeats: new Map() };
}

test('who has most to talk about gets the seat, and each other one is told with what it would cost', async () => {
  const choice = await chooseTeam(aQuestion(), LIMIT);
  expect(choice.chosen).toEqual([
    {
      supplierId: memberId(0),
      worth: 4_500,
      qualifiedMeetings: 3,
      onlyOneFor: ['r0', 'r1', 'r2'],
      openMusts: 0,
      waitedMonths: 24,
      isGiven: false,
    },
  ]);
  expect(choice.alternatives).toEqual([
    {
      instead: memberId(0),
      take: memberId(1),
      loss: 4_500 - 1_400 + 2 * 1_500,
      qualifiedMeetingsFewer: 2,
      needsLost: ['r1', 'r2'],
      needsWon: [],
      costSekMore: 1_000,
    },
    expect.objectContaining({ take: memberId(2), qualifiedMeetingsFewer: 3, costSekMore: 2_000 }),
  ]);
});

test('whoever joins in any case does, though seats and money would not suffice, and nobody else', async () => {
  const { trip, ...rest } = aQuestion({ budgetSek: 100 });
  const members = trip.members.map((one, number) => ({
    ...one,
    joins: number === 0 ? ('may' as const) : ('must' as const),
  }));
  const choice = await chooseTeam({ ...rest, trip: { ...trip, members } }, LIMIT);
  expect(choice.chosen.map(({ supplierId, isGiven }) => [supplierId, isGiven])).toEqual([
    [memberId(1), true],
    [memberId(2), true],
  ]);
  expect(choice.alternatives).toEqual([]);
});

test('a seat stays empty rather than go to somebody who has nobody to talk to', async () => {
  const { worths, ...rest } = aQuestion({ seats: 3 });
  const choice = await chooseTeam(
    { ...rest, worths: worths.filter(({ supplierId }) => supplierId !== memberId(2)) },
    LIMIT,
  );
  expect(choice.chosen.map(({ supplierId }) => supplierId)).toEqual([memberId(0), memberId(1)]);
});

test('one who is refused by all has no seat, though most is to be said for it', async () => {
  const { wishes, ...rest } = aQuestion();
  const refusals = [0, 1, 2].map((people) => ({
    supplierId: memberId(0),
    buyer: peopleId(people),
    kind: 'must-not' as const,
    by: 'buyer' as const,
  }));
  const choice = await chooseTeam({ ...rest, wishes: [...wishes, ...refusals] }, LIMIT);
  expect(choice.chosen.map(({ supplierId }) => supplierId)).toEqual([memberId(1)]);
});
