import { Command } from 'commander';
import { teamIn, transportIn, wordSource } from '../../../contract/wording/advice/team-wording';
import { wordFinding } from '../../../contract/wording/findings/finding-wording';
import { labelIn, wordAnswer } from '../../../contract/wording/label-wording';
import { namesOf } from '../../../contract/wording/names';
import type { RequirementId } from '../../../domain/ids';
import { type Language, textIn } from '../../../domain/language';
import type { Finding } from '../../../domain/match/assessment';
import type { TeamPlace, TeamStep } from '../../../domain/match/team';
import { HOUSE } from '../../../flows/house';
import { type FoundTeam, findTeam } from '../../../flows/team/find-team';
import { presentTeam, teamNamesFor } from '../../../http/present/present-team';
import { anId, asJson, withFlows } from '../command-line';
import { languageOption, type OutputOptions } from '../language-option';
import { firstGap } from '../screen/reasons';
import { tableOf } from '../screen/table';

const WORDS = {
  head: {
    sv: ['Steg', 'Process', 'Vem', 'Var', 'Hur', 'Poäng', 'Första luckan'],
    en: ['Step', 'Process', 'Who', 'Where', 'How', 'Points', 'First gap'],
  },
  nobody: { sv: 'ingen', en: 'nobody' },
  noGap: { sv: 'ingen', en: 'none' },
  wish: { sv: ' (bör-krav)', en: ' (wish)' },
  transports: { sv: 'Transporter', en: 'Transports' },
  weakest: { sv: 'Svagaste certifikatet', en: 'The weakest certificate' },
  lead: { sv: 'Den som leder', en: 'The lead' },
} as const;

/** `matchverk team`: the smallest team for the chain of a need. */
export function teamCommand(): Command {
  return new Command('team')
    .description(
      'show the smallest team that takes the whole chain of a requirement / visa det minsta team som klarar hela kedjan',
    )
    .argument('<requirement>', 'id of the requirement / behovets id', anId)
    .addOption(languageOption())
    .option('--findings', 'every finding of each step / alla iakttagelser om varje steg')
    .option('--json', 'as JSON, as the API answers / som JSON, så som API:et svarar')
    .action(async (id: RequirementId, { language, json, findings }: OutputOptions & { findings?: true }) => {
      await withFlows(async (deps) => {
        const found = await findTeam(deps, HOUSE, id);
        return json ? asJson(presentTeam(found, language)) : teamPage(found, language, findings === true);
      });
    });
}

function teamPage(found: FoundTeam, language: Language, isExplained: boolean): string {
  const { requirement, team } = found;
  const names = teamNamesFor(found.names);
  const summary = teamIn(team, names).map((sentence) => sentence[language]);
  const rows = team.steps.map((step, number) => stepRow(found, step, { number, language }));
  const moves = team.transports.map((transport) => `  ${transportIn(transport, team, names)[language]}`);
  const { weakestCertificate: weakest, lead } = team;
  return [
    textIn(requirement.title, language),
    ...summary,
    '',
    tableOf([WORDS.head[language], ...rows], [0, 5]),
    ...(moves.length > 0 ? ['', `${WORDS.transports[language]}:`, ...moves] : []),
    ...(weakest
      ? [
          '',
          `${WORDS.weakest[language]}: ${whoIn(found, weakest)}. ${worded(found, weakest, weakest.finding, language)}`,
        ]
      : []),
    ...(lead
      ? ['', `${WORDS.lead[language]}: ${whoIn(found, lead)}`, findingTable(found, lead, lead.findings, language)]
      : []),
    ...(isExplained ? team.steps.flatMap((step) => explainedStep(found, step, language)) : []),
  ].join('\n');
}

function stepRow(found: FoundTeam, step: TeamStep, { number, language }: { number: number; language: Language }) {
  const { taken, necessity } = step;
  const process = `${labelOf(found, step, language)}${necessity === 'wish' ? WORDS.wish[language] : ''}`;
  if (taken === undefined) return [String(number + 1), process, WORDS.nobody[language], '', '', '', ''];
  const gap = firstGap(taken.findings);
  const site = teamNamesFor(found.names).siteOf(taken.supplierId, taken.site);
  return [
    String(number + 1),
    process,
    found.names.suppliers.get(taken.supplierId)?.name ?? taken.supplierId,
    site,
    wordSource(taken.source, language),
    String(taken.points),
    gap === undefined ? WORDS.noGap[language] : worded(found, taken, gap, language),
  ];
}

function explainedStep(found: FoundTeam, step: TeamStep, language: Language): readonly string[] {
  if (step.taken === undefined) return [];
  const title = `${labelOf(found, step, language)}: ${whoIn(found, step.taken)}`;
  return ['', title, findingTable(found, step.taken, step.taken.findings, language)];
}

function findingTable(found: FoundTeam, place: TeamPlace, findings: readonly Finding[], language: Language): string {
  const rows = findings.map((finding) => [
    `  ${finding.points}/${finding.maximum}`,
    `${wordAnswer(finding.answer, language)} (${labelIn('necessity', finding.necessity)[language]})`,
    worded(found, place, finding, language),
  ]);
  return tableOf(rows, [0]);
}

function worded({ names }: FoundTeam, { supplierId }: TeamPlace, finding: Finding, language: Language): string {
  const own = namesOf(names.taxonomy, names.schemes, names.sites.get(supplierId) ?? [], names.buyerSites);
  return wordFinding(finding, language, own);
}

function labelOf({ names }: FoundTeam, { process }: TeamStep, language: Language): string {
  return names.taxonomy.concepts.get(process)?.labels[language].preferred ?? process;
}

function whoIn(found: FoundTeam, { supplierId, site }: TeamPlace): string {
  const names = teamNamesFor(found.names);
  return `${names.supplier(supplierId)} (${names.siteOf(supplierId, site)})`;
}
