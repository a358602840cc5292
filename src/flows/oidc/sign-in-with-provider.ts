import type { Stores } from '../../db/stores/stores';
import { normalEmail, type Person } from '../../domain/account';
import { Problem } from '../../domain/problem';
import type { Identity, IdentityProvider, SignInAttempt } from '../../platform/identity-provider';
import type { FlowDeps } from '../flow-deps';
import { type OpenedSession, openSession, type Visit } from '../session/open-session';
import { readPublicAddress } from '../session/public-address';

/** Where the provider sends the browser back to, below the public address. */
export const PROVIDER_CALLBACK = '/api/v1/session/oidc/callback';

/** A sign-in that has begun. */
export interface BegunSignIn {
  /** Where to send the browser. */
  readonly address: string;
  /** What the browser must still have when it comes back. */
  readonly attempt: SignInAttempt;
}

/**
 * Begins a sign-in at the organisation's own provider.
 *
 * @throws Problem `absent` where none is configured; `unavailable` when it does not answer
 */
export async function beginProviderSignIn(deps: FlowDeps): Promise<BegunSignIn> {
  const provider = requireProvider(deps);
  const returnTo = await returnAddress(deps);
  try {
    return await provider.begin(returnTo);
  } catch (error) {
    deps.log.warn({ reason: (error as Error).message }, 'the identity provider does not answer');
    throw new Problem('unavailable', [{ code: 'absent', path: '/oidc' }]);
  }
}

/**
 * Ends it: signs in whoever was invited. Somebody is known by the provider's own name for him, and the first time by an
 * address that the provider has made sure of.
 *
 * @throws Problem `unauthenticated` for an answer that does not belong to the attempt, and for somebody who has no account
 */
export async function finishProviderSignIn(
  deps: FlowDeps,
  { broughtBack, attempt }: { readonly broughtBack: URLSearchParams; readonly attempt: SignInAttempt },
  visit: Visit,
): Promise<OpenedSession> {
  const provider = requireProvider(deps);
  const identity = await provider.finish(await returnAddress(deps), broughtBack, attempt).catch((error: unknown) => {
    deps.log.warn({ reason: (error as Error).message }, 'the answer of the identity provider was refused');
    throw notLetIn();
  });
  return deps.database.inTransaction(async (stores) => {
    const person = await personOf(stores, identity);
    const as = person?.memberships[0];
    if (person === undefined || person.disabledAt !== undefined || as === undefined) throw notLetIn();
    return openSession(stores, { person, as }, visit, deps.now());
  });
}

async function personOf(stores: Stores, { issuer, subject, verifiedEmail }: Identity): Promise<Person | undefined> {
  const { accounts } = stores;
  const linked = await accounts.findByIdentity(issuer, subject);
  if (linked !== undefined) return linked;
  const invited = verifiedEmail === undefined ? undefined : await accounts.findByEmail(normalEmail(verifiedEmail));
  if (invited === undefined) return undefined;
  // An account that is somebody else's there already stays so, whoever has been given the address since.
  const isLinked = await accounts.linkIdentity(invited.id, issuer, subject);
  return isLinked ? invited : undefined;
}

function requireProvider({ identityProvider }: FlowDeps): IdentityProvider {
  if (identityProvider === undefined) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return identityProvider;
}

async function returnAddress(deps: FlowDeps): Promise<string> {
  const base = await readPublicAddress(deps);
  if (base === undefined) throw new Problem('unavailable', [{ code: 'missing', path: '/publicUrl' }]);
  return base + PROVIDER_CALLBACK;
}

function notLetIn(): Problem {
  return new Problem('unauthenticated', [{ code: 'not-allowed', path: '' }]);
}
