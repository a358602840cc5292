import { LinkBody, RequestLinkBody, SetUpBody, SignInMethodsView } from '../../../contract/access/session';
import type { FlowDeps } from '../../../flows/flow-deps';
import { claimLink } from '../../../flows/session/claim-link';
import { readSignInMethods } from '../../../flows/session/read-sign-in-methods';
import { renewLink, requestLink } from '../../../flows/session/request-link';
import { setUp } from '../../../flows/session/set-up';
import { NO_BODY, openRoute, type Route } from '../../route';

/** How people sign in. Open to everybody, from pages of this very site. */
export function signInRoutes(deps: FlowDeps): readonly Route[] {
  return [methods(deps), byLink(deps), ...askForLink(deps), firstOfAll(deps)];
}

function methods(deps: FlowDeps): Route {
  return openRoute({
    method: 'get',
    path: '/session/methods',
    tag: 'Session',
    summary: 'By which ways people can sign in',
    status: 200,
    view: SignInMethodsView,
    handle: async () => ({ body: await readSignInMethods(deps) }),
  });
}

function byLink(deps: FlowDeps): Route {
  return openRoute({
    method: 'post',
    path: '/session/link',
    tag: 'Session',
    summary: 'Sign in by a one-time link',
    description: 'Of many who come with the same link, one is let in. The session stands in a cookie.',
    status: 204,
    wantsLink: true,
    body: LinkBody,
    view: NO_BODY,
    handle: async ({ body, visit }) => ({ body: undefined, session: await claimLink(deps, body.token, visit) }),
  });
}

function askForLink(deps: FlowDeps): readonly Route[] {
  return [
    openRoute({
      method: 'post',
      path: '/session/request-link',
      tag: 'Session',
      summary: 'Have a link for signing in sent to your address',
      description: 'The answer is the same whether the address has an account or not.',
      status: 202,
      body: RequestLinkBody,
      view: NO_BODY,
      countsTries: true,
      handle: async ({ body, visit }) => {
        await requestLink(deps, body.email, visit);
        return { body: undefined };
      },
    }),
    openRoute({
      method: 'post',
      path: '/session/renew-link',
      tag: 'Session',
      summary: 'Have a new link sent in place of one that opens nothing any more',
      description: 'It goes to the address of the account that the old one was for. The answer is always the same.',
      status: 202,
      body: LinkBody,
      view: NO_BODY,
      countsTries: true,
      handle: async ({ body, visit }) => {
        await renewLink(deps, body.token, visit);
        return { body: undefined };
      },
    }),
  ];
}

function firstOfAll(deps: FlowDeps): Route {
  return openRoute({
    method: 'post',
    path: '/session/set-up',
    tag: 'Session',
    summary: 'Become the first administrator, by the link that the program printed when it started',
    status: 204,
    wantsLink: true,
    body: SetUpBody,
    view: NO_BODY,
    handle: async ({ body, visit }) => ({ body: undefined, session: await setUp(deps, body, visit) }),
  });
}
