import { capitalised } from '../../contract/wording/bilingual';
import { wordFinding } from '../../contract/wording/findings/finding-wording';
import { wordLabel, wordVerdict, wordVerdictCount } from '../../contract/wording/label-wording';
import { namesFor } from '../../contract/wording/names';
import type { Requirement } from '../../domain/demand/requirement';
import { type Language, textIn } from '../../domain/language';
import { VERDICTS } from '../../domain/match/assessment';
import { pointsByCriterion } from '../../domain/match/criterion-points';
import type { Decision } from '../../domain/match/decision';
import { gapsOf } from '../../domain/match/gaps';
import type { MatchNames } from '../../domain/match/match-names';
import type { Shortlist, ShortlistEntry } from '../../domain/match/shortlist';
import { type Sheet, type SheetColumn, sheetOf } from '../sheet/sheet';
import { answerColumns, askColumns, type NamedFinding } from './finding-columns';
import { HEADS } from './heads';

/** A shortlist with all that its paper shows. */
export interface ShortlistPaper {
  readonly shortlist: Shortlist;
  readonly requirement: Pick<Requirement, 'id' | 'title' | 'revision'>;
  readonly buyer: string;
  readonly isCurrent: boolean;
  /** The newest decision on each match. */
  readonly decisions: readonly Decision[];
  readonly names: MatchNames;
}

/** What is missing is told up to here; the rest stands among the findings. */
const GAPS_SHOWN = 3;

const SHEETS = {
  list: { sv: 'Urval', en: 'Shortlist' },
  findings: { sv: 'Varje punkt', en: 'Every finding' },
  about: { sv: 'Om listan', en: 'About the list' },
} as const;

/** The list as a page shows it; every finding of every supplier; and what the list was made from, so that it can be made again. */
export function shortlistSheets(paper: ShortlistPaper, language: Language): readonly [Sheet, ...Sheet[]] {
  return [
    sheetOf(SHEETS.list[language], listColumns(paper, language), paper.shortlist.entries),
    sheetOf(SHEETS.findings[language], findingColumns(language), findingsOf(paper)),
    sheetOf(SHEETS.about[language], ABOUT_COLUMNS, aboutLines(paper, language)),
  ];
}

function listColumns(paper: ShortlistPaper, language: Language): readonly SheetColumn<ShortlistEntry>[] {
  return [
    ...placeColumns(paper, language),
    ...criterionColumns(paper, language),
    ...gapColumns(paper, language),
    ...decisionColumns(paper, language),
    {
      head: HEADS.illustrative[language],
      width: 12,
      kind: 'text',
      cell: ({ findings }) =>
        findings.some(({ evidence }) => evidence?.illustrative) ? HEADS.yes[language] : undefined,
    },
  ];
}

function placeColumns({ names }: ShortlistPaper, language: Language): readonly SheetColumn<ShortlistEntry>[] {
  return [
    { head: HEADS.rank[language], width: 7, kind: 'number', cell: ({ rank }) => rank },
    {
      head: HEADS.supplier[language],
      width: 34,
      kind: 'text',
      cell: ({ supplierId }) => names.suppliers.get(supplierId)?.name ?? supplierId,
    },
    {
      head: HEADS.site[language],
      width: 26,
      kind: 'text',
      cell: ({ supplierId, leadSite }) => leadSite && namesFor(names, supplierId).site(leadSite),
    },
    { head: HEADS.verdict[language], width: 14, kind: 'text', cell: ({ verdict }) => wordVerdict(verdict, language) },
    { head: HEADS.points[language], width: 8, kind: 'number', cell: ({ points }) => points },
  ];
}

/** All rows answer the same need, so the first one has every criterion that counts. */
function criterionColumns({ shortlist }: ShortlistPaper, language: Language): readonly SheetColumn<ShortlistEntry>[] {
  const [first] = shortlist.entries;
  return pointsByCriterion(first?.findings ?? []).map(({ criterion }) => ({
    head: capitalised(wordLabel('criterion', criterion, language), language),
    width: 12,
    kind: 'number',
    cell: ({ findings }) => pointsByCriterion(findings).find((sum) => sum.criterion === criterion)?.points,
  }));
}

