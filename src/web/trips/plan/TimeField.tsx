import { TextInput } from '@mantine/core';
import classes from './plan.module.css';

interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (time: string) => void;
}

/** A time of day, typed or stepped as the browser does it. */
export function TimeField({ label, value, error, onChange }: TimeFieldProps) {
  return (
    <TextInput
      type="time"
      size="xs"
      aria-label={label}
      className={classes.time ?? ''}
      step={300}
      value={value}
      error={error}
      // A field that is half filled in tells nothing; what stood there stays.
      onChange={({ currentTarget: { value: time } }) => time !== '' && onChange(time)}
    />
  );
}
