import { useWords } from '../screen/language';
import { ButtonLink } from '../screen/links';
import { EmptyState } from '../screen/states';
import { SCREEN_WORDS } from '../screen/words';
import { FRAME_WORDS } from './words';

/** What stands at an address that no page has. */
export function AbsentPage() {
  const { absent, absentHint } = useWords(SCREEN_WORDS);
  const { home } = useWords(FRAME_WORDS);
  return (
    <EmptyState
      order={1}
      title={absent}
      action={
        <ButtonLink to="/" variant="default">
          {home}
        </ButtonLink>
      }
    >
      {absentHint}
    </EmptyState>
  );
}
