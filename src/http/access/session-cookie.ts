import type { CookieOptions, Request, Response } from 'express';
import type { Credentials } from '../../flows/access/authenticate';
import type { OpenedSession, Visit } from '../../flows/session/open-session';

/** What a browser keeps of a session. */
export type BrowserTokens = Pick<OpenedSession, 'token' | 'device'>;

/**
 * The cookie of a session. The prefix makes the browser refuse it from a neighbouring host and without TLS; on a machine of
 * one's own there is no TLS, so there it has another name.
 */
export const SESSION_COOKIE = { https: '__Host-matchverk', http: 'matchverk' } as const;

/** The cookie by which a browser is known that has been signed in before. It opens nothing. */
const DEVICE_COOKIE = { https: '__Host-matchverk-device', http: 'matchverk-device' } as const;

/** As long as browsers keep any cookie: 400 days. */
const DEVICE_KEPT_MS = 400 * 24 * 60 * 60_000;

/** What the caller shows of himself: the key in `Authorization: Bearer mv_...`, the session in its cookie. */
export function credentialsOf(req: Request, isHttps: boolean): Credentials {
  const [, key] = /^Bearer +(\S+)$/i.exec(req.get('Authorization') ?? '') ?? [];
  const guarded = cookieOf(req, SESSION_COOKIE.https);
  // A neighbouring host could have set the unguarded one.
  return { key, session: guarded ?? (isHttps ? undefined : cookieOf(req, SESSION_COOKIE.http)) };
}

/** From where the caller comes. */
export function visitOf(req: Request): Visit {
  return {
    userAgent: req.get('User-Agent') ?? '',
    address: req.ip ?? '',
    formerToken: cookieOf(req, SESSION_COOKIE.https) ?? cookieOf(req, SESSION_COOKIE.http),
    device: cookieOf(req, DEVICE_COOKIE.https) ?? cookieOf(req, DEVICE_COOKIE.http),
  };
}

/** Signs the browser in. The cookie ends with the browser, and the session before that by its own clock. */
export function keepSession(res: Response, { token, device }: BrowserTokens, isHttps: boolean): void {
  const scheme = isHttps ? 'https' : 'http';
  const guarded = { ...GUARDED, secure: isHttps };
  res.cookie(SESSION_COOKIE[scheme], token, guarded);
  if (device !== undefined) res.cookie(DEVICE_COOKIE[scheme], device, { ...guarded, maxAge: DEVICE_KEPT_MS });
}

/**
 * Signs the browser out, and lets it forget what it has been shown. Its other cookies may be those of a neighbour on the
 * same host, and stay.
 */
export function forgetSession(req: Request, res: Response): void {
  for (const name of Object.values(SESSION_COOKIE)) {
    if (cookieOf(req, name) === undefined) continue;
    res.clearCookie(name, { ...GUARDED, secure: name === SESSION_COOKIE.https });
  }
  res.set('Clear-Site-Data', '"cache", "storage"');
}

/** Lax, so that a link in a mail opens a page as the person who is signed in; what changes anything is guarded by `requireSameSite`. */
const GUARDED: CookieOptions = { httpOnly: true, sameSite: 'lax', path: '/' };

/** A cookie that the browser has sent along. */
export function cookieOf(req: Request, name: string): string | undefined {
  const pairs = (req.headers.cookie ?? '').split(/; */);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
