import type { BuyerSite } from '../../domain/demand/buyer';
import type { CriterionId, Requirement } from '../../domain/demand/requirement';
import type { ConceptId, SiteId } from '../../domain/ids';
import { type Finding, type Verdict, verdictOf } from '../../domain/match/assessment';
import { STEP_SOURCES, type StepSource, type StepTaken, type TeamLead } from '../../domain/match/team';
import type { Profile } from '../../domain/supplier/profile';
import type { Site } from '../../domain/supplier/site';
import type { Supplier } from '../../domain/supplier/supplier';
import { assess } from '../assess';
import { isFull } from '../near-concepts';
import type { Policy } from '../policy';
import { type PreparedProfile, prepareProfile } from '../prepared-profile';
import { type PreparedRequirement, prepareRequirement } from '../prepared-requirement';
import { contradicts, findingsOfStep, pickFindings, reduceToLead, reduceToSteps } from './reduce-requirement';

/** A supplier with its profile as the need's buyer may see it. */
export interface TeamCandidate {
  readonly supplier: Supplier;
  readonly profile: Profile;
}

/** What a supplier could do in a team. */
export interface Offer extends TeamCandidate {
  /** By number of the step: the best way in which one of its sites takes it. */
  readonly steps: readonly (StepTaken | undefined)[];
  /** How it would lead from each of its sites. */
  readonly leads: ReadonlyMap<SiteId, TeamLead>;
  /** True when it is qualified for the whole need by itself. */
  readonly isQualifiedAlone: boolean;
}

/** Holds any number of suppliers against a need, step by step; what depends on the need alone is prepared once. */
export function offersFor(
  requirement: Requirement,
  receivingSite: BuyerSite,
  policy: Policy,
): (candidate: TeamCandidate) => Offer {
  const known = new Map<string, PreparedRequirement>();
  const prepare = (key: string, make: () => Requirement) => {
    const prepared = known.get(key) ?? prepareRequirement(make(), receivingSite, policy);
    known.set(key, prepared);
    return prepared;
  };
  const need: StepNeed = {
    requirement,
    policy,
    answering: requirement.steps.map(({ process }) => answering(process, policy)),
    whole: prepare('whole', () => requirement),
    lead: prepare('lead', () => reduceToLead(requirement, policy)),
    of: (numbers) =>
      prepare(numbers.join(), () =>
        reduceToSteps(
          requirement,
          requirement.steps.filter((_, number) => numbers.includes(number)),
          policy,
        ),
      ),
  };
  return (candidate) => offerOf(need, candidate);
}

interface StepNeed {
  readonly requirement: Requirement;
  readonly policy: Policy;
  /** By number of the step: the processes that answer it fully. */
  readonly answering: readonly ReadonlySet<ConceptId>[];
  readonly whole: PreparedRequirement;
  readonly lead: PreparedRequirement;
  of(numbers: readonly number[]): PreparedRequirement;
}

function answering(asked: ConceptId, { taxonomy }: Policy): ReadonlySet<ConceptId> {
  return new Set([...taxonomy.concepts.keys()].filter((held) => isFull(taxonomy.relation(asked, held))));
}

function offerOf(need: StepNeed, { supplier, profile }: TeamCandidate): Offer {
  const { steps } = need.requirement;
  const best: (StepTaken | undefined)[] = steps.map(() => undefined);
  const leads = new Map<SiteId, TeamLead>();
  // Whoever offers no step at all cannot be qualified for all of them either; most of those who are ranked offer none.
  const offersNone = !profile.sites.some((site) => need.answering.some((concepts) => offersAny(site, concepts)));
  if (offersNone) return { supplier, profile, steps: best, leads, isQualifiedAlone: false };
  const whole = prepareProfile(supplier, profile, need.policy);
  const isQualifiedAlone = verdictOf(assess(need.whole, whole)) === 'qualified';
  for (const site of [...profile.sites].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const offered = stepsAt(need, supplier, profile, site);
    for (const [number, taken] of offered) if (isBetter(taken, best[number])) best[number] = taken;
    if (offered.size === 0) continue;
    leads.set(site.id, leadAt(need, supplier, profile, site));
  }
  if (isQualifiedAlone) coverAlone(need, whole, best, leads);
  return { supplier, profile, steps: best, leads, isQualifiedAlone };
}

