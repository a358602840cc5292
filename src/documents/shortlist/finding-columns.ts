import { askedIn } from '../../contract/wording/findings/asked-wording';
import { wordFinding } from '../../contract/wording/findings/finding-wording';
import { heldIn } from '../../contract/wording/findings/held-wording';
import { wordAnswer, wordLabel } from '../../contract/wording/label-wording';
import type { Names } from '../../contract/wording/names';
import type { Language } from '../../domain/language';
import type { Finding } from '../../domain/match/assessment';
import type { SheetColumn } from '../sheet/sheet';
import { HEADS } from './heads';

/** A finding with what its sentences need. */
export interface NamedFinding {
  readonly finding: Finding;
  readonly names: Names;
}

/** What is asked: the same for every supplier. */
export function askColumns(language: Language): readonly SheetColumn<NamedFinding>[] {
  return [
    {
      head: HEADS.criterion[language],
      width: 22,
      kind: 'text',
      cell: ({ finding }) => wordLabel('criterion', finding.criterion, language),
    },
    {
      head: HEADS.asked[language],
      width: 40,
      kind: 'text',
      cell: ({ finding, names }) => askedIn(finding.asked, names)[language],
    },
    {
      head: HEADS.necessity[language],
      width: 13,
      kind: 'text',
      cell: ({ finding }) => wordLabel('necessity', finding.necessity, language),
    },
  ];
}

/** How a supplier answers, what it holds, and where that is known from. */
export function answerColumns(language: Language): readonly SheetColumn<NamedFinding>[] {
  return [
    {
      head: HEADS.answer[language],
      width: 18,
      kind: 'text',
      cell: ({ finding }) => wordAnswer(finding.answer, language),
    },
    { head: HEADS.points[language], width: 8, kind: 'number', cell: ({ finding }) => finding.points },
    { head: HEADS.maximum[language], width: 8, kind: 'number', cell: ({ finding }) => finding.maximum },
    {
      head: HEADS.held[language],
      width: 40,
      kind: 'text',
      cell: ({ finding, names }) => heldIn(finding, names)[language],
    },
    {
      head: HEADS.sentence[language],
      width: 80,
      kind: 'text',
      cell: ({ finding, names }) => wordFinding(finding, language, names),
    },
    ...evidenceColumns(language),
  ];
}

function evidenceColumns(language: Language): readonly SheetColumn<NamedFinding>[] {
  return [
    {
      head: HEADS.proof[language],
      width: 24,
      kind: 'text',
      cell: ({ finding: { evidence } }) => evidence && wordLabel('evidenceTier', evidence.tier, language),
    },
    { head: HEADS.proofDate[language], width: 14, kind: 'date', cell: ({ finding: { evidence } }) => evidence?.on },
    { head: HEADS.source[language], width: 40, kind: 'text', cell: ({ finding: { evidence } }) => evidence?.source },
    {
      head: HEADS.illustrative[language],
      width: 12,
      kind: 'text',
      cell: ({ finding: { evidence } }) => (evidence?.illustrative ? HEADS.yes[language] : undefined),
    },
  ];
}
