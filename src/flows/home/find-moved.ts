import type { ListPair, Whose } from '../../db/stores/home-view';
import type { MovedMatch, MovedShortlist, NewlyFitting } from '../../domain/home';
import type { SupplierId } from '../../domain/ids';
import type { Verdict } from '../../domain/match/assessment';
import type { FlowDeps } from '../flow-deps';

const MOST_LISTS = 30;

/** Matches that are named of one list; the page of the list has them all. */
const MOST_MATCHES = 5;

/** A supplier's own needs are looked for among so many. */
const MOST_SEARCHED = 500;

/** Shortlists of open needs on which somebody is new, gone, or has another verdict since that moment, the latest first. */
export async function findMoved(deps: FlowDeps, whose: Whose, since: Date): Promise<readonly MovedShortlist[]> {
  const { home, suppliers } = deps.database.stores;
  const pairs = await home.listMoved(whose, since, MOST_LISTS);
  const moved = pairs.map((pair) => ({ pair, ...compare(pair) })).filter(({ now, left }) => now.length + left > 0);
  const named = moved.flatMap(({ now }) => now.slice(0, MOST_MATCHES).map(({ id }) => id));
  const names = new Map((await suppliers.findAll(named)).map(({ id, name }) => [id, name]));
  return moved.map(({ pair: { id, title, buyerId, madeAt, from, to }, now, left }) => ({
    need: { id, title, buyerId },
    madeAt: new Date(madeAt).toISOString(),
    from: from.version,
    to: to.version,
    matches: now.slice(0, MOST_MATCHES).map((match) => ({ ...match, name: names.get(match.id) ?? match.id })),
    left,
  }));
}

/** Open needs that the supplier fits, or would if something changed, and did not before that moment. */
export async function findFitting(
  deps: FlowDeps,
  supplierId: SupplierId,
  since: Date,
): Promise<readonly NewlyFitting[]> {
  const pairs = await deps.database.stores.home.listMoved({}, since, MOST_SEARCHED);
  return pairs.flatMap((pair) => {
    const { id, title, buyerId } = pair;
    const match = compare(pair).now.find((one) => one.id === supplierId);
    if (match === undefined || match.before === 'qualified') return [];
    return [{ need: { id, title, buyerId }, verdict: match.verdict }];
  });
}

/** Who stands on the newer list with a verdict that he had not, best first, and how many stand on it no more. */
function compare({ from, to }: ListPair): { now: readonly Omit<MovedMatch, 'name'>[]; left: number } {
  const before = standing(from);
  const after = standing(to);
  const now = [...after.values()].flatMap((match) => {
    const earlier = before.get(match.id)?.verdict;
    return earlier === match.verdict ? [] : [{ ...match, ...(earlier !== undefined && { before: earlier }) }];
  });
  return { now, left: [...before.keys()].filter((id) => !after.has(id)).length };
}

type Standing = { readonly id: SupplierId; readonly verdict: Verdict; readonly rank: number };

function standing({ supplierIds, verdicts }: ListPair['from']): ReadonlyMap<SupplierId, Standing> {
  return new Map(
    supplierIds.flatMap((id, index) => {
      const verdict = verdicts[index];
      return verdict === undefined || verdict === 'excluded' ? [] : [[id, { id, verdict, rank: index + 1 }] as const];
    }),
  );
}
