import { Button, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { createContext, type ReactNode, use, useCallback, useMemo, useRef } from 'react';
import { useWords } from './language';
import { SCREEN_WORDS } from './words';

/** How many steps can be taken back; a person seldom remembers more. */
const STEPS = 20;

interface Undoing {
  /**
   * Tells what was done, and offers to take it back: by the button, or by Ctrl/Cmd+Z, newest first. What is done many times in
   * a row, and is seen where it was done, can be offered quietly: by the keys alone.
   */
  readonly offer: (done: string, undo: () => Promise<unknown>, how?: { readonly isQuiet: boolean }) => void;
}

interface Step {
  readonly id: string;
  readonly done: string;
  readonly undo: () => Promise<unknown>;
}

const Offering = createContext<Undoing | undefined>(undefined);

/** Remembers what can be taken back. */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const words = useWords(SCREEN_WORDS);
  const steps = useRef<Step[]>([]);
  const count = useRef(0);
  const undo = useCallback(
    async (step: Step | undefined) => {
      if (step === undefined || !steps.current.includes(step)) return;
      steps.current = steps.current.filter((other) => other !== step);
      notifications.hide(step.id);
      await step.undo().then(
        () => notifications.show({ message: words.undone(step.done) }),
        (error: unknown) =>
          notifications.show({
            color: 'red',
            title: words.undoFailed,
            message: error instanceof Error ? error.message : '',
          }),
      );
    },
    [words],
  );
  useHotkeys([['mod+Z', () => void undo(steps.current.at(-1))]]);
  const offering = useMemo<Undoing>(
    () => ({
      offer(done, taking, { isQuiet } = { isQuiet: false }) {
        count.current += 1;
        const step: Step = { id: `undo-${count.current}`, done, undo: taking };
        steps.current = [...steps.current, step].slice(-STEPS);
        if (isQuiet) return;
        notifications.show({
          id: step.id,
          autoClose: 10_000,
          message: (
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm">{done}</Text>
              <Button size="compact-sm" variant="subtle" flex="none" onClick={() => void undo(step)}>
                {words.undo}
              </Button>
            </Group>
          ),
        });
      },
    }),
    [undo, words],
  );
  return <Offering value={offering}>{children}</Offering>;
}

/** How a page offers to take back what it has just done. */
export function useUndo(): Undoing {
  const offering = use(Offering);
  if (offering === undefined) throw new Error('useUndo is used outside of UndoProvider.');
  return offering;
}
