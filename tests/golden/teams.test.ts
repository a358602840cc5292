import type { Requirement } from '../../src/domain/demand/requirement';
import type { RequirementId } from '../../src/domain/ids';
import { makeTaxonomy } from '../../src/domain/reference/concept';
import { makeSchemeBook } from '../../src/domain/reference/scheme';
import { type Profile, profileAsSeenBy } from '../../src/domain/supplier/profile';
import { completeDraft } from '../../src/flows/requirement/complete-draft';
import { readSeedFiles } from '../../src/main/seeding/seed-files';
import { prepareProfile } from '../../src/scoring/prepared-profile';
import { prepareRequirement } from '../../src/scoring/prepared-requirement';
import { rank } from '../../src/scoring/rank';
import { RULES } from '../../src/scoring/rules';
import { offersFor } from '../../src/scoring/team/offer';
import { smallestTeam } from '../../src/scoring/team/smallest-team';
import { buildLexicon } from '../../src/text/lexicon/lexicon';
import { understand } from '../../src/text/recognition/understand';

const seeds = readSeedFiles();
const lexicon = buildLexicon(seeds.concepts);
const policy = { taxonomy: makeTaxonomy(seeds.concepts), schemes: makeSchemeBook(seeds.schemes), rules: RULES };
const members = seeds.suppliers.map(({ supplier, draft }) => {
  const understood = understand(draft.texts, draft.corrections, lexicon);
  const profile: Profile = { ...draft, supplierId: supplier.id, revision: 1, understood };
  return { supplier, profile };
});

/** The shortlist and the team of a seeded need, as the flow makes them. */
function answerTo(id: RequirementId) {
  const seed = seeds.requirements.find((one) => one.id === id);
  if (seed === undefined) throw new Error(`No need of the seeds is called ${id}`);
  const understood = understand(seed.draft.texts, seed.draft.corrections, lexicon);
  const requirement: Requirement = { ...completeDraft(seed.draft, understood, policy), id, revision: 1, understood };
  const { buyerId, receivingSiteId } = requirement;
  const sites = seeds.buyers.flatMap((buyer) => (buyer.id === buyerId ? buyer.sites : []));
  const receivingSite = sites.find((site) => site.id === receivingSiteId);
  if (receivingSite === undefined) throw new Error(`${id} is delivered to a site that no buyer has`);
  const seen = members.map(({ supplier, profile }) => ({
    supplier,
    profile: profileAsSeenBy(profile, { kind: 'buyer', buyerId }),
  }));
  const prepared = seen.map(({ supplier, profile }) => prepareProfile(supplier, profile, policy));
  const { entries } = rank(prepareRequirement(requirement, receivingSite, policy), prepared, prepared.length);
  const candidates = entries.flatMap(({ supplierId }) => seen.filter(({ supplier }) => supplier.id === supplierId));
  const offers = candidates.map(offersFor(requirement, receivingSite, policy));
  return { entries, team: smallestTeam({ requirement, receivingSite, policy, offers, leftOut: new Map() }) };
}

// As a purchaser would put it together: Hyltanäs has an e-coat bath, but in a plant without the certificate that is a must.
test('the floor reinforcement is pressed, welded and assembled by Trollesjö, and e-coated by Doppbadet', () => {
  const { team, entries } = answerTo('volvo-cars-floor-chain' as RequirementId);
  expect(entries.some(({ verdict }) => verdict === 'qualified')).toBe(false);
  expect(team).toMatchObject({
    outcome: 'team',
    verdict: 'conditional',
    lead: { supplierId: 'trollesjo-pressteknik' },
  });
  expect(team.steps.map(({ process, taken }) => [process, taken?.supplierId, taken?.site, taken?.source])).toEqual([
    ['blanking', 'trollesjo-pressteknik', 'olofstrom', 'in-house'],
    ['stamping', 'trollesjo-pressteknik', 'olofstrom', 'in-house'],
    ['spot-welding', 'trollesjo-pressteknik', 'olofstrom', 'in-house'],
    ['e-coating', 'doppbadet', 'ronneby', 'open'],
    ['mechanical-assembly', 'trollesjo-pressteknik', 'olofstrom', 'in-house'],
  ]);
  expect(team.weakestCertificate).toMatchObject({
    supplierId: 'doppbadet',
    finding: { remedy: { do: 'renew', scheme: 'iatf-16949', before: '2028-01-10' } },
  });
  expect(team.transports.map(({ afterStep, km }) => [afterStep, km])).toEqual([
    [2, 46],
    [3, 46],
    [4, 232],
  ]);
});

test.each(seeds.requirements.map(({ id }) => id))(
  '%s: whoever is qualified alone needs no team, and is the first of the list',
  (id) => {
    const { team, entries } = answerTo(id);
    const isAnyQualified = entries.some(({ verdict }) => verdict === 'qualified');
    expect(team.outcome === 'alone' && team.verdict === 'qualified').toBe(isAnyQualified);
    if (isAnyQualified) expect(team.members.map(({ supplierId }) => supplierId)).toEqual([entries[0]?.supplierId]);
  },
);
