import type { Buyer } from '../../domain/demand/buyer';
import { type Actor, requireMay } from '../../domain/permission';
import { type Fault, refuseFaults } from '../../domain/problem';
import { announce } from '../announce';
import { checkDuplicates, checkEvidence, checkId, checkLength, checkName, checkPlace } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';

const MAX_BUYERS_AT_ONCE = 1_000;
const MAX_SITES = 100;

/**
 * Adds buyers with their sites, or replaces those that are there.
 *
 * Where a site of a known buyer changed, the distances of its requirements did too: they are made to be scored again.
 *
 * @throws Problem `invalid` listing every fault, a site that a requirement still names but the buyer would lose included
 */
export async function saveBuyers(deps: FlowDeps, actor: Actor, buyers: readonly Buyer[]): Promise<void> {
  requireMay(actor, 'save-buyers');
  refuseFaults(checkBuyers(buyers));
  const anyChanged = await deps.database.inTransaction(async (stores) => {
    await stores.requirements.reserve();
    const known = new Map((await stores.buyers.findAll(buyers.map(({ id }) => id))).map((buyer) => [buyer.id, buyer]));
    const changed = buyers.filter((buyer) => {
      const before = known.get(buyer.id);
      return before !== undefined && JSON.stringify(placesOf(before)) !== JSON.stringify(placesOf(buyer));
    });
    const faults: Fault[] = [];
    for (const buyer of changed) {
      faults.push(...checkLostSites(buyer, await stores.requirements.listReceivingSites(buyer.id), buyers));
    }
    refuseFaults(faults);
    await stores.buyers.save(buyers);
    for (const { id } of changed) await stores.requirements.touchAllOf(id);
    const done = buyers.map((buyer) => ({
      operation: 'save-buyers' as const,
      subject: { buyerId: buyer.id },
      before: known.get(buyer.id),
      after: buyer,
    }));
    await noteChange(stores, deps, actor, done);
    return changed.length > 0;
  });
  if (anyChanged) await announce(deps, { name: 'sweep-unscored' });
}

/** What of a buyer a score depends on, in an order of its own. */
function placesOf({ sites }: Buyer) {
  return [...sites]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, place: { latitude, longitude, country } }) => ({ id, latitude, longitude, country }));
}

function checkLostSites(buyer: Buyer, named: readonly string[], buyers: readonly Buyer[]): readonly Fault[] {
  const kept = new Set<string>(buyer.sites.map(({ id }) => id));
  const path = `/${buyers.indexOf(buyer)}/sites`;
  return named.filter((site) => !kept.has(site)).map((site) => ({ code: 'missing', path, value: site }));
}

function checkBuyers(buyers: readonly Buyer[]): readonly Fault[] {
  return [
    ...checkLength(buyers, '', MAX_BUYERS_AT_ONCE),
    ...checkDuplicates(
      buyers.map(({ id }) => id),
      (index) => `/${index}/id`,
    ),
    ...buyers.flatMap((buyer, index) => checkBuyer(buyer, `/${index}`)),
  ];
}

function checkBuyer({ id, name, sites, evidence }: Buyer, path: string): readonly Fault[] {
  return [
    ...checkId(id, `${path}/id`),
    ...checkName(name, `${path}/name`),
    ...checkLength(sites, `${path}/sites`, MAX_SITES, 1),
    ...checkDuplicates(
      sites.map((site) => site.id),
      (index) => `${path}/sites/${index}/id`,
    ),
    ...sites.flatMap((site, index) => [
      ...checkId(site.id, `${path}/sites/${index}/id`),
      ...checkName(site.name, `${path}/sites/${index}/name`),
      ...checkPlace(site.place, `${path}/sites/${index}/place`),
      ...checkEvidence(site.evidence, `${path}/sites/${index}/evidence`),
    ]),
    ...checkEvidence(evidence, `${path}/evidence`),
  ];
}
