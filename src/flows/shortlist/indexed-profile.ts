import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BuyerId } from '../../domain/ids';
import { type Profile, profileAsSeenBy } from '../../domain/profile';
import type { Supplier } from '../../domain/supplier';
import type { Visibility } from '../../domain/visibility';
import type { Policy } from '../../scoring/policy';
import { type PreparedProfile, prepareProfile } from '../../scoring/prepared-profile';

/** A supplier with one revision of its profile. */
export interface SupplierProfile {
  readonly supplier: Supplier;
  readonly profile: Profile;
}

/** The same, prepared as each buyer may see it. */
export interface IndexedProfile extends SupplierProfile {
  readonly preparedFor: (buyerId: BuyerId) => PreparedProfile;
}

/** Some tens of milliseconds of preparing. */
const PROFILES_PER_TURN = 500;

/**
 * Prepares many profiles, and lets everything else in the process have its turn in between: a worker that is silent for
 * too long loses its jobs.
 */
export async function indexAll(
  profiles: readonly SupplierProfile[],
  policy: Policy,
): Promise<readonly IndexedProfile[]> {
  const indexed: IndexedProfile[] = [];
  for (const one of profiles) {
    indexed.push(indexProfile(one, policy));
    if (indexed.length % PROFILES_PER_TURN === 0) await nextTurn();
  }
  return indexed;
}

/** A profile that hides nothing is prepared once for all buyers; one that does, for each when it is first asked for. */
export function indexProfile({ supplier, profile: whole }: SupplierProfile, policy: Policy): IndexedProfile {
  const profile = withoutTexts(whole);
  if (!hidesAnything(profile)) {
    const prepared = prepareProfile(supplier, profile, policy);
    return { supplier, profile, preparedFor: () => prepared };
  }
  const byBuyer = new Map<BuyerId, PreparedProfile>();
  const preparedFor = (buyerId: BuyerId) => {
    const known = byBuyer.get(buyerId);
    if (known) return known;
    const made = prepareProfile(supplier, profileAsSeenBy(profile, { kind: 'buyer', buyerId }), policy);
    byBuyer.set(buyerId, made);
    return made;
  };
  return { supplier, profile, preparedFor };
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
