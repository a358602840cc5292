import { dateOfDay, dayNumber } from '../../domain/calendar-date';
import { EVIDENCE_TIERS, type EvidenceTier } from '../../domain/evidence';
import type { ConceptId } from '../../domain/ids';
import type { Ask, Criterion, Need } from '../ask';
import { isFull, nearConcepts } from '../credit';
import { answerOf, met, partly, UNKNOWN } from '../measure';
import type { PreparedCapability, PreparedProfile } from '../prepared-profile';
import type { Rules } from '../rules';

const DAYS_PER_YEAR = 365.25;

/** How well is it proven that the supplier does the steps: who says so, and how long before the need was issued? */
export const proof: Criterion = (need) => {
  const musts = need.requirement.steps.filter(({ necessity }) => necessity === 'must');
  const steps = musts.length > 0 ? musts : need.requirement.steps;
  const processes = [...new Set(steps.map(({ process }) => process))].sort();
  return processes.length === 0 ? [] : [proofAsk(processes, need)];
};

function proofAsk(processes: readonly ConceptId[], { requirement, taxonomy, rules }: Need): Ask {
  const issuedDay = dayNumber(requirement.issuedOn);
  const answering = processes.map(
    (process) =>
      new Set(
        [...nearConcepts(process, taxonomy, rules)]
          .filter(([, { relation }]) => isFull(relation))
          .map(([concept]) => concept),
      ),
  );
  return {
    criterion: 'proof',
    key: 'proof',
    necessity: 'wish',
    asked: { about: 'proof' },
    measure(profile) {
      let sum = 0;
      for (const concepts of answering) sum += bestShare(profile, concepts, issuedDay, rules);
      if (sum === 0) return UNKNOWN;
      const mean = Math.floor(sum / answering.length);
      return mean >= rules.proof.metFrom ? met(mean) : partly(mean);
    },
    describe(profile, _site, measure) {
      if (answerOf(measure) === 'unknown') return { held: { about: 'nothing-stated' } };
      const witnesses = answering.flatMap((concepts) => bestWitness(profile, concepts, issuedDay, rules) ?? []);
      const strengths = witnesses.map(({ capability }) => EVIDENCE_TIERS.indexOf(capability.evidence.tier));
      const weakest: EvidenceTier = EVIDENCE_TIERS[Math.min(...strengths)] ?? 'declared';
      const oldest = dateOfDay(Math.min(...witnesses.map(({ evidenceDay }) => evidenceDay)));
      const held = { about: 'proof', weakest, oldest } as const;
      if (answerOf(measure) === 'met') return { held };
      return { held, remedy: { do: 'prove', tier: EVIDENCE_TIERS[EVIDENCE_TIERS.indexOf(weakest) + 1] ?? weakest } };
    },
  };
}

function shareOf({ capability, evidenceDay }: PreparedCapability, issuedDay: number, { proof: worth }: Rules): number {
  const years = (issuedDay - evidenceDay) / DAYS_PER_YEAR;
  const keeps = worth.freshness.find(({ untilYears }) => years <= untilYears)?.keeps ?? 0;
  return Math.floor((worth.tiers[capability.evidence.tier] * keeps) / 1000);
}

function bestShare(
  profile: PreparedProfile,
  concepts: ReadonlySet<ConceptId>,
  issuedDay: number,
  rules: Rules,
): number {
  let best = 0;
  for (const capability of profile.capabilities) {
    if (!capability.isInHouse || !concepts.has(capability.process)) continue;
    best = Math.max(best, shareOf(capability, issuedDay, rules));
  }
  return best;
}

function bestWitness(
  profile: PreparedProfile,
  concepts: ReadonlySet<ConceptId>,
  issuedDay: number,
  rules: Rules,
): PreparedCapability | undefined {
  const share = bestShare(profile, concepts, issuedDay, rules);
  return profile.capabilities.find(
    (capability) =>
      capability.isInHouse && concepts.has(capability.process) && shareOf(capability, issuedDay, rules) === share,
  );
}
