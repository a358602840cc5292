import { z } from 'zod';
import { TeamView } from '../../../contract/match/team';
import { LanguageShape, RequirementIdShape } from '../../../contract/primitives';
import type { FlowDeps } from '../../../flows/flow-deps';
import { findTeam } from '../../../flows/team/find-team';
import { presentTeam } from '../../present/present-team';
import { type Route, route } from '../../route';

/** The team for a chain. */
export function teamRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/requirements/:requirementId/team',
      tag: 'Advice',
      summary: 'The smallest team that takes the whole chain of a need',
      description:
        'Who leads, who takes which step at which site, the transports between, the weakest certificate, and the ' +
        'findings of each step, as things stand now. A chain that one member does needs no team, and says so.',
      status: 200,
      params: z.strictObject({ requirementId: RequirementIdShape }),
      query: z.strictObject({
        language: LanguageShape.exactOptional().meta({
          description: 'Sentences in this language only; in both when absent.',
        }),
      }),
      view: TeamView,
      handle: async ({ actor, params: { requirementId }, query: { language } }) => ({
        body: presentTeam(await findTeam(deps, actor, requirementId), language),
      }),
    }),
  ];
}
