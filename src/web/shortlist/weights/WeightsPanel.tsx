import { Button, Group, Slider, Stack, Text, Title } from '@mantine/core';
import { wordLabel } from '../../../contract/wording/label-wording';
import { $api, invalidate } from '../../api/api';
import type { components } from '../../api/wire';
import type { Criterion, ShortlistRow } from '../../match/match';
import { CriterionName } from '../../match/ScoreBar';
import { useLanguage, useWords } from '../../screen/language';
import { ProblemAlert } from '../../screen/states';
import { useUndo } from '../../screen/undo';
import { SHORTLIST_WORDS } from '../words';
import type { Weights, WeightsTrial } from './use-weights-trial';

type Need = components['schemas']['Requirement'];

/** Far above any weight of the rules, so that every criterion can be made the one that matters. */
const HEAVIEST = 500;
const STEP = 5;

interface WeightsPanelProps {
  readonly need: Need;
  /** The list as it is stored. */
  readonly rows: readonly ShortlistRow[];
  readonly trial: WeightsTrial;
  /** May whoever looks change the need? */
  readonly mayStore: boolean;
}

/** How much each criterion counts, to be tried: the list moves at once, and nothing is stored but on demand. */
export function WeightsPanel({ need, rows, trial, mayStore }: WeightsPanelProps) {
  const words = useWords(SHORTLIST_WORDS);
  const { stored, tried } = trial;
  const criteria = stored && criteriaOf(need, rows).filter((one) => stored[one] > 0 || one in need.draft.weights);
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        {words.weights}
      </Title>
      <Text size="xs" c="dimmed">
        {words.weightsHint}
      </Text>
      {tried &&
        criteria?.map((criterion) => (
          <WeightSlider key={criterion} criterion={criterion} trial={trial} tried={tried} />
        ))}
      <ProblemAlert error={trial.error} />
      {trial.isChanged && (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={trial.reset}>
            {words.reset}
          </Button>
          {mayStore && tried && <StoreWeights need={need} weights={tried} onStored={trial.reset} />}
        </Group>
      )}
    </Stack>
  );
}

/** What the need asks about, in the order of the findings: the weight of anything else moves nobody. */
function criteriaOf({ draft }: Need, [first]: readonly ShortlistRow[]): readonly Criterion[] {
  return [...new Set(first?.findings.map(({ criterion }) => criterion) ?? (Object.keys(draft.weights) as Criterion[]))];
}

interface WeightSliderProps {
  readonly criterion: Criterion;
  readonly trial: WeightsTrial;
  readonly tried: Weights;
}

function WeightSlider({ criterion, trial, tried }: WeightSliderProps) {
  const words = useWords(SHORTLIST_WORDS);
  const { language } = useLanguage();
  const before = trial.stored?.[criterion];
  const weight = tried[criterion];
  return (
    <div>
      <Group justify="space-between" gap={4} wrap="nowrap">
        <CriterionName criterion={criterion} />
        <Text size="xs" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {before === weight ? weight : `${before} → ${weight}`}
        </Text>
      </Group>
      <Slider
        size="sm"
        min={0}
        max={HEAVIEST}
        step={STEP}
        value={weight}
        label={null}
        onChange={(value) => trial.set(criterion, value)}
        thumbLabel={words.weightOf(wordLabel('criterion', criterion, language))}
        py={8}
      />
    </div>
  );
}

interface StoreWeightsProps {
  readonly need: Need;
  readonly weights: Weights;
  readonly onStored: () => void;
}

function StoreWeights({ need, weights, onStored }: StoreWeightsProps) {
  const words = useWords(SHORTLIST_WORDS);
  const { offer } = useUndo();
  const save = $api.useMutation('put', '/api/v1/requirements/{requirementId}');
  const put = (draft: Need['draft'], revision: number) =>
    save.mutateAsync({
      params: { path: { requirementId: need.id }, header: { 'If-Match': `"${revision}"` } },
      body: draft,
    });
  const store = async () => {
    const saved = await put({ ...need.draft, weights }, need.revision);
    await invalidate('/api/v1/requirements');
    onStored();
    offer(words.weightsSaved, async () => {
      await put(need.draft, saved.revision);
      await invalidate('/api/v1/requirements');
    });
  };
  return (
    <>
      <Button size="compact-sm" loading={save.isPending} onClick={() => void store().catch(() => undefined)}>
        {words.saveWeights}
      </Button>
      <ProblemAlert error={save.error} />
    </>
  );
}
