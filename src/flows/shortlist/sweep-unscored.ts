import type { FlowDeps } from '../flow-deps';
import { announceBatches } from '../job/begin-run';

/** Up to this many are announced one by one; beyond it, making everything again is less work than looking at each. */
const MAX_SINGLE_RINGS = 50;

/** How many stale records a sweep met; counting stops just above `MAX_SINGLE_RINGS`. */
export interface Swept {
  readonly suppliers: number;
  readonly requirements: number;
}

/**
 * Finds what was saved and never scored, because a ring was lost or newer concepts, schemes or rules are in force, and
 * rings again. *Stale* is a comparison of revisions, so there is no flag that could be lost as well.
 *
 * While a run is under way, what it has left is rung for and no other run is started; nor is one while the newest stands
 * cancelled, since whoever stopped it wants it stopped for longer than a minute.
 */
export async function sweepUnscored(deps: FlowDeps): Promise<Swept> {
  const { suppliers, requirements, runs } = deps.database.stores;
  const underWay = await runs.listUnderWay();
  for (const run of underWay) await announceBatches(deps, run);
  const { policyVersion } = await deps.reference.current();
  const [supplierIds, requirementIds] = await Promise.all([
    suppliers.listUnscored(MAX_SINGLE_RINGS + 1),
    requirements.listStale(policyVersion, MAX_SINGLE_RINGS + 1),
  ]);
  const swept = { suppliers: supplierIds.length, requirements: requirementIds.length };
  if (swept.suppliers > MAX_SINGLE_RINGS || swept.requirements > MAX_SINGLE_RINGS) {
    if (underWay.length === 0 && !(await runs.isNewestCancelled())) {
      await deps.bell.ring({ name: 'rescore-everything' });
    }
  } else if (swept.suppliers + swept.requirements > 0) {
    await deps.bell.ringAll([
      ...requirementIds.map((requirementId) => ({ name: 'rescore-requirement' as const, requirementId })),
      ...supplierIds.map((supplierId) => ({ name: 'rescore-supplier' as const, supplierId })),
    ]);
  }
  return swept;
}