function gapColumns({ names }: ShortlistPaper, language: Language): readonly SheetColumn<ShortlistEntry>[] {
  return Array.from({ length: GAPS_SHOWN }, (_none, at) => ({
    head: `${HEADS.missing[language]} ${at + 1}`,
    width: 60,
    kind: 'text',
    cell: ({ supplierId, findings }) => {
      const gap = gapsOf(findings)[at];
      return gap && wordFinding(gap, language, namesFor(names, supplierId));
    },
  }));
}

function decisionColumns({ decisions }: ShortlistPaper, language: Language): readonly SheetColumn<ShortlistEntry>[] {
  const of = ({ supplierId }: ShortlistEntry) => decisions.find((decision) => decision.supplierId === supplierId);
  return [
    {
      head: HEADS.decision[language],
      width: 12,
      kind: 'text',
      cell: (entry) => {
        const decision = of(entry);
        return decision && wordLabel('decision', decision.kind, language);
      },
    },
    { head: HEADS.reason[language], width: 40, kind: 'text', cell: (entry) => of(entry)?.reason },
    { head: HEADS.decidedBy[language], width: 20, kind: 'text', cell: (entry) => of(entry)?.decidedBy },
    { head: HEADS.decidedOn[language], width: 12, kind: 'date', cell: (entry) => of(entry)?.decidedAt.slice(0, 10) },
  ];
}

interface FindingLine extends NamedFinding {
  readonly entry: ShortlistEntry;
  readonly supplier: string;
}

function findingColumns(language: Language): readonly SheetColumn<FindingLine>[] {
  return [
    { head: HEADS.rank[language], width: 7, kind: 'number', cell: ({ entry }) => entry.rank },
    { head: HEADS.supplier[language], width: 34, kind: 'text', cell: ({ supplier }) => supplier },
    ...askColumns(language),
    ...answerColumns(language),
  ];
}

function findingsOf({ shortlist, names }: ShortlistPaper): readonly FindingLine[] {
  return shortlist.entries.flatMap((entry) => {
    const own = namesFor(names, entry.supplierId);
    const supplier = names.suppliers.get(entry.supplierId)?.name ?? entry.supplierId;
    return entry.findings.map((finding) => ({ entry, supplier, finding, names: own }));
  });
}

type AboutLine = readonly [what: string, value: string];

const ABOUT_COLUMNS: readonly SheetColumn<AboutLine>[] = [
  { head: 'Matchverk', width: 34, kind: 'text', cell: ([what]) => what },
  { head: '', width: 60, kind: 'text', cell: ([, value]) => value },
];

function aboutLines(paper: ShortlistPaper, language: Language): readonly AboutLine[] {
  const { shortlist, requirement, buyer, isCurrent } = paper;
  const { madeFrom, counts } = shortlist;
  const said = (sv: string, en: string, value: string | number): AboutLine => [
    language === 'sv' ? sv : en,
    String(value),
  ];
  return [
    said('Behov', 'Need', textIn(requirement.title, language)),
    said('Köpare', 'Buyer', buyer),
    said('Behovets id', 'Id of the need', requirement.id),
    said('Listans version', 'Version of the list', shortlist.version),
    said('Gjord', 'Made', shortlist.madeAt),
    said(
      'Gäller nu',
      'Current',
      isCurrent
        ? { sv: 'ja', en: 'yes' }[language]
        : { sv: 'nej, den görs om', en: 'no, it is being made anew' }[language],
    ),
    said('Behovets revision', 'Revision of the need', madeFrom.requirementRevision),
    said('Reglernas version', 'Version of the rules', madeFrom.rulesVersion),
    said('Begreppens version', 'Version of the concepts', madeFrom.taxonomyVersion),
    said('Certifikatschemans version', 'Version of the schemes', madeFrom.schemesVersion),
    said(
      'Alla leverantörer',
      'All suppliers',
      VERDICTS.map((verdict) => wordVerdictCount(verdict, counts[verdict], language)).join(', '),
    ),
  ];
}
