import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../screen/language';
import { PageHeader } from '../screen/PageHeader';
import { useSession } from '../session/session';
import { keptTripKey } from './plan/draft/kept-trip';
import { useTripDraft } from './plan/draft/use-trip-draft';
import { emptyTrip } from './plan/draft/written-trip';
import { TripForm } from './plan/TripForm';
import { TRIP_WORDS } from './words';

/** A trip is begun: what is not said has a sensible default. */
export function NewTripPage() {
  const words = useWords(TRIP_WORDS);
  const { name: person } = useSession();
  const navigate = useNavigate();
  const [empty] = useState(() => ({ revision: 0, draft: emptyTrip(new Date().toISOString().slice(0, 10)) }));
  const state = useTripDraft(empty, keptTripKey('new', person));
  return (
    <>
      <PageHeader title={words.newTrip}>{words.newHint}</PageHeader>
      <TripForm state={state} onSaved={({ id }) => void navigate({ to: '/trips/$tripId', params: { tripId: id } })} />
    </>
  );
}
