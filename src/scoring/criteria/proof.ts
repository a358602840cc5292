import { dateOfDay, dayNumber } from '../../domain/calendar-date';
import type { ConceptId } from '../../domain/ids';
import { EVIDENCE_TIERS } from '../../domain/supplier/evidence';
import { ROLES } from '../../domain/supplier/site';
import type { Ask, Criterion, Need } from '../ask';
import { type ProfileColumns, ROLE_MASK } from '../columns/profile-columns';
import { answerOf, met, partly, UNKNOWN } from '../measure';
import { narrowerTable } from '../near-concepts';
import type { Rules } from '../rules';

const DAYS_PER_YEAR = 365.25;
const SUPPLEMENTARY = ROLES.indexOf('supplementary');

/** How well is it proven that the supplier does the steps: who says so, and how long before the need was issued? */
export const proof: Criterion = (need) => {
  const musts = need.requirement.steps.filter(({ necessity }) => necessity === 'must');
  const steps = musts.length > 0 ? musts : need.requirement.steps;
  const processes = [...new Set(steps.map(({ process }) => process))].sort();
  return processes.length === 0 ? [] : [proofAsk(processes, need)];
};

function proofAsk(processes: readonly ConceptId[], { requirement, taxonomy, rules }: Need): Ask {
  const shareOf = makeShareOf(dayNumber(requirement.issuedOn), rules);
  const answering = processes.map((process) => narrowerTable(process, taxonomy));
  return {
    criterion: 'proof',
    key: 'proof',
    necessity: 'wish',
    asked: { about: 'proof' },
    measure(columns, row) {
      let sum = 0;
      for (const concepts of answering) sum += bestShare(columns, row, concepts, shareOf);
      if (sum === 0) return UNKNOWN;
      const mean = Math.floor(sum / answering.length);
      return mean >= rules.proof.metFrom ? met(mean) : partly(mean);
    },
    describe(columns, row, _site, measure) {
      if (answerOf(measure) === 'unknown') return { held: { about: 'nothing-stated' } };
      const witnesses = answering.flatMap((concepts) => bestWitness(columns, row, concepts, shareOf) ?? []);
      const strengths = witnesses.map((evidence) => columns.evidenceTier[evidence] ?? 0);
      const weakest = EVIDENCE_TIERS[Math.min(...strengths)] ?? 'declared';
      const oldest = dateOfDay(Math.min(...witnesses.map((evidence) => columns.evidenceDay[evidence] ?? 0)));
      const held = { about: 'proof', weakest, oldest } as const;
      if (answerOf(measure) === 'met') return { held };
      return { held, remedy: { do: 'prove', tier: EVIDENCE_TIERS[EVIDENCE_TIERS.indexOf(weakest) + 1] ?? weakest } };
    },
  };
}

/** What a piece of evidence is worth, whole per mille, by its tier and day. */
type ShareOf = (tier: number, day: number) => number;

function makeShareOf(issuedDay: number, { proof: { tiers, freshness } }: Rules): ShareOf {
  const worths = EVIDENCE_TIERS.map((tier) => tiers[tier]);
  return (tier, day) => {
    const years = (issuedDay - day) / DAYS_PER_YEAR;
    for (const { untilYears, keeps } of freshness) {
      if (years <= untilYears) return Math.floor(((worths[tier] ?? 0) * keeps) / 1000);
    }
    return 0;
  };
}

function bestShare(columns: ProfileColumns, row: number, concepts: Uint8Array, shareOf: ShareOf): number {
  const { capabilityStart, process, role, capabilityEvidence, evidenceTier, evidenceDay } = columns;
  const last = capabilityStart[row + 1] ?? 0;
  let best = 0;
  for (let at = capabilityStart[row] ?? 0; at < last; at++) {
    if (concepts[process[at] ?? 0] !== 1 || ((role[at] ?? 0) & ROLE_MASK) > SUPPLEMENTARY) continue;
    const evidence = capabilityEvidence[at] ?? 0;
    best = Math.max(best, shareOf(evidenceTier[evidence] ?? 0, evidenceDay[evidence] ?? 0));
  }
  return best;
}

/** The number of the evidence that gave the best share; the first capability decides among equals. */
function bestWitness(columns: ProfileColumns, row: number, concepts: Uint8Array, shareOf: ShareOf): number | undefined {
  const { capabilityStart, process, role, capabilityEvidence, evidenceTier, evidenceDay } = columns;
  const share = bestShare(columns, row, concepts, shareOf);
  for (let at = capabilityStart[row] ?? 0; at < (capabilityStart[row + 1] ?? 0); at++) {
    if (concepts[process[at] ?? 0] !== 1 || ((role[at] ?? 0) & ROLE_MASK) > SUPPLEMENTARY) continue;
    const evidence = capabilityEvidence[at] ?? 0;
    if (shareOf(evidenceTier[evidence] ?? 0, evidenceDay[evidence] ?? 0) === share) return evidence;
  }
  return undefined;
}
