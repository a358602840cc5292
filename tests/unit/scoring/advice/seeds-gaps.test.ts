import type { Requirement } from '../../../../src/domain/demand/requirement';
import type { SupplierId } from '../../../../src/domain/ids';
import { makeTaxonomy } from '../../../../src/domain/reference/concept';
import { makeSchemeBook } from '../../../../src/domain/reference/scheme';
import { type Profile, profileAsSeenBy } from '../../../../src/domain/supplier/profile';
import { NOTHING_UNDERSTOOD } from '../../../../src/domain/supplier/understanding';
import { readSeedFiles } from '../../../../src/main/seeding/seed-files';
import { findGaps } from '../../../../src/scoring/advice/find-gaps';
import { assess } from '../../../../src/scoring/assess';
import type { Policy } from '../../../../src/scoring/policy';
import { prepareProfile } from '../../../../src/scoring/prepared-profile';
import { prepareRequirement } from '../../../../src/scoring/prepared-requirement';
import { RULES } from '../../../../src/scoring/rules';
import { finish } from './view-of';

const seeds = readSeedFiles();
const policy: Policy = { taxonomy: makeTaxonomy(seeds.concepts), schemes: makeSchemeBook(seeds.schemes), rules: RULES };

const needs = seeds.requirements.flatMap(({ id, draft: { steps, ...draft } }) => {
  const site = seeds.buyers
    .find((buyer) => buyer.id === draft.buyerId)
    ?.sites.find((each) => each.id === draft.receivingSiteId);
  if (steps === undefined || site === undefined) return [];
  const requirement: Requirement = { ...draft, steps, id, revision: 1, understood: NOTHING_UNDERSTOOD };
  return [{ requirement, prepared: prepareRequirement(requirement, site, policy) }];
});

function seedGaps(supplierId: string) {
  const entry = seeds.suppliers.find(({ supplier }) => supplier.id === (supplierId as SupplierId));
  if (entry === undefined) throw new Error(`There is no seed supplier ${supplierId}.`);
  const { supplier, draft } = entry;
  const profile: Profile = { ...draft, supplierId: supplier.id, revision: 1, understood: NOTHING_UNDERSTOOD };
  const inView = needs.map((need) => {
    const seen = profileAsSeenBy(profile, { kind: 'buyer', buyerId: need.requirement.buyerId });
    return { ...need, now: assess(need.prepared, prepareProfile(supplier, seen, policy)) };
  });
  const search = { advised: { supplier, profile }, needs: inView, policy, length: 20 };
  return finish(findGaps(search)).gaps;
}

test('the lapsing certificate of a seed supplier is a gap of its own, with the date that would mend it', () => {
  expect(needs.length).toBeGreaterThan(10);
  expect(seedGaps('krokviken-press')).toContainEqual(
    expect.objectContaining({
      improvements: [
        {
          do: 'certify',
          how: 'renew',
          site: 'solvesborg',
          scheme: 'iatf-16949',
          certificate: 'iatf-16949',
          by: '2028-03-01',
          until: '2028-03-01',
        },
      ],
      moves: [
        {
          requirementId: 'jaguar-reinforcement-welded',
          from: expect.objectContaining({ verdict: 'conditional' }),
          to: expect.objectContaining({ verdict: 'qualified' }),
        },
      ],
    }),
  );
});

test('a certificate that lapsed long ago is told with its date although other things are missing as well', () => {
  const renewals = seedGaps('gotarp-pressverk').filter(({ improvements: [one] }) => one?.how === 'renew');
  expect(renewals).toMatchObject([
    { improvements: [{ scheme: 'iso-9001', site: 'bromolla', by: '2027-01-15' }], moves: [], pointsGained: 0 },
  ]);
});
