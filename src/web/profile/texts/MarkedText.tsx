import { Button, Group, Input, Popover, Text } from '@mantine/core';
import { type ChangeEvent, type ReactNode, useId, useState } from 'react';
import type { ConceptId } from '../../../domain/ids';
import type { Language } from '../../../domain/language';
import type { Corrections } from '../../../domain/supplier/understanding';
import { useNames } from '../../reference/vocabulary';
import { useWords } from '../../screen/language';
import classes from './marked-text.module.css';
import { cutAtMentions, type Mention, reject, type Stretch, takenAs, uncorrect } from './marks';
import { TEXTS_WORDS } from './words';

interface MarkedTextProps {
  readonly label: string;
  readonly placeholder: string;
  readonly language: Language;
  readonly value: string;
  readonly mentions: readonly Mention[];
  readonly corrections: Corrections;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
  readonly onCorrect: (corrections: Corrections) => void;
}

/** A text field that marks the concepts understood in it. A click on one tells what it was taken for, and lets that be corrected. */
export function MarkedText(props: MarkedTextProps) {
  const { label, placeholder, language, value, mentions, error, onChange } = props;
  const id = useId();
  const [active, setActive] = useState<number>();
  const stretches = cutAtMentions(value, mentions);
  const showAt = (caret: number) => setActive(startOfMentionAt(stretches, caret));
  const type = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setActive(undefined);
    onChange(event.currentTarget.value);
  };
  return (
    <Input.Wrapper label={label} error={error} labelProps={{ htmlFor: id }} errorProps={{ id: `${id}-error` }}>
      <div className={classes.field}>
        <div className={classes.marks} aria-hidden>
          {stretches.map((stretch) => (
            <Marked
              key={stretch.start}
              {...props}
              stretch={stretch}
              isActive={active === stretch.start}
              close={() => setActive(undefined)}
            />
          ))}
          {'\u200b'}
        </div>
        <textarea
          id={id}
          lang={language}
          value={value}
          placeholder={placeholder}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onChange={type}
          onKeyDown={(event) => event.key === 'Escape' && setActive(undefined)}
          onBlur={() => setActive(undefined)}
          onClick={({ currentTarget: { selectionStart, selectionEnd } }) =>
            selectionStart === selectionEnd && showAt(selectionStart)
          }
        />
      </div>
    </Input.Wrapper>
  );
}

function startOfMentionAt(stretches: readonly Stretch[], caret: number): number | undefined {
  return stretches.find(({ mention }) => mention && mention.start <= caret && caret < mention.end)?.start;
}

interface MarkedProps extends MarkedTextProps {
  readonly stretch: Stretch;
  readonly isActive: boolean;
  readonly close: () => void;
}

function Marked({ stretch: { text, mention }, corrections, onCorrect, isActive, close }: MarkedProps): ReactNode {
  if (mention === undefined) return text;
  const mark = (
    <mark className={classes.mark} data-taken={takenAs(mention, corrections)} data-active={isActive || undefined}>
      {text}
    </mark>
  );
  if (!isActive) return mark;
  return (
    <Popover opened withArrow position="bottom-start" shadow="md" returnFocus={false}>
      <Popover.Target>{mark}</Popover.Target>
      {/* The text keeps the focus, so that whoever was typing can go on. */}
      <Popover.Dropdown p="xs" onMouseDown={(event) => event.preventDefault()}>
        <MentionCard mention={mention} corrections={corrections} onCorrect={onCorrect} close={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface MentionCardProps extends Pick<MarkedTextProps, 'corrections' | 'onCorrect'> {
  readonly mention: Mention;
  readonly close: () => void;
}

function MentionCard({ mention, corrections, onCorrect, close }: MentionCardProps) {
  const words = useWords(TEXTS_WORDS);
  const names = useNames();
  const taken = takenAs(mention, corrections);
  const correct = (how: (corrections: Corrections, concept: ConceptId) => Corrections) => {
    onCorrect(how(corrections, mention.concept));
    close();
  };
  return (
    <Group gap="sm" wrap="nowrap">
      <div>
        <Text size="sm" fw={600}>
          {names.concept(mention.concept)}
        </Text>
        <Text size="xs" c="dimmed">
          {words.taken[taken]}
        </Text>
      </div>
      {taken === 'rejected' ? (
        <Button size="compact-sm" variant="default" onClick={() => correct(uncorrect)}>
          {words.meantAfterAll}
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => correct(reject)}>
          {words.notMeant}
        </Button>
      )}
    </Group>
  );
}
