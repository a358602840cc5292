import { z } from 'zod';
import {
  AccountIdShape,
  AccountsPage,
  AccountView,
  ChangeAccountBody,
  InviteBody,
  MembershipIdShape,
} from '../../../contract/access/account';
import { fromCursor, PAGE, PAGE_QUERY } from '../../../contract/paging';
import type { AccountId } from '../../../domain/ids';
import { changeAccount, endSessionsOf } from '../../../flows/account/change-account';
import { invitePerson } from '../../../flows/account/invite-person';
import { listAccounts } from '../../../flows/account/list-accounts';
import { removeMembership } from '../../../flows/account/remove-membership';
import type { FlowDeps } from '../../../flows/flow-deps';
import { pageAnswer } from '../../page-links';
import { type Route, route } from '../../route';

const ByAccount = z.strictObject({ accountId: AccountIdShape });
const ByMembership = z.strictObject({ accountId: AccountIdShape, membershipId: MembershipIdShape });

/** The people, for administrators and cluster leaders. */
export function accountRoutes(deps: FlowDeps): readonly Route[] {
  return [list(deps), invite(deps), change(deps), ...takeAway(deps)];
}

function list(deps: FlowDeps): Route {
  return route({
    method: 'get',
    path: '/accounts',
    tag: 'Accounts',
    summary: 'The people, in Swedish order of name, disabled ones included',
    status: 200,
    answers: ['Link'],
    query: z.strictObject(PAGE_QUERY),
    view: AccountsPage,
    handle: async ({ actor, query: { limit = PAGE.usual, after } }) => {
      const start = after === undefined ? {} : { after: fromCursor(after) as AccountId };
      const { items, next } = await listAccounts(deps, actor, { limit, ...start });
      return pageAnswer(items, next, { limit });
    },
  });
}

function invite(deps: FlowDeps): Route {
  return route({
    method: 'post',
    path: '/accounts',
    tag: 'Accounts',
    summary: 'Invite a person by mail',
    description:
      'Who has the position already is sent a new link. A cluster leader invites supplier editors and purchasers.',
    status: 200,
    body: InviteBody,
    view: AccountView,
    handle: async ({ actor, body }) => ({ body: (await invitePerson(deps, actor, body)).person }),
  });
}

function change(deps: FlowDeps): Route {
  return route({
    method: 'put',
    path: '/accounts/:accountId',
    tag: 'Accounts',
    summary: 'Change the name of a person, disable the account, or let it in again',
    status: 200,
    mayConflict: true,
    params: ByAccount,
    body: ChangeAccountBody,
    view: AccountView,
    handle: async ({ actor, params, body }) => ({ body: await changeAccount(deps, actor, params.accountId, body) }),
  });
}

function takeAway(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'delete',
      path: '/accounts/:accountId/memberships/:membershipId',
      tag: 'Accounts',
      summary: 'Take a position away from a person',
      status: 200,
      mayConflict: true,
      params: ByMembership,
      view: AccountView,
      handle: async ({ actor, params }) => ({
        body: await removeMembership(deps, actor, params.accountId, params.membershipId),
      }),
    }),
    route({
      method: 'delete',
      path: '/accounts/:accountId/sessions',
      tag: 'Accounts',
      summary: 'Sign a person out everywhere',
      status: 200,
      mayConflict: true,
      params: ByAccount,
      view: AccountView,
      handle: async ({ actor, params }) => ({ body: await endSessionsOf(deps, actor, params.accountId) }),
    }),
  ];
}
