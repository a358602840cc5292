import type { Held, Remedy } from '../../domain/assessment';
import { type CalendarDate, dateOfDay, dayNumber } from '../../domain/calendar-date';
import type { SchemeId } from '../../domain/ids';
import { type CertificateAsk, dayOfMilestone } from '../../domain/requirement';
import type { SchemeBook } from '../../domain/scheme';
import type { SiteKind } from '../../domain/site';
import type { Ask, Criterion, Description, Need } from '../ask';
import {
  isSettled,
  type Measure,
  met,
  notApplicable,
  partly,
  UNKNOWN,
  UNMET,
  withWitness,
  witnessOf,
} from '../measure';
import type { PreparedCertificate, PreparedProfile } from '../prepared-profile';
import type { Rules } from '../rules';

/** Does that site hold, on the right days, every certificate that the need asks for as a must? */
export type CertificateMusts = (profile: PreparedProfile, site: number) => boolean;

/** Does the site hold each certificate asked for on the day of the milestone that asks for it? */
export const certificates: Criterion = (need) =>
  need.requirement.certificates.map((ask) => {
    const judge = makeJudge(ask, need);
    return {
      criterion: 'certificates',
      key: keyOf(ask),
      necessity: ask.necessity,
      asked: {
        about: 'certificate',
        anyOf: ask.anyOf,
        milestone: ask.by,
        on: judge.on,
        planAccepted: ask.planAccepted,
      },
      measure: (profile, site) => measureCertificates(judge, profile, site),
      describe: (profile, site, measure) => describeCertificate(judge, profile, site, measure),
    } satisfies Ask;
  });

/** The check of a sister site that takes over a step: its own certificates must answer every must of the need. */
export function certificateMusts(need: Need): CertificateMusts {
  const judges = need.requirement.certificates
    .filter(({ necessity }) => necessity === 'must')
    .map((ask) => makeJudge(ask, need));
  return (profile, site) => judges.every((judge) => isSettled(measureCertificates(judge, profile, site)));
}

/** Everything about one ask that does not depend on the supplier. */
interface Judge {
  readonly anyOf: readonly SchemeId[];
  readonly on: CalendarDate;
  readonly onDay: number;
  readonly issuedDay: number;
  readonly planAccepted: boolean;
  readonly rules: Rules;
  /** Schemes that meet the ask when held, with the chain that proves it. */
  readonly proving: ReadonlyMap<SchemeId, readonly SchemeId[]>;
  /** Kinds of site that can hold any of the schemes asked. */
  readonly eligible: ReadonlySet<SiteKind>;
  /** What a site of a kind that cannot hold them should be asked for. */
  readonly insteadAsk: ReadonlyMap<SiteKind, readonly SchemeId[]>;
  /** Schemes that are no more and whose successor is asked, with the day they ended. */
  readonly retired: ReadonlyMap<SchemeId, CalendarDate>;
}

