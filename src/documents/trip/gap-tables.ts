import { wordRemedy } from '../../contract/wording/advice/remedy-wording';
import { type Bilingual, inBoth, joined } from '../../contract/wording/bilingual';
import { askedIn } from '../../contract/wording/findings/asked-wording';
import { wordNumber } from '../../contract/wording/findings/quantity-wording';
import { wordLabel } from '../../contract/wording/label-wording';
import type { Names } from '../../contract/wording/names';
import type { RequirementId } from '../../domain/ids';
import { type Language, type Texts, textIn } from '../../domain/language';
import type { TripGap } from '../../domain/trip/trip-gaps';
import { clip } from '../pdf/clip';
import type { Content, HeadingLevel } from '../pdf/content';
import { COUNTS, WORDS } from './words';

/** Gaps of a member, and what their sentences need. */
export interface GapPaper {
  readonly gaps: readonly TripGap[];
  readonly names: Names;
  /** What the needs are called. */
  readonly needs: ReadonlyMap<RequirementId, Texts>;
  /** True where others come to the member, who then does not depart. */
  readonly isHost: boolean;
  readonly language: Language;
}

/** Gaps of a list at most; what is beyond them is counted. */
const GAPS_SHOWN = 12;
const TITLE_SHOWN = 60;
const ASKS_NAMED = 3;

/** What the member can do before the trip, most effect first, and then what can only be planned by then. */
export function gapTables(paper: GapPaper, level: HeadingLevel): readonly Content[] {
  const { gaps, isHost, language } = paper;
  const due = gaps.filter(({ isDueBeforeTrip }) => isDueBeforeTrip);
  const later = gaps.filter(({ isDueBeforeTrip }) => !isDueBeforeTrip);
  const heading = (isHost ? WORDS.gapsAtHome : WORDS.gaps)[language];
  return [
    { heading, level },
    { text: (gaps.length === 0 ? WORDS.noGaps : WORDS.gapsHint)[language], style: 'faint' },
    ...(due.length === 0 ? [] : tableOf(due, paper)),
    ...(later.length === 0 ? [] : [{ heading: WORDS.gapsLater[language], level }, ...tableOf(later, paper)]),
  ];
}

function tableOf(gaps: readonly TripGap[], paper: GapPaper): readonly Content[] {
  const { language, names } = paper;
  const rest = gaps.length - GAPS_SHOWN;
  return [
    {
      heads: [WORDS.until, WORDS.doThis, WORDS.concerns, WORDS.gain].map((head) => head[language]),
      widths: [58, '*', 165, 100],
      rows: gaps
        .slice(0, GAPS_SHOWN)
        .map((gap) => [
          { text: gap.until, style: 'strong' },
          { text: wordRemedy(gap.remedy, language, names) },
          { text: concernsIn(gap, paper), style: 'small' },
          { text: gainIn(gap, paper), ...(gap.qualifiesFor.length > 0 ? { style: 'strong' as const } : {}) },
        ]),
    },
    ...(rest > 0 ? [{ text: COUNTS.more(rest)[language], style: 'faint' as const }] : []),
  ];
}

/** What is asked, and whether it is a must, such as `must: spot welding`; the first of a long list, and how many more there are. */
function concernsIn({ findings }: TripGap, { names, language }: GapPaper): string {
  return (['must', 'wish'] as const)
    .flatMap((necessity) => {
      const asked = findings.filter((finding) => finding.necessity === necessity);
      if (asked.length === 0) return [];
      const named = asked.slice(0, ASKS_NAMED).map((finding) => askedIn(finding.asked, names));
      const rest = asked.length - named.length;
      const list = joined([...named, ...(rest > 0 ? [{ sv: `${rest} till`, en: `${rest} more` }] : [])], 'and');
      return [`${wordLabel('necessity', necessity, language)}: ${list[language]}`];
    })
    .join('; ');
}

/** What settling it alone would give, as far as it is known: for which needs the member would be qualified, or how much more its meetings would be worth. */
function gainIn({ qualifiesFor, effect }: TripGap, { needs, language }: Pick<GapPaper, 'needs' | 'language'>): string {
  if (qualifiesFor.length > 0) {
    const titles = qualifiesFor.map((id) => needIn(needs.get(id) ?? {}, id));
    const list = joined(titles, 'and');
    return { sv: `Kvalificerad för ${list.sv}`, en: `Qualified for ${list.en}` }[language];
  }
  return effect > 0 ? `+${wordNumber(effect, language)}` : '–';
}

function needIn(title: Texts, id: RequirementId): Bilingual {
  return inBoth((language) => clip(textIn(title, language) || id, TITLE_SHOWN));
}
