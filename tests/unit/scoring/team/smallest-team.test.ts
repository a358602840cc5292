import fc from 'fast-check';
import type { Requirement } from '../../../../src/domain/demand/requirement';
import type { Verdict } from '../../../../src/domain/match/assessment';
import { STEP_SOURCES, type StepSource, type Team } from '../../../../src/domain/match/team';
import { makeSchemeBook } from '../../../../src/domain/reference/scheme';
import type { Profile } from '../../../../src/domain/supplier/profile';
import { profileAsSeenBy } from '../../../../src/domain/supplier/profile';
import type { Site } from '../../../../src/domain/supplier/site';
import { bestTeam } from '../../../../src/scoring/team/best-team';
import { dutiesOf } from '../../../../src/scoring/team/duties';
import { type Offer, offersFor } from '../../../../src/scoring/team/offer';
import { shareOut } from '../../../../src/scoring/team/share-out';
import { smallestTeam } from '../../../../src/scoring/team/smallest-team';
import { intersection, isSubset, NO_STEPS, stepSetOf, union } from '../../../../src/scoring/team/step-set';
import {
  aBuyerSite,
  aCapability,
  aCertificate,
  aCertificateAsk,
  aProfile,
  aRequirement,
  aSite,
  aStep,
  aSupplier,
  id,
  SMALL_POLICY,
  SMALL_SCHEMES,
} from '../../../support/builders';
import { profile, requirement } from '../arbitrary-world';

const VIEWER = { kind: 'buyer', buyerId: id.buyer('jaguar') } as const;

function offersOf(need: Requirement, profiles: readonly Profile[]): readonly Offer[] {
  const offer = offersFor(need, aBuyerSite(), SMALL_POLICY);
  return profiles.map((each) => offer({ supplier: aSupplier({ id: each.supplierId }), profile: each }));
}

function teamFor(need: Requirement, profiles: readonly Profile[], leftOut: readonly number[] = []): Team {
  return smallestTeam({
    requirement: need,
    receivingSite: aBuyerSite(),
    policy: SMALL_POLICY,
    offers: offersOf(need, profiles),
    leftOut: new Map(leftOut.map((step) => [step, 'in-house'])),
  });
}

/** A supplier with one site that does these processes and holds IATF 16949. */
function aMember(name: string, processes: readonly string[], changes: Partial<Site> = {}, more: Partial<Profile> = {}) {
  const certificates = [aCertificate('iatf-16949')];
  const capabilities = processes.map((process) => aCapability(process));
  const site = aSite({ id: id.site(`${name}-works`), capabilities, certificates, ...changes });
  return aProfile({ supplierId: id.supplier(name), languages: ['en'], sites: [site], ...more });
}

const CHAIN = ['stamping', 'spot-welding', 'e-coating', 'assembly'];
const chain = (changes: Partial<Requirement> = {}) =>
  aRequirement({ steps: CHAIN.map((process) => aStep(process)), ...changes });

const takenBy = ({ steps }: Team) => steps.map(({ taken }) => taken?.supplierId);
const sources = ({ steps }: Team) => steps.map(({ taken }) => taken?.source);

const named = (profiles: readonly Profile[]) =>
  profiles.map((each, index) => profileAsSeenBy({ ...each, supplierId: id.supplier(`member-${index}`) }, VIEWER));
const world = fc.record({ need: requirement, profiles: fc.array(profile, { maxLength: 6 }).map(named) });

type MadeUpStep = readonly [points: number, source: StepSource] | null;

/** An offer that is made up: any points, any way of taking a step, any fitness to lead. */
function anOffer(name: string, steps: readonly MadeUpStep[], verdict: Verdict = 'qualified'): Offer {
  const member = aMember(name, []);
  const [supplierId, site] = [member.supplierId, id.site(`${name}-works`)];
  return {
    supplier: aSupplier({ id: supplierId }),
    profile: member,
    steps: steps.map((taken) =>
      taken === null ? undefined : { supplierId, site, points: taken[0], source: taken[1], findings: [] },
    ),
    leads: new Map([[site, { supplierId, site, verdict, findings: [] }]]),
    isQualifiedAlone: false,
  };
}

