import type { FlowDeps } from '../flow-deps';

/** By which ways people can sign in, beside a one-time link and a password. */
export interface SignInMethods {
  /** False while nobody has an account. */
  readonly isSetUp: boolean;
  /** False where no mail server is configured: mails wait in the outbox. */
  readonly sendsMail: boolean;
  /** True where the organisation's own provider is configured. */
  readonly oidc: boolean;
}

/** Tells whoever wants to sign in how he can. */
export async function readSignInMethods({ database, mailer, identityProvider }: FlowDeps): Promise<SignInMethods> {
  const isEmpty = await database.stores.accounts.isEmpty();
  return { isSetUp: !isEmpty, sendsMail: mailer !== undefined, oidc: identityProvider !== undefined };
}
