import { Group, NumberInput } from '@mantine/core';
import type { Participant } from '../../../../domain/trip/trip';
import { useWords } from '../../../screen/language';
import { ALL_MEETINGS } from '../draft/people';
import { PLAN_WORDS } from '../words';

interface CountFieldsProps extends Pick<Participant, 'fewest' | 'most'> {
  readonly name: string;
  readonly error?: string | undefined;
  readonly onChange: (counts: Partial<Pick<Participant, 'fewest' | 'most'>>) => void;
}

/** How many meetings somebody shall have; blank at the most is all of them. */
export function CountFields({ name, fewest, most, error, onChange }: CountFieldsProps) {
  const words = useWords(PLAN_WORDS);
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <NumberInput
        size="xs"
        w={58}
        hideControls
        aria-label={words.fewestOf(name)}
        min={0}
        max={ALL_MEETINGS}
        value={fewest}
        onChange={(value) => onChange({ fewest: typeof value === 'number' ? value : 0 })}
      />
      <span aria-hidden>–</span>
      <NumberInput
        size="xs"
        w={58}
        hideControls
        aria-label={words.mostOf(name)}
        placeholder={words.all}
        min={0}
        max={ALL_MEETINGS}
        value={most === ALL_MEETINGS ? '' : most}
        error={error}
        onChange={(value) => onChange({ most: typeof value === 'number' ? value : ALL_MEETINGS })}
      />
    </Group>
  );
}
