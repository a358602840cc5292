import { z } from 'zod';
import {
  ADVICE_LENGTH,
  CoverageDetailView,
  CoverageView,
  GapsView,
  QuestionsView,
  RelaxationsView,
} from '../../../contract/match/advice';
import { countInQuery } from '../../../contract/paging';
import {
  ConceptIdShape,
  LanguageShape,
  RequirementIdShape,
  SchemeIdShape,
  SupplierIdShape,
} from '../../../contract/primitives';
import { readCoverage, readCoverageDetail } from '../../../flows/advice/read-coverage';
import { readGaps } from '../../../flows/advice/read-gaps';
import { readQuestions } from '../../../flows/advice/read-questions';
import { readRelaxations } from '../../../flows/advice/read-relaxations';
import type { FlowDeps } from '../../../flows/flow-deps';
import {
  presentCoverage,
  presentCoverageDetail,
  presentGaps,
  presentQuestions,
  presentRelaxations,
} from '../../present/present-advice';
import { type Route, route } from '../../route';

const ByRequirement = z.strictObject({ requirementId: RequirementIdShape });

const language = LanguageShape.exactOptional().meta({
  description: 'Sentences in this language only; in both when absent.',
});
const limit = countInQuery(ADVICE_LENGTH.most, `How many, ${ADVICE_LENGTH.usual} when absent.`).exactOptional();

/** What would change an answer, for either side. */
export function adviceRoutes(deps: FlowDeps): readonly Route[] {
  return [...supplierAdvice(deps), ...buyerAdvice(deps), coverageRoute(deps), ...coverageDetailRoutes(deps)];
}

function supplierAdvice(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/suppliers/:supplierId/gaps',
      tag: 'Advice',
      summary: 'What a supplier could change, by how many open needs that would move',
      description:
        'Certificates by a date, answers to open questions, wider ranges: alone, or two or three together where one alone ' +
        'moves nothing. Every effect is found by scoring again, as the buyer of each need may see the supplier.',
      status: 200,
      params: z.strictObject({ supplierId: SupplierIdShape }),
      query: z.strictObject({ limit, language }),
      view: GapsView,
      handle: async ({ actor, params: { supplierId }, query }) => {
        const length = query.limit ?? ADVICE_LENGTH.usual;
        return { body: presentGaps(await readGaps(deps, actor, supplierId, { length }), query.language) };
      },
    }),
  ];
}

function buyerAdvice(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/requirements/:requirementId/relaxations',
      tag: 'Advice',
      summary: 'Which single relaxation of a need would let in whom',
      description: 'Found by ranking all suppliers again. Nothing is stored.',
      status: 200,
      params: ByRequirement,
      query: z.strictObject({ language }),
      view: RelaxationsView,
      handle: async ({ actor, params: { requirementId }, query }) => ({
        body: presentRelaxations(await readRelaxations(deps, actor, requirementId), query.language),
      }),
    }),
    route({
      method: 'get',
      path: '/requirements/:requirementId/questions',
      tag: 'Advice',
      summary: 'Which single answer of which supplier would move the list of a need most',
      description: 'Were it a yes, or enough; whether it is one, only the supplier can tell.',
      status: 200,
      params: ByRequirement,
      query: z.strictObject({ limit, language }),
      view: QuestionsView,
      handle: async ({ actor, params: { requirementId }, query }) => {
        const length = query.limit ?? ADVICE_LENGTH.usual;
        return { body: presentQuestions(await readQuestions(deps, actor, requirementId, { length }), query.language) };
      },
    }),
  ];
}

function coverageRoute(deps: FlowDeps): Route {
  return route({
    method: 'get',
    path: '/coverage',
    tag: 'Advice',
    summary: 'Which processes and certificates the open needs ask for that the members lack',
    description: 'Least covered first, counted from the assessment of every member for every need.',
    status: 200,
    query: z.strictObject({ language }),
    view: CoverageView,
    handle: async ({ actor, query }) => ({ body: presentCoverage(await readCoverage(deps, actor), query.language) }),
  });
}

function coverageDetailRoutes(deps: FlowDeps): readonly Route[] {
  const words = {
    method: 'get',
    tag: 'Advice',
    description: 'The open needs that ask, and each member by its best answer: what the row of the coverage counts.',
    status: 200,
    view: CoverageDetailView,
  } as const;
  return [
    route({
      ...words,
      path: '/coverage/processes/:conceptId',
      summary: 'Which open needs ask for a process, and which members can',
      params: z.strictObject({ conceptId: ConceptIdShape }),
      handle: async ({ actor, params }) => ({
        body: presentCoverageDetail(await readCoverageDetail(deps, actor, { process: params.conceptId })),
      }),
    }),
    route({
      ...words,
      path: '/coverage/schemes/:schemeId',
      summary: 'Which open needs ask for a certificate, and which members hold it',
      params: z.strictObject({ schemeId: SchemeIdShape }),
      handle: async ({ actor, params }) => ({
        body: presentCoverageDetail(await readCoverageDetail(deps, actor, { scheme: params.schemeId })),
      }),
    }),
  ];
}