const madeUpStep: fc.Arbitrary<MadeUpStep> = fc.option(
  fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.constantFrom<StepSource>('in-house', 'in-house', 'open')),
);
const madeUp: fc.Arbitrary<readonly Offer[]> = fc
  .array(
    fc.record({
      steps: fc.array(madeUpStep, { minLength: 6, maxLength: 6 }),
      verdict: fc.constantFrom<Verdict>('qualified', 'conditional', 'excluded'),
    }),
    { maxLength: 9 },
  )
  .map((members) => members.map(({ steps, verdict }, index) => anOffer(`member-${index}`, steps, verdict)));

/** Even numbers that look random and are the same every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const LONG_CHAIN = aRequirement({
  steps: [...CHAIN, 'tig-welding', 'deep-drawing'].map((process, number) =>
    aStep(process, { inHouse: number === 1, necessity: number === 2 ? 'wish' : 'must' }),
  ),
});

/** Size and points of the best team by trying every choice of those who volunteer. */
function byTryingAll(need: Requirement, offers: readonly Offer[]): { readonly size: number; readonly points: number } {
  const duties = dutiesOf(need, offers, SMALL_POLICY.rules);
  const { volunteers, weights } = duties;
  const all = (members: typeof volunteers) => members.map((one) => one.duties).reduce(union, NO_STEPS);
  const wanted = intersection(stepSetOf([...duties.musts, need.steps.length]), all(volunteers));
  const choices = Array.from({ length: 2 ** volunteers.length }, (_, choice) =>
    volunteers.filter((_one, index) => (choice >> index) & 1),
  ).filter((members) => isSubset(wanted, all(members)));
  const size = Math.min(...choices.map(({ length }) => length));
  const sums = choices.filter(({ length }) => length === size).map((members) => shareOut(members, need, duties).sum);
  return { size, points: Math.floor(Math.max(...sums) / weights.reduce((sum, one) => sum + one, 0)) };
}

