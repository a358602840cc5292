import { Alert, Button, Group, Text } from '@mantine/core';
import { ApiProblem } from '../../api/problem';
import { useLanguage, useWords } from '../../screen/language';
import { shownKeys } from '../../screen/shortcuts';
import { ProblemAlert } from '../../screen/states';
import type { TripDraftState } from './draft/use-trip-draft';
import classes from './plan.module.css';
import { usePlanning } from './planning';
import { PLAN_WORDS } from './words';

interface SaveBarProps {
  readonly state: TripDraftState;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** How much is not saved yet, what stands against it, and what can be done with it. */
export function SaveBar({ state, onSave, onDiscard }: SaveBarProps) {
  const words = useWords(PLAN_WORDS);
  const { language } = useLanguage();
  const { saving, isNew } = usePlanning();
  const { changed, contested } = state;
  if (!isNew && changed.length === 0) return null;
  const faults = saving.isTried ? saving.faults.size : 0;
  const isBehind = saving.error instanceof ApiProblem && saving.error.status === 412;
  const parts = new Intl.ListFormat(language).format(contested.map((part) => words.parts[part]));
  return (
    <section className={classes.bar} aria-label={isNew ? words.create : words.save}>
      {contested.length > 0 ? (
        <Alert
          color="yellow"
          title={
            <Text inherit c="var(--mantine-color-text)">
              {words.contested}
            </Text>
          }
          role="alert"
          mb="xs"
        >
          <Text size="sm">{words.contestedHint(parts)}</Text>
          <Group gap="xs" mt="xs">
            <Button size="compact-sm" variant="default" onClick={() => state.resolve('theirs')}>
              {words.theirs}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => state.resolve('mine')}>
              {words.mine}
            </Button>
          </Group>
        </Alert>
      ) : (
        !isBehind &&
        saving.error !== null && (
          <div style={{ marginBottom: 8 }}>
            <ProblemAlert error={saving.error} />
          </div>
        )
      )}
      <Group gap="xs">
        <Button onClick={onSave} loading={saving.isSaving} disabled={contested.length > 0}>
          {isNew ? words.create : words.save}
          <Text span size="xs" ml={8} visibleFrom="sm" style={{ opacity: 0.85 }} aria-hidden>
            {shownKeys('mod+S')}
          </Text>
        </Button>
        {changed.length > 0 && (
          <Button variant="subtle" onClick={onDiscard} disabled={saving.isSaving}>
            {isNew ? words.startOver : words.discard}
          </Button>
        )}
        <Text size="xs" c={faults > 0 ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
          {faults > 0
            ? words.toMend(faults)
            : changed.length > 0
              ? `${words.unsaved(changed.length)}. ${words.keptHere}.`
              : ''}
        </Text>
      </Group>
    </section>
  );
}
