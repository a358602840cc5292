import type { ProgrammeProposal } from '../../domain/trip/programme-proposal';
import type { Proof } from '../../domain/trip/team-choice';
import type { Entry } from '../solver/linear-model';
import { type Solved, solve } from '../solver/solve';
import { findClash } from './find-clash';
import { hardWishesOf, isHopeless } from './hard-wishes';
import { withLessDriving } from './less-driving';
import { isTooLarge, programmeModel } from './models/programme-model';
import { type PairsFirst, pairsFirst } from './pairs-first';
import { type Cell, type Plan, planOf } from './plan';
import type { ProgrammeQuestion } from './programme-question';
import { keptOf, proposalOf, worthOf } from './proposal';
import { quickCells } from './quick-programme';

/** How long the making of a programme may take. */
export interface TimeLimit {
  /** Seconds. It is looked at between steps, so that a little more may pass. */
  readonly timeLimitS: number;
}

/** All worths are whole numbers: what is less than one better is no better. */
const LESS_THAN_ONE = 0.99;

const NOTHING_KNOWN: PairsFirst = { isImpossible: false };

/** The share of the time that may go into finding how many meetings can stay. */
const SHARE_FOR_KEEPING = 0.4;

/**
 * The programme that is worth most, and how sure that is; with a standing programme, of those that keep most of its meetings.
 * Where the time is up, the best that was found. Where there is none, the few wishes that clash. Throws `TooSoon` where many
 * programmes are being made already.
 */
export async function proposeProgramme(
  question: ProgrammeQuestion,
  { timeLimitS }: TimeLimit,
): Promise<ProgrammeProposal> {
  const plan = planOf(question);
  const wishes = hardWishesOf(question);
  const deadlineMs = performance.now() + timeLimitS * 1_000;
  if (wishes.some((wish) => isHopeless(plan, wish))) return findClash(plan, wishes, deadlineMs);
  const task: Task = { plan, wishes, deadlineMs, timeLimitS };
  const keeping = await keepMost(task, quickCells(plan));
  if (keeping === 'impossible') return findClash(plan, wishes, deadlineMs);
  // What stands leaves little to decide, and most of it by when it stands.
  const first = keeping.atLeast === 0 ? await pairsFirst(plan, wishes, secondsLeft(task)) : NOTHING_KNOWN;
  if (first.isImpossible) return findClash(plan, wishes, deadlineMs);
  const best = better(plan, keeping.best, fulfilling(plan, first.chosen));
  const known: Known = { ...keeping, best, bound: first.bound };
  if (best && keeping.isProven && worthOf(plan, best) === first.bound) {
    return finished(plan, best, { status: 'optimal', gap: 0 });
  }
  return isTooLarge(plan) ? untimed(plan, known) : solveWhole(task, known);
}

/** The programme as it is told: worth what it is, with no more driving than that asks. */
function finished(plan: Plan, chosen: readonly Cell[], proof: Proof): ProgrammeProposal {
  return proposalOf(plan, withLessDriving(plan, chosen), proof) ?? { outcome: 'unfinished' };
}

/** The cells, if they fulfil every wish. */
function fulfilling(plan: Plan, chosen: readonly Cell[] | undefined): readonly Cell[] | undefined {
  return chosen && proposalOf(plan, chosen, { status: 'quick' }) ? chosen : undefined;
}

/** What is known before the whole model is solved. */
interface Known extends Keeping {
  readonly bound: number | undefined;
}

async function solveWhole(task: Task, known: Known): Promise<ProgrammeProposal> {
  const { plan, wishes, deadlineMs } = task;
  const solved = await solve(programmeModel(plan, { goal: 'worth', wishes, keptAtLeast: known.atLeast }), {
    timeLimitS: secondsLeft(task),
    absoluteGap: LESS_THAN_ONE,
    ...startFrom(plan, known.best),
  });
  if (solved.status === 'infeasible') return findClash(plan, wishes, deadlineMs);
  const best = better(plan, known.best, chosenIn(plan, solved));
  const isOptimal = solved.status === 'optimal' && known.isProven;
  const bounds = [known.bound, 'bound' in solved ? solved.bound : undefined].filter((one) => one !== undefined);
  return isOptimal && best
    ? finished(plan, best, { status: 'optimal', gap: 0 })
    : untimed(plan, { ...known, best, bound: bounds.length > 0 ? Math.min(...bounds) : undefined });
}

/** The best that was found before the time was up. */
function untimed(plan: Plan, { best, bound, isProven }: Known): ProgrammeProposal {
  if (!best) return { outcome: 'unfinished' };
  const worth = worthOf(plan, best);
  const isKnown = bound !== undefined && isProven;
  const gap = isKnown ? { gap: Math.max(0, Math.floor(bound + 1e-3) - worth) / Math.max(1, worth) } : {};
  return finished(plan, best, { status: 'time-limit', ...gap });
}

interface Task {
  readonly plan: Plan;
  readonly wishes: ReturnType<typeof hardWishesOf>;
  readonly deadlineMs: number;
  readonly timeLimitS: number;
}

/** How many meetings of the standing programme can stay, and a programme in which they do. */
interface Keeping {
  readonly atLeast: number;
  readonly best: readonly Cell[] | undefined;
  readonly isProven: boolean;
}

async function keepMost(task: Task, quick: readonly Cell[] | undefined): Promise<Keeping | 'impossible'> {
  const { plan, wishes, timeLimitS } = task;
  const possible = keptOf(plan.cells);
  const already = quick ? keptOf(quick) : 0;
  if (possible === 0 || (quick && already === possible)) return { atLeast: possible, best: quick, isProven: true };
  if (isTooLarge(plan)) return { atLeast: already, best: quick, isProven: false };
  const solved = await solve(programmeModel(plan, { goal: 'kept', wishes }), {
    timeLimitS: Math.min(timeLimitS * SHARE_FOR_KEEPING, secondsLeft(task)),
    absoluteGap: LESS_THAN_ONE,
    ...startFrom(plan, quick),
  });
  if (solved.status === 'infeasible') return 'impossible';
  const best = better(plan, quick, chosenIn(plan, solved));
  return { atLeast: best ? keptOf(best) : 0, best, isProven: solved.status === 'optimal' };
}

function secondsLeft({ deadlineMs }: Task): number {
  return Math.max(0.1, (deadlineMs - performance.now()) / 1_000);
}

/** Every cell is told, held or not, so that the solver has only the ways between them to find. */
function startFrom({ cells }: Plan, chosen: readonly Cell[] | undefined): { readonly start?: readonly Entry[] } {
  if (!chosen) return {};
  const held = new Set(chosen.map(({ number }) => number));
  return { start: cells.map(({ number }): Entry => [number, held.has(number) ? 1 : 0]) };
}

function chosenIn({ cells }: Plan, solved: Solved): readonly Cell[] | undefined {
  return 'values' in solved ? cells.filter(({ number }) => (solved.values[number] ?? 0) > 0.5) : undefined;
}

/** The one that keeps more, or of equals is worth more. */
function better(
  plan: Plan,
  one: readonly Cell[] | undefined,
  other: readonly Cell[] | undefined,
): readonly Cell[] | undefined {
  if (!one || !other) return one ?? other;
  const more = keptOf(other) - keptOf(one) || worthOf(plan, other) - worthOf(plan, one);
  return more > 0 ? other : one;
}