describe('the search', () => {
  test('finds a team as small as any, and of those the one with most points, as trying every choice does', () => {
    const sizes = new Set<number>();
    const questionOf = (offers: readonly Offer[]) => ({
      requirement: LONG_CHAIN,
      receivingSite: aBuyerSite(),
      policy: SMALL_POLICY,
      offers,
      leftOut: new Map(),
    });
    fc.assert(
      fc.property(madeUp, (offers) => {
        const { members, points, proof } = smallestTeam(questionOf(offers));
        expect({ size: members.length, points }).toEqual(byTryingAll(LONG_CHAIN, offers));
        expect(proof).toMatchObject({ isSmallest: true, isBest: true, isEverybody: true });
        sizes.add(members.length);
      }),
      { numRuns: 1_500 },
    );
    // Or the worlds would be too poor to tell anything.
    expect([...sizes]).toEqual(expect.arrayContaining([0, 1, 2, 3]));
  });

  test('does the same in a world that is really judged', () => {
    fc.assert(
      fc.property(world, ({ need, profiles }) => {
        const offers = offersOf(need, profiles);
        fc.pre(!offers.some(({ isQualifiedAlone }) => isQualifiedAlone));
        const { members, points } = teamFor(need, profiles);
        expect({ size: members.length, points }).toEqual(byTryingAll(need, offers));
      }),
      { numRuns: 300 },
    );
  });

  test('gives the same verdict, size and points in whatever order the suppliers come', () => {
    fc.assert(
      fc.property(world, ({ need, profiles }) => {
        const [one, other] = [teamFor(need, profiles), teamFor(need, [...profiles].reverse())];
        fc.pre(!offersOf(need, profiles).some(({ isQualifiedAlone }) => isQualifiedAlone));
        expect([other.outcome, other.verdict, other.points, other.members.length]).toEqual([
          one.outcome,
          one.verdict,
          one.points,
          one.members.length,
        ]);
      }),
    );
  });

  test('takes every step in the best way of anybody, at a site of the member, and nobody is in the team for nothing', () => {
    fc.assert(
      fc.property(world, ({ need, profiles }) => {
        const offers = offersOf(need, profiles);
        const team = teamFor(need, profiles);
        for (const [number, { taken, necessity }] of team.steps.entries()) {
          const ways = offers.flatMap(({ steps }) => steps[number]?.source ?? []);
          const best = STEP_SOURCES.find((source) => ways.includes(source));
          if (necessity === 'must') expect(taken?.source).toBe(best);
          const owner = profiles.find(({ supplierId }) => supplierId === taken?.supplierId);
          if (taken) expect(owner?.sites.map((site) => site.id)).toContain(taken.site);
        }
        for (const { steps } of team.members) expect(steps.length).toBeGreaterThan(0);
        if (team.members.length > 0) expect(team.lead?.supplierId).toBe(team.members[0]?.supplierId);
      }),
      { numRuns: 500 },
    );
  });

  test('that is cut short says so, and still gives a team', () => {
    const contenders = Array.from({ length: 40 }, (_, number) => ({
      ...stepSetOf([number % 4]),
      number,
      points: [0, 1, 2, 3].map((step) => (step === number % 4 ? 500 - number : 0)),
    }));
    const cover = [0, 1, 2, 3].map((step) => stepSetOf([step]));
    const sumOf = (members: readonly number[]) => members.reduce((sum, member) => sum + 500 - member, 0);
    const task = { cover, worthOf: sumOf };
    expect(bestTeam(contenders, stepSetOf([0, 1, 2, 3]), task)).toEqual({ members: [0, 1, 2, 3], isProved: true });
    const cut = bestTeam(contenders, stepSetOf([0, 1, 2, 3]), { ...task, limit: 0 });
    expect(cut).toEqual({ members: [0, 1, 2, 3], isProved: false });
  });

  test.each([
    [12, 3_000, true],
    [20, 3_000, true],
    [50, 2_200, false],
  ])(
    'over %i steps and %i random suppliers ends within its bounds on work; is the size proved: %p',
    (length, many, isProved) => {
      const roll = dice(length);
      const steps = Array.from({ length }, (_, number) => aStep(`step-${number}`));
      const offers = Array.from({ length: many }, (_, number) =>
        anOffer(
          `member-${number}`,
          steps.map(() => (roll() < 0.3 ? [Math.floor(roll() * 1000), 'in-house'] : null)),
        ),
      );
      const need = aRequirement({ steps });
      const site = aBuyerSite();
      const question = {
        requirement: need,
        receivingSite: site,
        policy: SMALL_POLICY,
        offers,
        leftOut: new Map(),
      };
      const team = smallestTeam(question);
      expect(team.outcome).toBe('team');
      expect(team.proof).toMatchObject({ isSmallest: isProved, considered: many });
      // With hardly any work allowed there is still a team, and nothing is claimed that does not hold.
      const hasty = smallestTeam(question, { sets: 10, candidates: 10 });
      expect(hasty).toMatchObject({ outcome: 'team', proof: { isBest: false } });
      if (hasty.proof.isSmallest) expect(hasty.members).toHaveLength(team.members.length);
      if (hasty.members.length === team.members.length) expect(hasty.points).toBeLessThanOrEqual(team.points);
    },
  );
});

