import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { timeIn } from '../draft/time-in';
import classes from '../plan.module.css';

interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (time: string) => void;
}

/** A time of day as quick fingers write it: `9`, `930` and `9.30` are times too. What is no time is put back. */
export function TimeField({ label, value, error, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      size="xs"
      aria-label={label}
      className={classes.time ?? ''}
      inputMode="numeric"
      maxLength={5}
      value={typed ?? value}
      error={error}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        // Half a time is not yet the one that is meant.
        if (/^\d\d:\d\d$/.test(text)) onChange(timeIn(text) ?? value);
      }}
      onBlur={() => {
        const time = timeIn(typed ?? '');
        if (time !== undefined && time !== value) onChange(time);
        setTyped(undefined);
      }}
    />
  );
}
