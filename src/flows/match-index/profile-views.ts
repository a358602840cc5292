import type { BuyerId } from '../../domain/ids';
import { type Profile, profileAsSeenBy } from '../../domain/supplier/profile';
import type { Supplier } from '../../domain/supplier/supplier';
import type { Policy } from '../../scoring/policy';
import { type PreparedProfile, prepareProfile } from '../../scoring/prepared-profile';

/** A supplier with one revision of its profile. */
export interface SupplierProfile {
  readonly supplier: Supplier;
  readonly profile: Profile;
}

/** A profile prepared as each buyer may see it, and as a whole. */
export interface ProfileViews {
  readonly whole: PreparedProfile;
  readonly asSeenBy: (buyerId: BuyerId) => PreparedProfile;
}

/** Prepares a profile for each buyer when it is first asked for. */
export function viewsOf({ supplier, profile }: SupplierProfile, policy: Policy): ProfileViews {
  const byBuyer = new Map<BuyerId, PreparedProfile>();
  return {
    whole: prepareProfile(supplier, profile, policy),
    asSeenBy(buyerId) {
      const known = byBuyer.get(buyerId);
      if (known) return known;
      const made = prepareProfile(supplier, profileAsSeenBy(profile, { kind: 'buyer', buyerId }), policy);
      byBuyer.set(buyerId, made);
      return made;
    },
  };
}
