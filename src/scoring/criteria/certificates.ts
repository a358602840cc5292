import { dateOfDay } from '../../domain/calendar-date';
import type { CertificateAsk } from '../../domain/demand/requirement';
import type { CertificateId, SchemeId } from '../../domain/ids';
import type { Held, Remedy } from '../../domain/match/assessment';
import { CERTIFICATE_STATES, SITE_KINDS, type SiteKind } from '../../domain/supplier/site';
import type { Ask, Criterion, Description, Need, Reach, RowClass } from '../ask';
import { ENDLESS_DAY, type ProfileColumns, SITE_STATES_CERTIFICATES, UNKNOWN_DAY } from '../columns/profile-columns';
import { certificateAt, decidingDay, evidenceAt, siteAt, wordAt } from '../columns/read-columns';
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
import { type Judge, makeJudge } from './certificate-judge';

const IN_PROGRESS = CERTIFICATE_STATES.indexOf('in-progress');
const VALID = CERTIFICATE_STATES.indexOf('valid');

/** Does that site hold, on the right days, every certificate that the need asks for as a must? */
export type CertificateMusts = (columns: ProfileColumns, row: number, site: number) => boolean;

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
      measure: (columns, row, site) => measureCertificates(judge, columns, row, site),
      describe: (columns, row, site, measure) => describeCertificate(judge, columns, row, { site, measure }),
      reach: reachOf(judge),
    } satisfies Ask;
  });

/** The check of a sister site that takes over a step: its own certificates must answer every must of the need. */
export function certificateMusts(need: Need): CertificateMusts {
  const judges = need.requirement.certificates
    .filter(({ necessity }) => necessity === 'must')
    .map((ask) => makeJudge(ask, need));
  return (columns, row, site) => judges.every((judge) => isSettled(measureCertificates(judge, columns, row, site)));
}

function measureCertificates(judge: Judge, columns: ProfileColumns, row: number, site: number): Measure {
  if (site < 0) return UNKNOWN;
  const at = (columns.siteStart[row] ?? 0) + site;
  const kind = columns.siteKind[at] ?? 0;
  const relevant = judge.relevant[kind];
  const first = columns.certificateStart[row] ?? 0;
  const last = columns.certificateStart[row + 1] ?? 0;
  let best = ((columns.siteFlags[at] ?? 0) & SITE_STATES_CERTIFICATES) === 0 ? UNKNOWN : UNMET;
  for (let number = first; number < last; number++) {
    if (columns.certificateSite[number] !== site || relevant?.[columns.scheme[number] ?? 0] !== 1) continue;
    best = Math.max(best, withWitness(measureOne(judge, columns, number), number - first));
  }
  return judge.isEligible[kind] === true ? best : measureInstead(best);
}

/** A scheme that cannot be held here is never *unmet*: full share where the fitting one is held, none otherwise. */
function measureInstead(best: Measure): Measure {
  return isSettled(best) ? withWitness(notApplicable(1000), witnessOf(best)) : notApplicable(0);
}

function measureOne(judge: Judge, columns: ProfileColumns, at: number): Measure {
  return measureState(judge, columns.scheme[at] ?? 0, columns.state[at] ?? 0, decidingDay(columns, at));
}

/** A certificate by its scheme, its state, and the day that decides in that state. */
function measureState(judge: Judge, scheme: number, state: number, day: number): Measure {
  const shares = judge.rules.certificate;
  if (judge.isRetired[scheme] === 1) return UNMET;
  if (state === IN_PROGRESS) {
    if (day === UNKNOWN_DAY) return UNKNOWN;
    if (day <= judge.onDay) return partly(judge.planAccepted ? shares.plannedAndAccepted : shares.expectedInTime);
    return judge.planAccepted ? partly(shares.plannedLate) : UNMET;
  }
  if (state !== VALID) return UNMET;
  if (day === UNKNOWN_DAY) return UNKNOWN;
  if (day >= judge.onDay) return met(1000);
  return day >= judge.issuedDay ? partly(shares.lapsesBefore) : UNMET;
}

/**
 * What each certificate comes to at its own site. A site without any is unmet, unless it is silent about certificates or of a
 * kind that cannot hold the schemes asked.
 */
function reachOf(judge: Judge): Reach {
  const { issuedDay, onDay } = judge;
  // Between two of these days no answer changes.
  const turns = [UNKNOWN_DAY, UNKNOWN_DAY + 1, issuedDay, onDay, onDay + 1, ENDLESS_DAY + 1].sort(
    (one, other) => one - other,
  );
  const stretches = turns.slice(1).map((next, index) => ({ fromDay: turns[index] ?? 0, toDay: next - 1 }));
  const holdings = judge.relevant.flatMap((relevant, kind) =>
    Array.from(relevant, (isRelevant, scheme) => ({ isRelevant, scheme, kind }))
      .filter(({ isRelevant }) => isRelevant === 1)
      .flatMap(({ scheme }) =>
        [VALID, IN_PROGRESS].flatMap((state) =>
          stretches.map((stretch) => {
            const measure = measureState(judge, scheme, state, stretch.fromDay);
            const best = judge.isEligible[kind] === true ? measure : measureInstead(measure);
            return { in: 'certificate' as const, scheme, kind, state, ...stretch, best };
          }),
        ),
      ),
  );
  const others = SITE_KINDS.flatMap((_, kind): readonly { readonly of: RowClass; readonly best: Measure }[] =>
    judge.isEligible[kind] === true ? [] : [{ of: { is: 'site-of-kind', kind }, best: notApplicable(0) }],
  );
  return {
    holdings: holdings
      .filter(({ best }) => best > UNMET)
      .sort((one, other) => Number(isSettled(other.best)) - Number(isSettled(one.best)) || other.best - one.best),
    classes: [...others, { of: { is: 'silent-on-certificates' }, best: UNKNOWN }],
    otherwise: UNMET,
    isExact: true,
  };
}

