import { z } from 'zod';
import { OutcomeOriginView } from '../../../contract/outcome/origin';
import {
  ChangeOutcomeBody,
  ConfirmOutcomeBody,
  NoteOutcomeBody,
  OutcomeRevisionsView,
  OutcomesPage,
  OutcomesQuery,
  OutcomeView,
  WithdrawOutcomeBody,
} from '../../../contract/outcome/outcome';
import { countFromCursor, fromCursor, PAGE, PAGE_QUERY } from '../../../contract/paging';
import { OutcomeIdShape } from '../../../contract/primitives';
import type { OutcomeId } from '../../../domain/ids';
import type { Outcome } from '../../../domain/outcome/outcome';
import type { FlowDeps } from '../../../flows/flow-deps';
import { askCompany } from '../../../flows/outcome/ask-company';
import { changeOutcome, withdrawOutcome } from '../../../flows/outcome/change-outcome';
import { confirmOutcome } from '../../../flows/outcome/confirm-outcome';
import { listOutcomes } from '../../../flows/outcome/list-outcomes';
import { noteOutcome } from '../../../flows/outcome/note-outcome';
import { listOutcomeRevisions, readOutcome } from '../../../flows/outcome/read-outcome';
import { readOutcomeOrigin } from '../../../flows/outcome/read-outcome-origin';
import { pageAnswer } from '../../page-links';
import { presentOrigin } from '../../present/outcome/present-outcome';
import { tagOf } from '../../revision-tag';
import { type Route, route } from '../../route';

const ByOutcome = z.strictObject({ outcomeId: OutcomeIdShape });

/** What came of the matches. */
export function outcomeRoutes(deps: FlowDeps): readonly Route[] {
  return [...listAndNote(deps), ...readRoutes(deps), ...changeRoutes(deps), ...askRoutes(deps)];
}

const tagged = (outcome: Outcome) => ({ body: outcome, headers: { ETag: tagOf(outcome.revision) } });

function listAndNote(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/outcomes',
      tag: 'Outcomes',
      summary: 'What came of the matches, the newest order first',
      description: 'A supplier lists its own. Withdrawn ones are listed too, unless another `state` is asked for.',
      status: 200,
      answers: ['Link'],
      query: OutcomesQuery,
      view: OutcomesPage,
      handle: async ({ actor, query: { limit = PAGE.usual, after, ...asked } }) => {
        const { supplier, requirement, trip, state, from, to } = asked;
        const { items, next } = await listOutcomes(deps, actor, {
          ...{ limit, state, from, to, supplierId: supplier, requirementId: requirement, tripId: trip },
          after: after === undefined ? undefined : (fromCursor(after) as OutcomeId),
        });
        return pageAnswer(items, next, { limit, ...asked });
      },
    }),
    route({
      method: 'post',
      path: '/outcomes',
      tag: 'Outcomes',
      summary: 'Note what came of a match',
      description:
        'For the company to confirm. The match counts as nominated from then on, or as delivering once deliveries have begun.',
      status: 201,
      answers: ['ETag', 'Location'],
      body: NoteOutcomeBody,
      view: OutcomeView,
      handle: async ({ actor, body }) => {
        const outcome = await noteOutcome(deps, actor, body);
        const { ETag } = tagged(outcome).headers;
        return { body: outcome, headers: { Location: `/outcomes/${outcome.id}`, ETag } };
      },
    }),
  ];
}

function readRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/outcomes/:outcomeId',
      tag: 'Outcomes',
      summary: 'One outcome as it was last stated',
      status: 200,
      answers: ['ETag'],
      params: ByOutcome,
      view: OutcomeView,
      handle: async ({ actor, params }) => tagged(await readOutcome(deps, actor, params.outcomeId)),
    }),
    route({
      method: 'get',
      path: '/outcomes/:outcomeId/revisions',
      tag: 'Outcomes',
      summary: 'Every version of an outcome that either side has stated, oldest first',
      status: 200,
      answers: ['Link'],
      params: ByOutcome,
      query: z.strictObject(PAGE_QUERY),
      view: OutcomeRevisionsView,
      handle: async ({ actor, params, query: { limit = PAGE.usual, after: cursor } }) => {
        const after = cursor === undefined ? undefined : countFromCursor(cursor);
        const { items, next } = await listOutcomeRevisions(deps, actor, params.outcomeId, { after, limit });
        return pageAnswer(items, next === undefined ? undefined : String(next), { limit });
      },
    }),
    route({
      method: 'get',
      path: '/outcomes/:outcomeId/origin',
      tag: 'Outcomes',
      summary: 'An outcome followed back to the match that it began with',
      status: 200,
      params: ByOutcome,
      view: OutcomeOriginView,
      handle: async ({ actor, params }) => ({
        body: presentOrigin(await readOutcomeOrigin(deps, actor, params.outcomeId)),
      }),
    }),
  ];
}

function changeRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'put',
      path: '/outcomes/:outcomeId',
      tag: 'Outcomes',
      summary: 'State something else of an outcome',
      description: 'It is to be confirmed again. What was confirmed stays on record.',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      mayConflict: true,
      params: ByOutcome,
      body: ChangeOutcomeBody,
      view: OutcomeView,
      handle: async ({ actor, params, body, expectedRevision }) =>
        tagged(await changeOutcome(deps, actor, params.outcomeId, { ...body, expectedRevision })),
    }),
    route({
      method: 'post',
      path: '/outcomes/:outcomeId/confirm',
      tag: 'Outcomes',
      summary: 'Confirm an outcome of the own company, as it was noted or with other figures',
      description: 'The company itself and nobody for it. Both versions stay on record.',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      params: ByOutcome,
      body: ConfirmOutcomeBody,
      view: OutcomeView,
      handle: async ({ actor, params, body, expectedRevision }) =>
        tagged(await confirmOutcome(deps, actor, params.outcomeId, { ...body, expectedRevision })),
    }),
  ];
}

function askRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/outcomes/:outcomeId/ask',
      tag: 'Outcomes',
      summary: 'Ask the company to confirm or correct it, by a link that needs no signing in',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      params: ByOutcome,
      view: OutcomeView,
      handle: async ({ actor, params, expectedRevision }) =>
        tagged(await askCompany(deps, actor, params.outcomeId, expectedRevision)),
    }),
    route({
      method: 'post',
      path: '/outcomes/:outcomeId/withdraw',
      tag: 'Outcomes',
      summary: 'Withdraw an outcome that should not have been noted',
      description: 'It counts nowhere any more, and stays on record.',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      params: ByOutcome,
      body: WithdrawOutcomeBody,
      view: OutcomeView,
      handle: async ({ actor, params, body, expectedRevision }) =>
        tagged(await withdrawOutcome(deps, actor, params.outcomeId, { ...body, expectedRevision })),
    }),
  ];
}
