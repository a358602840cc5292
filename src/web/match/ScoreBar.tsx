import { Group, Stack, Text, Tooltip } from '@mantine/core';
import { wordLabel } from '../../contract/wording/label-wording';
import { formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { type Criterion, type CriterionPoints, type Finding, FULL_SCORE, pointsByCriterion } from './match';
import classes from './match.module.css';
import { MATCH_WORDS } from './words';

/** The hue of each criterion, in degrees of OKLCH. */
const HUES: Readonly<Record<Criterion, number>> = {
  standing: 0,
  processes: 255,
  certificates: 310,
  envelope: 200,
  materials: 155,
  volume: 75,
  place: 35,
  languages: 110,
  proof: 285,
  texts: 350,
};

/** The score of a match from zero to 1,000 as a stacked bar, one part for each criterion; pointing at it shows the numbers. */
export function ScoreBar({ findings }: { readonly findings: readonly Finding[] }) {
  const parts = pointsByCriterion(findings);
  return (
    <Tooltip label={<ScoreBreakdown parts={parts} />} openDelay={150} withArrow position="left" p="xs">
      <div className={classes.bar} role="img" aria-label={useScoreInWords(parts)}>
        {parts.map(({ criterion, points }) => (
          <div
            key={criterion}
            className={classes.part}
            style={{ width: `${(100 * points) / FULL_SCORE}%`, ...hueOf(criterion) }}
          />
        ))}
      </div>
    </Tooltip>
  );
}

/** The same in numbers: the points of every criterion, and of how many. */
export function ScoreBreakdown({ parts }: { readonly parts: readonly CriterionPoints[] }) {
  const { language } = useLanguage();
  const { pointsOf } = useWords(MATCH_WORDS);
  return (
    <Stack gap={2}>
      {parts.map(({ criterion, points, maximum }) => (
        <Group key={criterion} gap={8} justify="space-between" wrap="nowrap">
          <CriterionName criterion={criterion} />
          <Text size="xs" className={classes.number}>
            {pointsOf(formatNumber(points, language), formatNumber(maximum, language))}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

/** A criterion with the colour that it has in every bar. */
export function CriterionName({ criterion }: { readonly criterion: Criterion }) {
  const { language } = useLanguage();
  return (
    <Group gap={6} wrap="nowrap">
      <span className={classes.swatch} style={hueOf(criterion)} aria-hidden />
      <Text size="xs" span>
        {wordLabel('criterion', criterion, language)}
      </Text>
    </Group>
  );
}

function hueOf(criterion: Criterion): Record<string, number> {
  return { '--hue': HUES[criterion] };
}

function useScoreInWords(parts: readonly CriterionPoints[]): string {
  const { language } = useLanguage();
  const { pointsOf, scoreOf } = useWords(MATCH_WORDS);
  const number = (value: number) => formatNumber(value, language);
  const total = parts.reduce((sum, { points }) => sum + points, 0);
  const each = parts.map(
    ({ criterion, points, maximum }) =>
      `${wordLabel('criterion', criterion, language)} ${pointsOf(number(points), number(maximum))}`,
  );
  return `${scoreOf(number(total), number(FULL_SCORE))}: ${each.join(', ')}`;
}
