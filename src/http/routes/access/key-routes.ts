import { z } from 'zod';
import { CreatedKeyView, CreateKeyBody, KeyIdShape, KeysPage, KeyView } from '../../../contract/access/api-key';
import { fromCursor, PAGE, PAGE_QUERY } from '../../../contract/paging';
import type { KeyId } from '../../../domain/ids';
import { createKey } from '../../../flows/access/create-key';
import { listKeys } from '../../../flows/access/list-keys';
import { revokeKey } from '../../../flows/access/revoke-key';
import type { FlowDeps } from '../../../flows/flow-deps';
import { pageAnswer } from '../../page-links';
import { presentKey } from '../../present/present-key';
import { type Route, route } from '../../route';

const ByKey = z.strictObject({ keyId: KeyIdShape });

/** API keys, for administrators. */
export function keyRoutes(deps: FlowDeps): readonly Route[] {
  return [...listAndRevoke(deps), create(deps)];
}

function create(deps: FlowDeps): Route {
  return route({
    method: 'post',
    path: '/keys',
    tag: 'Keys',
    summary: 'Make a key; its token is shown in this answer and never again',
    status: 201,
    body: CreateKeyBody,
    view: CreatedKeyView,
    handle: async ({ actor, body }) => {
      const { key, token } = await createKey(deps, actor, body);
      // Whatever may come to be stored elsewhere: not this.
      return { body: { key: presentKey(key), token }, headers: { 'Cache-Control': 'no-store' } };
    },
  });
}

function listAndRevoke(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/keys',
      tag: 'Keys',
      summary: 'The keys, newest first, those that have expired or been revoked included',
      status: 200,
      answers: ['Link'],
      query: z.strictObject(PAGE_QUERY),
      view: KeysPage,
      handle: async ({ actor, query: { limit = PAGE.usual, after } }) => {
        const start = after === undefined ? {} : { after: fromCursor(after) as KeyId };
        const { items, next } = await listKeys(deps, actor, { limit, ...start });
        return pageAnswer(items.map(presentKey), next, { limit });
      },
    }),
    route({
      method: 'delete',
      path: '/keys/:keyId',
      tag: 'Keys',
      summary: 'Revoke a key: from now on it opens nothing',
      description: 'It stays on the list. Revoking it again changes nothing.',
      status: 200,
      params: ByKey,
      view: KeyView,
      handle: async ({ actor, params }) => ({ body: presentKey(await revokeKey(deps, actor, params.keyId)) }),
    }),
  ];
}
