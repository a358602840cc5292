import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'mv_';
const SECRET_BYTES = 32;

/** A new token: `mv_` and 256 random bits in base64url. */
export function makeToken(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64url');
}

/** Could this be one of our tokens? Spares the database the noise of guesses. */
export function isTokenShaped(text: string): boolean {
  return /^mv_[A-Za-z0-9_-]{43}$/.test(text);
}

/**
 * What is stored of a token. A plain SHA-256 suffices: unlike a password, a token holds far too much chance to be guessed
 * from its hash.
 */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
