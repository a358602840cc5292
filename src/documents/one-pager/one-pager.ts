import { capitalised } from '../../contract/wording/bilingual';
import { countryIn, languageIn } from '../../contract/wording/findings/quantity-wording';
import { wordLabel } from '../../contract/wording/label-wording';
import type { CalendarDate } from '../../domain/calendar-date';
import type { Requirement } from '../../domain/demand/requirement';
import { type Language, textIn } from '../../domain/language';
import type { Assessment } from '../../domain/match/assessment';
import type { MatchNames } from '../../domain/match/match-names';
import type { Evidence } from '../../domain/supplier/evidence';
import type { Profile } from '../../domain/supplier/profile';
import type { Supplier } from '../../domain/supplier/supplier';
import { clip } from '../pdf/clip';
import type { Content } from '../pdf/content';
import { textRun } from '../pdf/text-run';
import { writePdf } from '../pdf/write-pdf';
import { capabilityTable, certificateTable } from './fact-tables';
import { matchSection } from './match-section';
import { moreIn, WORDS } from './words';

/** A supplier on paper, as its reader may see it. */
export interface OnePager {
  readonly supplier: Supplier;
  readonly profile: Profile;
  readonly names: MatchNames;
  /** How it stands for one need; absent where no need was named. */
  readonly match?: { readonly requirement: Requirement; readonly buyer: string; readonly assessment: Assessment };
  readonly printedOn: CalendarDate;
}

/** A text is told up to here, so that two pages hold everything. */
const TEXT_SHOWN = 500;
const SOURCE_SHOWN = 120;
const NAME_SHOWN = 60;
/** Members of a list that a line names. */
const NAMED = 8;

/** How much is told, the most first: the first that two pages hold is taken. What has no room is counted. */
const ROOMS = [
  { gaps: 6, rows: 14 },
  { gaps: 5, rows: 8 },
  { gaps: 4, rows: 4 },
  { gaps: 2, rows: 1 },
] as const;
type Room = (typeof ROOMS)[number];

const PAGES = 2;

/** One supplier on at most two pages: who it is, how it stands for a need and what is missing, what it does and holds, and who says so. */
export async function writeOnePager(paper: OnePager, language: Language): Promise<Buffer> {
  const { supplier, profile, match, printedOn } = paper;
  const title = match ? `${supplier.name} – ${textIn(match.requirement.title, language)}` : supplier.name;
  const revision = `${WORDS.revision[language]} ${profile.revision}`;
  const foot = `Matchverk · ${supplier.name} · ${WORDS.printed[language]} ${printedOn} · ${revision}`;
  const about = { title, language, madeOn: printedOn, foot };
  let written: Buffer = Buffer.alloc(0);
  for (const room of ROOMS) {
    const { bytes, pages } = await writePdf(about, contentOf(paper, language, room));
    written = bytes;
    if (pages <= PAGES) break;
  }
  return written;
}

function contentOf(paper: OnePager, language: Language, { gaps, rows }: Room): readonly Content[] {
  const { profile, match, names } = paper;
  const facts = { profile, names, language, rows, level: 2 as const };
  return [
    ...whoItIs(paper, language),
    ...(match ? matchSection(match, names, language, gaps) : []),
    ...capabilityTable(facts),
    ...certificateTable(facts),
    ...companyFacts(profile, language),
    ...sources(paper, language),
  ];
}

function whoItIs({ supplier, profile }: OnePager, language: Language): readonly Content[] {
  const { name, organisationNumber, standing } = supplier;
  const ceased = standing.kind === 'ceased' ? [wordCeased(standing.on, language)] : [];
  const places = profile.sites.map(({ name: site, place, kind }) => {
    const where = site === place.town ? site : `${site}, ${place.town}`;
    return `${clip(where, NAME_SHOWN)} (${wordLabel('siteKind', kind, language)})`;
  });
  const text = textRun(profile.texts, language, TEXT_SHOWN);
  return [
    { heading: name, level: 1 },
    {
      text: [...(organisationNumber ? [organisationNumber] : []), ...ceased, ...named(places, language)].join(' · '),
      style: 'faint',
    },
    ...(text.length === 0 ? [] : [{ text, above: 8 }]),
  ];
}

function wordCeased(on: CalendarDate, language: Language): string {
  return { sv: `företaget upphörde ${on}`, en: `the company ceased on ${on}` }[language];
}

function companyFacts({ languages, exportMarkets }: Profile, language: Language): readonly Content[] {
  const line = (label: string, values: readonly string[] | undefined): readonly Content[] =>
    values === undefined || values.length === 0
      ? []
      : [
          {
            text: [{ text: `${label}: `, style: 'strong' as const }, { text: named(values, language).join(', ') }],
            above: 4,
          },
        ];
  return [
    ...line(
      WORDS.languages[language],
      languages?.map((code) => languageIn(code)[language]),
    ),
    ...line(
      WORDS.markets[language],
      exportMarkets?.map((code) => countryIn(code)[language]),
    ),
  ];
}

/** Who says what stands above; invented facts are said to be so. */
function sources({ supplier, profile, match }: OnePager, language: Language): readonly Content[] {
  const evidence: readonly (Evidence | undefined)[] = [
    supplier.evidence,
    profile.evidence,
    ...profile.sites.flatMap(({ capabilities = [], certificates = [] }) => [
      ...capabilities.map((one) => one.evidence),
      ...certificates.map((one) => one.evidence),
    ]),
    ...(match?.assessment.findings.map((finding) => finding.evidence) ?? []),
  ];
  const stated = evidence.filter((one) => one !== undefined);
  const distinct = [...new Set(stated.map(({ source }) => source))];
  const isInvented = stated.some(({ illustrative }) => illustrative);
  const list = named(distinct, language).map((source) => capitalised(clip(source, SOURCE_SHOWN), language));
  return [
    { heading: WORDS.sources[language], level: 2 },
    { text: list.join(' · '), style: 'small' },
    ...(isInvented ? [{ text: WORDS.holdsExamples[language], style: 'small' as const }] : []),
  ];
}

/** The first members of a list, and how many more there are. */
function named(members: readonly string[], language: Language): readonly string[] {
  const rest = members.length - NAMED;
  return rest > 0 ? [...members.slice(0, NAMED), moreIn(rest)[language]] : members;
}
