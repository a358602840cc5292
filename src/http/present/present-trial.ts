import type { z } from 'zod';
import type { TriedProfileView, TriedRequirementView } from '../../contract/demand/trial';
import { type Names, namesOf } from '../../contract/wording/names';
import type { Language } from '../../domain/language';
import { type Assessment, pointsOf, verdictOf } from '../../domain/match/assessment';
import type { TriedNeed, TriedProfile } from '../../flows/trial/try-profile';
import type { TriedRequirement } from '../../flows/trial/try-requirement';
import type { Sent } from '../route';
import { presentImprovement } from './present-advice';
import { presentFinding } from './present-finding';
import { presentNeed, presentRow } from './present-shortlist';

type View<Schema extends z.ZodType> = Sent<z.input<Schema>>;

/** The shortlist that a need would get, best first, each row with its reasons. */
export function presentTriedRequirement(
  { requirement, ranking, names }: TriedRequirement,
  language?: Language,
): View<typeof TriedRequirementView> {
  const { id: _id, revision: _revision, understood, ...draft } = requirement;
  return {
    draft,
    understood,
    counts: ranking.counts,
    rows: ranking.entries.map((entry) => presentRow(entry, names, language)),
  };
}

/** How a draft, and the profile in force, meet each need. */
export function presentTriedProfile(
  { supplier, current, profile, needs, names }: TriedProfile,
  { isExplained, language }: { readonly isExplained: boolean; readonly language?: Language | undefined },
): View<typeof TriedProfileView> {
  const wordsFor = ({ requirement }: TriedNeed) => {
    const buyer = names.buyers.find(({ id }) => id === requirement.buyerId);
    return namesOf(names.taxonomy, names.schemes, names.sites, buyer?.sites ?? []);
  };
  const explain = (need: TriedNeed, words: Names) => ({
    findings: need.tried.findings.map((finding) => presentFinding(finding, words, language)),
    improvements: need.improvements.map(({ asks, improvement }) => ({
      asks,
      improvement: presentImprovement(improvement, words, language),
    })),
  });
  return {
    supplier: { id: supplier.id, name: supplier.name, standing: supplier.standing },
    profileRevision: current.revision,
    understood: profile.understood,
    needs: needs.map((need) => {
      const words = wordsFor(need);
      return {
        requirement: presentNeed(need.requirement),
        tried: presentStand(need.tried),
        now: presentStand(need.now),
        blockers: need.blockers.map((finding) => presentFinding(finding, words, language)),
        ...(isExplained && explain(need, words)),
      };
    }),
  };
}

function presentStand(assessment: Assessment): View<typeof TriedProfileView>['needs'][number]['now'] {
  const { leadSite } = assessment;
  return {
    verdict: verdictOf(assessment),
    points: pointsOf(assessment),
    ...(leadSite !== undefined && { leadSite }),
  };
}
