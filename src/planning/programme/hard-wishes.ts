import { isSamePair, type Pair } from '../../domain/trip/meeting';
import type { HardWish } from '../../domain/trip/programme-proposal';
import { membersWhoJoin } from '../../domain/trip/trip';
import type { Cell, Plan, PlanPair } from './plan';
import type { ProgrammeQuestion } from './programme-question';

/** Everything that a programme must fulfil, each pair once; wishes for a member without a seat bind nobody. */
export function hardWishesOf({ trip, wishes, standing = [] }: ProgrammeQuestion): readonly HardWish[] {
  const members = membersWhoJoin(trip);
  const musts = wishes.filter(
    (wish, index) =>
      wish.kind === 'must' &&
      members.some(({ supplierId }) => supplierId === wish.supplierId) &&
      wishes.findIndex((earlier) => earlier.kind === 'must' && isSamePair(earlier, wish)) === index,
  );
  return [
    ...standing.flatMap(({ supplierId, buyer, isPinned }) =>
      isPinned ? [{ kind: 'pinned' as const, supplierId, buyer }] : [],
    ),
    ...musts.map(({ supplierId, buyer }) => ({ kind: 'must-meet' as const, supplierId, buyer })),
    ...members.flatMap(({ supplierId, fewest }) =>
      fewest > 0 ? [{ kind: 'fewest-of-member' as const, supplierId, fewest }] : [],
    ),
    ...trip.buyers.flatMap(({ id, fewest }) =>
      fewest > 0 ? [{ kind: 'fewest-of-buyer' as const, buyer: id, fewest }] : [],
    ),
  ];
}

/** The pair of a wish for a pair; undefined where the two cannot be planned for at all. */
export function pairOfWish({ pairs }: Plan, pair: Pair): PlanPair | undefined {
  return pairs.find((one) => isSamePair(one, pair));
}

/** The pinned meeting of a pair; undefined where it breaks a rule by itself. */
export function pinnedCell(pair: PlanPair | undefined): Cell | undefined {
  return pair?.cells.find(({ standing }) => standing?.isPinned === true);
}

/** Pairs among which one side has its meetings. */
export function pairsOfSide({ pairs }: Plan, wish: HardWish): readonly PlanPair[] {
  if (wish.kind === 'fewest-of-member') return pairs.filter(({ supplierId }) => supplierId === wish.supplierId);
  return wish.kind === 'fewest-of-buyer' ? pairs.filter(({ buyer }) => buyer === wish.buyer) : [];
}

/** Can nothing at all fulfil this wish, whatever becomes of the others? */
export function isHopeless(plan: Plan, wish: HardWish): boolean {
  switch (wish.kind) {
    case 'pinned':
      return pinnedCell(pairOfWish(plan, wish)) === undefined;
    case 'must-meet':
      return (pairOfWish(plan, wish)?.cells ?? []).length === 0;
    case 'fewest-of-member':
    case 'fewest-of-buyer':
      return pairsOfSide(plan, wish).filter(({ cells }) => cells.length > 0).length < wish.fewest;
  }
}
