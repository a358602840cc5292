import * as z from 'zod/mini';
import { addressPart } from '../screen/address-part';

/** Where the sign-in page leads afterwards: a path of this app, and nothing that could lead to another host. */
export const SignInSearch = z.object({
  next: addressPart(z.string().check(z.maxLength(500), z.regex(/^\/(?![/\\])/))),
  /** What came of signing in at the organisation's own provider, when nothing did. */
  provider: addressPart(z.enum(['refused', 'away'])),
});
