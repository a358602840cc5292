import fc from 'fast-check';
import type { RequirementId, SupplierId } from '../../../src/domain/ids';
import type { Verdict } from '../../../src/domain/match/assessment';
import { isSamePair } from '../../../src/domain/trip/meeting';
import { TEAM_WEIGHTS } from '../../../src/domain/trip/team-choice';
import type { TripDraft, TripMember, Wish } from '../../../src/domain/trip/trip';
import { chooseTeam } from '../../../src/planning/team/choose-team';
import type { TeamQuestion } from '../../../src/planning/team/team-question';
import { aMember, aTrip, memberId, peopleId, somePeople } from './arbitrary-trip';

const TRIPS = Math.ceil(Number(process.env.MATCHVERK_TESTS_TRIPS ?? 1_000) / 5);

const LIMIT = { timeLimitS: 30 };

const NEEDS = ['r0', 'r1', 'r2', 'r3'] as RequirementId[];

const verdict = fc.constantFrom<Verdict>('qualified', 'conditional', 'excluded');

/** Any choice among at most five for at most three seats, with two of the buyer's people. */
const question: fc.Arbitrary<TeamQuestion> = fc
  .record({
    direction: fc.constantFrom('outward' as const, 'inward' as const),
    members: fc.array(
      fc.record({
        joins: fc.constantFrom('may' as const, 'may' as const, 'may' as const, 'must' as const, 'no' as const),
        costSek: fc.constantFrom(0, 10, 20),
        most: fc.constantFrom(1, 2, 9),
      }),
      { minLength: 2, maxLength: 5 },
    ),
    buyers: fc.array(fc.record({ needs: fc.subarray(NEEDS), most: fc.constantFrom(1, 2, 9) }), {
      minLength: 1,
      maxLength: 2,
    }),
    talk: fc.array(fc.record({ verdict, points: fc.constantFrom(0, 300, 301, 900), openMusts: fc.nat({ max: 4 }) }), {
      minLength: 20,
      maxLength: 20,
    }),
    wishes: fc.array(
      fc.record({
        supplierId: fc.nat({ max: 4 }).map(memberId),
        buyer: fc.nat({ max: 1 }).map(peopleId),
        kind: fc.constantFrom<Wish['kind']>('must', 'may', 'must-not'),
        by: fc.constant('planner' as const),
      }),
      { maxLength: 3 },
    ),
    lastSeats: fc.array(fc.option(fc.constantFrom('2014-01-01', '2016-05-15', '2016-11-10')), {
      minLength: 5,
      maxLength: 5,
    }),
    seats: fc.integer({ min: 1, max: 3 }),
    budgetSek: fc.option(fc.constantFrom(0, 15, 30, 45), { nil: undefined }),
  })
  .map(({ members, buyers, talk, lastSeats, budgetSek, ...rest }) => {
    const trip = aTrip({
      direction: rest.direction,
      seats: rest.seats,
      ...(budgetSek !== undefined && { budgetSek }),
      members: members.map((one, number) => aMember(number, one)),
      buyers: buyers.map((one, number) => somePeople(number, one)),
    });
    const worths = trip.members.flatMap(({ supplierId }, member) =>
      trip.buyers.map(({ id: buyer, needs }) => ({
        supplierId,
        buyer,
        needs: needs.flatMap((requirementId) => {
          const said = talk[member * 4 + NEEDS.indexOf(requirementId)];
          return said ? [{ requirementId, processShare: 500, ...said }] : [];
        }),
      })),
    );
    const seats = trip.members.flatMap(({ supplierId }, number): readonly (readonly [SupplierId, string])[] => {
      const date = lastSeats[number];
      return date ? [[supplierId, date]] : [];
    });
    return { trip, wishes: rest.wishes, worths, lastSeats: new Map(seats) };
  });

test('no other team has more points, and what each other member would cost is right', async () => {
  const seen = { alternatives: 0, chosen: 0 };
  await fc.assert(
    fc.asyncProperty(question, async (asked) => {
      const choice = await chooseTeam(asked, LIMIT);
      const chosen = choice.chosen.map(({ supplierId }) => supplierId);
      const best = Math.max(...allowedTeams(asked).map((team) => reckon(asked, team).points));
      expect(choice.proof).toEqual({ status: 'optimal', gap: 0 });
      expect(choice.points).toBe(best);
      const told = reckon(asked, chosen);
      expect(told.points).toBe(best);
      expect(choice.chosen.reduce((sum, { worth }) => sum + worth, 0)).toBe(told.worth);
      expect(choice.coveredNeeds).toEqual(told.covered);
      expect([...choice.coveredNeeds, ...choice.uncoveredNeeds].sort()).toEqual([...neededIn(asked.trip)].sort());
      for (const { instead, take, loss, ...other } of choice.alternatives) {
        const team = [...chosen.filter((one) => one !== instead), take];
        expect(allowedTeams(asked)).toContainEqual([...team].sort());
        const then = reckon(asked, team);
        expect(loss).toBe(best - then.points);
        expect(other.qualifiedMeetingsFewer).toBe(told.qualified - then.qualified);
        expect(other.needsLost).toEqual(told.covered.filter((need) => !then.covered.includes(need)));
        expect(other.needsWon).toEqual(then.covered.filter((need) => !told.covered.includes(need)));
      }
      seen.alternatives += choice.alternatives.length;
      seen.chosen += chosen.length;
    }),
    { numRuns: TRIPS },
  );
  expect(seen.alternatives).toBeGreaterThan(TRIPS / 10);
  expect(seen.chosen).toBeGreaterThan(TRIPS / 5);
});

