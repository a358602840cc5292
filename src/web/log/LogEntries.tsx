import { Badge, Button, Center, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { paths } from '../api/wire';
import { formatAgo, formatMoment } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import classes from './LogEntries.module.css';
import { LOG_WORDS } from './words';

/** One entry of a log, as the server tells it. */
export type Entry = paths['/api/v1/log']['get']['responses'][200]['content']['application/json']['items'][number];

interface LogEntriesProps {
  readonly entries: readonly Entry[];
  /** Asks for older ones; undefined when there are none. */
  readonly more?: (() => void) | undefined;
  readonly isLoadingMore?: boolean;
}

/** Entries, newest first, each with what changed. */
export function LogEntries({ entries, more, isLoadingMore = false }: LogEntriesProps) {
  const words = useWords(LOG_WORDS);
  return (
    <>
      <Stack component="ol" gap={0} className={classes.entries}>
        {entries.map((entry) => (
          <OneEntry key={entry.number} entry={entry} />
        ))}
      </Stack>
      {more && (
        <Center my="md">
          <Button variant="default" size="xs" loading={isLoadingMore} onClick={more}>
            {words.more}
          </Button>
        </Center>
      )}
    </>
  );
}

/** So many changes are told before the others are asked for. */
const SHOWN_AT_FIRST = 4;

function OneEntry({ entry: { at, outcome, sentence, changes, revision } }: { readonly entry: Entry }) {
  const words = useWords(LOG_WORDS);
  const { language } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  // The only change of a revision is told in the sentence itself.
  const told = changes.length === 1 && revision !== undefined ? [] : changes;
  const isLong = told.length > SHOWN_AT_FIRST + 1;
  return (
    <li className={classes.entry}>
      <Text component="time" dateTime={at} title={formatMoment(at, language)} className={classes.moment}>
        {formatAgo(at, new Date(), language)}
      </Text>
      <div className={classes.what}>
        <Group gap="xs">
          <Text size="sm">{sentence[language]}</Text>
          {outcome === 'denied' && (
            <Badge color="red" variant="light" size="sm">
              {words.denied}
            </Badge>
          )}
        </Group>
        {told.length > 0 && (
          <List size="sm" c="dimmed" mt={2} className={classes.changes}>
            {(isLong && !isWhole ? told.slice(0, SHOWN_AT_FIRST) : told).map((change) => (
              <List.Item key={change.path}>{change.sentence[language]}</List.Item>
            ))}
          </List>
        )}
        {isLong && (
          <Button variant="subtle" size="compact-sm" mt={2} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? words.fewerChanges : words.allChanges(told.length)}
          </Button>
        )}
      </div>
    </li>
  );
}
