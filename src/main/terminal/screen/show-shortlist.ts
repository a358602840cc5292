import { findingIn, wordFinding } from '../../../contract/wording/findings/finding-wording';
import { labelIn, wordAnswer, wordVerdict, wordVerdictCount } from '../../../contract/wording/label-wording';
import type { RequirementId, SupplierId } from '../../../domain/ids';
import { type Language, textIn } from '../../../domain/language';
import { type Assessment, pointsOf, verdictOf } from '../../../domain/match/assessment';
import type { FlowDeps } from '../../../flows/flow-deps';
import { HOUSE } from '../../../flows/house';
import { explainMatch } from '../../../flows/shortlist/explain-match';
import { type ReadShortlist, readShortlist } from '../../../flows/shortlist/read-shortlist';
import { namesFor } from './name-things';
import { firstGap, strongestReasons } from './reasons';
import { tableOf } from './table';

/** How a person wants to see it. */
export interface ShowOptions {
  readonly language: Language;
  readonly top: number;
}

const WORDS = {
  head: {
    sv: ['Plats', 'Leverantör', 'Utslag', 'Poäng', 'Första luckan'],
    en: ['Rank', 'Supplier', 'Verdict', 'Points', 'First gap'],
  },
  noGap: { sv: 'ingen', en: 'none' },
  outdated: {
    sv: 'Listan håller på att göras om; kör kommandot igen om en stund.',
    en: 'The list is being remade; run the command again in a moment.',
  },
} as const;

/** The ranked table of a requirement's shortlist, with the first thing each supplier would have to mend. */
export async function shortlistTable(deps: FlowDeps, id: RequirementId, options: ShowOptions): Promise<string> {
  const { language, top } = options;
  const read = await readShortlist(deps, HOUSE, id);
  const names = await namesFor(deps, read.requirement);
  const rows = await Promise.all(
    read.shortlist.entries.slice(0, top).map(async ({ rank, supplierId, verdict, points, findings }) => {
      const gap = firstGap(findings);
      return [
        String(rank),
        read.suppliers.get(supplierId)?.name ?? supplierId,
        wordVerdict(verdict, language),
        String(points),
        gap === undefined ? WORDS.noGap[language] : wordFinding(gap, language, await names.of(supplierId)),
      ];
    }),
  );
  return [
    `${textIn(read.requirement.title, language)} – ${names.buyer}`,
    countsIn(read, language),
    '',
    tableOf([WORDS.head[language], ...rows], [0, 3]),
    ...(read.isCurrent ? [] : ['', WORDS.outdated[language]]),
  ].join('\n');
}

/** The shortlist as data, each finding with its sentence. */
export async function shortlistJson(deps: FlowDeps, id: RequirementId, { language, top }: ShowOptions) {
  const { shortlist, requirement, isCurrent, suppliers } = await readShortlist(deps, HOUSE, id);
  const names = await namesFor(deps, requirement);
  const { counts, version, madeFrom, madeAt } = shortlist;
  const entries = await Promise.all(
    shortlist.entries.slice(0, top).map(async (entry) => {
      const own = await names.of(entry.supplierId);
      const findings = entry.findings.map((finding) => ({ ...finding, sentence: wordFinding(finding, language, own) }));
      return { ...entry, name: suppliers.get(entry.supplierId)?.name ?? entry.supplierId, findings };
    }),
  );
  return { requirementId: id, title: requirement.title, version, madeAt, madeFrom, isCurrent, counts, entries };
}

/** Every finding on one supplier as a sentence, with its answer and its points. */
export async function explanation(
  deps: FlowDeps,
  id: RequirementId,
  supplierId: SupplierId,
  language: Language,
): Promise<string> {
  const { assessment, supplier, requirement } = await explainMatch(deps, HOUSE, id, supplierId);
  const names = await namesFor(deps, requirement);
  const own = await names.of(supplierId);
  const rows = assessment.findings.map((finding) => [
    `${finding.points}/${finding.maximum}`,
    `${wordAnswer(finding.answer, language)} (${labelIn('necessity', finding.necessity)[language]})`,
    wordFinding(finding, language, own),
  ]);
  const title = `${supplier.name} – ${textIn(requirement.title, language)} – ${names.buyer}`;
  return [title, scoreIn(assessment, language), '', tableOf(rows, [0])].join('\n');
}

/** The same as data. */
export async function explanationJson(deps: FlowDeps, id: RequirementId, supplierId: SupplierId, language: Language) {
  const { assessment, supplier, requirement, profileRevision } = await explainMatch(deps, HOUSE, id, supplierId);
  const own = await (await namesFor(deps, requirement)).of(supplierId);
  return {
    requirementId: id,
    requirementRevision: requirement.revision,
    supplierId,
    name: supplier.name,
    profileRevision,
    ...(assessment.leadSite !== undefined && { leadSite: assessment.leadSite }),
    verdict: verdictOf(assessment),
    points: pointsOf(assessment),
    findings: assessment.findings.map((finding) => ({ ...finding, sentence: wordFinding(finding, language, own) })),
  };
}

/** The top of a shortlist with the two strongest reasons of each supplier, in both languages: what `start` greets with. */
export async function topInBoth(deps: FlowDeps, read: ReadShortlist, count: number): Promise<string> {
  const names = await namesFor(deps, read.requirement);
  const blocks = await Promise.all(
    read.shortlist.entries.slice(0, count).map(async ({ rank, supplierId, verdict, points, findings }) => {
      const own = await names.of(supplierId);
      const name = read.suppliers.get(supplierId)?.name ?? supplierId;
      const verdicts = `${wordVerdict(verdict, 'en')} / ${wordVerdict(verdict, 'sv')}`;
      const reasons = strongestReasons(findings, 2).map((finding) => {
        const { en, sv } = findingIn(finding, own);
        return `      ${en}\n      ${sv}`;
      });
      return [`  ${rank}. ${name}  ${verdicts}  ${points} p`, ...reasons].join('\n');
    }),
  );
  const { title } = read.requirement;
  return [`${textIn(title, 'en')} / ${textIn(title, 'sv')}  (${names.buyer})`, ...blocks].join('\n');
}

function countsIn({ shortlist: { counts } }: ReadShortlist, language: Language): string {
  return (['qualified', 'conditional', 'excluded'] as const)
    .map((verdict) => wordVerdictCount(verdict, counts[verdict], language))
    .join(', ');
}

function scoreIn(assessment: Assessment, language: Language): string {
  return `${wordVerdict(verdictOf(assessment), language)}, ${pointsOf(assessment)} / 1000`;
}
