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
import { type Content, writePdf } from '../pdf/write-pdf';
import { capabilityTable, certificateTable } from './fact-tables';
import { matchSection } from './match-section';
import { WORDS } from './words';

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
const SOURCES_SHOWN = 8;

/** One supplier on at most two pages: who it is, how it stands for a need and what is missing, what it does and holds, and who says so. */
export async function writeOnePager(paper: OnePager, language: Language): Promise<Buffer> {
  const { supplier, profile, match, printedOn } = paper;
  const title = match ? `${supplier.name} – ${textIn(match.requirement.title, language)}` : supplier.name;
  const revision = `${WORDS.revision[language]} ${profile.revision}`;
  const foot = `Matchverk · ${supplier.name} · ${WORDS.printed[language]} ${printedOn} · ${revision}`;
  return writePdf({ title, language, madeOn: printedOn, foot }, [
    ...whoItIs(paper, language),
    ...(match ? matchSection(match, paper.names, language) : []),
    ...capabilityTable(profile, paper.names, language),
    ...certificateTable(profile, paper.names, language),
    ...companyFacts(profile, language),
    ...sources(paper, language),
  ]);
}

function whoItIs({ supplier, profile }: OnePager, language: Language): readonly Content[] {
  const { name, organisationNumber, standing } = supplier;
  const ceased = standing.kind === 'ceased' ? [wordCeased(standing.on, language)] : [];
  const places = profile.sites.map(
    (site) => `${site.name}, ${site.place.town} (${wordLabel('siteKind', site.kind, language)})`,
  );
  const text = textIn(profile.texts, language);
  const shown = text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN).trimEnd()} …` : text;
  return [
    { text: name, style: 'title' },
    { text: [...(organisationNumber ? [organisationNumber] : []), ...ceased, ...places].join(' · '), style: 'faint' },
    ...(shown === '' ? [] : [{ text: shown, margin: [0, 6, 0, 0] as const }]),
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
            text: [{ text: `${label}: `, style: 'strong' as const }, { text: values.join(', ') }],
            margin: [0, 4, 0, 0],
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
  const named = [...new Set(stated.map(({ source }) => source))];
  const isInvented = stated.some(({ illustrative }) => illustrative);
  const list = named.slice(0, SOURCES_SHOWN).map((source) => capitalised(source, language));
  return [
    { text: WORDS.sources[language], style: 'heading', margin: [0, 10, 0, 2] },
    { text: list.join(' · '), style: 'small' },
    ...(isInvented
      ? [{ text: WORDS.holdsExamples[language], style: 'small' as const, margin: [0, 3, 0, 0] as const }]
      : []),
  ];
}
