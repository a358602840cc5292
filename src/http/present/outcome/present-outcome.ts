import type { z } from 'zod';
import type { FunnelView } from '../../../contract/outcome/funnel';
import type { MemorandumView } from '../../../contract/outcome/memorandum';
import type { OutcomeOriginView } from '../../../contract/outcome/origin';
import { stepIn } from '../../../contract/wording/outcome/funnel-wording';
import type { Memorandum } from '../../../domain/outcome/memorandum';
import type { Meeting } from '../../../domain/trip/meeting';
import { datesOf, type Trip } from '../../../domain/trip/trip';
import type { ReadFunnel } from '../../../flows/outcome/read-funnel';
import type { OutcomeOrigin } from '../../../flows/outcome/read-outcome-origin';
import type { Sent } from '../../route';

/** A memorandum with what people save kept apart, so that `draft` can be changed and sent back. */
export function presentMemorandum({ id, revision, ...draft }: Memorandum): Sent<z.input<typeof MemorandumView>> {
  return { id, revision, draft };
}

/** How an order came about, without what else is known of its trip and its need. */
export function presentOrigin(origin: OutcomeOrigin): Sent<z.input<typeof OutcomeOriginView>> {
  const { outcome, supplier, requirement, place, stages, meeting, trip } = origin;
  return {
    outcome,
    supplier: { id: supplier.id, name: supplier.name },
    requirement: {
      id: requirement.id,
      title: requirement.title,
      buyerId: requirement.buyerId,
      issuedOn: requirement.issuedOn,
    },
    ...(place && { place }),
    stages,
    ...(meeting && { meeting: presentMeeting(meeting, trip) }),
    ...(trip && { trip: presentTrip(trip) }),
  };
}

/** Whom one met is left out where the trip does not name them any more. */
function presentMeeting({ id, date, buyer, closing, isCancelled }: Meeting, trip: Trip | undefined) {
  const people = trip?.buyers.find((one) => one.id === buyer);
  const met = people && { people: { name: people.name, buyerId: people.buyerId } };
  return { id, on: date, ...met, ...(closing && { verdict: closing.verdict }), isCancelled };
}

function presentTrip({ id, title, memorandumId, ...trip }: Trip) {
  const { first, last } = datesOf(trip);
  return { id, title, firstDay: first, lastDay: last, ...(memorandumId !== undefined && { memorandumId }) };
}

/** A funnel, its steps in words. */
export function presentFunnel({ title, funnel }: ReadFunnel): Sent<z.input<typeof FunnelView>> {
  const { figures, ...rest } = funnel;
  return { ...rest, title, figures: figures.map((figure) => ({ ...figure, label: stepIn(figure.step) })) };
}
