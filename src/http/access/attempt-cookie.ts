import type { CookieOptions, Request, Response } from 'express';
import { z } from 'zod';
import type { SignInAttempt } from '../../platform/identity-provider';
import { cookieOf } from './session-cookie';

/** The cookie of a sign-in that is under way at the provider, named like that of a session. */
const ATTEMPT_COOKIE = { https: '__Host-matchverk-oidc', http: 'matchverk-oidc' } as const;

/** Long enough to find a telephone for the second factor. */
const LASTS_MS = 10 * 60_000;

/** Lax: it is the provider's page that leads back here. */
const GUARDED: CookieOptions = { httpOnly: true, sameSite: 'lax', path: '/' };

const Attempt = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() });

/** Has the browser keep what it must bring back. Nobody else gets to see it: it is the browser's own attempt. */
export function keepAttempt(res: Response, attempt: SignInAttempt, isHttps: boolean): void {
  const value = Buffer.from(JSON.stringify(attempt)).toString('base64url');
  res.cookie(nameOf(isHttps), value, { ...GUARDED, secure: isHttps, maxAge: LASTS_MS });
}

/** What the browser has brought back, once: the cookie is taken away. Undefined when there is none of ours. */
export function takeAttempt(req: Request, res: Response, isHttps: boolean): SignInAttempt | undefined {
  const value = cookieOf(req, nameOf(isHttps));
  if (value === undefined) return undefined;
  res.clearCookie(nameOf(isHttps), { ...GUARDED, secure: isHttps });
  try {
    return Attempt.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

function nameOf(isHttps: boolean): string {
  return isHttps ? ATTEMPT_COOKIE.https : ATTEMPT_COOKIE.http;
}
