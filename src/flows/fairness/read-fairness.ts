import { addMonths, type CalendarDate } from '../../domain/calendar-date';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { Assessment } from '../../domain/match/assessment';
import type { FairnessPeriod, FairnessReport, MemberFairness } from '../../domain/match/fairness';
import { type Actor, requireMay } from '../../domain/permission';
import { refuseFaults } from '../../domain/problem';
import type { Taxonomy } from '../../domain/reference/concept';
import type { SchemeBook } from '../../domain/reference/scheme';
import type { Supplier } from '../../domain/supplier/supplier';
import { eligibilityOf } from '../../scoring/fairness/eligibility';
import { checkDate, checkOrder } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { inTurns } from '../in-turns';
import type { MatchIndex } from '../match-index/match-index';
import type { SupplierProfile } from '../match-index/profile-views';
import { type Page, pageOf, rowsForPage } from '../page';

/** Which days and which page. */
export interface FairnessQuery {
  /** A year before `to` when absent. */
  readonly from?: CalendarDate | undefined;
  /** Today, in UTC, when absent. */
  readonly to?: CalendarDate | undefined;
  readonly after?: SupplierId | undefined;
  /** That member alone. A supplier reads its own line whatever it asks for. */
  readonly of?: SupplierId | undefined;
  /** Members on a page, 1 to 100; fewer where so many open needs would take too long. */
  readonly limit: number;
}

/** A report with what its reasons name by id. */
export interface ReadFairness {
  readonly report: FairnessReport;
  readonly names: { readonly taxonomy: Taxonomy; readonly schemes: SchemeBook };
}

/** Pairs of a member and a need that one page judges: a second or two. */
const MAX_PAIRS = 10_000;

/**
 * How the lists treat each member: in how many open needs it is eligible and what keeps it out of the others, and how
 * often, over a period, it was shown, decided on and met.
 *
 * Shortlists and decisions are read as they were stored. A shortlist names a hundred suppliers and counts the others, so
 * eligibility is worked out anew, on the newest revisions and as each need's buyer may see them. A supplier's own key
 * reads its own line.
 *
 * @throws Problem `invalid` for days that do not exist or stand in the wrong order
 */
export async function readFairness(deps: FlowDeps, actor: Actor, query: FairnessQuery): Promise<ReadFairness> {
  const own = actor.role === 'supplier-editor' ? actor.supplierId : query.of;
  requireMay(actor, 'read-fairness', own === undefined ? {} : { supplierId: own });
  const period = periodOf(deps, query);
  await deps.index.refresh();
  const { policy, policyVersion } = await deps.reference.current();
  const asOf = deps.index.asOf();
  const openNeeds = deps.index.listOpenRequirements();
  const { items, next } = await pageOfMembers(deps, query, { own, needs: openNeeds.length });
  const { fairness } = deps.database.stores;
  const lists = await fairness.findListsInForce(period);
  const members = await linesOf(deps, period, items);
  const basis = { ...lists, openNeeds: openNeeds.length, asOf, policyVersion };
  const report = { period, basis, members, ...(next !== undefined && { next }) };
  return { report, names: { taxonomy: policy.taxonomy, schemes: policy.schemes } };
}

function periodOf({ now }: FlowDeps, { from, to }: FairnessQuery): FairnessPeriod {
  refuseFaults([...checkDate(from, '/from'), ...checkDate(to, '/to')]);
  const last = to ?? now().toISOString().slice(0, 10);
  const first = from ?? addMonths(last, -12);
  refuseFaults(checkOrder(first, last, '/to'));
  return { from: first, to: last };
}

async function pageOfMembers(
  { database }: FlowDeps,
  { after, limit }: FairnessQuery,
  { own, needs }: { readonly own: SupplierId | undefined; readonly needs: number },
): Promise<Page<Supplier, SupplierId>> {
  const { suppliers } = database.stores;
  if (own !== undefined) {
    const found = after === undefined ? await suppliers.find(own) : undefined;
    return { items: found ? [found] : [] };
  }
  const length = Math.max(1, Math.min(limit, Math.floor(MAX_PAIRS / Math.max(1, needs))));
  return pageOf(await suppliers.list(rowsForPage(length), after), length);
}

async function linesOf(
  { database, index }: FlowDeps,
  period: FairnessPeriod,
  suppliers: readonly Supplier[],
): Promise<readonly MemberFairness[]> {
  const needs = index.listOpenRequirements();
  const exposures = await database.stores.fairness.listExposures(
    period,
    suppliers.map(({ id }) => id),
  );
  const found = await database.stores.profiles.findAll(suppliers.map(({ id }) => id));
  const members = new Map(found.map((one) => [one.supplier.id, one]));
  const inOrder = suppliers.flatMap(({ id }) => members.get(id) ?? []);
  const judged = await inTurns(judging(index, needs, inOrder));
  return judged.flatMap(({ id, name, revision, assessments }) => {
    const exposure = exposures.get(id);
    if (exposure === undefined) return [];
    return [{ supplierId: id, name, profileRevision: revision, ...eligibilityOf(assessments), ...exposure }];
  });
}

/** Holds each member against each need. A supplier that was entered a moment ago is in the next report. */
function* judging(index: MatchIndex, needs: readonly RequirementId[], members: readonly SupplierProfile[]) {
  const judged: { id: SupplierId; name: string; revision: number; assessments: readonly Assessment[] }[] = [];
  for (const { supplier, profile } of members) {
    const { id, name } = supplier;
    const assess = index.assessing({ supplier, profile });
    const assessments: Assessment[] = [];
    for (const need of needs) {
      const assessment = assess(need);
      if (assessment !== undefined) assessments.push(assessment);
      yield undefined;
    }
    judged.push({ id, name, revision: profile.revision, assessments });
  }
  return judged;
}
