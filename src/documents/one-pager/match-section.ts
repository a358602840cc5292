import { capitalised } from '../../contract/wording/bilingual';
import { wordFinding } from '../../contract/wording/findings/finding-wording';
import { wordNumber } from '../../contract/wording/findings/quantity-wording';
import { wordAnswer, wordLabel, wordVerdict } from '../../contract/wording/label-wording';
import { namesFor } from '../../contract/wording/names';
import type { Requirement } from '../../domain/demand/requirement';
import { type Language, textIn } from '../../domain/language';
import { type Assessment, pointsOf, type Verdict, verdictOf } from '../../domain/match/assessment';
import { pointsByCriterion } from '../../domain/match/criterion-points';
import { gapsOf } from '../../domain/match/gaps';
import type { MatchNames } from '../../domain/match/match-names';
import { clip } from '../pdf/clip';
import type { Content, HeadingLevel, Paragraph, Table } from '../pdf/content';
import { moreIn, WORDS } from './words';

/** A supplier held against a need. */
export interface PaperMatch {
  readonly requirement: Pick<Requirement, 'title'>;
  readonly buyer: string;
  readonly assessment: Assessment;
}

const TITLE_SHOWN = 160;

/** A bar that earned everything is so many points wide. */
const BAR = { width: 210, height: 7, full: '#1d4f91', empty: '#dbe6f3' } as const;

/** The verdict is told by its word; its colour only repeats it. */
const VERDICT_COLOURS: Readonly<Record<Verdict, string>> = {
  qualified: '#1a6b3c',
  conditional: '#8a5a00',
  excluded: '#a3261e',
};

/** How the supplier stands for the need: verdict, points as bars from zero, and what is missing in plain words. */
export function matchSection(
  match: PaperMatch,
  names: MatchNames,
  language: Language,
  gapsShown: number,
): readonly Content[] {
  const { requirement, buyer, assessment } = match;
  return [
    { heading: WORDS.need[language], level: 2 },
    { text: `${clip(textIn(requirement.title, language), TITLE_SHOWN)} · ${buyer}` },
    verdictLine(assessment, language),
    pointBars(assessment, language),
    ...missingPoints({ assessment, names, language, gapsShown, level: 2 }),
  ];
}

/** Verdict and points in one line, with the verdict's colour at its edge. */
export function verdictLine(assessment: Assessment, language: Language): Paragraph {
  const verdict = verdictOf(assessment);
  const points = `${wordNumber(pointsOf(assessment), language)} ${WORDS.points[language]}`;
  return {
    text: [{ text: capitalised(wordVerdict(verdict, language), language), style: 'verdict' }, { text: `   ${points}` }],
    edge: VERDICT_COLOURS[verdict],
  };
}

/** Points by criterion as bars from zero, on one scale; the numbers beside them say the same. */
export function pointBars({ findings }: Assessment, language: Language): Table {
  const criteria = pointsByCriterion(findings);
  const most = Math.max(1, ...criteria.map(({ maximum }) => maximum));
  const bar = (points: number, color: string) => ({
    shape: 'rect' as const,
    x: 0,
    y: 1,
    width: (BAR.width * points) / most,
    height: BAR.height,
    color,
  });
  return {
    heads: [WORDS.byCriterion[language], '', ''],
    widths: [165, BAR.width + 8, '*'],
    rows: criteria.map(({ criterion, points, maximum }) => [
      { text: capitalised(wordLabel('criterion', criterion, language), language) },
      { width: BAR.width, height: BAR.height + 1, shapes: [bar(maximum, BAR.empty), bar(points, BAR.full)] },
      { text: `${points} / ${maximum}` },
    ]),
    isPlain: true,
  };
}

/** What a supplier lacks for a need, and how much of it there is room for. */
export interface Missing {
  readonly assessment: Assessment;
  readonly names: MatchNames;
  readonly language: Language;
  readonly gapsShown: number;
  /** Of the heading. */
  readonly level: HeadingLevel;
}

/** What is missing in plain words, what to mend first first. */
export function missingPoints({ assessment, names, language, gapsShown, level }: Missing): readonly Content[] {
  const gaps = gapsOf(assessment.findings);
  const own = namesFor(names, assessment.supplierId);
  const lines = gaps.slice(0, gapsShown).map((gap): Paragraph => {
    const kind = `${wordLabel('necessity', gap.necessity, language)}, ${wordAnswer(gap.answer, language)}`;
    return {
      text: [{ text: `${capitalised(kind, language)}: `, style: 'strong' }, { text: wordFinding(gap, language, own) }],
    };
  });
  const rest = gaps.length - lines.length;
  return [
    { heading: WORDS.missing[language], level },
    ...(lines.length === 0 ? [{ text: WORDS.nothingMissing[language] }] : [{ list: lines }]),
    ...(rest > 0 ? [{ text: moreIn(rest)[language], style: 'faint' as const }] : []),
  ];
}
