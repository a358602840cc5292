import type { Request } from 'express';
import { shown } from '../../domain/problem';
import { HttpProblem } from '../http-problem';

/**
 * Refuses what a page of another site makes a browser send: the cookie goes along with it, the will of the person does not.
 *
 * Browsers say in Sec-Fetch-Site where a request comes from; those too old for it say so in Origin. Whoever says neither is
 * no browser of ours. A program uses a key, which no browser sends by itself.
 *
 * @param publicUrl where the product says it is, for a proxy that does not pass its own name on
 * @throws HttpProblem `forbidden`
 */
export function requireSameSite(req: Request, publicUrl: string | undefined): void {
  const site = req.get('Sec-Fetch-Site');
  const origin = req.get('Origin');
  if (site === undefined ? isOwnOrigin(req, origin, publicUrl) : site === 'same-origin' || site === 'none') return;
  throw new HttpProblem('forbidden', [{ code: 'not-allowed', path: '', value: shown(site ?? origin ?? 'no Origin') }]);
}

function isOwnOrigin(req: Request, origin: string | undefined, publicUrl: string | undefined): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  const { host, origin: from } = new URL(origin);
  if (publicUrl !== undefined && URL.canParse(publicUrl) && from === new URL(publicUrl).origin) return true;
  return host !== '' && host === req.host;
}
