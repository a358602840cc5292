import {
  TRIAL_LENGTH,
  TrialQuery,
  TriedProfileView,
  TriedRequirementView,
  TryProfileBody,
  TryRequirementBody,
} from '../../contract/demand/trial';
import { fromCursor, PAGE, toCursor } from '../../contract/paging';
import type { RequirementId } from '../../domain/ids';
import type { FlowDeps } from '../../flows/flow-deps';
import { tryProfile } from '../../flows/trial/try-profile';
import { tryRequirement } from '../../flows/trial/try-requirement';
import { pointIntoDraft } from '../point-into-draft';
import { presentTriedProfile, presentTriedRequirement } from '../present/present-trial';
import { type Route, route } from '../route';

/** The lot among equals of a need that has no id yet is drawn under this one. */
const UNNAMED = 'trial' as RequirementId;

/** What would be, if it were saved. */
export function trialRoutes(deps: FlowDeps): readonly Route[] {
  return [tryRequirementRoute(deps), tryProfileRoute(deps)];
}

function tryRequirementRoute(deps: FlowDeps): Route {
  return route({
    method: 'post',
    path: '/trials/requirement',
    tag: 'Trials',
    summary: 'The shortlist that a need would get, without storing it',
    description:
      'Ranked over all current suppliers as the buyer may see them, with the reasons. To try other weights, dates or ' +
      'steps for a stored need, read it, change its `draft` and send that with its `id`.',
    status: 200,
    query: TrialQuery,
    body: TryRequirementBody,
    view: TriedRequirementView,
    handle: async ({ actor, query, body: { id = UNNAMED, draft, length = TRIAL_LENGTH.usual } }) => {
      const tried = await tryRequirement(deps, actor, { id, draft, length }).catch(pointIntoDraft);
      return { body: presentTriedRequirement(tried, query.language) };
    },
  });
}

function tryProfileRoute(deps: FlowDeps): Route {
  return route({
    method: 'post',
    path: '/trials/profile',
    tag: 'Trials',
    summary: 'How a profile would meet a need, or every open one, without storing it',
    description:
      'Beside it, how the profile in force meets the same needs; both as the buyer of each need may see them. With ' +
      '`requirementId` every finding of the draft is told too.',
    status: 200,
    query: TrialQuery,
    body: TryProfileBody,
    view: TriedProfileView,
    handle: async ({ actor, query, body }) => {
      const { supplierId, draft, requirementId, limit = PAGE.usual } = body;
      const after = body.after === undefined ? undefined : (fromCursor(body.after) as RequirementId);
      const trial = { supplierId, draft, requirementId, after, limit };
      const tried = await tryProfile(deps, actor, trial).catch(pointIntoDraft);
      const isExplained = requirementId !== undefined;
      const answer = presentTriedProfile(tried, { isExplained, language: query.language });
      return { body: { ...answer, ...(tried.next !== undefined && { next: toCursor(tried.next) }) } };
    },
  });
}
