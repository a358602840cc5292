import * as oidc from 'openid-client';
import type { IdentityServer } from './config';

/** What one browser must bring back unchanged from the provider; kept in its own cookie and nowhere else. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  /** The secret of PKCE: without it a code that somebody has seen on the way is worth nothing. */
  readonly verifier: string;
}

/** Who the provider says it is. */
export interface Identity {
  readonly issuer: string;
  /** Stays the same for a person for ever; an address does not. */
  readonly subject: string;
  /** Present where the provider has made sure that it is the person's own. */
  readonly verifiedEmail?: string;
}

/** A server of the organisation's own that knows who its people are: OpenID Connect. */
export interface IdentityProvider {
  /**
   * Begins a sign-in: where to send the browser.
   *
   * @param returnTo our own address to which the provider sends it back
   */
  begin(returnTo: string): Promise<{ readonly address: string; readonly attempt: SignInAttempt }>;
  /**
   * Ends it: who came back.
   *
   * @param broughtBack the query that the browser was sent back with
   * @throws Error for anything that is not the answer to this attempt
   */
  finish(returnTo: string, broughtBack: URLSearchParams, attempt: SignInAttempt): Promise<Identity>;
}

const SCOPE = 'openid email';

/** How long a provider may be silent, in seconds. */
const PATIENCE_S = 10;

/** The provider at that address; it is asked for what it can do by the first sign-in, so that it may be away when we start. */
export function connectIdentityProvider({ issuer, clientId, clientSecret }: IdentityServer): IdentityProvider {
  let known: Promise<oidc.Configuration> | undefined;
  const configuration = () => {
    known ??= discover(issuer, clientId, clientSecret).catch((error) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    begin: async (returnTo) => {
      const attempt = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo,
        scope: SCOPE,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, attempt };
    },
    finish: async (returnTo, broughtBack, { state, nonce, verifier }) => {
      const config = await configuration();
      const came = new URL(returnTo);
      came.search = broughtBack.toString();
      const tokens = await oidc.authorizationCodeGrant(config, came, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return identityIn(config, tokens);
    },
  };
}

async function discover(issuer: string, clientId: string, clientSecret: string): Promise<oidc.Configuration> {
  // The configuration lets plain http through to this machine alone.
  const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: PATIENCE_S });
}

type Tokens = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>;

/** Many providers tell the address only when they are asked for it with the token. */
async function identityIn(config: oidc.Configuration, tokens: Tokens): Promise<Identity> {
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('The provider has sent no id token.');
  const { iss: issuer, sub: subject } = claims;
  const told = claims.email === undefined ? await oidc.fetchUserInfo(config, tokens.access_token, subject) : claims;
  const { email, email_verified: isVerified } = told;
  return { issuer, subject, ...(typeof email === 'string' && isVerified === true && { verifiedEmail: email }) };
}
