import type { BuyerSite } from '../../domain/demand/buyer';
import type { Requirement } from '../../domain/demand/requirement';
import type { StepSource } from '../../domain/match/team';
import type { Policy } from '../policy';
import type { Offer } from './offer';

/** A need, and what each of the suppliers from whom its team is put together offers. */
export interface TeamQuestion {
  readonly requirement: Requirement;
  readonly receivingSite: BuyerSite;
  readonly policy: Policy;
  /** In the order in which equals are preferred: that of the shortlist, so that nobody is first by name. */
  readonly offers: readonly Offer[];
  /** By number of the step: the best way in which a supplier that was left out might take it; absent where none might. */
  readonly leftOut: ReadonlyMap<number, StepSource>;
}
