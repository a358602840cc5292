import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNames } from '../../../reference/vocabulary';
import { useLanguage, useWords } from '../../../screen/language';
import { WRITING_WORDS } from '../words';
import classes from '../writing.module.css';
import { AddAsk } from './AddAsk';
import { AskRow } from './AskRow';
import { nameOf } from './ask-names';
import { ASK_KINDS, type Ask, keyOf, pointerOf } from './asks';

interface AskListProps {
  readonly asks: readonly Ask[];
  /** What the text says and the need does not ask. */
  readonly notAsked: readonly Ask[];
  /** What the server says at or below a place of the draft, given as a JSON Pointer. */
  readonly faultBelow: (pointer: string) => string | undefined;
  readonly onSettle: (ask: Ask) => void;
  readonly onRemove: (ask: Ask) => void;
  /** Puts the step where the one before it stands. */
  readonly onEarlier: (ask: Ask) => void;
  /** Told what somebody is looking at, by its name. */
  readonly onLook: (name: string | undefined) => void;
}

/** Everything that a need asks for, to be accepted or corrected. */
export function AskList({ asks, notAsked, faultBelow, onSettle, onRemove, onEarlier, onLook }: AskListProps) {
  const words = useWords(WRITING_WORDS);
  return (
    <section aria-label={words.asks}>
      <Title order={2} size="h3">
        {words.asks}
      </Title>
      <Text size="xs" c="dimmed" mb="xs">
        {asks.length === 0 ? words.noAsks : words.asksHint}
      </Text>
      {ASK_KINDS.map((kind) => {
        const ofKind = asks.filter((ask) => ask.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <div key={kind}>
            <Title order={3} size="xs" c="dimmed" mt="xs" mb={2}>
              {words.kinds[kind]}
            </Title>
            <ul className={classes.asks}>
              {ofKind.map((ask, index) => (
                <AskRow
                  key={keyOf(ask)}
                  ask={ask}
                  fault={faultBelow(pointerOf(ask, asks))}
                  onChange={onSettle}
                  onRemove={() => onRemove(ask)}
                  onEarlier={kind === 'step' && index > 0 ? () => onEarlier(ask) : undefined}
                  onLook={(isLooking) => onLook(isLooking ? keyOf(ask) : undefined)}
                />
              ))}
            </ul>
          </div>
        );
      })}
      <NotAsked asks={notAsked} onSettle={onSettle} />
      <div style={{ marginTop: 12 }}>
        <AddAsk taken={new Set(asks.map(keyOf))} onAdd={onSettle} />
      </div>
    </section>
  );
}

function NotAsked({ asks, onSettle }: Pick<AskListProps, 'asks' | 'onSettle'>) {
  const words = useWords(WRITING_WORDS);
  const { language } = useLanguage();
  const names = useNames();
  if (asks.length === 0) return null;
  return (
    <div>
      <Title order={3} size="xs" c="dimmed" mt="sm" mb={4}>
        {words.notAsked}
      </Title>
      <Group gap={6}>
        {asks.map((ask) => {
          const name = nameOf(ask, names, words, language);
          return (
            <Button
              key={keyOf(ask)}
              size="compact-xs"
              variant="default"
              leftSection={<IconPlus size={12} aria-hidden />}
              aria-label={words.ask(name)}
              onClick={() => onSettle(ask)}
            >
              {name}
            </Button>
          );
        })}
      </Group>
    </div>
  );
}
