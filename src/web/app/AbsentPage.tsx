import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../screen/language';
import { EmptyState } from '../screen/states';
import { SCREEN_WORDS } from '../screen/words';
import { FRAME_WORDS } from './words';

/** What stands at an address that no page has. */
export function AbsentPage() {
  const { absent, absentHint } = useWords(SCREEN_WORDS);
  const { home } = useWords(FRAME_WORDS);
  return (
    <EmptyState
      title={absent}
      action={
        <Button component={Link} to="/" variant="default">
          {home}
        </Button>
      }
    >
      {absentHint}
    </EmptyState>
  );
}
