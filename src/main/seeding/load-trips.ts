import type { Actor } from '../../domain/permission';
import { SCOPES } from '../../domain/permission';
import { isSamePair, type Meeting, type Pair } from '../../domain/trip/meeting';
import type { Trip, Wish } from '../../domain/trip/trip';
import type { FlowDeps } from '../../flows/flow-deps';
import { HOUSE } from '../../flows/house';
import { closeMeeting } from '../../flows/meeting/close-meeting';
import { confirmOutcome } from '../../flows/outcome/confirm-outcome';
import { noteOutcome } from '../../flows/outcome/note-outcome';
import { answerTrip } from '../../flows/preparation/answer-trip';
import { recordStage } from '../../flows/stage/record-stage';
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

async function loadTrip(deps: FlowDeps, seed: SeedTrip): Promise<void> {
  const { id, draft, wishes, programme, confirmed } = seed;
  const trip = await createTrip(deps, HOUSE, { id, draft: { ...draft, state: 'planning' } });
  for (const wish of wishes) await setWish(deps, wisherOf(trip, wish), id, wish);
  const { meetings } = await saveProgramme(deps, HOUSE, id, { programme, expectedRevision: 0 });
  for (const supplierId of confirmed) await answerTrip(deps, HOUSE, id, { supplierId, state: 'confirmed', note: '' });
  await closeAll(deps, seed, meetings);
  await saveTrip(deps, HOUSE, id, { draft, expectedRevision: 1 });
  for (const { requirementId, ...stage } of seed.stages) await recordStage(deps, HOUSE, requirementId, stage);
  await noteOutcomes(deps, seed, meetings);
}

async function closeAll(deps: FlowDeps, { closings }: SeedTrip, meetings: readonly Meeting[]): Promise<void> {
  for (const { supplierId, buyer, ...closing } of closings) {
    await closeMeeting(deps, HOUSE, meetingOf(meetings, { supplierId, buyer }).id, closing);
  }
}

/** Noted by the leader, and confirmed by the companies themselves. */
async function noteOutcomes(deps: FlowDeps, { outcomes }: SeedTrip, meetings: readonly Meeting[]): Promise<void> {
  for (const { requirementId, supplierId, buyer, order, confirmed } of outcomes) {
    const { id: meetingId } = meetingOf(meetings, { supplierId, buyer });
    const evidence = { tier: 'declared', on: order.orderedOn, source: INVENTED, illustrative: true } as const;
    const noted = await noteOutcome(deps, HOUSE, { requirementId, supplierId, meetingId, order, evidence });
    if (!confirmed) continue;
    const company: Actor = { role: 'supplier-editor', supplierId, name: HOUSE.name, scopes: SCOPES };
    await confirmOutcome(deps, company, noted.id, { expectedRevision: noted.revision });
  }
}

const INVENTED = 'påhittat exempel / invented example';

function meetingOf(meetings: readonly Meeting[], pair: Pair): Meeting {
  const meeting = meetings.find((one) => isSamePair(one, pair));
  if (meeting) return meeting;
  throw new Error(`The seeds speak of a meeting of ${pair.supplierId} with ${pair.buyer} that is not planned.`);
}

/** Whose wish it is follows from who makes it. */
function wisherOf({ buyers }: Trip, { by, supplierId, buyer }: Wish): Actor {
  if (by === 'member') return { role: 'supplier-editor', supplierId, name: HOUSE.name, scopes: SCOPES };
  const buyerId = buyers.find(({ id }) => id === buyer)?.buyerId;
  return by === 'buyer' && buyerId ? { role: 'purchaser', buyerId, name: HOUSE.name, scopes: SCOPES } : HOUSE;
}
