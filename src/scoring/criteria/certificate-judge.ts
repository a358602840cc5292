import { type CalendarDate, dayNumber } from '../../domain/calendar-date';
import { type CertificateAsk, dayOfMilestone } from '../../domain/demand/requirement';
import type { SchemeId } from '../../domain/ids';
import type { SchemeBook } from '../../domain/reference/scheme';
import { SITE_KINDS, type SiteKind } from '../../domain/supplier/site';
import type { Need } from '../ask';
import type { Rules } from '../rules';

/** Everything about one ask that does not depend on the supplier. */
export interface Judge {
  readonly anyOf: readonly SchemeId[];
  readonly on: CalendarDate;
  readonly onDay: number;
  readonly issuedDay: number;
  readonly planAccepted: boolean;
  readonly rules: Rules;
  /** Schemes that meet the ask when held, with the chain that proves it. */
  readonly proving: ReadonlyMap<SchemeId, readonly SchemeId[]>;
  /** What a site of a kind that cannot hold them should be asked for. */
  readonly insteadAsk: ReadonlyMap<SiteKind, readonly SchemeId[]>;
  /** Schemes that are no more and whose successor is asked, with the day they ended. */
  readonly retired: ReadonlyMap<SchemeId, CalendarDate>;
  /** By number of the kind of site, then of the scheme: 1 where a certificate of the scheme says anything about the ask. */
  readonly relevant: readonly Uint8Array[];
  /** By number of the scheme: 1 for a retired one. */
  readonly isRetired: Uint8Array;
  readonly isEligible: readonly boolean[];
  readonly schemes: SchemeBook;
}

/** Works out once what each scheme, in each kind of site, says about the ask. */
export function makeJudge(ask: CertificateAsk, { requirement, schemes, rules }: Need): Judge {
  const on = dayOfMilestone(requirement.milestones, ask.by);
  const proving = new Map<SchemeId, readonly SchemeId[]>();
  const retired = new Map<SchemeId, CalendarDate>();
  for (const scheme of schemes.schemes.values()) {
    const paths = ask.anyOf.map((asked) => schemes.pathOfProof(scheme.id, asked)).filter((path) => path !== undefined);
    const [shortest] = paths.sort((one, other) => one.length - other.length);
    if (shortest !== undefined && scheme.retired === undefined) proving.set(scheme.id, shortest);
  }
  for (const { id, retired: end } of schemes.schemes.values()) {
    if (end !== undefined && leadsTo(end.successor, proving, schemes)) retired.set(id, end.since);
  }
  const asked = ask.anyOf.map((id) => schemes.schemes.get(id)).filter((scheme) => scheme !== undefined);
  const eligible = new Set(asked.flatMap((scheme) => scheme.eligible));
  const insteadAsk = mergeInstead(asked.map((scheme) => scheme.insteadAsk));
  const fitting = (kind: SiteKind) =>
    eligible.has(kind) ? [...proving.keys(), ...retired.keys()] : (insteadAsk.get(kind) ?? []);
  return {
    anyOf: ask.anyOf,
    on,
    onDay: dayNumber(on),
    issuedDay: dayNumber(requirement.issuedOn),
    planAccepted: ask.planAccepted,
    rules,
    proving,
    insteadAsk,
    retired,
    relevant: SITE_KINDS.map((kind) => schemeTable(fitting(kind), schemes)),
    isRetired: schemeTable(retired.keys(), schemes),
    isEligible: SITE_KINDS.map((kind) => eligible.has(kind)),
    schemes,
  };
}

function schemeTable(ids: Iterable<SchemeId>, schemes: SchemeBook): Uint8Array {
  const table = new Uint8Array(schemes.ids.length + 1);
  for (const id of ids) table[schemes.numberOf(id)] = 1;
  return table;
}

/** Does the line of successors end at a scheme that meets the ask? Only then does the old one say anything about it. */
function leadsTo(
  successor: SchemeId | undefined,
  proving: ReadonlyMap<SchemeId, readonly SchemeId[]>,
  { schemes }: SchemeBook,
): boolean {
  const seen = new Set<SchemeId>();
  for (let next = successor; next !== undefined && !seen.has(next); next = schemes.get(next)?.retired?.successor) {
    if (proving.has(next)) return true;
    seen.add(next);
  }
  return false;
}

function mergeInstead(
  parts: readonly Readonly<Partial<Record<SiteKind, readonly SchemeId[]>>>[],
): ReadonlyMap<SiteKind, readonly SchemeId[]> {
  const merged = new Map<SiteKind, readonly SchemeId[]>();
  for (const [kind, schemes] of parts.flatMap((part) => Object.entries(part) as [SiteKind, readonly SchemeId[]][])) {
    merged.set(kind, [...new Set([...(merged.get(kind) ?? []), ...schemes])]);
  }
  return merged;
}
