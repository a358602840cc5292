import { wordVerdict, wordVerdictCount } from '../../../contract/wording/label-wording';
import { type Language, textIn } from '../../../domain/language';
import type {
  presentCoverage,
  presentGaps,
  presentQuestions,
  presentRelaxations,
} from '../../../http/present/present-advice';
import type { ShowOptions } from './show-shortlist';
import { tableOf } from './table';

type Coverage = ReturnType<typeof presentCoverage>;
type Extent = { readonly found: number; readonly lookedAt: number };
type Sentences = { readonly sv?: string; readonly en?: string };

const WORDS = {
  more: { sv: 'till', en: 'more' },
  nothing: { sv: 'Inget.', en: 'Nothing.' },
  looked: { sv: 'Tittade på', en: 'Looked at' },
  of: { sv: 'av', en: 'of' },
  needs: { sv: 'öppna behov', en: 'open needs' },
  singles: { sv: 'enskilda ändringar', en: 'single changes' },
  sets: { sv: 'ändringar tillsammans', en: 'sets of changes' },
  relaxations: { sv: 'lättnader', en: 'relaxations' },
  suppliers: { sv: 'leverantörer', en: 'suppliers' },
  members: { sv: 'medlemmar', en: 'members' },
  withoutSite: { sv: 'Har inte angett någon anläggning', en: 'Have not stated any site' },
  processes: { sv: 'Processer', en: 'Processes' },
  schemes: { sv: 'Certifikat', en: 'Certificates' },
  head: {
    sv: ['Ska', 'Bör', 'Ingen kan', 'Kan', 'Delvis', 'Okänt', 'Kan inte'],
    en: ['Must', 'Wish', 'Nobody can', 'Can', 'Partly', 'Unknown', 'Cannot'],
  },
} as const;

/** How many needs, or suppliers, are told below one piece of advice; the others are counted. */
const TOLD_AT_MOST = 5;

/** A supplier's gaps, each with the needs that it moves. */
export function gapList(read: ReturnType<typeof presentGaps>, language: Language): string {
  const { supplier, now, gaps, lookedAt } = read;
  const items = gaps.map(({ sentences, moves }) => [
    sayIn(sentences, language),
    ...moves.map(({ requirement, from, to }) => {
      const verdicts = `${wordVerdict(from.verdict, language)} > ${wordVerdict(to.verdict, language)}`;
      return `${textIn(requirement.title, language)} (${requirement.id}): ${verdicts}, ${from.points} > ${to.points}`;
    }),
  ]);
  const counts = (['qualified', 'conditional', 'excluded'] as const).map(
    (verdict) => `${wordVerdictCount(verdict, now[verdict], language)}`,
  );
  return page([`${supplier.name}: ${counts.join(', ')}`], items, language, [
    [lookedAt.needs, 'needs'],
    [lookedAt.singles, 'singles'],
    [lookedAt.sets, 'sets'],
  ]);
}

/** What a buyer could give way on, each with those that it lets in. */
export function relaxationList(read: ReturnType<typeof presentRelaxations>, language: Language): string {
  const items = read.relaxations.map(({ sentences, letIn }) => [
    sayIn(sentences, language),
    ...letIn.map(({ supplier, from, to, rank }) => {
      const verdicts = `${wordVerdict(from.verdict, language)} > ${wordVerdict(to.verdict, language)}`;
      return `${rank}. ${supplier.name}: ${verdicts}, ${from.points} > ${to.points}`;
    }),
  ]);
  const counts = (['qualified', 'conditional', 'excluded'] as const).map((verdict) =>
    wordVerdictCount(verdict, read.now[verdict], language),
  );
  const head = [textIn(read.requirement.title, language), counts.join(', ')];
  return page(head, items, language, [[read.lookedAt.relaxations, 'relaxations']]);
}

/** What to ask whom about a need. */
export function questionList(read: ReturnType<typeof presentQuestions>, language: Language): string {
  const items = read.questions.map(({ sentences }) => [sayIn(sentences, language)]);
  const silent = read.withoutSite.map(({ name }) => name).join(', ');
  const head = [
    textIn(read.requirement.title, language),
    ...(silent === '' ? [] : [`${WORDS.withoutSite[language]}: ${silent}.`]),
  ];
  return page(head, items, language, [[read.lookedAt.suppliers, 'suppliers']]);
}

/** What the cluster lacks, in two tables. */
export function coverageTable({ processes, schemes, lookedAt }: Coverage, { language, top }: ShowOptions): string {
  const table = (title: string, rows: Coverage['processes']) =>
    tableOf(
      [
        [...WORDS.head[language], title],
        ...rows
          .slice(0, top)
          .map(({ asked, uncovered, members, name }) => [
            ...[asked.must, asked.wish, uncovered.must + uncovered.wish].map(String),
            ...[members.met, members.partly, members.unknown, members.none].map(String),
            sayIn(name, language),
          ]),
      ],
      [0, 1, 2, 3, 4, 5, 6],
    );
  return [
    table(WORDS.processes[language], processes),
    '',
    table(WORDS.schemes[language], schemes),
    '',
    bounds(language, [
      [lookedAt.needs, 'needs'],
      [lookedAt.members, 'members'],
    ]),
  ].join('\n');
}

type Bound = readonly [Extent, 'needs' | 'singles' | 'sets' | 'relaxations' | 'suppliers' | 'members'];

function page(
  head: readonly string[],
  items: readonly (readonly string[])[],
  language: Language,
  looked: readonly Bound[],
): string {
  const lines = items.flatMap(([first = '', ...rest], index) => [
    `${String(index + 1).padStart(2)}. ${first}`,
    ...rest.slice(0, TOLD_AT_MOST).map((line) => `      ${line}`),
    ...(rest.length > TOLD_AT_MOST ? [`      … ${rest.length - TOLD_AT_MOST} ${WORDS.more[language]}`] : []),
  ]);
  return [...head, '', ...(lines.length === 0 ? [WORDS.nothing[language]] : lines), '', bounds(language, looked)].join(
    '\n',
  );
}

function bounds(language: Language, looked: readonly Bound[]): string {
  const parts = looked.map(
    ([{ found, lookedAt }, what]) => `${lookedAt} ${WORDS.of[language]} ${found} ${WORDS[what][language]}`,
  );
  return `${WORDS.looked[language]} ${parts.join(', ')}.`;
}

function sayIn(sentences: Sentences, language: Language): string {
  return sentences[language] ?? '';
}
