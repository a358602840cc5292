import type { BuyerId } from '../../domain/ids';
import { type Profile, profileAsSeenBy } from '../../domain/supplier/profile';
import type { Supplier } from '../../domain/supplier/supplier';
import type { Visibility } from '../../domain/supplier/visibility';
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

/** A profile that hides nothing, which every buyer sees in the same way. */
export function openViews(whole: PreparedProfile): ProfileViews {
  return { whole, asSeenBy: () => whole };
}

/** Prepares a profile, where it hides anything for each buyer when it is first asked for. */
export function viewsOf({ supplier, profile }: SupplierProfile, policy: Policy): ProfileViews {
  const whole = prepareProfile(supplier, profile, policy);
  if (!hidesAnything(profile)) return openViews(whole);
  const byBuyer = new Map<BuyerId, PreparedProfile>();
  return {
    whole,
    asSeenBy(buyerId) {
      const known = byBuyer.get(buyerId);
      if (known) return known;
      const made = prepareProfile(supplier, profileAsSeenBy(profile, { kind: 'buyer', buyerId }), policy);
      byBuyer.set(buyerId, made);
      return made;
    },
  };
}

/** The revision of the profile. */
export function revisionOf({ whole: { columns, row } }: ProfileViews): number {
  return columns.revision[row] ?? 0;
}

/** Is there anything in the profile that some buyer may not read? */
export function hidesAnything({ sites, visibility }: Profile): boolean {
  const isGuarded = (guard: Visibility | undefined) => guard !== undefined && guard.to !== 'public';
  const facts = sites.flatMap(({ capabilities = [], certificates = [] }) => [...capabilities, ...certificates]);
  return Object.values(visibility).some(isGuarded) || facts.some((fact) => isGuarded(fact.visibility));
}
