import type { EndingCertificate, Whose } from '../../db/stores/home-view';
import { addMonths, type CalendarDate, dateOfDay, dayNumber } from '../../domain/calendar-date';
import { type AskingNeed, type LapsingCertificate, missedAsk } from '../../domain/home';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { SchemeBook } from '../../domain/reference/scheme';
import { isVisibleTo, type Viewer } from '../../domain/supplier/visibility';
import type { FlowDeps } from '../flow-deps';

/** An audit is booked about this many days ahead. */
const SOON_DAYS = 90;

/** One that ended longer ago has been noticed, or does not matter. */
const ENDED_MONTHS = 12;

/** Far more than anybody acts on in a day. */
const MOST_LISTED = 50;
const MOST_ENDING = 1_000;
const MOST_NEEDS = 2_000;

/**
 * Certificates that lapse before an open need that they count for asks for them, or soon in any case, or that have lapsed:
 * those that the reader may see, the soonest first.
 */
export async function findLapsing(
  deps: FlowDeps,
  seenBy: (supplierId: SupplierId) => Viewer,
  whose: Pick<Whose, 'supplierId'>,
): Promise<readonly LapsingCertificate[]> {
  const { home } = deps.database.stores;
  const today = deps.now().toISOString().slice(0, 10);
  const soon = dateOfDay(dayNumber(today) + SOON_DAYS);
  const own = whose.supplierId && [whose.supplierId];
  const asking = await home.listAsking({}, MOST_NEEDS);
  const listed = await home.listListed(
    asking.map(({ id }) => id),
    whose,
  );
  const standing = [...new Set(listed.map(({ supplierId }) => supplierId))];
  const earliest = addMonths(today, -ENDED_MONTHS);
  const counting = await home.listEnding([earliest, lastDayOf(asking)], MOST_ENDING, standing);
  const ending = await home.listEnding([earliest, soon], MOST_ENDING, own);
  const { policy } = await deps.reference.current();
  const needs = needsBySupplier(asking, listed);
  return withoutDoubles([...ending, ...counting])
    .filter(({ supplier, certificate }) => isVisibleTo(certificate.visibility, seenBy(supplier.id)))
    .map((one) => lapsingOf(one, needs.get(one.supplier.id) ?? [], policy.schemes))
    .filter(({ needs: missed, expires }) => missed.length > 0 || expires <= soon)
    .sort((one, other) => one.expires.localeCompare(other.expires))
    .slice(0, MOST_LISTED);
}

/** After the last day of all nobody asks for anything. */
function lastDayOf(asking: readonly AskingNeed[]): CalendarDate {
  return asking.reduce((last, { milestones }) => {
    return milestones.startOfProduction > last ? milestones.startOfProduction : last;
  }, '1900-01-01');
}

function needsBySupplier(
  asking: readonly AskingNeed[],
  listed: readonly { readonly requirementId: RequirementId; readonly supplierId: SupplierId }[],
): ReadonlyMap<SupplierId, readonly AskingNeed[]> {
  const byId = new Map(asking.map((need) => [need.id, need]));
  const bySupplier = new Map<SupplierId, AskingNeed[]>();
  for (const { requirementId, supplierId } of listed) {
    const need = byId.get(requirementId);
    if (need === undefined) continue;
    const known = bySupplier.get(supplierId);
    if (known === undefined) bySupplier.set(supplierId, [need]);
    else known.push(need);
  }
  return bySupplier;
}

function withoutDoubles(ending: readonly EndingCertificate[]): readonly EndingCertificate[] {
  return [...new Map(ending.map((one) => [`${one.supplier.id} ${one.certificate.id}`, one])).values()];
}

function lapsingOf(
  { supplier, siteId, certificate }: EndingCertificate,
  asking: readonly AskingNeed[],
  schemes: SchemeBook,
): LapsingCertificate {
  const { id: certificateId, scheme, expires } = certificate;
  const needs = asking.flatMap((need) => {
    // What the buyer may not see does not count for his need.
    const counts = isVisibleTo(certificate.visibility, { kind: 'buyer', buyerId: need.buyerId });
    const missed = counts ? missedAsk(need, { scheme, expires }, schemes) : undefined;
    return missed === undefined ? [] : [{ id: need.id, title: need.title, buyerId: need.buyerId, ...missed }];
  });
  needs.sort((one, other) => one.on.localeCompare(other.on));
  return { supplier, siteId, certificateId, scheme, expires, needs };
}
