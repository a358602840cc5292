import { reasonIn } from '../../../../src/contract/wording/advice/fairness-wording';
import { stepIn, type TeamNames, teamIn, transportIn } from '../../../../src/contract/wording/advice/team-wording';
import { LANGUAGES } from '../../../../src/domain/language';
import type { Asked } from '../../../../src/domain/match/assessment';
import type { Team, TeamStep } from '../../../../src/domain/match/team';
import { id } from '../../../support/builders';

const names: TeamNames = {
  concept: (concept, language) => (language === 'sv' ? `Begrepp ${concept}` : `Concept ${concept}`),
  scheme: (scheme) => scheme.toUpperCase(),
  buyerSite: (site) => site,
  supplier: (supplier) => `${supplier} AB`,
  siteOf: (supplier, site) => `${site} of ${supplier}`,
};

const press = { supplierId: id.supplier('press'), site: id.site('works'), points: 900, findings: [] } as const;
const step = (changes: Partial<TeamStep> = {}): TeamStep => ({
  process: id.concept('stamping'),
  necessity: 'must',
  inHouse: false,
  offeredBy: 1,
  taken: { ...press, source: 'in-house' },
  ...changes,
});
const { taken: _taken, ...nobodys } = step({ process: id.concept('e-coating') });
const aTeam = (changes: Partial<Team> = {}): Team => ({
  requirementId: id.requirement('a-bracket'),
  requirementRevision: 1,
  outcome: 'team',
  verdict: 'qualified',
  points: 900,
  lead: { supplierId: id.supplier('press'), site: id.site('works'), verdict: 'qualified', findings: [] },
  members: [
    { supplierId: id.supplier('press'), profileRevision: 1, steps: [0] },
    { supplierId: id.supplier('bath'), profileRevision: 1, steps: [1] },
  ],
  steps: [step()],
  transports: [],
  proof: { isSmallest: true, isBest: true, considered: 12, isEverybody: true },
  ...changes,
});
const english = (team: Team) => teamIn(team, names).map(({ en }) => en);

test('a team is told by who leads and who joins, and how sure that is', () => {
  expect(english(aTeam())).toEqual([
    'A team of 2 does the whole chain: press AB leads, together with bath AB.',
    'Every must of the chain is met.',
    'It is proved that no smaller team does as much.',
    'Every supplier that can take a step was tried.',
  ]);
});

test('what is open, bought, or done by nobody is named', () => {
  const told = english(
    aTeam({
      outcome: 'incomplete',
      verdict: 'excluded',
      steps: [
        step({ taken: { ...press, source: 'open' } }),
        step({ process: id.concept('blanking'), taken: { ...press, source: 'bought' } }),
        nobodys,
        { ...nobodys, process: id.concept('polishing'), necessity: 'wish' },
      ],
    }),
  );
  expect(told).toEqual(
    expect.arrayContaining([
      'Nobody does the whole chain; the rest: press AB leads, together with bath AB.',
      'Nobody does concept e-coating as the need asks.',
      'Musts are open for concept stamping.',
      'Concept blanking must be bought, as nobody does it in house.',
    ]),
  );
  expect(told.join()).not.toContain('polishing');
});

test('a member alone, and nobody at all, are told as such', () => {
  expect(english(aTeam({ outcome: 'alone', members: aTeam().members.slice(0, 1) }))[0]).toBe(
    'No team is needed: press AB does the whole chain.',
  );
  expect(english(aTeam({ outcome: 'nobody', verdict: 'excluded', members: [], steps: [nobodys] }))).toEqual([
    'Nobody does any step of the chain.',
    'Nobody does concept e-coating as the need asks.',
    'Every supplier that can take a step was tried.',
  ]);
});

test('nothing is claimed that is not proved', () => {
  const proof = { isSmallest: false, isBest: false, considered: 1234, isEverybody: false };
  expect(english(aTeam({ proof })).slice(2)).toEqual([
    'A smaller team is not ruled out.',
    'Of teams as small, another may have more points.',
    '1,234 suppliers were tried, not all.',
  ]);
});

test('a lead that falls short is told', () => {
  const lead = { supplierId: id.supplier('press'), site: id.site('works'), verdict: 'excluded', findings: [] } as const;
  expect(english(aTeam({ lead, verdict: 'excluded' }))).toContain(
    'As the lead the company is excluded: see languages and distance.',
  );
});

test('steps and transports are sentences in both languages', () => {
  expect(stepIn(step(), names)).toEqual({
    sv: 'Begrepp stamping: press AB (works of press), i egen regi.',
    en: 'Concept stamping: press AB (works of press), in house.',
  });
  expect(stepIn(nobodys, names).sv).toBe('Begrepp e-coating: ingen gör det så som behovet kräver.');
  const from = { supplierId: id.supplier('press'), site: id.site('works') };
  expect(transportIn({ afterStep: 0, from, km: 46 }, aTeam(), names)).toEqual({
    sv: 'Efter begrepp stamping: från press AB (works of press) till köparen, 46\u00a0km fågelvägen.',
    en: 'After concept stamping: from press AB (works of press) to the buyer, 46\u00a0km as the crow flies.',
  });
});

test('every kind of reason for being excluded has its sentence in both languages', () => {
  const asked: readonly Asked[] = [
    { about: 'standing', on: '2027-01-01' },
    { about: 'process', concept: id.concept('x'), inHouse: true },
    { about: 'process', concept: id.concept('x'), inHouse: false },
    { about: 'material', concept: id.concept('y') },
    { about: 'dimension', dimension: 'annualVolume', range: { min: 1 } },
    { about: 'capacity', on: '2027-01-01' },
    {
      about: 'certificate',
      anyOf: [id.scheme('a'), id.scheme('b')],
      milestone: 'visit',
      on: '2027-01-01',
      planAccepted: true,
    },
    { about: 'distance', to: id.buyerSite('solihull'), withinKm: 5, isLimit: true },
    { about: 'market', country: 'GB' },
    { about: 'language', language: 'sv' },
    { about: 'proof' },
    { about: 'text', concepts: [], terms: [] },
  ];
  const sentences = asked.map((one) => reasonIn({ criterion: 'processes', asked: one, needs: 2 }, names));
  for (const language of LANGUAGES) {
    const told = sentences.map((sentence) => sentence[language]);
    expect(new Set(told).size).toBe(asked.length);
    for (const sentence of told) expect(sentence).toMatch(/^\p{Lu}.+: .+ 2 .+\.$/u);
  }
  expect(reasonIn({ criterion: 'certificates', asked: asked[6] as Asked, needs: 1 }, names)).toEqual({
    sv: 'A eller B: utesluten från 1 öppet behov.',
    en: 'A or B: excluded from 1 open need.',
  });
});
