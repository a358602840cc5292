import { type Names, namesOf } from '../../../contract/wording/names';
import type { Requirement } from '../../../domain/demand/requirement';
import type { SupplierId } from '../../../domain/ids';
import { listBuyers } from '../../../flows/buyer/list-buyers';
import type { FlowDeps } from '../../../flows/flow-deps';
import { HOUSE } from '../../../flows/house';
import { readProfile } from '../../../flows/profile/read-profile';

/** What a screen needs to word the findings of one requirement. */
export interface ScreenNames {
  readonly buyer: string;
  /** For the findings on one supplier, whose sites they name. */
  readonly of: (supplierId: SupplierId) => Promise<Names>;
}

/** Looks up the names for the findings of a requirement. */
export async function namesFor(deps: FlowDeps, { buyerId }: Requirement): Promise<ScreenNames> {
  const { policy } = await deps.reference.current();
  const buyer = (await listBuyers(deps, HOUSE)).find(({ id }) => id === buyerId);
  return {
    buyer: buyer?.name ?? buyerId,
    of: async (supplierId) => {
      const { profile } = await readProfile(deps, HOUSE, supplierId);
      return namesOf(policy.taxonomy, policy.schemes, profile.sites, buyer?.sites ?? []);
    },
  };
}
