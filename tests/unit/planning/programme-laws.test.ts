import fc from 'fast-check';
import { isSameMeeting, isSamePair } from '../../../src/domain/trip/meeting';
import type { HardWish } from '../../../src/domain/trip/programme-proposal';
import { hardWishesOf, isHopeless } from '../../../src/planning/programme/hard-wishes';
import { programmeModel } from '../../../src/planning/programme/models/programme-model';
import { planOf } from '../../../src/planning/programme/plan';
import type { ProgrammeQuestion } from '../../../src/planning/programme/programme-question';
import { proposeProgramme } from '../../../src/planning/programme/propose-programme';
import { quickProgramme } from '../../../src/planning/programme/quick-programme';
import { solve } from '../../../src/planning/solver/solve';
import { anyQuestion } from './arbitrary-trip';
import { bestByTrying } from './best-programme';
import { wrongsOf } from './minute-by-minute';

/** Random trips of each law; more by `MATCHVERK_TESTS_TRIPS`. */
const TRIPS = Number(process.env.MATCHVERK_TESTS_TRIPS ?? 1_000);

const LIMIT = { timeLimitS: 30 };

test('no programme of any trip breaks a rule, and the quick one is never better than the solved one', async () => {
  const seen = { found: 0, impossible: 0, meetings: 0 };
  await fc.assert(
    fc.asyncProperty(anyQuestion({ members: 5, buyers: 4, slots: 6, days: 2 }), async (question) => {
      const quick = quickProgramme(question);
      const solved = await proposeProgramme(question, LIMIT);
      if (quick.outcome === 'found') expect(wrongsOf(question, quick.programme)).toEqual([]);
      if (quick.outcome === 'found') expect(solved.outcome).toBe('found');
      if (quick.outcome === 'impossible') expect(solved.outcome).toBe('impossible');
      expect(solved.outcome).not.toBe('unfinished');
      if (solved.outcome !== 'found') {
        seen.impossible += 1;
        return;
      }
      seen.found += 1;
      seen.meetings += solved.programme.length;
      expect(wrongsOf(question, solved.programme)).toEqual([]);
      expect(solved.proof).toEqual({ status: 'optimal', gap: 0 });
      if (quick.outcome === 'found') {
        const [kept = 0, keptQuickly = 0] = [solved, quick].map(({ changes }) => changes?.kept.length);
        expect(kept).toBeGreaterThanOrEqual(keptQuickly);
        if (kept === keptQuickly) expect(solved.worth).toBeGreaterThanOrEqual(quick.worth);
      }
    }),
    { numRuns: TRIPS },
  );
  // Not all of one kind, or the law would say nothing.
  expect(seen.found).toBeGreaterThan(TRIPS / 5);
  expect(seen.impossible).toBeGreaterThan(TRIPS / 20);
  expect(seen.meetings).toBeGreaterThan(TRIPS);
});

/** Two and two, or one who meets up to four: at several places, with more than one at some of them. */
const tinyQuestion = fc.oneof(
  anyQuestion({ members: 2, buyers: 2, slots: 4, days: 1 }),
  anyQuestion({ members: 1, buyers: 4, slots: 5, days: 1 }),
  anyQuestion({ members: 4, buyers: 1, slots: 5, days: 1 }),
);

test('on a tiny trip nothing is better, keeps more, or is possible where it was called impossible', async () => {
  await fc.assert(
    fc.asyncProperty(tinyQuestion, async (question) => {
      const best = bestByTrying(question);
      const solved = await proposeProgramme(question, LIMIT);
      if (solved.outcome !== 'found') {
        expect(best).toBeUndefined();
        return;
      }
      expect({ kept: solved.changes?.kept.length ?? 0, worth: solved.worth }).toEqual(best);
    }),
    { numRuns: Math.ceil(TRIPS / 8) },
  );
});

