import type { SupplierId } from '../ids';
import type { Assessment, Finding } from './assessment';

/** How many suppliers stand side by side: more than six cannot be read. */
export const COMPARED = { least: 2, most: 6 } as const;

/** One point of a need, and how each supplier answers it. */
export interface ComparedRow extends Pick<Finding, 'ask' | 'criterion' | 'necessity' | 'asked'> {
  /** True when they do not all answer alike, or do not all earn the same. */
  readonly differs: boolean;
  readonly findings: ReadonlyMap<SupplierId, Finding>;
}

/** Puts assessments for one need side by side: a row for each point that is asked, in the order of the first assessment. */
export function compareAssessments(assessments: readonly Assessment[]): readonly ComparedRow[] {
  const asks = new Map(
    assessments.flatMap(({ findings }) => findings.map((finding) => [finding.ask, finding] as const)).reverse(),
  );
  return [...asks.values()].reverse().map(({ ask, criterion, necessity, asked }) => {
    const findings = new Map(
      assessments.flatMap(({ supplierId, findings: own }) => {
        const finding = own.find((one) => one.ask === ask);
        return finding === undefined ? [] : [[supplierId, finding] as const];
      }),
    );
    const outcomes = new Set([...findings.values()].map(({ answer, points }) => `${answer} ${points}`));
    const differs = outcomes.size > 1 || findings.size < assessments.length;
    return { ask, criterion, necessity, asked, differs, findings };
  });
}
