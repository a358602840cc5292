import { Alert, Button, Text } from '@mantine/core';
import { changesIn, hardWishIn } from '../../../contract/wording/trip/programme-wording';
import { useLanguage, useWords } from '../../screen/language';
import { ProblemAlert } from '../../screen/states';
import { usePlanned } from './planned';
import classes from './programme.module.css';
import type { Proposing } from './use-proposal';
import { BOARD_WORDS } from './words';

/** What the solver has said beside the meetings themselves: what changed, what cannot be had, or that it came too late. */
export function Answer({ proposal }: { readonly proposal: Proposing }) {
  const words = useWords(BOARD_WORDS);
  const { language } = useLanguage();
  const { names, programme } = usePlanned();
  const { clash, changes, isUnfinished, late, error } = proposal;
  if (error) return <ProblemAlert error={error} />;
  if (clash) {
    return (
      <Alert color="red" title={words.clash(clash.clash.length, clash.isSmallest)} role="alert">
        <ul className={classes.list}>
          {clash.clash.map((wish) => (
            <li key={JSON.stringify(wish)}>{hardWishIn(wish, names)[language]}</li>
          ))}
        </ul>
      </Alert>
    );
  }
  if (isUnfinished) return <Alert color="yellow">{words.unfinished}</Alert>;
  if (late) {
    return (
      <Alert py={6} variant="light">
        {words.late}{' '}
        <Button size="compact-sm" variant="default" onClick={proposal.takeLate}>
          {words.takeLate}
        </Button>
      </Alert>
    );
  }
  if (changes === undefined || proposal.proven !== programme) return null;
  const sentences = changesIn(changes, names);
  return (
    <details className={classes.changes} open={sentences.length <= SHOWN}>
      <summary>
        {words.changes} ({sentences.length})
      </summary>
      {sentences.length === 0 ? (
        <Text size="sm">{words.unchanged}</Text>
      ) : (
        <ul className={classes.list}>
          {sentences.map((sentence) => (
            <li key={sentence.en}>{sentence[language]}</li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** More changes than these are a programme made anew, which is looked at on the board. */
const SHOWN = 12;
