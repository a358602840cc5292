import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { ImportPhase } from '../../domain/exchange/import';
import { formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { ProblemAlert } from '../screen/states';
import { Counts } from './Counts';
import { type ImportFacts, useImportActions } from './use-import';
import { IMPORT_WORDS } from './words';

interface WorkingStepProps {
  readonly found: ImportFacts;
  readonly phase: ImportPhase;
}

/** A worker is at it: how far, and how to stop it. */
export function WorkingStep({ found: { number, done, total, counts }, phase }: WorkingStepProps) {
  const words = useWords(IMPORT_WORDS);
  const { language } = useLanguage();
  const { control } = useImportActions(number);
  const share = total === 0 ? 0 : Math.min(100, (100 * done) / total);
  return (
    <Stack gap="md">
      <Stack gap={4} role="status" aria-live="polite">
        <Text fw={600}>{words.working[phase]}</Text>
        <Text size="sm" c="dimmed">
          {words.progress(formatNumber(done, language), formatNumber(total, language))}
        </Text>
      </Stack>
      <Progress value={share} animated aria-label={words.working[phase]} />
      <Text size="sm" c="dimmed">
        {words.workingHint}
      </Text>
      {phase !== 'undoing' && <Counts counts={counts} />}
      {control.error && <ProblemAlert error={control.error} />}
      {phase !== 'undoing' && (
        <Group>
          <Button variant="default" loading={control.isPending} onClick={() => control.mutate('stop')}>
            {words.stop}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