function neededIn({ buyers }: TripDraft): readonly RequirementId[] {
  return [...new Set(buyers.flatMap(({ needs }) => needs))];
}

/** Everybody who must join, and of those who may and have somebody to talk to, as many as there is room and money for. */
function allowedTeams(asked: TeamQuestion): readonly (readonly SupplierId[])[] {
  const { members, seats, budgetSek = Number.POSITIVE_INFINITY } = asked.trip;
  const given = members.filter(({ joins }) => joins === 'must');
  const able = members.filter(
    ({ joins, supplierId }) =>
      joins === 'may' && asked.trip.buyers.some(({ id }) => worthOf(asked, supplierId, id) > 0),
  );
  const cost = (team: readonly TripMember[]) => team.reduce((sum, { costSek }) => sum + costSek, 0);
  return Array.from({ length: 2 ** able.length }, (_, bits) => [
    ...given,
    ...able.filter((__, bit) => (bits >> bit) & 1),
  ])
    .filter((team) => team.length <= Math.max(seats, given.length) && cost(team) <= Math.max(budgetSek, cost(given)))
    .map((team) => team.map(({ supplierId }) => supplierId).sort());
}

function talkOf({ worths, wishes }: TeamQuestion, supplierId: SupplierId, buyer: ReturnType<typeof peopleId>) {
  const isRefused = wishes.some((wish) => wish.kind === 'must-not' && isSamePair(wish, { supplierId, buyer }));
  const pair = worths.find((one) => isSamePair(one, { supplierId, buyer }));
  return isRefused ? undefined : (pair?.needs ?? []);
}

/** By the words of the rules: 1,000 and its points for a qualified match, half the points of a conditional one, 100 where wished. */
function worthOf(asked: TeamQuestion, supplierId: SupplierId, buyer: ReturnType<typeof peopleId>): number {
  const talk = talkOf(asked, supplierId, buyer);
  if (!talk) return 0;
  const isWished = asked.wishes.some((wish) => wish.kind !== 'must-not' && isSamePair(wish, { supplierId, buyer }));
  return talk.reduce(
    (sum, { verdict, points }) =>
      sum + (verdict === 'qualified' ? 1_000 + points : verdict === 'conditional' ? Math.round(points / 2) : 0),
    isWished ? 100 : 0,
  );
}

/** What a team comes to, by trying every way to share out its meetings. */
function reckon(asked: TeamQuestion, team: readonly SupplierId[]) {
  const { trip } = asked;
  const pairs = team.flatMap((supplierId) =>
    trip.buyers.flatMap(({ id }) => {
      const worth = worthOf(asked, supplierId, id);
      const isQualified = talkOf(asked, supplierId, id)?.some(({ verdict }) => verdict === 'qualified') ? 1 : 0;
      return worth > 0 ? [{ supplierId, buyer: id, worth, isQualified }] : [];
    }),
  );
  let [worth, qualified] = [0, 0];
  for (let bits = 0; bits < 2 ** pairs.length; bits++) {
    const held = pairs.filter((_, bit) => (bits >> bit) & 1);
    const isAllowed =
      trip.members.every(
        (one) => held.filter(({ supplierId }) => supplierId === one.supplierId).length <= capped(one),
      ) && trip.buyers.every((one) => held.filter(({ buyer }) => buyer === one.id).length <= capped(one));
    const sum = held.reduce((total, one) => total + one.worth, 0);
    const sure = held.reduce((total, one) => total + one.isQualified, 0);
    if (isAllowed && (sum > worth || (sum === worth && sure > qualified))) [worth, qualified] = [sum, sure];
  }
  const said = team.map((supplierId) => trip.buyers.flatMap(({ id }) => talkOf(asked, supplierId, id) ?? []));
  const covered = neededIn(trip).filter((need) =>
    said.flat().some(({ requirementId, verdict }) => requirementId === need && verdict === 'qualified'),
  );
  const own = team.reduce((sum, supplierId, place) => sum + ownOf(asked, supplierId, said[place] ?? []), 0);
  return { worth, qualified, covered, points: worth + covered.length * TEAM_WEIGHTS.coveredNeed + own };
}

/** The morning has four slots. */
function capped({ most }: { readonly most: number }): number {
  return Math.min(most, 4);
}

/** Until 14 November 2016, whole. */
const MONTHS = new Map([
  ['2014-01-01', 24],
  ['2016-05-15', 5],
  ['2016-11-10', 0],
]);

function ownOf(
  { lastSeats }: TeamQuestion,
  supplierId: SupplierId,
  said: NonNullable<ReturnType<typeof talkOf>>,
): number {
  const months = MONTHS.get(lastSeats.get(supplierId) ?? '') ?? 24;
  const worthwhile = said.filter(
    ({ verdict, points }) => verdict === 'qualified' || (verdict === 'conditional' && points > 0),
  );
  const open = new Map(worthwhile.map(({ requirementId, openMusts }) => [requirementId, openMusts]));
  return (
    months * TEAM_WEIGHTS.monthOfWaiting - [...open.values()].reduce((sum, one) => sum + one, 0) * TEAM_WEIGHTS.openMust
  );
}
