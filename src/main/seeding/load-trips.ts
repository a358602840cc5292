import type { Actor } from '../../domain/permission';
import { SCOPES } from '../../domain/permission';
import { datesOf, type Trip, type Wish } from '../../domain/trip/trip';
import type { FlowDeps } from '../../flows/flow-deps';
import { HOUSE } from '../../flows/house';
import { closeMeeting } from '../../flows/meeting/close-meeting';
import { answerTrip } from '../../flows/preparation/answer-trip';
import { createTrip } from '../../flows/trip/create-trip';
import { saveProgramme } from '../../flows/trip/save-programme';
import { saveTrip } from '../../flows/trip/save-trip';
import { setWish } from '../../flows/trip/set-wish';
import type { SeedTrip } from './seed-files';

/**
 * Loads the trips of the seeds through the flows, as people would have made them: planned first, then held and closed. A trip
 * that is there already is left as it has become since.
 *
 * @returns how many were added
 */
export async function loadTrips(deps: FlowDeps, trips: readonly SeedTrip[]): Promise<number> {
  let added = 0;
  for (const seed of trips) {
    if (await deps.database.stores.trips.find(seed.id)) continue;
    await loadTrip(deps, seed);
    added += 1;
  }
  return added;
}

async function loadTrip(
  deps: FlowDeps,
  { id, draft, wishes, programme, confirmed, closings }: SeedTrip,
): Promise<void> {
  const trip = await createTrip(deps, HOUSE, { id, draft: { ...draft, state: 'planning' } });
  for (const wish of wishes) await setWish(deps, wisherOf(trip, wish), id, wish);
  const { meetings } = await saveProgramme(deps, HOUSE, id, { programme, expectedRevision: 0 });
  for (const supplierId of confirmed) await answerTrip(deps, HOUSE, id, { supplierId, state: 'confirmed', note: '' });
  for (const { supplierId, buyer, ...closing } of closings) {
    const meeting = meetings.find((one) => one.supplierId === supplierId && one.buyer === buyer);
    if (!meeting)
      throw new Error(
        `The seeds close a meeting of ${supplierId} with ${buyer} on ${datesOf(draft).first} that is not planned.`,
      );
    await closeMeeting(deps, HOUSE, meeting.id, closing);
  }
  await saveTrip(deps, HOUSE, id, { draft, expectedRevision: 1 });
}

/** Whose wish it is follows from who makes it. */
function wisherOf({ buyers }: Trip, { by, supplierId, buyer }: Wish): Actor {
  if (by === 'member') return { role: 'supplier-editor', supplierId, name: HOUSE.name, scopes: SCOPES };
  const buyerId = buyers.find(({ id }) => id === buyer)?.buyerId;
  return by === 'buyer' && buyerId ? { role: 'purchaser', buyerId, name: HOUSE.name, scopes: SCOPES } : HOUSE;
}
