import { Alert, Group, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet, useMatchRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { capitalised } from '../../contract/wording/bilingual';
import { wordLabel } from '../../contract/wording/label-wording';
import type { SupplierId } from '../../domain/ids';
import { datesOf, TRIP_STATES, type TripState } from '../../domain/trip/trip';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { PageHeader } from '../screen/PageHeader';
import { ErrorState, Loading } from '../screen/states';
import { useUndo } from '../screen/undo';
import { useSession } from '../session/session';
import { keptTripKey } from './plan/draft/kept-trip';
import { useTripDraft } from './plan/draft/use-trip-draft';
import { shownDays } from './shown-day';
import { TRIP_TABS } from './tabs';
import { changeTrip, type LoadedTrip, tripQuery } from './trip-api';
import { TripProvider } from './trip-context';
import classes from './trips.module.css';
import { TRIP_WORDS } from './words';

const route = getRouteApi('/shell/trips/$tripId');

/** A trip, part by part: each part has an address of its own. */
export function TripPage() {
  const { tripId } = route.useParams();
  const { data, error, refetch } = useQuery(tripQuery(tripId));
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return <OpenedTrip key={tripId} trip={data} />;
}

function OpenedTrip({ trip }: { readonly trip: LoadedTrip }) {
  const words = useWords(TRIP_WORDS);
  const { language } = useLanguage();
  const { name: person } = useSession();
  const state = useTripDraft(trip, keptTripKey(trip.id, person));
  const [seats, setSeats] = useState<readonly SupplierId[]>();
  const { title, direction, illustrative } = trip.draft;
  const { first, last } = datesOf(trip.draft);
  return (
    <TripProvider value={{ ...trip, state, seats, setSeats }}>
      <PageHeader title={title} actions={<StateSelect trip={trip} />}>
        <Text span size="sm">
          {capitalised(wordLabel('tripDirection', direction, language), language)} · {shownDays(first, last, language)}
          {illustrative && ` · ${words.illustrative}`}
        </Text>
      </PageHeader>
      <Tabs tripId={trip.id} isPlanDirty={state.changed.length > 0} />
      <Outlet />
    </TripProvider>
  );
}

interface TabsProps {
  readonly tripId: string;
  readonly isPlanDirty: boolean;
}

function Tabs({ tripId, isPlanDirty }: TabsProps) {
  const words = useWords(TRIP_WORDS);
  const matchRoute = useMatchRoute();
  const isHere = (to: (typeof TRIP_TABS)[number]['to']) => Boolean(matchRoute({ to, params: { tripId } }));
  return (
    <>
      <nav aria-label={words.parts} className={classes.tabs}>
        {TRIP_TABS.map(({ to, word }) => (
          <TextLink
            key={word}
            to={to}
            params={{ tripId }}
            underline="never"
            className={classes.tab}
            activeOptions={{ exact: true }}
            aria-current={isHere(to) ? 'page' : undefined}
          >
            {words.tabs[word]}
          </TextLink>
        ))}
      </nav>
      {isPlanDirty && !isHere('/trips/$tripId') && (
        <Alert py={4} mb="sm" color="yellow" variant="light">
          <Group gap="xs" c="var(--mantine-color-text)">
            {words.unsavedPlan}
            <TextLink to="/trips/$tripId" params={{ tripId }}>
              {words.openPlan}
            </TextLink>
          </Group>
        </Alert>
      )}
    </>
  );
}

/** Members and buyers are told of a trip once it is settled, so its state is in the hand of the leader. */
function StateSelect({ trip }: { readonly trip: LoadedTrip }) {
  const words = useWords(TRIP_WORDS);
  const { language } = useLanguage();
  const { offer } = useUndo();
  const label = (state: TripState) => capitalised(wordLabel('tripState', state, language), language);
  const set = async (state: TripState) => {
    const before = trip.draft.state;
    await changeTrip(trip.id, (draft) => ({ ...draft, state }));
    offer(words.stateSet(label(state)), () => changeTrip(trip.id, (draft) => ({ ...draft, state: before })));
  };
  return (
    <NativeSelect
      size="xs"
      aria-label={words.state}
      data={TRIP_STATES.map((state) => ({ value: state, label: label(state) }))}
      value={trip.draft.state}
      onChange={({ currentTarget: { value } }) => void set(value as TripState)}
    />
  );
}
