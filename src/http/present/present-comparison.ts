import type { z } from 'zod';
import type { ComparisonView } from '../../contract/match/comparison';
import type { Bilingual } from '../../contract/wording/bilingual';
import { askedIn } from '../../contract/wording/findings/asked-wording';
import { heldIn } from '../../contract/wording/findings/held-wording';
import { namesFor, namesOf } from '../../contract/wording/names';
import type { Language } from '../../domain/language';
import { pointsOf, verdictOf } from '../../domain/match/assessment';
import { pointsByCriterion } from '../../domain/match/criterion-points';
import type { Comparison } from '../../flows/comparison/compare-suppliers';
import type { Sent } from '../route';
import { presentFinding } from './present-finding';
import { nameSupplier, presentNeed } from './present-shortlist';

/** Suppliers side by side, in the language asked for or in both. */
export function presentComparison(
  { requirement, matches, rows, names }: Comparison,
  language?: Language,
): Sent<z.input<typeof ComparisonView>> {
  const said = (words: Bilingual) => (language === undefined ? words : { [language]: words[language] });
  const common = namesOf(names.taxonomy, names.schemes, [], names.buyerSites);
  return {
    requirement: presentNeed(requirement),
    suppliers: matches.map(({ assessment, profileRevision }) => {
      const { supplierId, leadSite, findings } = assessment;
      return {
        supplier: nameSupplier(names, supplierId),
        profileRevision,
        ...(leadSite !== undefined && { leadSite: { id: leadSite, name: namesFor(names, supplierId).site(leadSite) } }),
        verdict: verdictOf(assessment),
        points: pointsOf(assessment),
        criteria: pointsByCriterion(findings),
      };
    }),
    rows: rows.map(({ ask, criterion, necessity, asked, differs, findings }) => ({
      ask,
      criterion,
      necessity,
      asked: said(askedIn(asked, common)),
      differs,
      cells: [...findings].map(([supplierId, finding]) => {
        const own = namesFor(names, supplierId);
        return { supplierId, finding: presentFinding(finding, own, language), inBrief: said(heldIn(finding, own)) };
      }),
    })),
  };
}
