import { ActionIcon, Button, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Hours } from '../../../domain/trip/clock-time';
import { useLanguage, useWords } from '../../screen/language';
import { shownDay } from '../shown-day';
import { lunchOn } from './draft/written-trip';
import { TimeField } from './fields/TimeField';
import classes from './plan.module.css';
import { useFaultAt, usePlanning } from './planning';
import { Section } from './Section';
import { PLAN_WORDS } from './words';

/** The hours of each day, and when everybody pauses. */
export function DaysSection() {
  const words = useWords(PLAN_WORDS);
  const { draft, edit } = usePlanning();
  return (
    <Section title={words.days}>
      {draft.days.map((day, index) => (
        <DayRow
          key={day.date}
          day={day}
          index={index}
          onChange={(next) =>
            edit((trip) => ({ ...trip, days: trip.days.map((one) => (one.date === day.date ? next : one)) }))
          }
        />
      ))}
    </Section>
  );
}

interface DayRowProps {
  readonly day: Hours;
  readonly index: number;
  readonly onChange: (day: Hours) => void;
}

function DayRow({ day, index, onChange }: DayRowProps) {
  const words = useWords(PLAN_WORDS);
  const { language } = useLanguage();
  const { draft, edit } = usePlanning();
  const faultAt = useFaultAt();
  const name = shownDay(day.date, language);
  const breaks = draft.breaks.map((pause, place) => ({ pause, place })).filter(({ pause }) => pause.date === day.date);
  const change = (at: number, next: Partial<Hours>) =>
    edit((trip) => ({
      ...trip,
      breaks: trip.breaks.map((pause, place) => (place === at ? { ...pause, ...next } : pause)),
    }));
  return (
    <div className={classes.day}>
      <span className={classes.date}>{name}</span>
      <TimeField label={words.fromOn(name)} value={day.from} onChange={(from) => onChange({ ...day, from })} />
      <span aria-hidden>–</span>
      <TimeField
        label={words.toOn(name)}
        value={day.to}
        error={faultAt(`/days/${index}/to`)}
        onChange={(to) => onChange({ ...day, to })}
      />
      {breaks.map(({ pause, place }) => (
        <fieldset
          key={place}
          className={classes.day}
          style={{ border: 0, margin: 0 }}
          aria-label={`${words.break}, ${name}`}
        >
          <Text size="sm" c="dimmed" aria-hidden>
            {words.break}
          </Text>
          <TimeField label={words.from} value={pause.from} onChange={(from) => change(place, { from })} />
          <span aria-hidden>–</span>
          <TimeField
            label={words.to}
            value={pause.to}
            error={faultAt(`/breaks/${place}/to`)}
            onChange={(to) => change(place, { to })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.removeBreak(name)}
            onClick={() => edit((trip) => ({ ...trip, breaks: trip.breaks.filter((_, other) => other !== place) }))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </fieldset>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        aria-label={words.addBreak(name)}
        onClick={() => edit((trip) => ({ ...trip, breaks: [...trip.breaks, lunchOn(day.date)] }))}
      >
        {words.break}
      </Button>
    </div>
  );
}
