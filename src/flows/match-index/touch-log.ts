import type { RequirementId, SupplierId } from '../../domain/ids';
import type { SupplierMove } from './list-standings';
import { revisionOf } from './profile-views';

/** One step from a revision of a profile to the next one. */
interface Step {
  readonly revision: number;
  readonly touched: ReadonlySet<RequirementId>;
}

/** Suppliers that are kept: those whose own runs are other processes' would pile up. */
const MOST_SUPPLIERS = 1_000;

/** Steps that are kept of each. */
const MOST_STEPS = 20;

/** Which shortlists each revision of a supplier has touched, as was found when it was taken in: nobody needs to judge it again. */
export class TouchLog {
  private readonly bySupplier = new Map<SupplierId, readonly Step[]>();

  /** Notes suppliers that have been taken in, each with the lists that it touched. */
  noteAll(moves: readonly SupplierMove[], touched: ReadonlyMap<SupplierId, ReadonlySet<RequirementId>>): void {
    for (const { supplierId, revisions } of moves) {
      const [before, after] = revisions.map((one) => one && revisionOf(one));
      if (after !== undefined)
        this.note(supplierId, before, { revision: after, touched: touched.get(supplierId) ?? new Set() });
    }
  }

  /** Lists that any step touched from that revision on up to this one; undefined unless every one of them is known. Forgets what was before. */
  find(supplierId: SupplierId, since: number, upTo: number): ReadonlySet<RequirementId> | undefined {
    const steps = (this.bySupplier.get(supplierId) ?? []).filter(({ revision }) => revision > since);
    if (steps.length === 0 || steps[0]?.revision !== since + 1 || steps.at(-1)?.revision !== upTo) return undefined;
    this.bySupplier.set(supplierId, steps);
    return new Set(steps.flatMap(({ touched }) => [...touched]));
  }

  clear(): void {
    this.bySupplier.clear();
  }

  /** A step that leads from any but the revision just before leaves nothing to go by. */
  private note(supplierId: SupplierId, from: number | undefined, step: Step): void {
    const known = this.bySupplier.get(supplierId) ?? [];
    this.bySupplier.delete(supplierId);
    if (from !== step.revision - 1) return;
    this.bySupplier.set(supplierId, [...known, step].slice(-MOST_STEPS));
    const [oldest] = this.bySupplier.keys();
    if (this.bySupplier.size > MOST_SUPPLIERS && oldest !== undefined) this.bySupplier.delete(oldest);
  }
}
