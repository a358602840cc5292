import { Button, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { components } from '../api/wire';
import { sentenceOf } from '../match/match';
import { VerdictBadge } from '../match/VerdictBadge';
import { formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { Busy, ProblemAlert } from '../screen/states';
import classes from './fit.module.css';
import { type Improvement, nameOfImprovement } from './improvement';
import type { TriedNeed } from './trial';
import { useApply } from './use-apply';
import { FIT_WORDS } from './words';

type Stand = components['schemas']['Stand'];

interface TryPanelProps {
  readonly supplierId: string;
  /** The need as the profile in force meets it. */
  readonly need: TriedNeed;
  readonly now: Stand;
  /** How it would be met; undefined while nothing is chosen, or before the first answer. */
  readonly tried: Stand | undefined;
  readonly isJudging: boolean;
  readonly error: unknown;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** What would change the verdict, each to be tried by a tick, with the verdict that it would give above. */
export function TryPanel({ supplierId, need, now, tried, isJudging, error, chosen, onChoose }: TryPanelProps) {
  const words = useWords(FIT_WORDS);
  const id = useId();
  const apply = useApply(supplierId);
  const all = need.improvements ?? [];
  const picked = all.map(({ improvement }) => improvement).filter((each) => chosen.has(nameOfImprovement(each)));
  const toggle = (name: string) => {
    const others = [...chosen].filter((each) => each !== name);
    onChoose(new Set(chosen.has(name) ? others : [...others, name]));
  };
  return (
    <Paper component="section" withBorder aria-labelledby={id}>
      <div className={classes.result}>
        <Title order={2} id={id}>
          {words.whatWouldChange}
        </Title>
        <Standing now={now} tried={tried} isJudging={isJudging} />
      </div>
      <Stack gap="md" p="sm" pt={0}>
        <Text size="sm" c="dimmed">
          {all.length === 0 ? words.nothingToChange : words.tryHint}
        </Text>
        <ProblemAlert error={error} />
        {groupsOf(need).map(({ group, improvements }) => (
          <Checkbox.Group key={group} label={words[group]} value={[...chosen]}>
            <Stack gap="xs" mt={6}>
              {improvements.map((improvement) => (
                <ImprovementBox key={nameOfImprovement(improvement)} improvement={improvement} onToggle={toggle} />
              ))}
            </Stack>
          </Checkbox.Group>
        ))}
        {picked.length > 0 && (
          <div>
            <Group gap="xs">
              <Button size="sm" disabled={apply === undefined} onClick={() => apply?.(picked)}>
                {words.apply}
              </Button>
              <Button size="sm" variant="default" onClick={() => onChoose(new Set())}>
                {words.reset}
              </Button>
            </Group>
            <Text size="xs" c="dimmed" mt={4}>
              {words.applyHint}
            </Text>
          </div>
        )}
      </Stack>
    </Paper>
  );
}

interface ImprovementBoxProps {
  readonly improvement: Improvement;
  readonly onToggle: (name: string) => void;
}

function ImprovementBox({ improvement, onToggle }: ImprovementBoxProps) {
  const { language } = useLanguage();
  const name = nameOfImprovement(improvement);
  return <Checkbox value={name} label={sentenceOf(improvement, language)} onChange={() => onToggle(name)} />;
}

interface StandingProps extends Pick<TryPanelProps, 'now' | 'tried' | 'isJudging'> {}

/** The verdict as it is, and beside it the one that is tried: told to those who listen too. */
function Standing({ now, tried, isJudging }: StandingProps) {
  const words = useWords(FIT_WORDS);
  const { language } = useLanguage();
  const gained = tried === undefined ? 0 : tried.points - now.points;
  const signed = `${gained > 0 ? '+' : '−'}${formatNumber(Math.abs(gained), language)}`;
  return (
    <Group gap="md" role="status" aria-live="polite">
      <OneStand title={words.now} stand={now} />
      {tried && <OneStand title={words.tried} stand={tried} />}
      {tried && (
        <Text size="sm" fw={600} className={classes.points}>
          {gained === 0 ? words.unchanged : words.gained(signed)}
        </Text>
      )}
      {isJudging && <Busy size="xs" label={words.judging} />}
    </Group>
  );
}

function OneStand({ title, stand: { verdict, points } }: { readonly title: string; readonly stand: Stand }) {
  const words = useWords(FIT_WORDS);
  const { language } = useLanguage();
  return (
    <div>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <Group gap={8}>
        <VerdictBadge verdict={verdict} />
        <Text size="sm" className={classes.points}>
          {words.points(formatNumber(points, language))}
        </Text>
      </Group>
    </div>
  );
}

interface ImprovementGroup {
  readonly group: 'musts' | 'wishes' | 'readers';
  readonly improvements: readonly Improvement[];
}

/** What answers a must that stands in the way comes first; what only lets the buyer read comes last. */
function groupsOf({ improvements = [], blockers }: TriedNeed): readonly ImprovementGroup[] {
  const blocking = new Set(blockers.map(({ ask }) => ask));
  const groupOf = ({ asks }: { readonly asks: readonly string[] }): ImprovementGroup['group'] => {
    if (asks.length === 0) return 'readers';
    return asks.some((ask) => blocking.has(ask)) ? 'musts' : 'wishes';
  };
  return (['musts', 'wishes', 'readers'] as const)
    .map((group) => ({
      group,
      improvements: improvements.filter((each) => groupOf(each) === group).map(({ improvement }) => improvement),
    }))
    .filter((each) => each.improvements.length > 0);
}
