import { createHash, randomBytes } from 'node:crypto';

/** What a token opens. Each kind begins differently, so that one found astray is known for what it is. */
export type TokenKind = 'key' | 'session' | 'link' | 'device' | 'answer' | 'calendar';

const PREFIX: Readonly<Record<TokenKind, string>> = {
  key: 'mv_',
  session: 'mvs_',
  link: 'mvl_',
  device: 'mvd_',
  answer: 'mva_',
  calendar: 'mvc_',
};
const SECRET_BYTES = 32;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** A new token: its prefix, and 256 random bits in base64url. */
export function makeToken(kind: TokenKind): string {
  return PREFIX[kind] + randomBytes(SECRET_BYTES).toString('base64url');
}

/** Could this be one of our tokens of that kind? Spares the database the noise of guesses. */
export function isTokenShaped(kind: TokenKind, text: string): boolean {
  return text.startsWith(PREFIX[kind]) && SECRET.test(text.slice(PREFIX[kind].length));
}

/**
 * What is stored of a token. A plain SHA-256 suffices: unlike a password, a token holds far too much chance to be guessed
 * from its hash.
 */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
