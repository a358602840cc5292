import { useTrip } from '../trip-context';
import { TripForm } from './TripForm';

/** The plan of a stored trip. */
export function PlanTab() {
  const { id, state } = useTrip();
  return <TripForm state={state} tripId={id} />;
}
