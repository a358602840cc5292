import { PasswordSignInBody, SetPasswordBody } from '../../../contract/access/password';
import type { FlowDeps } from '../../../flows/flow-deps';
import { setPassword } from '../../../flows/password/set-password';
import { signInWithPassword } from '../../../flows/password/sign-in-with-password';
import { NO_BODY, openRoute, type Route, route } from '../../route';

/** Signing in by password, and setting it. */
export function passwordRoutes(deps: FlowDeps): readonly Route[] {
  return [
    openRoute({
      method: 'post',
      path: '/session/password',
      tag: 'Session',
      summary: 'Sign in by address and password',
      description:
        'Ten tries an address in a quarter of an hour, then waits that grow to an hour; a browser that has been signed in before has tries of its own. The session stands in a cookie.',
      status: 204,
      countsTries: true,
      body: PasswordSignInBody,
      view: NO_BODY,
      handle: async ({ body, visit }) => ({ body: undefined, session: await signInWithPassword(deps, body, visit) }),
    }),
    route({
      method: 'put',
      path: '/session/password',
      tag: 'Session',
      summary: 'Set or change your password',
      description: 'Every other browser is signed out, and a mail tells you of it.',
      status: 204,
      countsTries: true,
      body: SetPasswordBody,
      view: NO_BODY,
      handle: async ({ actor, body }) => {
        await setPassword(deps, actor, body);
        return { body: undefined };
      },
    }),
  ];
}
