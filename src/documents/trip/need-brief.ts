import { capitalised } from '../../contract/wording/bilingual';
import { askedIn } from '../../contract/wording/findings/asked-wording';
import { wordFinding } from '../../contract/wording/findings/finding-wording';
import { heldIn } from '../../contract/wording/findings/held-wording';
import { wordAnswer, wordLabel } from '../../contract/wording/label-wording';
import type { Names } from '../../contract/wording/names';
import type { Milestone, Requirement } from '../../domain/demand/requirement';
import { type Language, textIn } from '../../domain/language';
import type { Assessment, Finding } from '../../domain/match/assessment';
import { verdictLine } from '../one-pager/match-section';
import { clip } from '../pdf/clip';
import type { Content } from '../pdf/content';
import { textRun } from '../pdf/text-run';
import { COUNTS, WORDS } from './words';

/** A need that a meeting is about, and how the member stands in it. */
export interface BriefedNeed {
  readonly requirement: Requirement;
  /** Judged as it will stand on the first day of the trip. */
  readonly assessment: Assessment;
}

const TITLE_SHOWN = 120;
const TEXT_SHOWN = 700;
const REASONS_SHOWN = 8;
const MILESTONES: readonly Milestone[] = ['visit', 'nomination', 'startOfProduction'];

/** What makes the two a pair for this need, and what the buyer is going to ask. */
export function needBrief(
  { requirement, assessment }: BriefedNeed,
  names: Names,
  language: Language,
): readonly Content[] {
  const text = textRun(requirement.texts, language, TEXT_SHOWN);
  return [
    { heading: clip(textIn(requirement.title, language), TITLE_SHOWN), level: 3 },
    { text: datesIn(requirement, language), style: 'faint' },
    verdictLine(assessment, language),
    ...reasons(assessment, names, language),
    { heading: WORDS.willAsk[language], level: 4 },
    ...(text.length === 0
      ? []
      : [{ text: [{ text: `${WORDS.inTheirWords[language]}: `, style: 'strong' as const }, ...text] }]),
    askTable(assessment, names, language),
  ];
}

function datesIn({ milestones, revision }: Requirement, language: Language): string {
  const days = MILESTONES.flatMap((milestone) => {
    const day = milestones[milestone];
    return day === undefined ? [] : [`${capitalised(wordLabel('milestone', milestone, language), language)} ${day}`];
  });
  return [...days, { sv: `behovets revision ${revision}`, en: `revision ${revision} of the need` }[language]].join(
    ' · ',
  );
}

function reasons({ findings }: Assessment, names: Names, language: Language): readonly Content[] {
  const met = findings
    .filter(({ answer, points, maximum }) => answer === 'met' || (answer === 'not-applicable' && points === maximum))
    .sort((one, other) => other.points - one.points);
  const rest = met.length - REASONS_SHOWN;
  return [
    { heading: WORDS.whyYou[language], level: 4 },
    met.length === 0
      ? { text: WORDS.nothingSettled[language] }
      : { list: met.slice(0, REASONS_SHOWN).map((finding) => ({ text: wordFinding(finding, language, names) })) },
    ...(rest > 0 ? [{ text: COUNTS.more(rest)[language], style: 'faint' as const }] : []),
  ];
}

/** Points of which buyers do not ask in so many words. */
const UNASKED: ReadonlySet<Finding['asked']['about']> = new Set(['standing', 'proof', 'text']);

function askTable({ findings }: Assessment, names: Names, language: Language): Content {
  const asked = findings
    .filter(({ asked: { about } }) => !UNASKED.has(about))
    .sort((one, other) => Number(other.necessity === 'must') - Number(one.necessity === 'must'));
  return {
    heads: [WORDS.asked, WORDS.necessity, WORDS.youHold, WORDS.answer].map((head) => head[language]),
    widths: ['*', 62, '*', 85],
    rows: asked.map((finding) => [
      { text: capitalised(askedIn(finding.asked, names)[language], language) },
      { text: wordLabel('necessity', finding.necessity, language) },
      { text: capitalised(heldIn(finding, names)[language] || '–', language) },
      {
        text: capitalised(wordAnswer(finding.answer, language), language),
        ...(finding.answer !== 'met' && finding.necessity === 'must' ? { style: 'strong' as const } : {}),
      },
    ]),
  };
}