function makeJudge(ask: CertificateAsk, { requirement, schemes, rules }: Need): Judge {
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
  return {
    anyOf: ask.anyOf,
    on,
    onDay: dayNumber(on),
    issuedDay: dayNumber(requirement.issuedOn),
    planAccepted: ask.planAccepted,
    rules,
    proving,
    eligible: new Set(asked.flatMap(({ eligible }) => eligible)),
    insteadAsk: mergeInstead(asked.map(({ insteadAsk }) => insteadAsk)),
    retired,
  };
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

function measureCertificates(judge: Judge, profile: PreparedProfile, site: number): Measure {
  const prepared = profile.sites[site];
  if (prepared === undefined) return UNKNOWN;
  const fitting = judge.eligible.has(prepared.site.kind) ? undefined : (judge.insteadAsk.get(prepared.site.kind) ?? []);
  let best = prepared.statesCertificates ? UNMET : UNKNOWN;
  for (let number = 0; number < profile.certificates.length; number++) {
    const certificate = profile.certificates[number];
    if (certificate === undefined || certificate.site !== site) continue;
    const { scheme } = certificate.certificate;
    const isRelevant =
      fitting === undefined ? judge.proving.has(scheme) || judge.retired.has(scheme) : fitting.includes(scheme);
    if (isRelevant) best = Math.max(best, withWitness(measureOne(judge, certificate), number));
  }
  return fitting === undefined ? best : measureInstead(best);
}

/** A scheme that cannot be held here is never *unmet*: full share where the fitting one is held, none otherwise. */
function measureInstead(best: Measure): Measure {
  return isSettled(best) ? withWitness(notApplicable(1000), witnessOf(best)) : notApplicable(0);
}

function measureOne(judge: Judge, { certificate, lastDay, expectedDay }: PreparedCertificate): Measure {
  const shares = judge.rules.certificate;
  if (judge.retired.has(certificate.scheme)) return UNMET;
  if (certificate.state === 'suspended' || certificate.state === 'withdrawn') return UNMET;
  if (certificate.state === 'in-progress') {
    if (Number.isNaN(expectedDay)) return UNKNOWN;
    if (expectedDay <= judge.onDay)
      return partly(judge.planAccepted ? shares.plannedAndAccepted : shares.expectedInTime);
    return judge.planAccepted ? partly(shares.plannedLate) : UNMET;
  }
  if (Number.isNaN(lastDay)) return UNKNOWN;
  if (lastDay >= judge.onDay) return met(1000);
  return lastDay >= judge.issuedDay ? partly(shares.lapsesBefore) : UNMET;
}

function describeCertificate(judge: Judge, profile: PreparedProfile, site: number, measure: Measure): Description {
  const prepared = profile.sites[site];
  const witness = profile.certificates[witnessOf(measure)];
  if (prepared !== undefined && !judge.eligible.has(prepared.site.kind)) {
    return describeNotEligible(judge, prepared.site.kind, witness, isSettled(measure));
  }
  if (witness === undefined) {
    if (prepared === undefined || !prepared.statesCertificates) {
      return { held: { about: 'nothing-stated' }, remedy: { do: 'state', about: 'certificate' } };
    }
    return { held: { about: 'none' }, remedy: { do: 'obtain', anyOf: judge.anyOf, before: judge.on } };
  }
  const remedy = isSettled(measure) ? undefined : remedyFor(judge, witness);
  return { held: heldOf(judge, witness), evidence: witness.certificate.evidence, ...(remedy && { remedy }) };
}

function describeNotEligible(
  judge: Judge,
  siteKind: SiteKind,
  witness: PreparedCertificate | undefined,
  isHeldInstead: boolean,
): Description {
  if (isHeldInstead && witness !== undefined) {
    const { scheme, evidence } = witness.certificate;
    return { held: { about: 'not-eligible', siteKind, heldInstead: scheme }, evidence };
  }
  const anyOf = judge.insteadAsk.get(siteKind) ?? [];
  return {
    held: { about: 'not-eligible', siteKind },
    ...(anyOf.length > 0 && { remedy: { do: 'ask-instead', anyOf } }),
  };
}

function heldOf(judge: Judge, { certificate, lastDay }: PreparedCertificate): Held {
  const since = judge.retired.get(certificate.scheme);
  if (since !== undefined) {
    return { about: 'retired-scheme', certificate: certificate.id, scheme: certificate.scheme, since };
  }
  return {
    about: 'certificate',
    certificate: certificate.id,
    path: judge.proving.get(certificate.scheme) ?? [certificate.scheme],
    state: certificate.state,
    ...(Number.isFinite(lastDay) && { expires: dateOfDay(lastDay) }),
    ...(certificate.expected !== undefined && { expected: certificate.expected }),
    ...(certificate.number !== undefined && { number: certificate.number }),
  };
}

function remedyFor(judge: Judge, { certificate, lastDay, expectedDay }: PreparedCertificate): Remedy {
  const { scheme, state } = certificate;
  const before = judge.on;
  if (judge.retired.has(scheme) || state === 'withdrawn') return { do: 'obtain', anyOf: judge.anyOf, before };
  if (state === 'suspended') return { do: 'lift-suspension', scheme, before };
  if (state === 'in-progress') {
    return Number.isNaN(expectedDay) ? { do: 'state', about: 'certificate' } : { do: 'complete', scheme, before };
  }
  return Number.isNaN(lastDay) ? { do: 'state-expiry', scheme } : { do: 'renew', scheme, before };
}

function keyOf({ anyOf, by }: CertificateAsk): string {
  return `certificates/${[...anyOf].sort().join('+')}/${by}`;
}
