import type { SiteId } from '../../domain/ids';
import { type Finding, VERDICTS, type Verdict } from '../../domain/match/assessment';
import type { StepTaken, Team, TeamOutcome, TeamProof, Transport, WeakestCertificate } from '../../domain/match/team';
import { distanceKm, type Place } from '../../domain/place';
import { EVIDENCE_TIERS } from '../../domain/supplier/evidence';
import { type Duties, leadOf } from './duties';
import type { Shares } from './share-out';
import type { TeamQuestion } from './team-question';

/** Shares with what they rest on. */
interface Proved extends Shares {
  readonly proof: TeamProof;
}

/** Puts what was found into the words of the domain: steps, transports, verdict, weakest certificate. */
export function describeTeam(question: TeamQuestion, duties: Duties, shares: Proved): Team {
  const { requirement } = question;
  const { members, taken, proof } = shares;
  const [first] = members;
  const lead = first && leadOf(first);
  const weakestCertificate = weakestOf(duties.musts.map((number) => taken[number]));
  const weight = duties.weights.reduce((sum, one) => sum + one, 0);
  const stepsOf = (supplierId: string) =>
    taken.flatMap((one, number) => (one?.supplierId === supplierId ? [number] : []));
  return {
    requirementId: requirement.id,
    requirementRevision: requirement.revision,
    outcome: outcomeOf(duties, shares),
    verdict: worst([lead?.verdict ?? 'excluded', ...duties.musts.map((number) => verdictOfStep(taken[number]))]),
    points: weight === 0 ? 0 : Math.floor(shares.sum / weight),
    ...(lead && { lead }),
    members: members.map(({ supplier, profile }) => ({
      supplierId: supplier.id,
      profileRevision: profile.revision,
      steps: stepsOf(supplier.id),
    })),
    steps: requirement.steps.map((step, number) => {
      const one = taken[number];
      return { ...step, offeredBy: duties.offeredBy[number] ?? 0, ...(one && { taken: one }) };
    }),
    transports: transportsOf(question, shares),
    ...(weakestCertificate && { weakestCertificate }),
    proof,
  };
}

function outcomeOf({ musts }: Duties, { members, taken }: Shares): TeamOutcome {
  if (members.length === 0) return 'nobody';
  if (musts.some((number) => taken[number] === undefined)) return 'incomplete';
  return members.length === 1 ? 'alone' : 'team';
}

function verdictOfStep(taken: StepTaken | undefined): Verdict {
  if (taken === undefined) return 'excluded';
  return taken.source === 'in-house' ? 'qualified' : 'conditional';
}

function worst(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS[Math.max(...verdicts.map((verdict) => VERDICTS.indexOf(verdict)))] ?? 'excluded';
}

/** A wish that nobody in the team takes is left out of the chain; a must that nobody takes leaves a hole that no road crosses. */
function transportsOf({ requirement, receivingSite }: TeamQuestion, { members, taken }: Shares): readonly Transport[] {
  const placeOf = ({ supplierId, site }: Pick<StepTaken, 'supplierId' | 'site'>): Place | undefined =>
    members.find(({ supplier }) => supplier.id === supplierId)?.profile.sites.find(({ id }) => id === site)?.place;
  const chain = requirement.steps
    .map(({ necessity }, number) => ({ number, necessity, taken: taken[number] }))
    .filter((step) => step.taken !== undefined || step.necessity === 'must');
  return chain.flatMap(({ number, taken: from }, index) => {
    const next = chain[index + 1];
    const start = from && placeOf(from);
    const end = next === undefined ? receivingSite.place : next.taken && placeOf(next.taken);
    if (!from || !start || !end || (next?.taken && isSame(from, next.taken))) return [];
    return [
      {
        afterStep: number,
        from: { supplierId: from.supplierId, site: from.site },
        ...(next?.taken && { to: { supplierId: next.taken.supplierId, site: next.taken.site } }),
        km: distanceKm(start, end),
      },
    ];
  });
}

function isSame(one: { supplierId: string; site: SiteId }, other: { supplierId: string; site: SiteId }): boolean {
  return one.supplierId === other.supplierId && one.site === other.site;
}

/** Worst first, as measures compare answers; a scheme that does not apply is settled by the fitting one. */
const ANSWERS: readonly Finding['answer'][] = ['unmet', 'unknown', 'not-applicable', 'partly', 'met'];

/** Of the certificates asked as musts, or else as wishes, of who takes these steps: by answer, then the first to lapse, then the worst proven. */
function weakestOf(taken: readonly (StepTaken | undefined)[]): WeakestCertificate | undefined {
  const all = taken.flatMap((one) =>
    one === undefined
      ? []
      : one.findings
          .filter(({ criterion }) => criterion === 'certificates')
          .map((finding) => ({ supplierId: one.supplierId, site: one.site, finding })),
  );
  const musts = all.filter(({ finding }) => finding.necessity === 'must');
  return [...(musts.length > 0 ? musts : all)].sort((one, other) => compareStrength(one.finding, other.finding)).at(0);
}

function compareStrength(one: Finding, other: Finding): number {
  const isInstead = ({ held }: Finding) => held.about === 'not-eligible' && held.heldInstead !== undefined;
  const strength = (finding: Finding): readonly [number, string, number] => [
    ANSWERS.indexOf(isInstead(finding) ? 'met' : finding.answer),
    finding.held.about === 'certificate' ? (finding.held.expires ?? finding.held.expected ?? '9999') : '',
    finding.evidence === undefined ? -1 : EVIDENCE_TIERS.indexOf(finding.evidence.tier),
  ];
  const [a, b] = [strength(one), strength(other)];
  return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0) || a[2] - b[2];
}
