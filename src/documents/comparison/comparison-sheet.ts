import { askedIn } from '../../contract/wording/findings/asked-wording';
import { wordFinding } from '../../contract/wording/findings/finding-wording';
import { wordAnswer, wordVerdict } from '../../contract/wording/label-wording';
import { namesFor, namesOf } from '../../contract/wording/names';
import type { Language } from '../../domain/language';
import { type Assessment, pointsOf, verdictOf } from '../../domain/match/assessment';
import type { ComparedRow } from '../../domain/match/comparison';
import type { MatchNames } from '../../domain/match/match-names';
import { type Sheet, type SheetColumn, sheetOf } from '../sheet/sheet';
import { HEADS } from '../shortlist/heads';

/** Some suppliers side by side, with what their paper needs. */
export interface ComparisonPaper {
  readonly assessments: readonly Assessment[];
  readonly rows: readonly ComparedRow[];
  readonly names: MatchNames;
}

/** The same question in the same row, three columns for each supplier; verdict and points stand in the heads. */
export function comparisonSheet({ assessments, rows, names }: ComparisonPaper, language: Language): Sheet {
  const columns: readonly SheetColumn<ComparedRow>[] = [
    ...questionColumns(names, language),
    ...assessments.flatMap((assessment) => supplierColumns(assessment, names, language)),
  ];
  return sheetOf({ sv: 'Jämförelse', en: 'Comparison' }[language], columns, rows);
}

function questionColumns(names: MatchNames, language: Language): readonly SheetColumn<ComparedRow>[] {
  const common = namesOf(names.taxonomy, names.schemes, [], names.buyerSites);
  return [
    {
      head: HEADS.asked[language],
      width: 40,
      kind: 'text',
      cell: ({ asked }) => askedIn(asked, common)[language],
    },
    {
      head: HEADS.differs[language],
      width: 11,
      kind: 'text',
      cell: ({ differs }) => (differs ? HEADS.yes[language] : undefined),
    },
  ];
}

function supplierColumns(
  assessment: Assessment,
  names: MatchNames,
  language: Language,
): readonly SheetColumn<ComparedRow>[] {
  const { supplierId } = assessment;
  const [name, own] = [names.suppliers.get(supplierId)?.name ?? supplierId, namesFor(names, supplierId)];
  const of = ({ findings }: ComparedRow) => findings.get(supplierId);
  return [
    {
      head: `${name}: ${wordVerdict(verdictOf(assessment), language)}`,
      width: 20,
      kind: 'text',
      cell: (row) => {
        const finding = of(row);
        return finding && wordAnswer(finding.answer, language);
      },
    },
    {
      head: `${HEADS.points[language]}: ${pointsOf(assessment)}`,
      width: 11,
      kind: 'number',
      cell: (row) => of(row)?.points,
    },
    {
      head: HEADS.sentence[language],
      width: 60,
      kind: 'text',
      cell: (row) => {
        const finding = of(row);
        return finding && wordFinding(finding, language, own);
      },
    },
  ];
}
