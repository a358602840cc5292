import type { z } from 'zod';
import type { FairnessView } from '../../contract/match/fairness';
import { toCursor } from '../../contract/paging';
import { reasonIn } from '../../contract/wording/advice/fairness-wording';
import { namesOf } from '../../contract/wording/names';
import type { Language } from '../../domain/language';
import type { ReadFairness } from '../../flows/fairness/read-fairness';
import type { Sent } from '../route';

/** The report with its reasons in words: in the language asked for, or in both. */
export function presentFairness(
  { report, names }: ReadFairness,
  language?: Language,
): Sent<z.input<typeof FairnessView>> {
  const { period, basis, members, next } = report;
  const words = namesOf(names.taxonomy, names.schemes, [], []);
  return {
    period,
    basis,
    members: members.map(({ supplierId, name, counts, reasons, ...line }) => ({
      ...line,
      supplier: { id: supplierId, name },
      eligible: counts,
      reasons: reasons.map((reason) => {
        const sentences = reasonIn(reason, words);
        return { ...reason, sentences: language === undefined ? sentences : { [language]: sentences[language] } };
      }),
    })),
    ...(next !== undefined && { next: toCursor(next) }),
  };
}
