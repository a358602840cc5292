import { Command } from 'commander';
import { basisIn, reasonIn } from '../../../contract/wording/advice/fairness-wording';
import { labelIn } from '../../../contract/wording/label-wording';
import { namesOf } from '../../../contract/wording/names';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { Language } from '../../../domain/language';
import type { MemberFairness } from '../../../domain/match/fairness';
import { type ReadFairness, readFairness } from '../../../flows/fairness/read-fairness';
import type { FlowDeps } from '../../../flows/flow-deps';
import { HOUSE } from '../../../flows/house';
import { MAX_PAGE_LENGTH } from '../../../flows/page';
import { presentFairness } from '../../../http/present/present-fairness';
import { asJson, withFlows } from '../command-line';
import { languageOption, type OutputOptions } from '../language-option';
import { tableOf } from '../screen/table';

const WORDS = {
  head: {
    sv: [
      'Leverantör',
      'Kvalificerad',
      'Villkorlig',
      'Utesluten',
      'På lista',
      'Topp tio',
      'Beslut',
      'Mött',
      'Vanligaste hindret',
    ],
    en: [
      'Supplier',
      'Qualified',
      'Conditional',
      'Excluded',
      'Listed',
      'Top ten',
      'Decided',
      'Met',
      'Most frequent obstacle',
    ],
  },
  none: { sv: 'inget', en: 'none' },
} as const;

interface Days {
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

/** `matchverk fairness`: how the lists treat every member. */
export function fairnessCommand(): Command {
  return new Command('fairness')
    .description(
      'how often each member is eligible, shown and decided on, and why not / hur ofta varje medlem är behörig, visas och beslutas om, och varför inte',
    )
    .option('--from <date>', 'first day, a year back when absent / första dagen, ett år bakåt om den saknas')
    .option('--to <date>', 'last day, today when absent / sista dagen, i dag om den saknas')
    .addOption(languageOption())
    .option('--json', 'as JSON, as the API answers / som JSON, så som API:et svarar')
    .action(async ({ language, json, from, to }: OutputOptions & Days) => {
      await withFlows(async (deps) => {
        const read = await readAll(deps, { ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
        return json ? asJson(presentFairness(read, language)) : fairnessPage(read, language);
      });
    });
}

/** All pages as one: on a screen nobody waits for the others. */
async function readAll(deps: FlowDeps, days: Days): Promise<ReadFairness> {
  const members: MemberFairness[] = [];
  for (let after: MemberFairness['supplierId'] | undefined; ; ) {
    const read = await readFairness(deps, HOUSE, { ...days, after, limit: MAX_PAGE_LENGTH });
    members.push(...read.report.members);
    const { next, ...report } = read.report;
    if (next === undefined) return { ...read, report: { ...report, members } };
    after = next;
  }
}

function fairnessPage({ report, names }: ReadFairness, language: Language): string {
  const words = namesOf(names.taxonomy, names.schemes, [], []);
  const rows = report.members.map(({ name, counts, listed, topTen, decided, met, reasons: [first] }) => [
    name,
    String(counts.qualified),
    String(counts.conditional),
    String(counts.excluded),
    String(listed),
    String(topTen),
    decisionsIn(decided, language),
    String(met),
    first === undefined ? WORDS.none[language] : reasonIn(first, words)[language],
  ]);
  return [
    ...basisIn(report.basis, report.period).map((sentence) => sentence[language]),
    '',
    tableOf([WORDS.head[language], ...rows], [1, 2, 3, 4, 5, 7]),
  ].join('\n');
}

function decisionsIn(decided: MemberFairness['decided'], language: Language): string {
  const told = (['keep', 'invite', 'reject'] as const).filter((kind) => decided[kind] > 0);
  return told.map((kind) => `${decided[kind]} ${labelIn('decision', kind)[language]}`).join(', ') || '–';
}