function describeCertificate(
  judge: Judge,
  columns: ProfileColumns,
  row: number,
  { site, measure }: { readonly site: number; readonly measure: Measure },
): Description {
  const place = siteAt(columns, row, site);
  const kind = place === undefined ? undefined : SITE_KINDS[columns.siteKind[place] ?? 0];
  const at = certificateAt(columns, row, witnessOf(measure));
  if (kind !== undefined && judge.isEligible[SITE_KINDS.indexOf(kind)] !== true) {
    return describeNotEligible(judge, kind, columns, isSettled(measure) ? at : undefined);
  }
  if (at !== undefined) {
    const remedy = isSettled(measure) ? undefined : remedyFor(judge, columns, at);
    return {
      held: heldOf(judge, columns, at),
      ...evidenceAt(columns, columns.certificateEvidence[at]),
      ...(remedy && { remedy }),
    };
  }
  if (place === undefined || ((columns.siteFlags[place] ?? 0) & SITE_STATES_CERTIFICATES) === 0) {
    return { held: { about: 'nothing-stated' }, remedy: { do: 'state', about: 'certificate' } };
  }
  return { held: { about: 'none' }, remedy: { do: 'obtain', anyOf: judge.anyOf, before: judge.on } };
}

function describeNotEligible(
  judge: Judge,
  siteKind: SiteKind,
  columns: ProfileColumns,
  heldAt: number | undefined,
): Description {
  const heldInstead = heldAt === undefined ? undefined : schemeAt(judge, columns, heldAt);
  if (heldAt !== undefined && heldInstead !== undefined) {
    return {
      held: { about: 'not-eligible', siteKind, heldInstead },
      ...evidenceAt(columns, columns.certificateEvidence[heldAt]),
    };
  }
  const anyOf = judge.insteadAsk.get(siteKind) ?? [];
  return {
    held: { about: 'not-eligible', siteKind },
    ...(anyOf.length > 0 && { remedy: { do: 'ask-instead', anyOf } }),
  };
}

/** Only schemes that the ask knows reach a description. */
function schemeAt({ schemes, anyOf }: Judge, { scheme }: ProfileColumns, at: number): SchemeId {
  return schemes.ids[scheme[at] ?? 0] ?? (anyOf[0] as SchemeId);
}

function heldOf(judge: Judge, columns: ProfileColumns, at: number): Held {
  const scheme = schemeAt(judge, columns, at);
  const certificate = wordAt<CertificateId>(columns, columns.certificateId[at]);
  const since = judge.retired.get(scheme);
  if (since !== undefined) return { about: 'retired-scheme', certificate, scheme, since };
  const last = columns.lastDay[at] ?? UNKNOWN_DAY;
  const expected = columns.expectedDay[at] ?? UNKNOWN_DAY;
  const number = wordAt<string>(columns, columns.certificateNumber[at]);
  return {
    about: 'certificate',
    certificate,
    path: judge.proving.get(scheme) ?? [scheme],
    state: CERTIFICATE_STATES[columns.state[at] ?? 0] ?? 'valid',
    ...(last !== UNKNOWN_DAY && last !== ENDLESS_DAY && { expires: dateOfDay(last) }),
    ...(expected !== UNKNOWN_DAY && { expected: dateOfDay(expected) }),
    ...(number !== '' && { number }),
  };
}

function remedyFor(judge: Judge, columns: ProfileColumns, at: number): Remedy {
  const scheme = schemeAt(judge, columns, at);
  const state = CERTIFICATE_STATES[columns.state[at] ?? 0];
  const before = judge.on;
  if (judge.retired.has(scheme) || state === 'withdrawn') return { do: 'obtain', anyOf: judge.anyOf, before };
  if (state === 'suspended') return { do: 'lift-suspension', scheme, before };
  if (state === 'in-progress') {
    const isOpen = columns.expectedDay[at] === UNKNOWN_DAY;
    return isOpen ? { do: 'state', about: 'certificate' } : { do: 'complete', scheme, before };
  }
  return columns.lastDay[at] === UNKNOWN_DAY ? { do: 'state-expiry', scheme } : { do: 'renew', scheme, before };
}

function keyOf({ anyOf, by }: CertificateAsk): string {
  return `certificates/${[...anyOf].sort().join('+')}/${by}`;
}
