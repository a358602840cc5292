import { Input, type InputWrapperProps } from '@mantine/core';
import { type ReactNode, useId, useRef } from 'react';
import type { Mark } from './marks';
import classes from './writing.module.css';

interface MarkedTextareaProps extends Pick<InputWrapperProps, 'label' | 'description' | 'error'> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** For the text as it is written now. */
  readonly marks: readonly Mark[];
  /** The name of what is looked at just now; its marks stand out. */
  readonly active: string | undefined;
  readonly placeholder: string;
  readonly maxLength: number;
  readonly lang: string;
}

/** A text that is written in, with what was understood of it marked where it stands. */
export function MarkedTextarea({
  value,
  onChange,
  marks,
  active,
  placeholder,
  maxLength,
  lang,
  ...words
}: MarkedTextareaProps) {
  const behind = useRef<HTMLDivElement>(null);
  const id = useId();
  return (
    <Input.Wrapper {...words} id={id}>
      <div className={classes.written}>
        <div ref={behind} className={classes.behind} aria-hidden>
          {markedText(value, marks, active)}
        </div>
        <textarea
          id={id}
          className={classes.text}
          value={value}
          lang={lang}
          placeholder={placeholder}
          maxLength={maxLength}
          spellCheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
          onScroll={(event) => {
            if (behind.current !== null) behind.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
      </div>
    </Input.Wrapper>
  );
}

function markedText(text: string, marks: readonly Mark[], active: string | undefined): readonly ReactNode[] {
  let at = 0;
  const parts = marks
    .filter(({ end }) => end <= text.length)
    .flatMap((mark) => {
      const plain = text.slice(at, mark.start);
      at = mark.end;
      const isActive = active !== undefined && mark.names.includes(active);
      return [
        plain,
        <mark key={mark.start} className={`${classes.mark} ${isActive ? classes.activeMark : ''}`}>
          {text.slice(mark.start, mark.end)}
        </mark>,
      ];
    });
  // A last line break has no height of its own.
  return [...parts, text.slice(at), '\n'];
}
