import { z } from 'zod';
import {
  CreateRequirementBody,
  RequirementStateShape,
  RequirementView,
  SaveRequirementBody,
} from '../../contract/demand/requirement';
import { fromCursor, PAGE, PAGE_QUERY, pageOf } from '../../contract/paging';
import { RequirementIdShape } from '../../contract/primitives';
import type { RequirementId } from '../../domain/ids';
import type { FlowDeps } from '../../flows/flow-deps';
import { createRequirement } from '../../flows/requirement/create-requirement';
import { listRequirements } from '../../flows/requirement/list-requirements';
import { readRequirement } from '../../flows/requirement/read-requirement';
import { saveRequirement } from '../../flows/requirement/save-requirement';
import { pageAnswer } from '../page-links';
import { pointIntoDraft } from '../point-into-draft';
import { presentRequirement } from '../present/present-document';
import { tagOf } from '../revision-tag';
import { type Route, route } from '../route';

const ByRequirement = z.strictObject({ requirementId: RequirementIdShape });
const RequirementsPage = pageOf('RequirementPage', RequirementView);

/** The needs of the buyers. */
export function requirementRoutes(deps: FlowDeps): readonly Route[] {
  return [...listAndCreate(deps), ...readAndSave(deps)];
}

function listAndCreate(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/requirements',
      tag: 'Requirements',
      summary: 'The needs in order of id',
      description: "A purchaser's key lists those of its own company; suppliers see no drafts.",
      status: 200,
      answers: ['Link'],
      query: z.strictObject({ ...PAGE_QUERY, state: RequirementStateShape.exactOptional() }),
      view: RequirementsPage,
      handle: async ({ actor, query: { limit = PAGE.usual, after, state } }) => {
        const start = after === undefined ? {} : { after: fromCursor(after) as RequirementId };
        const { items, next } = await listRequirements(deps, actor, { limit, state, ...start });
        return pageAnswer(items.map(presentRequirement), next, { limit, state });
      },
    }),
    route({
      method: 'post',
      path: '/requirements',
      tag: 'Requirements',
      summary: 'State a need',
      description:
        'In state `open` it is ranked within seconds. Without `steps`, the processes in its texts become its chain.',
      status: 201,
      answers: ['ETag', 'Location'],
      body: CreateRequirementBody,
      view: RequirementView,
      handle: async ({ actor, body }) => {
        const requirement = await createRequirement(deps, actor, body).catch(pointIntoDraft);
        const Location = `/requirements/${requirement.id}`;
        return { body: presentRequirement(requirement), headers: { Location, ETag: tagOf(requirement.revision) } };
      },
    }),
  ];
}

function readAndSave(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/requirements/:requirementId',
      tag: 'Requirements',
      summary: 'The newest revision of a need',
      status: 200,
      answers: ['ETag'],
      params: ByRequirement,
      view: RequirementView,
      handle: async ({ actor, params }) => {
        const requirement = await readRequirement(deps, actor, params.requirementId);
        return { body: presentRequirement(requirement), headers: { ETag: tagOf(requirement.revision) } };
      },
    }),
    route({
      method: 'put',
      path: '/requirements/:requirementId',
      tag: 'Requirements',
      summary: 'Save the next revision of a need',
      description:
        'Saving another `state` publishes or withdraws it too; where nothing else changes, there are shorter calls for that.',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      params: ByRequirement,
      body: SaveRequirementBody,
      view: RequirementView,
      handle: async ({ actor, params, body: draft, expectedRevision }) => {
        const requirement = await saveRequirement(deps, actor, params.requirementId, { draft, expectedRevision });
        return { body: presentRequirement(requirement), headers: { ETag: tagOf(requirement.revision) } };
      },
    }),
  ];
}
