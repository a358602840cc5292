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
import type { Content } from '../pdf/write-pdf';
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
  const verdict = verdictOf(assessment);
  const points = `${wordNumber(pointsOf(assessment), language)} ${WORDS.points[language]}`;
  return [
    { text: WORDS.need[language], style: 'heading', margin: [0, 12, 0, 1] },
    { text: `${clip(textIn(requirement.title, language), TITLE_SHOWN)} · ${buyer}` },
    {
      columns: [
        { canvas: [{ type: 'rect', x: 0, y: 3, w: 5, h: 12, color: VERDICT_COLOURS[verdict] }], width: 8 },
        {
          text: [
            { text: capitalised(wordVerdict(verdict, language), language), style: 'verdict' },
            { text: `   ${points}` },
          ],
        },
      ],
      columnGap: 4,
      margin: [0, 5, 0, 4],
    },
    bars(assessment, language),
    ...missing({ assessment, names, language, gapsShown }),
  ];
}

function bars({ findings }: Assessment, language: Language): Content {
  const criteria = pointsByCriterion(findings);
  const most = Math.max(1, ...criteria.map(({ maximum }) => maximum));
  const wide = (points: number) => (BAR.width * points) / most;
  return {
    table: {
      headerRows: 0,
      dontBreakRows: true,
      widths: [150, BAR.width, '*'],
      body: criteria.map(({ criterion, points, maximum }) => [
        { text: capitalised(wordLabel('criterion', criterion, language), language) },
        {
          canvas: [
            { type: 'rect', x: 0, y: 2, w: wide(maximum), h: BAR.height, color: BAR.empty },
            { type: 'rect', x: 0, y: 2, w: wide(points), h: BAR.height, color: BAR.full },
          ],
        },
        { text: `${points} / ${maximum}` },
      ]),
    },
    layout: 'noBorders',
  };
}

interface Missing {
  readonly assessment: Assessment;
  readonly names: MatchNames;
  readonly language: Language;
  readonly gapsShown: number;
}

function missing({ assessment, names, language, gapsShown }: Missing): readonly Content[] {
  const gaps = gapsOf(assessment.findings);
  const own = namesFor(names, assessment.supplierId);
  const lines = gaps.slice(0, gapsShown).map((gap): Content => {
    const kind = `${wordLabel('necessity', gap.necessity, language)}, ${wordAnswer(gap.answer, language)}`;
    return {
      text: [{ text: `${capitalised(kind, language)}: `, style: 'strong' }, { text: wordFinding(gap, language, own) }],
    };
  });
  const rest = gaps.length - lines.length;
  return [
    { text: WORDS.missing[language], style: 'heading', margin: [0, 8, 0, 2] },
    ...(lines.length === 0 ? [{ text: WORDS.nothingMissing[language] }] : [{ ul: lines }]),
    ...(rest > 0 ? [{ text: moreIn(rest)[language], style: 'faint' as const }] : []),
  ];
}
