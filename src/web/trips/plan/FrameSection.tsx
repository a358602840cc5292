import { Input, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { MemorandumId } from '../../../domain/ids';
import { type Direction, datesOf, TRIP_BOUNDS } from '../../../domain/trip/trip';
import { MemorandumSelect } from '../../memoranda/MemorandumSelect';
import { useWords } from '../../screen/language';
import { withHostsPlaced } from './draft/people';
import { withDates, withDirection } from './draft/written-trip';
import classes from './plan.module.css';
import { useFaultAt, usePlanning } from './planning';
import { Section } from './Section';
import { PLAN_WORDS } from './words';

const LENGTHS = [10, 15, 20, 30, 40, 45, 60, 90, 120] as const;

/** What the trip is called, which way it goes, when, and how many can come. */
export function FrameSection() {
  const words = useWords(PLAN_WORDS);
  const { draft, edit, buyers, members } = usePlanning();
  const faultAt = useFaultAt();
  const sites = {
    buyer: (id: string) => buyers.find((one) => one.id === id)?.sites ?? [],
    member: (id: string) => members.find((one) => one.id === id)?.sites ?? [],
  };
  return (
    <Section title={words.frame}>
      <div className={classes.fields}>
        <TextInput
          className={classes.wide ?? ''}
          label={words.title}
          placeholder={words.titlePlaceholder}
          required
          maxLength={200}
          data-autofocus
          value={draft.title}
          error={faultAt('/title')}
          onChange={({ currentTarget: { value } }) => edit((trip) => ({ ...trip, title: value }))}
        />
        <div className={classes.wide}>
          <Input.Label id="trip-direction" labelElement="div">
            {words.direction}
          </Input.Label>
          <SegmentedControl
            aria-labelledby="trip-direction"
            fullWidth
            value={draft.direction}
            data={(['outward', 'inward'] as const).map((value) => ({ value, label: words[value] }))}
            onChange={(value) => edit((trip) => withHostsPlaced(withDirection(trip, value as Direction), sites))}
          />
        </div>
        <DateFields />
        <NumberInput
          label={words.seats}
          hideControls
          min={1}
          max={TRIP_BOUNDS.members}
          value={draft.seats}
          error={faultAt('/seats')}
          onChange={(value) => typeof value === 'number' && edit((trip) => ({ ...trip, seats: value }))}
        />
        <NumberInput
          label={words.budget}
          hideControls
          placeholder={words.noBudget}
          min={0}
          thousandSeparator=" "
          value={draft.budgetSek ?? ''}
          error={faultAt('/budgetSek')}
          onChange={(value) =>
            edit(({ budgetSek: _before, ...trip }) =>
              typeof value === 'number' ? { ...trip, budgetSek: value } : trip,
            )
          }
        />
        <LengthFields />
        <MemorandumSelect
          label={words.memorandum}
          none={words.noMemorandum}
          value={draft.memorandumId}
          error={faultAt('/memorandumId')}
          choose={(id) =>
            edit(({ memorandumId: _before, ...trip }) =>
              id === undefined ? trip : { ...trip, memorandumId: id as MemorandumId },
            )
          }
        />
      </div>
    </Section>
  );
}

function DateFields() {
  const words = useWords(PLAN_WORDS);
  const { draft, edit } = usePlanning();
  const faultAt = useFaultAt();
  const { first, last } = datesOf(draft);
  return (
    <>
      <TextInput
        type="date"
        label={words.first}
        value={first}
        // A trip that is put off keeps its length.
        onChange={({ currentTarget: { value } }) =>
          value !== '' &&
          edit((trip) => withDates(trip, value, value > last ? lastAfter(trip.days.length, value) : last))
        }
      />
      <TextInput
        type="date"
        label={words.last}
        value={last}
        min={first}
        error={faultAt('/days')}
        onChange={({ currentTarget: { value } }) =>
          value !== '' && edit((trip) => withDates(trip, datesOf(trip).first, value))
        }
      />
    </>
  );
}

function lastAfter(days: number, first: string): string {
  return new Date(Date.parse(`${first}T00:00:00Z`) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
}

function LengthFields() {
  const words = useWords(PLAN_WORDS);
  const { draft, edit } = usePlanning();
  const faultAt = useFaultAt();
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const lengths = (now: number) =>
    [...new Set([...LENGTHS, now])]
      .sort((one, other) => one - other)
      .map((value) => ({ value: String(value), label: words.minutes(value) }));
  return (
    <>
      <Select
        label={words.slot}
        allowDeselect={false}
        data={lengths(draft.slotMinutes)}
        value={String(draft.slotMinutes)}
        error={faultAt('/slotMinutes')}
        onChange={(value) => edit((trip) => ({ ...trip, slotMinutes: Number(value) }))}
      />
      <Select
        label={words.meeting}
        allowDeselect={false}
        data={lengths(draft.meetingMinutes)}
        value={String(draft.meetingMinutes)}
        error={faultAt('/meetingMinutes')}
        onChange={(value) => edit((trip) => ({ ...trip, meetingMinutes: Number(value) }))}
      />
      <Select
        label={words.timeZone}
        searchable
        allowDeselect={false}
        limit={100}
        data={[...new Set([...zones, draft.timeZone])]}
        value={draft.timeZone}
        error={faultAt('/timeZone')}
        onChange={(value) => value !== null && edit((trip) => ({ ...trip, timeZone: value }))}
      />
    </>
  );
}
