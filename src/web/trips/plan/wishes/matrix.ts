import type { SupplierId, TripBuyerId } from '../../../../domain/ids';
import { isSamePair } from '../../../../domain/trip/meeting';
import { type TripDraft, WISH_KINDS, type Wish, type WishKind } from '../../../../domain/trip/trip';
import type { TalkedPair } from '../../talked-pair';

/** One pair of the matrix. */
export interface WishCell {
  readonly supplierId: SupplierId;
  readonly buyer: TripBuyerId;
  readonly worth: number;
  readonly isQualified: boolean;
  /** The planner's. */
  readonly own: WishKind | undefined;
  /** Those of the two sides. */
  readonly others: readonly Wish[];
  /** Does one of the three refuse what another demands? */
  readonly isClash: boolean;
}

/** Members who may join, the most valuable first, each with its cell for every buyer's people. */
export function wishRows(
  trip: TripDraft,
  worths: readonly TalkedPair[],
  wishes: readonly Wish[],
): readonly { readonly supplierId: SupplierId; readonly cells: readonly WishCell[] }[] {
  const worthOf = new Map(worths.map((pair) => [`${pair.supplierId} ${pair.buyer}`, pair]));
  const rows = trip.members
    .filter(({ joins }) => joins !== 'no')
    .map(({ supplierId }) => ({
      supplierId,
      cells: trip.buyers.map(({ id: buyer }): WishCell => {
        const pair = worthOf.get(`${supplierId} ${buyer}`);
        const of = wishes.filter((wish) => isSamePair(wish, { supplierId, buyer }));
        const kinds = new Set(of.map(({ kind }) => kind));
        return {
          supplierId,
          buyer,
          worth: pair?.worth ?? 0,
          isQualified: pair?.needs.some(({ verdict }) => verdict === 'qualified') ?? false,
          own: of.find(({ by }) => by === 'planner')?.kind,
          others: of.filter(({ by }) => by !== 'planner'),
          isClash: kinds.has('must') && kinds.has('must-not'),
        };
      }),
    }));
  const sum = ({ cells }: (typeof rows)[number]) => cells.reduce((total, { worth }) => total + worth, 0);
  return [...rows].sort((one, other) => sum(other) - sum(one));
}

/** What a click makes of a wish: none, must, may, must not, and none again. */
export function nextKind(kind: WishKind | undefined): WishKind | undefined {
  return kind === undefined ? WISH_KINDS[0] : WISH_KINDS[WISH_KINDS.indexOf(kind) + 1];
}

/** What a key says of a wish; `undefined` where it says nothing. */
export function kindOfKey(key: string): { readonly kind: WishKind | undefined } | undefined {
  if (key === '0' || key === 'Delete' || key === 'Backspace') return { kind: undefined };
  const kind = WISH_KINDS[['1', '2', '3'].indexOf(key)];
  return kind === undefined ? undefined : { kind };
}