/** What one site can take: each step by itself, and where that leaves something open, together with its others. */
function stepsAt(need: StepNeed, supplier: Supplier, profile: Profile, site: Site): ReadonlyMap<number, StepTaken> {
  const numbers = need.answering.flatMap((concepts, number) => (offersAny(site, concepts) ? [number] : []));
  const offered = new Map<number, StepTaken>();
  if (numbers.length === 0) return offered;
  const prepared = prepareProfile(supplier, { ...profile, sites: [site] }, need.policy);
  const together = numbers.length === 1 ? undefined : assess(need.of(numbers), prepared);
  for (const number of numbers) {
    const step = need.requirement.steps[number];
    if (step === undefined) continue;
    const alone = findingsOfStep(assess(need.of([number]), prepared));
    const own = taken(supplier, site, alone, need);
    const source = own?.source;
    if (own === undefined || source === 'in-house' || source === 'bought' || together === undefined) {
      if (own !== undefined) offered.set(number, own);
      continue;
    }
    // What the step's own capability leaves unsaid, the machines beside it may answer, as they do on a shortlist.
    const shared = taken(supplier, site, pickFindings(together, alone, askAmong(need, numbers, number)), need);
    offered.set(number, shared !== undefined && isBetter(shared, own) ? shared : own);
  }
  return offered;
}

function offersAny({ capabilities = [] }: Site, concepts: ReadonlySet<ConceptId>): boolean {
  return capabilities.some(({ process, role }) => role !== 'former' && concepts.has(process));
}

/** The same process may stand in a chain twice; then its second ask is named `.../2`, and so on. */
function askAmong({ requirement: { steps } }: StepNeed, numbers: readonly number[], number: number): string {
  const process = steps[number]?.process;
  const time = numbers.filter((other) => other <= number && steps[other]?.process === process).length;
  return `processes/${process}${time === 1 ? '' : `/${time}`}`;
}

function taken(
  { id: supplierId }: Supplier,
  { id: site }: Site,
  findings: readonly Finding[],
  { requirement }: StepNeed,
): StepTaken | undefined {
  const verdict = verdictOf({ supplierId, findings });
  const source = verdict === 'excluded' || contradicts(findings, requirement) ? undefined : sourceOf(findings, verdict);
  return source && { supplierId, site, source, points: perMille(findings), findings };
}

function sourceOf(findings: readonly Finding[], verdict: Verdict): StepSource | undefined {
  const process = findings.find(({ criterion }) => criterion === 'processes');
  if (process?.answer === 'met') return verdict === 'qualified' ? 'in-house' : 'open';
  const isBought =
    process?.held.about === 'capability' && process.held.role === 'subcontracted' && isFull(process.held.relation);
  return isBought && process.answer === 'partly' ? 'bought' : undefined;
}

function perMille(findings: readonly Finding[]): number {
  const most = findings.reduce((sum, { maximum }) => sum + maximum, 0);
  const points = findings.reduce((sum, finding) => sum + finding.points, 0);
  return most === 0 ? 0 : Math.round((1000 * points) / most);
}

function isBetter(one: StepTaken, other: StepTaken | undefined): boolean {
  if (other === undefined) return true;
  const [rank, otherRank] = [STEP_SOURCES.indexOf(one.source), STEP_SOURCES.indexOf(other.source)];
  return rank < otherRank || (rank === otherRank && one.points > other.points);
}

function leadAt(need: StepNeed, supplier: Supplier, profile: Profile, site: Site): TeamLead {
  const prepared = prepareProfile(supplier, { ...profile, sites: [site] }, need.policy);
  const assessment = assess(need.lead, prepared);
  return {
    supplierId: supplier.id,
    site: site.id,
    verdict: verdictOf(assessment),
    findings: assessment.findings.filter(({ criterion }) => LEADS_BY.includes(criterion)),
  };
}

/** Whoever is qualified for the whole need takes every must step by that very judgement, whatever a site would say alone. */
function coverAlone(
  need: StepNeed,
  prepared: PreparedProfile,
  best: (StepTaken | undefined)[],
  leads: Map<SiteId, TeamLead>,
): void {
  const whole = assess(need.whole, prepared);
  const { supplierId, leadSite } = whole;
  const numbers = need.requirement.steps.map((_, number) => number);
  for (const [number, step] of need.requirement.steps.entries()) {
    if (best[number]?.source === 'in-house' || step.necessity === 'wish') continue;
    const alone = findingsOfStep(assess(need.of([number]), prepared));
    const findings = pickFindings(whole, alone, askAmong(need, numbers, number));
    const held = findings.find(({ criterion }) => criterion === 'processes')?.held;
    if (held?.about !== 'capability') continue;
    best[number] = { supplierId, site: held.site, source: 'in-house', points: perMille(findings), findings };
  }
  if (leadSite === undefined) return;
  const findings = whole.findings.filter(({ criterion }) => LEADS_BY.includes(criterion));
  leads.set(leadSite, { supplierId, site: leadSite, verdict: 'qualified', findings });
}

/** What the lead alone is asked. */
const LEADS_BY: readonly CriterionId[] = ['place', 'languages', 'texts'];
