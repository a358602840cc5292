import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Buyer } from '../../domain/demand/buyer';
import type { Requirement } from '../../domain/demand/requirement';
import type { SupplierId } from '../../domain/ids';
import type { Extent } from '../../domain/match/advice';
import type { Weights } from '../../domain/reference/weights';
import type { Supplier } from '../../domain/supplier/supplier';
import type { FlowDeps } from '../flow-deps';

/** How the first ten of one need would change. */
export interface NeedEffect {
  readonly requirement: Requirement;
  /** How many of the ten places would be taken by somebody else, or left. */
  readonly changedPlaces: number;
  readonly enters: readonly SupplierId[];
  readonly leaves: readonly SupplierId[];
}

/** How the first ten of the open needs would change. */
export interface WeightsEffect {
  readonly needs: Extent;
  /** Only needs in which something changes, most first. */
  readonly changes: readonly NeedEffect[];
  /** The suppliers named in the changes. */
  readonly suppliers: ReadonlyMap<SupplierId, Supplier>;
}

const PLACES = 10;

/** Each is ranked twice. */
const MAX_NEEDS = 200;

/**
 * Ranks the open needs, in order of id, under the weights in force and under others, and compares the first ten places.
 *
 * A need's own weights go before those of the rules, so a need that gives every weight it lacks itself is ranked as it
 * would be under rules with those weights.
 */
export async function measureEffect(deps: FlowDeps, weights: Weights): Promise<WeightsEffect> {
  await deps.index.refresh();
  const { requirements, buyers, suppliers } = deps.database.stores;
  const needs = await requirements.list({ states: ['open'], limit: MAX_NEEDS });
  const found = new Map((await buyers.findAll(needs.map(({ buyerId }) => buyerId))).map((buyer) => [buyer.id, buyer]));
  const effects: NeedEffect[] = [];
  for (const requirement of needs) {
    effects.push(effectOn(deps, requirement, found.get(requirement.buyerId), weights));
    await nextTurn();
  }
  const changes = effects
    .filter(({ changedPlaces }) => changedPlaces > 0)
    .sort((one, other) => other.changedPlaces - one.changedPlaces);
  const named = await suppliers.findAll([...new Set(changes.flatMap(({ enters, leaves }) => [...enters, ...leaves]))]);
  return {
    needs: { found: deps.index.listOpenRequirements().length, lookedAt: needs.length },
    changes,
    suppliers: new Map(named.map((supplier) => [supplier.id, supplier])),
  };
}

function effectOn(deps: FlowDeps, need: Requirement, buyer: Buyer | undefined, weights: Weights): NeedEffect {
  const firstOf = (requirement: Requirement): readonly SupplierId[] => {
    const site = buyer?.sites.find(({ id }) => id === requirement.receivingSiteId);
    if (!site) throw new Error(`Requirement (${requirement.id}) names a receiving site that its buyer does not have.`);
    const ranking = deps.index.rankUnstored(requirement, site, PLACES);
    if (!ranking) throw new Error('The match index has been refreshed and cannot rank.');
    return ranking.entries.map(({ supplierId }) => supplierId);
  };
  const before = firstOf(need);
  const after = firstOf({ ...need, weights: { ...weights, ...need.weights } });
  const length = Math.max(before.length, after.length);
  return {
    requirement: need,
    changedPlaces: Array.from({ length }, (_none, place) => place).filter((place) => before[place] !== after[place])
      .length,
    enters: after.filter((id) => !before.includes(id)),
    leaves: before.filter((id) => !after.includes(id)),
  };
}
