import {
  AdoptWeightsBody,
  WeightsProposalView,
  WeightsVersionsView,
  WeightsVersionView,
} from '../../../contract/reference/weights';
import type { FlowDeps } from '../../../flows/flow-deps';
import { adoptWeights } from '../../../flows/weights/adopt-weights';
import { listWeights } from '../../../flows/weights/list-weights';
import { proposeWeights } from '../../../flows/weights/propose-weights';
import { presentWeightsProposal, presentWeightsVersion } from '../../present/present-weights';
import { type Route, route } from '../../route';

/** The weights of the criteria, what decisions say about them, and putting others in force. */
export function weightsRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/weights',
      tag: 'Policy',
      summary: "Every version of the weights, newest first, the rules' own last",
      status: 200,
      view: WeightsVersionsView,
      handle: async ({ actor }) => ({ body: { items: (await listWeights(deps, actor)).map(presentWeightsVersion) } }),
    }),
    route({
      method: 'get',
      path: '/weights/proposal',
      tag: 'Policy',
      summary: 'Weights learnt from what purchasers kept, invited and rejected, and what they would change',
      description: 'Nothing comes into force by this. With too few decisions nothing is proposed.',
      status: 200,
      view: WeightsProposalView,
      handle: async ({ actor }) => ({ body: presentWeightsProposal(await proposeWeights(deps, actor)) }),
    }),
    route({
      method: 'post',
      path: '/weights',
      tag: 'Policy',
      summary: 'Put in force what has this fingerprint: the proposal, or an earlier version',
      description:
        'It becomes the next version, and every shortlist is made anew; earlier versions stay. Answers 409 when something ' +
        'has changed since the fingerprint was read.',
      status: 201,
      body: AdoptWeightsBody,
      view: WeightsVersionView,
      handle: async ({ actor, body }) => ({ body: presentWeightsVersion(await adoptWeights(deps, actor, body)) }),
    }),
  ];
}
