import type { z } from 'zod';
import type { FunnelView } from '../../../contract/outcome/funnel';
import type { MemorandumView } from '../../../contract/outcome/memorandum';
import type { OutcomeOriginView } from '../../../contract/outcome/origin';
import { stepIn } from '../../../contract/wording/outcome/funnel-wording';
import type { Memorandum } from '../../../domain/outcome/memorandum';
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
    ...(meeting && { meeting: presentMeeting(meeting) }),
    ...(trip && { trip: presentTrip(trip) }),
  };
}

function presentMeeting({ id, on, people, closing, isCancelled }: NonNullable<OutcomeOrigin['meeting']>) {
  return { id, on, ...(people && { people }), ...(closing && { verdict: closing.verdict }), isCancelled };
}

function presentTrip({ id, title, firstDay, lastDay, memorandumId }: NonNullable<OutcomeOrigin['trip']>) {
  return { id, title, firstDay, lastDay, ...(memorandumId !== undefined && { memorandumId }) };
}

/** A funnel, its steps in words. */
export function presentFunnel({ title, funnel }: ReadFunnel): Sent<z.input<typeof FunnelView>> {
  const { figures, ...rest } = funnel;
  return { ...rest, title, figures: figures.map((figure) => ({ ...figure, label: stepIn(figure.step) })) };
}
