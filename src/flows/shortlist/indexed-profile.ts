import type { BuyerId } from '../../domain/ids';
import { type Profile, profileAsSeenBy } from '../../domain/profile';
import type { Supplier } from '../../domain/supplier';
import type { Visibility } from '../../domain/visibility';
import type { Policy } from '../../scoring/policy';
import { type PreparedProfile, prepareProfile } from '../../scoring/prepared-profile';

/** A supplier's profile, prepared when it is first needed and as each buyer may see it. */
export interface IndexedProfile {
  readonly profile: Profile;
  preparedFor(buyerId: BuyerId): PreparedProfile;
}

/** A profile that hides nothing is prepared once for all buyers; one that does, once for each. */
export function indexProfile(supplier: Supplier, whole: Profile, policy: Policy): IndexedProfile {
  const profile = withoutTexts(whole);
  const byBuyer = new Map<BuyerId | 'everybody', PreparedProfile>();
  const isOpen = !hidesAnything(profile);
  return {
    profile,
    preparedFor: (buyerId) => {
      const key = isOpen ? 'everybody' : buyerId;
      const known = byBuyer.get(key);
      if (known) return known;
      const seen = isOpen ? profile : profileAsSeenBy(profile, { kind: 'buyer', buyerId });
      const made = prepareProfile(supplier, seen, policy);
      byBuyer.set(key, made);
      return made;
    },
  };
}

/** Scores rest on what was understood of a text, never on the text: thousands of texts need not be kept in memory. */
function withoutTexts(profile: Profile): Profile {
  return { ...profile, texts: {}, understood: { ...profile.understood, mentions: {} } };
}

function hidesAnything({ sites, visibility }: Profile): boolean {
  const isGuarded = (guard: Visibility | undefined) => guard !== undefined && guard.to !== 'public';
  const facts = sites.flatMap(({ capabilities = [], certificates = [] }) => [...capabilities, ...certificates]);
  return Object.values(visibility).some(isGuarded) || facts.some((fact) => isGuarded(fact.visibility));
}