test('the model by itself, without what is tried before it, comes to the same', async () => {
  let solves = 0;
  await fc.assert(
    fc.asyncProperty(tinyQuestion, async ({ standing: _, ...question }) => {
      const plan = planOf(question);
      const wishes = hardWishesOf(question);
      if (wishes.some((wish) => isHopeless(plan, wish))) return;
      const solved = await solve(programmeModel(plan, { goal: 'worth', wishes }), LIMIT);
      const best = bestByTrying(question);
      solves += solved.status === 'optimal' ? 1 : 0;
      expect('values' in solved ? Math.round(solved.objective) : undefined).toBe(best?.worth);
    }),
    { numRuns: Math.ceil(TRIPS / 4) },
  );
  expect(solves).toBeGreaterThan(TRIPS / 20);
});

/** Where every wish is a must, more of them clash. */
const demanding = anyQuestion({ members: 3, buyers: 2, slots: 3, days: 1 }).map(
  (question): ProgrammeQuestion => ({
    ...question,
    wishes: question.wishes.map((wish) => ({ ...wish, kind: 'must' })),
  }),
);

test('without any one of the wishes that clash the others can be had, and together they cannot', async () => {
  let clashes = 0;
  await fc.assert(
    fc.asyncProperty(demanding, async (question) => {
      const solved = await proposeProgramme(question, LIMIT);
      if (solved.outcome !== 'impossible') return;
      expect(solved.isSmallest).toBe(true);
      expect(solved.clash.length).toBeGreaterThan(0);
      if (solved.clash.length > 1) clashes += 1;
      expect((await proposeProgramme(withOnly(question, solved.clash), LIMIT)).outcome).toBe('impossible');
      for (const left of solved.clash) {
        const others = withOnly(
          question,
          solved.clash.filter((wish) => wish !== left),
        );
        expect((await proposeProgramme(others, LIMIT)).outcome).toBe('found');
      }
    }),
    { numRuns: Math.ceil(TRIPS / 2) },
  );
  expect(clashes).toBeGreaterThan(TRIPS / 200);
});

/** The same question without any other wish that must be fulfilled. */
function withOnly(question: ProgrammeQuestion, kept: readonly HardWish[]): ProgrammeQuestion {
  const { trip, wishes, standing = [] } = question;
  const isKept = (kind: HardWish['kind'], of: { supplierId?: string; buyer?: string }) =>
    kept.some(
      (wish) =>
        wish.kind === kind &&
        (!('supplierId' in wish) || wish.supplierId === of.supplierId) &&
        (!('buyer' in wish) || wish.buyer === of.buyer),
    );
  return {
    ...question,
    trip: {
      ...trip,
      members: trip.members.map((one) => (isKept('fewest-of-member', one) ? one : { ...one, fewest: 0 })),
      buyers: trip.buyers.map((one) => (isKept('fewest-of-buyer', { buyer: one.id }) ? one : { ...one, fewest: 0 })),
    },
    // A wish that need not be is still one.
    wishes: wishes.map((wish) =>
      wish.kind === 'must' && !isKept('must-meet', wish) ? { ...wish, kind: 'may' } : wish,
    ),
    standing: standing.map((one) => ({ ...one, isPinned: one.isPinned && isKept('pinned', one) })),
  };
}

test('whoever is refused is not met, and what is pinned stays', async () => {
  const seen = { refused: 0, pinned: 0 };
  await fc.assert(
    fc.asyncProperty(anyQuestion({ members: 4, buyers: 3, slots: 5, days: 1 }), async (question) => {
      const { wishes, standing = [] } = question;
      const refused = wishes.filter(({ kind }) => kind === 'must-not');
      const pinned = standing.filter(({ isPinned }) => isPinned);
      for (const proposal of [quickProgramme(question), await proposeProgramme(question, LIMIT)]) {
        if (proposal.outcome !== 'found') continue;
        const { programme } = proposal;
        seen.refused += refused.length;
        seen.pinned += pinned.length;
        expect(refused.filter((wish) => programme.some((one) => isSamePair(one, wish)))).toEqual([]);
        expect(
          pinned.filter((one) => !programme.some((meeting) => meeting.isPinned && isSameMeeting(meeting, one))),
        ).toEqual([]);
      }
    }),
    { numRuns: Math.ceil(TRIPS / 2) },
  );
  // Some were refused and some pinned where there was a programme, or the law would say nothing.
  expect(seen.refused).toBeGreaterThan(TRIPS / 200);
  expect(seen.pinned).toBeGreaterThan(TRIPS / 200);
});
