import type { Request } from 'express';
import type { FlowDeps } from '../../flows/flow-deps';

/**
 * Has the caller come by https? Also where the proxy in front does not say so: a product whose address is https is never to
 * be used without.
 */
export function isHttps({ publicUrl }: FlowDeps, req: Request): boolean {
  return req.secure || publicUrl?.startsWith('https:') === true;
}
