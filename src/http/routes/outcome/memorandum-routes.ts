import { z } from 'zod';
import { CreateMemorandumBody, MemorandumView, SaveMemorandumBody } from '../../../contract/outcome/memorandum';
import { fromCursor, PAGE, PAGE_QUERY, pageOf } from '../../../contract/paging';
import { MemorandumIdShape } from '../../../contract/primitives';
import type { MemorandumId } from '../../../domain/ids';
import type { FlowDeps } from '../../../flows/flow-deps';
import { listMemoranda } from '../../../flows/memorandum/list-memoranda';
import { readMemorandum } from '../../../flows/memorandum/read-memorandum';
import { createMemorandum, saveMemorandum } from '../../../flows/memorandum/save-memorandum';
import { pageAnswer } from '../../page-links';
import { pointIntoDraft } from '../../point-into-draft';
import { presentMemorandum } from '../../present/outcome/present-outcome';
import { tagOf } from '../../revision-tag';
import { type Route, route } from '../../route';

const ByMemorandum = z.strictObject({ memorandumId: MemorandumIdShape });
const MemorandaPage = pageOf('MemorandumPage', MemorandumView);

/** The agreements between regions under which trips are made. */
export function memorandumRoutes(deps: FlowDeps): readonly Route[] {
  return [...listAndCreate(deps), ...readAndSave(deps)];
}

function listAndCreate(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/memoranda',
      tag: 'Outcomes',
      summary: 'The memoranda between regions in order of id',
      status: 200,
      answers: ['Link'],
      query: z.strictObject(PAGE_QUERY),
      view: MemorandaPage,
      handle: async ({ actor, query: { limit = PAGE.usual, after } }) => {
        const start = after === undefined ? {} : { after: fromCursor(after) as MemorandumId };
        const { items, next } = await listMemoranda(deps, actor, { limit, ...start });
        return pageAnswer(items.map(presentMemorandum), next, { limit });
      },
    }),
    route({
      method: 'post',
      path: '/memoranda',
      tag: 'Outcomes',
      summary: 'Enter a memorandum',
      status: 201,
      answers: ['ETag', 'Location'],
      body: CreateMemorandumBody,
      view: MemorandumView,
      handle: async ({ actor, body }) => {
        const memorandum = await createMemorandum(deps, actor, body).catch(pointIntoDraft);
        const Location = `/memoranda/${memorandum.id}`;
        return { body: presentMemorandum(memorandum), headers: { Location, ETag: tagOf(memorandum.revision) } };
      },
    }),
  ];
}

function readAndSave(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/memoranda/:memorandumId',
      tag: 'Outcomes',
      summary: 'The newest revision of a memorandum',
      status: 200,
      answers: ['ETag'],
      params: ByMemorandum,
      view: MemorandumView,
      handle: async ({ actor, params }) => {
        const memorandum = await readMemorandum(deps, actor, params.memorandumId);
        return { body: presentMemorandum(memorandum), headers: { ETag: tagOf(memorandum.revision) } };
      },
    }),
    route({
      method: 'put',
      path: '/memoranda/:memorandumId',
      tag: 'Outcomes',
      summary: 'Save the next revision of a memorandum',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      params: ByMemorandum,
      body: SaveMemorandumBody,
      view: MemorandumView,
      handle: async ({ actor, params, body: draft, expectedRevision }) => {
        const saved = await saveMemorandum(deps, actor, params.memorandumId, { draft, expectedRevision });
        return { body: presentMemorandum(saved), headers: { ETag: tagOf(saved.revision) } };
      },
    }),
  ];
}
