import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import type { Hours } from '../../../../domain/trip/clock-time';
import { useLanguage, useWords } from '../../../screen/language';
import { shownDay } from '../../shown-day';
import classes from '../plan.module.css';
import { PLAN_WORDS } from '../words';
import { TimeField } from './TimeField';

interface HoursFieldProps {
  readonly name: string;
  readonly days: readonly Hours[];
  /** Empty for all hours of the trip. */
  readonly free: readonly Hours[];
  readonly error?: string | undefined;
  readonly onChange: (free: readonly Hours[]) => void;
}

/** When somebody has time: the whole trip, or some hours of some days. */
export function HoursField({ name, days, free, error, onChange }: HoursFieldProps) {
  const words = useWords(PLAN_WORDS);
  const { language } = useLanguage();
  const isWhole = free.length === 0;
  const listed = isWhole ? days : free;
  const short =
    free.length === 1 && free[0]
      ? `${shownDay(free[0].date, language)} ${free[0].from}–${free[0].to}`
      : words.someHours;
  return (
    <Popover position="bottom-start" shadow="md" withArrow trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          fw={400}
          aria-label={`${words.hoursOf(name)}: ${isWhole ? words.wholeTrip : short}`}
          {...(error && { color: 'red', variant: 'outline' })}
        >
          {isWhole ? words.wholeTrip : short}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah="60vh" style={{ overflow: 'auto' }}>
        <Stack gap={4}>
          <Checkbox label={words.wholeTrip} checked={isWhole} onChange={() => onChange(isWhole ? days : [])} />
          {days.map((day) => {
            const own = listed.filter(({ date }) => date === day.date);
            const label = shownDay(day.date, language);
            return (
              <div key={day.date} className={classes.day}>
                <Checkbox
                  w={130}
                  label={label}
                  checked={own.length > 0}
                  // No hours at all would mean all of them.
                  disabled={own.length === listed.length}
                  onChange={() =>
                    onChange(own.length > 0 ? listed.filter(({ date }) => date !== day.date) : sorted([...listed, day]))
                  }
                />
                {own.map((hours) => {
                  const change = (next: Partial<Hours>) =>
                    onChange(listed.map((one) => (one === hours ? { ...one, ...next } : one)));
                  return (
                    <div key={listed.indexOf(hours)} className={classes.day}>
                      <TimeField label={words.fromOn(label)} value={hours.from} onChange={(from) => change({ from })} />
                      <span aria-hidden>–</span>
                      <TimeField label={words.toOn(label)} value={hours.to} onChange={(to) => change({ to })} />
                    </div>
                  );
                })}
              </div>
            );
          })}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function sorted(hours: readonly Hours[]): readonly Hours[] {
  return [...hours].sort((one, other) => (one.date + one.from < other.date + other.from ? -1 : 1));
}
