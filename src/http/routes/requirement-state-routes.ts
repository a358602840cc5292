import { z } from 'zod';
import { RequirementView } from '../../contract/demand/requirement';
import { PAGE, PAGE_QUERY } from '../../contract/paging';
import { RequirementIdShape } from '../../contract/primitives';
import { RevisionInPath, RevisionsView } from '../../contract/revision';
import type { FlowDeps } from '../../flows/flow-deps';
import { publishRequirement, withdrawRequirement } from '../../flows/requirement/publish-requirement';
import { listRequirementRevisions, readRequirementRevision } from '../../flows/requirement/read-requirement-revisions';
import { presentRequirement } from '../present/present-document';
import { tagOf } from '../revision-tag';
import { revisionsAnswer, revisionsBefore } from '../revisions-answer';
import { type Route, route } from '../route';

const ByRequirement = z.strictObject({ requirementId: RequirementIdShape });

/** How needs are published and withdrawn, and what they were before. */
export function requirementStateRoutes(deps: FlowDeps): readonly Route[] {
  return [...stateMoves(deps), ...earlierRequirements(deps)];
}

function stateMoves(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/requirements/:requirementId/publish',
      tag: 'Requirements',
      summary: 'Open a draft, as the next revision of the need',
      description: 'It is ranked within seconds.',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      mayConflict: true,
      params: ByRequirement,
      view: RequirementView,
      handle: async ({ actor, params, expectedRevision }) => {
        const requirement = await publishRequirement(deps, actor, params.requirementId, expectedRevision);
        return { body: presentRequirement(requirement), headers: { ETag: tagOf(requirement.revision) } };
      },
    }),
    route({
      method: 'post',
      path: '/requirements/:requirementId/withdraw',
      tag: 'Requirements',
      summary: 'Close an open need, as its next revision',
      description: 'Its last shortlist stays readable.',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      mayConflict: true,
      params: ByRequirement,
      view: RequirementView,
      handle: async ({ actor, params, expectedRevision }) => {
        const requirement = await withdrawRequirement(deps, actor, params.requirementId, expectedRevision);
        return { body: presentRequirement(requirement), headers: { ETag: tagOf(requirement.revision) } };
      },
    }),
  ];
}

function earlierRequirements(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/requirements/:requirementId/revisions',
      tag: 'Requirements',
      summary: 'When a need was saved, newest first',
      description: 'Suppliers are told neither of drafts nor by whom.',
      status: 200,
      answers: ['Link'],
      params: ByRequirement,
      query: z.strictObject(PAGE_QUERY),
      view: RevisionsView,
      handle: async ({ actor, params, query: { limit = PAGE.usual, after } }) => {
        const query = { before: revisionsBefore(after), limit };
        return revisionsAnswer(await listRequirementRevisions(deps, actor, params.requirementId, query), limit);
      },
    }),
    route({
      method: 'get',
      path: '/requirements/:requirementId/revisions/:revision',
      tag: 'Requirements',
      summary: 'One revision of a need',
      status: 200,
      params: z.strictObject({ ...ByRequirement.shape, revision: RevisionInPath }),
      view: RequirementView,
      handle: async ({ actor, params }) => ({
        body: presentRequirement(await readRequirementRevision(deps, actor, params.requirementId, params.revision)),
      }),
    }),
  ];
}
