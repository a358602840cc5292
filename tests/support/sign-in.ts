import type { Position } from '../../src/domain/permission';
import type { FlowDeps } from '../../src/flows/flow-deps';
import { HOUSE } from '../../src/flows/house';
import { makeDemoLinks } from '../../src/flows/session/make-demo-links';
import type { TestDatabase } from './test-database';

/** From where the people of the tests sign in. */
export const VISIT = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/149.0', address: '192.0.2.7' };

/** Takes away everybody, and every mail that was sent to them. */
export async function forgetPeople(postgres: TestDatabase): Promise<void> {
  await postgres.query('truncate accounts, memberships, sessions, sign_in_links, settings, mails cascade');
}

/** A link that signs somebody in as that, once; an account is made where there is none. */
export async function linkFor(
  deps: FlowDeps,
  position: Position,
  email = `${position.role}@test.example`,
): Promise<string> {
  const [token = ''] = await makeDemoLinks(deps, HOUSE, [{ email, name: 'Anna Ek', position }]);
  return token;
}
