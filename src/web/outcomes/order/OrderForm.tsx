import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../screen/language';
import { ProblemAlert } from '../../screen/states';
import { OUTCOME_WORDS } from '../words';

interface OrderFormProps {
  readonly hint: string;
  /** The fields. */
  readonly children: ReactNode;
  readonly error: unknown;
  /** What the button says that sends it. */
  readonly send: string;
  readonly isSending: boolean;
  /** Is everything chosen that sending needs? */
  readonly isReady?: boolean;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

/** A form that states an order, with what was wrong with it when it was sent. */
export function OrderForm({
  hint,
  children,
  error,
  send,
  isSending,
  isReady = true,
  onSend,
  onCancel,
}: OrderFormProps) {
  const words = useWords(OUTCOME_WORDS);
  return (
    <Stack
      component="form"
      gap="md"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
      {children}
      <ProblemAlert error={error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button type="submit" loading={isSending} disabled={!isReady}>
          {send}
        </Button>
      </Group>
    </Stack>
  );
}
