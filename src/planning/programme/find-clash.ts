import type { HardWish, ImpossibleProgramme } from '../../domain/trip/programme-proposal';
import type { LinearModel } from '../solver/linear-model';
import { solve } from '../solver/solve';
import { isHopeless } from './hard-wishes';
import { pairsModel } from './models/pairs-model';
import { isTooLarge, programmeModel } from './models/programme-model';
import type { Plan } from './plan';
import { cellsFor } from './quick-programme';

/**
 * The few of some wishes that clash, given that all of them together cannot be had: without any one of those found the others of
 * them could be. By QuickXplain (Junker, "QuickXplain: preferred explanations and relaxations for over-constrained problems",
 * AAAI 2004), which asks the solver some k log(n / k) times for k of n wishes.
 *
 * What is not settled before the deadline (of `performance.now()`), or would take a model that is too large, counts as if it could be had; then more may be named than clash.
 */
export async function findClash(
  plan: Plan,
  wishes: readonly HardWish[],
  deadlineMs: number,
): Promise<ImpossibleProgramme> {
  const hopeless = wishes.find((wish) => isHopeless(plan, wish));
  if (hopeless) return { outcome: 'impossible', clash: [hopeless], isSmallest: true };
  const search: ClashSearch = { plan, deadlineMs, isCutShort: false };
  const clash = await explain(search, [], { wishes, isGrown: false });
  return {
    outcome: 'impossible',
    clash: wishes.filter((wish) => clash.includes(wish)),
    isSmallest: !search.isCutShort,
  };
}

interface ClashSearch {
  readonly plan: Plan;
  readonly deadlineMs: number;
  isCutShort: boolean;
}

/** Wishes that clash with those given. `isGrown` says that something was added to those given since they were last tried. */
async function explain(
  search: ClashSearch,
  given: readonly HardWish[],
  { wishes, isGrown }: { readonly wishes: readonly HardWish[]; readonly isGrown: boolean },
): Promise<readonly HardWish[]> {
  if (isGrown && (await isImpossible(search, given))) return [];
  if (wishes.length <= 1) return wishes;
  const [first, second] = [wishes.slice(0, wishes.length / 2), wishes.slice(wishes.length / 2)];
  const ofSecond = await explain(search, [...given, ...first], { wishes: second, isGrown: true });
  const ofFirst = await explain(search, [...given, ...ofSecond], { wishes: first, isGrown: ofSecond.length > 0 });
  return [...ofFirst, ...ofSecond];
}

/** Tried at once first, then without time, and only then by the whole model. */
async function isImpossible(search: ClashSearch, wishes: readonly HardWish[]): Promise<boolean> {
  const { plan } = search;
  if (wishes.length === 0 || cellsFor(plan, wishes)) return false;
  for (const model of [pairsModel, wholeModel]) {
    const isTooMuch = model === wholeModel && isTooLarge(plan);
    const leftS = (search.deadlineMs - performance.now()) / 1_000;
    const solved = leftS > 0 && !isTooMuch ? await solve(model(plan, wishes), { timeLimitS: leftS }) : NOT_TRIED;
    if (solved.status === 'infeasible') return true;
    if (solved.status === 'nothing-found') search.isCutShort = true;
  }
  return false;
}

const NOT_TRIED = { status: 'nothing-found' } as const;

function wholeModel(plan: Plan, wishes: readonly HardWish[]): LinearModel {
  return programmeModel(plan, { goal: 'nothing', wishes });
}
