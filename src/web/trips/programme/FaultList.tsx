import { Button, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { faultIn } from '../../../contract/wording/trip/programme-wording';
import { isForbidden } from '../../../domain/trip/programme-faults';
import { useLanguage, useWords } from '../../screen/language';
import { usePlanned } from './planned';
import classes from './programme.module.css';
import { BOARD_WORDS } from './words';

/** Lines of the list; more than that are looked at on the board. */
const SHOWN = 50;

/** Every rule that the board breaks, as a sentence, with the way to the meeting. */
export function FaultList() {
  const words = useWords(BOARD_WORDS);
  const { language } = useLanguage();
  const { faults, programme, names, actions } = usePlanned();
  if (faults.length === 0) return null;
  const sorted = [...faults].sort((one, other) => Number(isForbidden(other)) - Number(isForbidden(one)));
  return (
    <section aria-label={words.faults}>
      <Title order={2} size="h3">
        {words.faults} ({faults.length})
      </Title>
      {faults.some(isForbidden) && (
        <Text size="sm" c="var(--mantine-color-error)">
          {words.mustMend}
        </Text>
      )}
      <ul className={classes.faults}>
        {sorted.slice(0, SHOWN).map((fault) => {
          const [first] = fault.meetings;
          const sentence = faultIn(fault, programme, names)[language];
          return (
            <li
              key={`${fault.kind} ${sentence} ${fault.meetings.join(' ')}`}
              data-forbidden={isForbidden(fault) || undefined}
            >
              <IconAlertTriangle size={16} aria-hidden />
              <span>
                {sentence}
                {isForbidden(fault) && <b> {`(${words.forbidden})`}</b>}
              </span>
              {first !== undefined && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  flex="none"
                  aria-label={`${words.show}: ${sentence}`}
                  onClick={() => actions.focus(first)}
                >
                  {words.show}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
