import { Command } from 'commander';
import { LANGUAGES, type Language } from '../../../domain/language';
import type { Estimate } from '../../evaluation/bootstrap';
import { evaluate } from '../../evaluation/evaluate';
import type { RankingQuality, RankingReport, RankingTable } from '../../evaluation/evaluate-ranking';
import type { RecognitionReport, Share } from '../../evaluation/evaluate-recognition';
import { RELEVANT_FROM } from '../../evaluation/ranking-metrics';
import { asJson, openCommandLine } from '../command-line';
import { languageOption, type OutputOptions } from '../language-option';
import { tableOf } from '../screen/table';

const WORDS = {
  recognition: { sv: 'Igenkänning (tests/golden/concepts)', en: 'Recognition (tests/golden/concepts)' },
  recognitionHead: {
    sv: ['', 'texter', 'precision', 'täckning', 'rätt huvudgrupp', 'falsklarm'],
    en: ['', 'texts', 'precision', 'recall', 'family right', 'false alarms'],
  },
  languages: { sv: { sv: 'svenska', en: 'engelska' }, en: { sv: 'Swedish', en: 'English' } },
  twins: { sv: 'Översättningar med samma begrepp', en: 'Translations that give the same concepts' },
  ranking: { sv: 'Rangordning (tests/golden/judgements)', en: 'Ranking (tests/golden/judgements)' },
  explained: {
    sv: `Medelvärde med 95 % konfidensintervall (bootstrap över behoven). nDCG med vinsten 2^grad - 1; relevant är grad ${RELEVANT_FROM} och däröver.`,
    en: `Mean with its 95 % confidence interval (bootstrap over the needs). nDCG with gain 2^grade - 1; relevant is grade ${RELEVANT_FROM} and above.`,
  },
  parts: {
    sv: { all: 'Alla', tuning: 'Att ställa in på', heldOut: 'Undanhållna' },
    en: { all: 'All', tuning: 'For tuning', heldOut: 'Held out' },
  },
  needs: { sv: 'behov', en: 'needs' },
  without: {
    sv: 'utan relevant leverantör, ej i MRR och täckning',
    en: 'without a relevant supplier, not in MRR and recall',
  },
  rankingHead: { sv: ['', 'nDCG@10', 'MRR', 'täckning@10'], en: ['', 'nDCG@10', 'MRR', 'recall@10'] },
  names: {
    matchverk: { sv: 'Matchverk', en: 'Matchverk' },
    'postgres-texts': { sv: 'Postgres fulltext, bara texterna', en: 'Postgres full text, texts alone' },
    'postgres-texts-and-labels': {
      sv: 'Postgres fulltext, även begreppens namn',
      en: 'Postgres full text, labels too',
    },
    'bm25-texts': { sv: 'BM25, bara texterna', en: 'BM25, texts alone' },
    'bm25-texts-and-labels': { sv: 'BM25, även begreppens namn', en: 'BM25, labels too' },
    'tag-overlap': { sv: 'gemensamma begrepp (Jaccard)', en: 'tag overlap (Jaccard)' },
    'wu-palmer': { sv: 'Wu-Palmer över begrepp', en: 'Wu-Palmer over tags' },
  } as Readonly<Record<string, Readonly<Record<Language, string>>>>,
  agreement: { sv: 'Två bedömare', en: 'Two graders' },
  kappa: { sv: 'kvadratiskt vägd kappa', en: 'quadratic weighted kappa' },
  equal: { sv: 'samma grad', en: 'same grade' },
  pairs: { sv: 'par', en: 'pairs' },
  hardest: { sv: 'Svårast för Matchverk', en: 'Hardest for Matchverk' },
} as const;

/** `matchverk evaluate`: how good recognition and ranking are, next to what a team would otherwise pick. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description(
      'measure recognition and ranking on the golden sets, next to baselines / mät igenkänning och rangordning på facit, bredvid enklare metoder',
    )
    .addOption(languageOption())
    .option('--json', 'as JSON / som JSON')
    .action(async ({ language, json }: OutputOptions) => {
      const { recognition, ranking } = await evaluate(openCommandLine().config);
      const parts = [recognitionPart(recognition, language), rankingPart(ranking, language)];
      process.stdout.write(`${json ? asJson({ recognition, ranking }) : parts.join('\n\n')}\n`);
    });
}

function recognitionPart(report: RecognitionReport, language: Language): string {
  const rows = LANGUAGES.map((of) => {
    const { texts, precision, recall, family } = report.languages[of];
    const shares = [precision, recall, family, report.falseAlarms[of]].map(wordShare);
    return [WORDS.languages[language][of], String(texts), ...shares];
  });
  return [
    WORDS.recognition[language],
    tableOf([WORDS.recognitionHead[language], ...rows], [1, 2, 3, 4, 5]),
    `${WORDS.twins[language]}: ${wordShare(report.twinsAgree)}`,
  ].join('\n');
}

function wordShare({ count, of }: Share): string {
  return of === 0 ? '–' : `${((100 * count) / of).toFixed(1)} % (${count}/${of})`;
}

function rankingPart({ agreement, hardest, ...tables }: RankingReport, language: Language): string {
  const { needs, pairs, kappa, equal } = agreement;
  const agreed = [
    ...(kappa === undefined ? [] : [`${WORDS.kappa[language]} ${kappa.toFixed(3)}`]),
    `${WORDS.equal[language]} ${(100 * equal).toFixed(1)} %`,
    `${pairs} ${WORDS.pairs[language]}, ${needs} ${WORDS.needs[language]}`,
  ];
  return [
    WORDS.ranking[language],
    WORDS.explained[language],
    ...(['all', 'tuning', 'heldOut'] as const).map((part) => `\n${tableOn(tables[part], part, language)}`),
    '',
    `${WORDS.agreement[language]}: ${agreed.join('; ')}`,
    `${WORDS.hardest[language]}: ${hardest.map(({ need, ndcgAt10 }) => `${need} ${ndcgAt10.toFixed(2)}`).join(', ')}`,
  ].join('\n');
}

function tableOn(
  { needs, withoutRelevant, qualities }: RankingTable,
  part: 'all' | 'tuning' | 'heldOut',
  language: Language,
): string {
  const without = withoutRelevant === 0 ? '' : `; ${withoutRelevant} ${WORDS.without[language]}`;
  const rows = qualities.map(({ name, ndcgAt10, reciprocalRank, recallAt10 }: RankingQuality) => [
    WORDS.names[name]?.[language] ?? name,
    ...[ndcgAt10, reciprocalRank, recallAt10].map(wordEstimate),
  ]);
  return [
    `${WORDS.parts[language][part]}: ${needs} ${WORDS.needs[language]}${without}`,
    tableOf([WORDS.rankingHead[language], ...rows], [1, 2, 3]),
  ].join('\n');
}

function wordEstimate(estimate: Estimate | undefined): string {
  if (estimate === undefined) return '–';
  const { mean, low, high } = estimate;
  return `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}
