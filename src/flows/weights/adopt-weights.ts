import { type Actor, requireMay } from '../../domain/permission';
import { Problem, refuseFaults, shown } from '../../domain/problem';
import type { AdoptedWeights, Weights, WeightsSource } from '../../domain/reference/weights';
import { announce } from '../announce';
import { checkLine, checkName } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { learnProposal, readWeightsInForce, type WeightsInForce } from './learn-proposal';
import { describeAdopted, gatherWeights, type WeightsVersion } from './list-weights';

/** What a person has seen and wants in force, and why. */
export interface Adoption {
  /** Of the proposal, or of an earlier version. */
  readonly fingerprint: string;
  readonly reason: string;
}

const MAX_REASON = 2_000;

/**
 * Puts a proposal, or an earlier version of the weights, in force as the next version, and has everything scored by it.
 * Earlier versions stay: the shortlists made by them name them.
 *
 * @throws Problem `invalid` without a reason; `conflict` when what bore that fingerprint is no longer what would be adopted,
 * as decisions have come in or other weights are in force
 */
export async function adoptWeights(
  deps: FlowDeps,
  actor: Actor,
  { fingerprint, reason }: Adoption,
): Promise<WeightsVersion> {
  requireMay(actor, 'adopt-weights');
  refuseFaults(reason.trim() === '' ? checkName(reason, '/reason') : checkLine(reason, '/reason', MAX_REASON));
  const inForce = await readWeightsInForce(deps);
  const found = await findOffered(deps, inForce, fingerprint);
  if (!found) throw outdated(fingerprint);
  const adopted = await deps.database.inTransaction(async (stores) => {
    const { weights } = stores;
    const newest = await weights.reserve();
    if (newest !== inForce.version) throw outdated(fingerprint);
    const next: AdoptedWeights = {
      version: newest + 1,
      ...found,
      reason,
      adoptedBy: actor.name,
      adoptedAt: deps.now().toISOString(),
    };
    await weights.add(next);
    await noteChange(stores, deps, actor, {
      operation: 'adopt-weights',
      subject: { other: String(next.version) },
      before: { weights: inForce.weights },
      after: { weights: next.weights, reason },
    });
    return next;
  });
  await announce(deps, { name: 'rescore-everything' });
  return describeAdopted(adopted, await readWeightsInForce(deps));
}

interface Offered {
  readonly weights: Weights;
  readonly source: WeightsSource;
}

async function findOffered(deps: FlowDeps, inForce: WeightsInForce, fingerprint: string): Promise<Offered | undefined> {
  const earlier = (await gatherWeights(deps, inForce)).find((version) => version.fingerprint === fingerprint);
  if (earlier) return { weights: earlier.weights, source: { from: 'version', version: earlier.version } };
  const learnt = await learnProposal(deps, inForce);
  if (learnt.outcome !== 'proposal' || learnt.fingerprint !== fingerprint) return undefined;
  return { weights: learnt.weights, source: { from: 'proposal', basis: learnt.basis } };
}

function outdated(fingerprint: string): Problem {
  return new Problem('conflict', [{ code: 'outdated', path: '/fingerprint', value: shown(fingerprint) }]);
}
