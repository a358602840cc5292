import { z } from 'zod';
import {
  DecideMatchBody,
  DecisionView,
  RecordStageBody,
  StageEventView,
  StagesView,
} from '../../contract/match/decision';
import { MatchView, ShortlistMovesView, ShortlistVersionsView, ShortlistView } from '../../contract/match/shortlist';
import { countFromCursor, countInQuery, PAGE, PAGE_QUERY } from '../../contract/paging';
import { LanguageShape, RequirementIdShape, SupplierIdShape } from '../../contract/primitives';
import type { FlowDeps } from '../../flows/flow-deps';
import { decideMatch } from '../../flows/shortlist/decide-match';
import { explainMatch } from '../../flows/shortlist/explain-match';
import { listShortlistVersions } from '../../flows/shortlist/list-shortlist-versions';
import { readMatchNames } from '../../flows/shortlist/read-match-names';
import { readShortlist } from '../../flows/shortlist/read-shortlist';
import { readShortlistMoves } from '../../flows/shortlist/read-shortlist-moves';
import { withdrawDecision } from '../../flows/shortlist/withdraw-decision';
import { listStages } from '../../flows/stage/list-stages';
import { recordStage } from '../../flows/stage/record-stage';
import { pageAnswer } from '../page-links';
import { presentMatch, presentMoves, presentShortlist } from '../present/present-shortlist';
import { NO_BODY, type Route, route } from '../route';

const ByRequirement = z.strictObject({ requirementId: RequirementIdShape });
const ByMatch = z.strictObject({ requirementId: RequirementIdShape, supplierId: SupplierIdShape });

const MAX_VERSION = 1_000_000_000;
const language = LanguageShape.exactOptional().meta({
  description: 'Sentences in this language only; in both when absent.',
});
const version = (description: string) => countInQuery(MAX_VERSION, description).exactOptional();

/** Shortlists, their reasons and what moved; decisions and stages. */
export function shortlistRoutes(deps: FlowDeps): readonly Route[] {
  return [...readRoutes(deps), ...explainRoutes(deps), stageRoute(deps), ...writeRoutes(deps)];
}

function readRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/requirements/:requirementId/shortlist',
      tag: 'Shortlists',
      summary: 'The shortlist of a need, best first, with the reasons',
      description: 'Every finding as data and as a sentence; the points of a row are the sum over its findings.',
      status: 200,
      params: ByRequirement,
      query: z.strictObject({ version: version('An earlier version; the newest when absent.'), language }),
      view: ShortlistView,
      handle: async ({ actor, params: { requirementId }, query }) => {
        const read = await readShortlist(deps, actor, requirementId, { version: query.version });
        const names = await readMatchNames(deps, actor, requirementId, [...read.suppliers.keys()]);
        return { body: presentShortlist(read, names, query.language) };
      },
    }),
    route({
      method: 'get',
      path: '/requirements/:requirementId/shortlist/versions',
      tag: 'Shortlists',
      summary: 'The stored versions of a shortlist, newest first',
      status: 200,
      answers: ['Link'],
      params: ByRequirement,
      query: z.strictObject(PAGE_QUERY),
      view: ShortlistVersionsView,
      handle: async ({ actor, params: { requirementId }, query: { limit = PAGE.usual, after } }) => {
        const before = after === undefined ? undefined : countFromCursor(after);
        const items = await listShortlistVersions(deps, actor, requirementId, { before, limit });
        const last = items.at(-1)?.version ?? 1;
        return pageAnswer(items, items.length === limit && last > 1 ? String(last) : undefined, { limit });
      },
    }),
  ];
}

function explainRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/requirements/:requirementId/shortlist/moves',
      tag: 'Shortlists',
      summary: 'What moved between two versions of a shortlist, and why',
      description: 'By default between the newest version and the one before it.',
      status: 200,
      params: ByRequirement,
      query: z.strictObject({ from: version('The earlier version.'), to: version('The later version.') }),
      view: ShortlistMovesView,
      handle: async ({ actor, params: { requirementId }, query }) => {
        const moves = await readShortlistMoves(deps, actor, requirementId, query);
        const moved = moves.moves.map(({ supplierId }) => supplierId);
        const names = await readMatchNames(deps, actor, requirementId, moved);
        return { body: presentMoves(requirementId, moves, names) };
      },
    }),
    route({
      method: 'get',
      path: '/requirements/:requirementId/shortlist/:supplierId',
      tag: 'Shortlists',
      summary: 'One supplier held against a need, in full, as things stand now',
      description: 'Also for a supplier that did not reach the list.',
      status: 200,
      params: ByMatch,
      query: z.strictObject({ language }),
      view: MatchView,
      handle: async ({ actor, params: { requirementId, supplierId }, query }) => {
        const match = await explainMatch(deps, actor, requirementId, supplierId);
        const names = await readMatchNames(deps, actor, requirementId, [supplierId]);
        return { body: presentMatch(match, names, query.language) };
      },
    }),
  ];
}

function stageRoute(deps: FlowDeps): Route {
  return route({
    method: 'get',
    path: '/requirements/:requirementId/stage-events/:supplierId',
    tag: 'Shortlists',
    summary: 'How far a match has come, in the order in which it was recorded',
    status: 200,
    params: ByMatch,
    view: StagesView,
    handle: async ({ actor, params: { requirementId, supplierId } }) => ({
      body: { items: await listStages(deps, actor, requirementId, supplierId) },
    }),
  });
}

function writeRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/requirements/:requirementId/decisions',
      tag: 'Shortlists',
      summary: 'Keep, reject or invite a match, with the reason',
      status: 201,
      params: ByRequirement,
      body: DecideMatchBody,
      view: DecisionView,
      handle: async ({ actor, params, body }) => ({ body: await decideMatch(deps, actor, params.requirementId, body) }),
    }),
    route({
      method: 'delete',
      path: '/requirements/:requirementId/decisions/:supplierId',
      tag: 'Shortlists',
      summary: 'Take the decision on a match back',
      description: 'The match is undecided again; the decision stays on record.',
      status: 204,
      params: ByMatch,
      view: NO_BODY,
      handle: async ({ actor, params: { requirementId, supplierId } }) => {
        await withdrawDecision(deps, actor, requirementId, supplierId);
        return { body: undefined };
      },
    }),
    route({
      method: 'post',
      path: '/requirements/:requirementId/stage-events',
      tag: 'Shortlists',
      summary: 'Record how far a match has come',
      status: 201,
      params: ByRequirement,
      body: RecordStageBody,
      view: StageEventView,
      handle: async ({ actor, params, body }) => ({ body: await recordStage(deps, actor, params.requirementId, body) }),
    }),
  ];
}
