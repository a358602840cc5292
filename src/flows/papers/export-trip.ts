import { writeTripWorkbook } from '../../documents/trip/workbook/write-trip-workbook';
import type { RequirementId, TripId } from '../../domain/ids';
import type { Language, Texts } from '../../domain/language';
import type { MadeFile } from '../../domain/made-file';
import type { Actor } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { gatherPreparation, type ReadPreparation } from '../preparation/read-preparation';
import { findTripFor } from '../trip/find-trip';
import { gatherTripNames } from './gather-trip-names';

/** The whole trip as a workbook, for whoever leads it. */
export async function exportTrip(deps: FlowDeps, actor: Actor, tripId: TripId, language: Language): Promise<MadeFile> {
  const trip = await findTripFor(deps, actor, 'read-trip', tripId);
  const [meetings, names, preparation] = await Promise.all([
    deps.database.stores.meetings.list(tripId),
    gatherTripNames(deps, trip),
    gatherPreparation(deps, trip),
  ]);
  const workbook = {
    trip,
    meetings,
    names,
    needs: await readNeedTitles(deps, preparation),
    gaps: preparation.members,
    matchNames: preparation.names,
    confirmedOn: confirmedIn(preparation),
  };
  return writeTripWorkbook(tripId, workbook, language);
}

async function readNeedTitles(
  { database }: FlowDeps,
  { members }: ReadPreparation,
): Promise<ReadonlyMap<RequirementId, Texts>> {
  const ids = new Set(
    members.flatMap(({ gaps, meetings }) => [
      ...gaps.flatMap(({ needs }) => needs),
      ...meetings.flatMap(({ matches }) => matches.map(({ requirementId }) => requirementId)),
    ]),
  );
  const needs = await database.stores.requirements.findAll([...ids]);
  return new Map(needs.map(({ id, title }) => [id, title]));
}

function confirmedIn({ members }: ReadPreparation) {
  return new Map(
    members.flatMap(({ supplierId, participation }) =>
      participation?.state === 'confirmed' && participation.answeredAt !== undefined
        ? [[supplierId, participation.answeredAt.slice(0, 10)] as const]
        : [],
    ),
  );
}