describe('a chain', () => {
  test('that nobody does alone is shared out, the lead taking every step it can', () => {
    const team = teamFor(chain(), [
      aMember('press', ['stamping', 'spot-welding', 'assembly']),
      aMember('bath', ['e-coating', 'assembly']),
      aMember('idle', ['tig-welding']),
    ]);
    expect(team).toMatchObject({ outcome: 'team', verdict: 'qualified' });
    expect(takenBy(team)).toEqual(['press', 'press', 'bath', 'press']);
    expect(team.lead?.supplierId).toBe('press');
    expect(team.members.map(({ steps }) => steps)).toEqual([[0, 1, 3], [2]]);
  });

  test('that one member does needs no team, and the first one qualified for the whole is named', () => {
    const whole = (name: string) => aMember(name, CHAIN);
    const team = teamFor(chain(), [aMember('press', ['stamping']), whole('first'), whole('second')]);
    expect(team).toMatchObject({ outcome: 'alone', verdict: 'qualified', members: [{ supplierId: 'first' }] });
  });

  test('with a step that nobody does gets the best team for the rest', () => {
    const team = teamFor(chain(), [aMember('press', ['stamping', 'spot-welding']), aMember('fitter', ['assembly'])]);
    expect(team).toMatchObject({ outcome: 'incomplete', verdict: 'excluded' });
    expect(takenBy(team)).toEqual(['press', 'press', undefined, 'fitter']);
    expect(team.transports.map(({ afterStep }) => afterStep)).toEqual([3]);
  });

  test('of which nobody does anything has nobody', () => {
    expect(teamFor(chain(), [aMember('tig', ['tig-welding'])])).toMatchObject({
      outcome: 'nobody',
      verdict: 'excluded',
      members: [],
      transports: [],
    });
  });

  test('is bought from others only where nobody does the step', () => {
    const buyer = aMember('press', [], {
      capabilities: [aCapability('stamping'), aCapability('e-coating', { role: 'subcontracted' })],
    });
    const need = aRequirement({ steps: [aStep('stamping'), aStep('e-coating')] });
    expect(sources(teamFor(need, [buyer]))).toEqual(['in-house', 'bought']);
    const both = teamFor(need, [buyer, aMember('bath', ['e-coating'])]);
    expect([takenBy(both), sources(both)]).toEqual([
      ['press', 'bath'],
      ['in-house', 'in-house'],
    ]);
    const own = aRequirement({ steps: [aStep('stamping'), aStep('e-coating', { inHouse: true })] });
    expect(teamFor(own, [buyer]).outcome).toBe('incomplete');
  });

  test('is led by who does what the buyer wants in house, though another does more of it', () => {
    const need = chain({ steps: CHAIN.map((process) => aStep(process, { inHouse: process === 'stamping' })) });
    const team = teamFor(need, [
      aMember('finisher', ['spot-welding', 'e-coating', 'assembly']),
      aMember('press', ['stamping']),
    ]);
    expect(team.lead?.supplierId).toBe('press');
  });

  test('is led by who speaks the language, and takes one more member where nobody in it does', () => {
    const need = aRequirement({
      steps: [aStep('stamping'), aStep('e-coating')],
      languages: [{ language: 'en', necessity: 'must' }],
    });
    const silent = { languages: ['sv'] };
    const press = aMember('press', ['stamping'], {}, silent);
    expect(teamFor(need, [press, aMember('bath', ['e-coating'])]).lead?.supplierId).toBe('bath');
    const both = aMember('both', ['stamping', 'e-coating'], {}, silent);
    const spoken = teamFor(need, [both, aMember('speaker', ['e-coating'])]);
    expect([spoken.members.map(({ supplierId }) => supplierId), spoken.lead?.supplierId]).toEqual([
      ['speaker', 'both'],
      'speaker',
    ]);
    expect(teamFor(need, [both])).toMatchObject({ verdict: 'excluded', lead: { verdict: 'excluded' } });
  });
});

