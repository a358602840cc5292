import { z } from 'zod';
import {
  ChooseLanguageBody,
  SessionIdShape,
  SessionsView,
  SessionView,
  SwitchMembershipBody,
} from '../../../contract/access/session';
import type { FlowDeps } from '../../../flows/flow-deps';
import { chooseLanguage, switchMembership } from '../../../flows/session/change-session';
import { endOtherSessions, endSession, signOut } from '../../../flows/session/end-session';
import { listSessions } from '../../../flows/session/list-sessions';
import { readSession } from '../../../flows/session/read-session';
import { presentSession, presentSessions } from '../../present/present-session';
import { NO_BODY, type Route, route } from '../../route';

const BySession = z.strictObject({ sessionId: SessionIdShape });

/** Who is signed in, and where. How one signs in: `sign-in-routes.ts`. */
export function sessionRoutes(deps: FlowDeps): readonly Route[] {
  return [read(deps), ...change(deps), signingOut(deps), ...elsewhere(deps)];
}

function read(deps: FlowDeps): Route {
  return route({
    method: 'get',
    path: '/session',
    tag: 'Session',
    summary: 'Who the caller is, by session or key',
    status: 200,
    view: SessionView,
    handle: async ({ actor }) => ({ body: presentSession(await readSession(deps, actor)) }),
  });
}

function change(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'put',
      path: '/session/membership',
      tag: 'Session',
      summary: 'Act as another of your positions',
      status: 200,
      mayBeAbsent: true,
      body: SwitchMembershipBody,
      view: SessionView,
      handle: async ({ actor, body }) => ({
        body: presentSession(await switchMembership(deps, actor, body.membershipId)),
      }),
    }),
    route({
      method: 'put',
      path: '/session/language',
      tag: 'Session',
      summary: 'Choose the language of your pages and mails',
      status: 204,
      body: ChooseLanguageBody,
      view: NO_BODY,
      handle: async ({ actor, body }) => {
        await chooseLanguage(deps, actor, body.language);
        return { body: undefined };
      },
    }),
  ];
}

function signingOut(deps: FlowDeps): Route {
  return route({
    method: 'delete',
    path: '/session',
    tag: 'Session',
    summary: 'Sign out of this browser',
    status: 204,
    view: NO_BODY,
    handle: async ({ actor }) => {
      await signOut(deps, actor);
      return { body: undefined, session: 'ended' };
    },
  });
}

function elsewhere(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/sessions',
      tag: 'Session',
      summary: 'Where you are signed in, the last used first',
      status: 200,
      view: SessionsView,
      handle: async ({ actor }) => ({ body: presentSessions(await listSessions(deps, actor), actor) }),
    }),
    route({
      method: 'delete',
      path: '/sessions',
      tag: 'Session',
      summary: 'Sign out everywhere but here',
      status: 204,
      view: NO_BODY,
      handle: async ({ actor }) => {
        await endOtherSessions(deps, actor);
        return { body: undefined };
      },
    }),
    route({
      method: 'delete',
      path: '/sessions/:sessionId',
      tag: 'Session',
      summary: 'Sign out of one browser',
      status: 204,
      params: BySession,
      view: NO_BODY,
      handle: async ({ actor, params }) => {
        await endSession(deps, actor, params.sessionId);
        return { body: undefined };
      },
    }),
  ];
}