describe('a step', () => {
  const need = aRequirement({
    steps: [aStep('stamping'), aStep('e-coating')],
    certificates: [aCertificateAsk('iatf-16949')],
  });

  test('is taken by a site that holds the certificate, whatever its sister holds', () => {
    const split = aMember('split', ['e-coating'], { certificates: [] });
    const sister = aSite({
      id: id.site('sister'),
      certificates: [aCertificate('iatf-16949', { id: id.certificate('k') })],
    });
    const team = teamFor(need, [{ ...split, sites: [...split.sites, sister] }, aMember('press', ['stamping'])]);
    expect(takenBy(team)).toEqual(['press', undefined]);
  });

  test('is open where the certificate is in progress, and then only where nobody holds it', () => {
    const progress = aCertificate('iatf-16949', { state: 'in-progress', expected: '2027-03-01' });
    const learning = aMember('learning', ['e-coating'], { certificates: [progress] });
    const press = aMember('press', ['stamping']);
    const open = teamFor(need, [press, learning]);
    expect(open).toMatchObject({ verdict: 'conditional', weakestCertificate: { supplierId: 'learning' } });
    expect(sources(open)).toEqual(['in-house', 'open']);
    const better = teamFor(need, [press, learning, aMember('bath', ['e-coating'])]);
    expect([better.verdict, takenBy(better)]).toEqual(['qualified', ['press', 'bath']]);
  });

  test('is asked for a certificate about another process of nobody who does not do that process', () => {
    const [iso] = SMALL_SCHEMES;
    if (iso === undefined) throw new Error('There are schemes.');
    const cqi12 = {
      ...iso,
      id: id.scheme('cqi-12'),
      labels: { sv: 'CQI-12', en: 'CQI-12' },
      about: [id.concept('coating')],
    };
    const policy = { ...SMALL_POLICY, schemes: makeSchemeBook([...SMALL_SCHEMES, cqi12]) };
    const asks = aRequirement({ ...need, certificates: [aCertificateAsk('cqi-12')] });
    const offers = offersFor(
      asks,
      aBuyerSite(),
      policy as typeof SMALL_POLICY,
    )({
      supplier: aSupplier(),
      profile: aMember('press', ['stamping', 'e-coating']),
    });
    expect(offers.steps.map((step) => step?.source)).toEqual(['in-house', undefined]);
  });

  test('is no question of sheet thickness to a coater that says nothing of it, and is where it says too little', () => {
    const sheet = aRequirement({
      steps: [aStep('e-coating')],
      dimensions: [{ dimension: 'sheetThicknessMm', range: { min: 1, max: 3 }, necessity: 'must' }],
    });
    const coater = (envelope: object) =>
      aMember('bath', [], { capabilities: [aCapability('e-coating', { envelope })] });
    const [silent, thin] = offersOf(sheet, [coater({}), coater({ sheetThicknessMm: { max: 0.5 } })]);
    expect([silent?.steps[0]?.source, thin?.steps[0]?.source]).toEqual(['in-house', undefined]);
  });

  test('is done with the machines beside it, where its own capability leaves a size unsaid', () => {
    const sized = aRequirement({
      steps: [aStep('stamping'), aStep('assembly'), aStep('e-coating')],
      volume: { pieces: { min: 100, max: 200 }, necessity: 'must' },
    });
    const envelope = { annualVolume: { min: 1, max: 1_000 } };
    const press = aMember('press', [], {
      capabilities: [aCapability('stamping', { envelope }), aCapability('assembly')],
    });
    const [offer] = offersOf(sized, [press]);
    expect(offer?.steps.map((step) => step?.source)).toEqual(['in-house', 'in-house', undefined]);
    const alone = offersOf(sized, [aMember('fitter', ['assembly'])])[0];
    expect(alone?.steps[1]?.source).toBe('open');
  });
});

describe('a transport', () => {
  test('goes wherever the next step is at another site, and in the end to the receiving site', () => {
    const ronneby = { town: 'Ronneby', country: 'SE', latitude: 56.21, longitude: 15.276 };
    const team = teamFor(chain(), [
      aMember('press', ['stamping', 'spot-welding', 'assembly']),
      aMember('bath', ['e-coating'], { place: ronneby }),
    ]);
    expect(team.transports).toEqual([
      {
        afterStep: 1,
        from: { supplierId: 'press', site: 'press-works' },
        to: { supplierId: 'bath', site: 'bath-works' },
        km: 46,
      },
      {
        afterStep: 2,
        from: { supplierId: 'bath', site: 'bath-works' },
        to: { supplierId: 'press', site: 'press-works' },
        km: 46,
      },
      { afterStep: 3, from: { supplierId: 'press', site: 'press-works' }, km: 1138 },
    ]);
  });
});

describe('the proof', () => {
  const need = aRequirement({ steps: [aStep('stamping'), aStep('e-coating')] });
  const members = [aMember('press', ['stamping']), aMember('bath', ['e-coating'])];

  test('holds for everybody as long as one step leaves nobody out, since nobody left out can take that one', () => {
    expect(teamFor(need, members, [0]).proof).toMatchObject({ isSmallest: true, isEverybody: false });
  });

  test('is not claimed where somebody left out might do the whole chain', () => {
    expect(teamFor(need, members, [0, 1]).proof).toMatchObject({ isSmallest: false, isEverybody: false });
  });

  test('is not claimed where somebody left out might do the step that nobody does', () => {
    const lacking = teamFor(need, [aMember('press', ['stamping'])], [1]);
    expect(lacking).toMatchObject({ outcome: 'incomplete', proof: { isSmallest: false } });
  });
});
