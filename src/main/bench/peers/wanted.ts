import { ROLES } from '../../../domain/supplier/site';
import { type ProfileColumns, ROLE_MASK } from '../../../scoring/columns/profile-columns';
import { decidingDay } from '../../../scoring/columns/read-columns';
import { isSettled, pointsFor } from '../../../scoring/measure';
import type { PreparedRequirement } from '../../../scoring/prepared-requirement';

/** Where a document names a concept: among what is done as a trade, what is done besides, or what the texts name. */
export type Field = 'core' | 'other' | 'mention';

/** A concept that answers to a step of a need, itself or one near to it, and the points it can earn there. */
export interface WantedConcept {
  readonly step: number;
  readonly field: Field;
  readonly concept: number;
  readonly points: number;
}

/** A certificate by which a must is met, on a day in the stretch; days since 1970. */
export interface WantedCertificate {
  readonly must: number;
  readonly scheme: number;
  readonly state: number;
  readonly fromDay: number;
  readonly toDay: number;
}

const FIELDS = { core: 'core', supplementary: 'other', subcontracted: 'other', mention: 'mention' } as const;

/** Everything that is near to a step of the need, with what it is worth: more than a team would work out by itself. */
export function wantedConcepts({ asks }: PreparedRequirement): readonly WantedConcept[] {
  const steps = asks.filter(({ isStep }) => isStep);
  const best = new Map<string, WantedConcept>();
  for (const [step, { ask, maximum }] of steps.entries()) {
    for (const holding of ask.reach?.holdings ?? []) {
      const field = holding.in in FIELDS ? FIELDS[holding.in as keyof typeof FIELDS] : undefined;
      const points = pointsFor(holding.best, maximum);
      if (field === undefined || holding.in === 'certificate' || points === 0) continue;
      const key = `${step}/${field}/${holding.key}`;
      if ((best.get(key)?.points ?? 0) < points) best.set(key, { step, field, concept: holding.key, points });
    }
  }
  return [...best.values()].sort((one, other) => other.points - one.points);
}

/** The concepts alone, each with the most that it is worth in any step, the worthiest first. */
export function wantedNumbers(need: PreparedRequirement): readonly number[] {
  return [...new Set(wantedConcepts(need).map(({ concept }) => concept))];
}

/** What meets the musts that ask for certificates. */
export function wantedCertificates({ musts }: PreparedRequirement): readonly WantedCertificate[] {
  return musts.flatMap(({ criterion, reach }, must) =>
    (criterion === 'certificates' ? (reach?.holdings ?? []) : []).flatMap((holding) => {
      if (holding.in !== 'certificate' || !isSettled(holding.best)) return [];
      const { scheme, state, fromDay, toDay } = holding;
      return [{ must, scheme, state, fromDay, toDay }];
    }),
  );
}

const CORE = ROLES.indexOf('core');
const FORMER = ROLES.indexOf('former');

/** The concepts that a row holds, by field. */
export function conceptsOfRow(columns: ProfileColumns, row: number): Readonly<Record<Field, readonly number[]>> {
  const { capabilityStart, process, role, mentionStart, mention } = columns;
  const core: number[] = [];
  const other: number[] = [];
  for (let at = capabilityStart[row] ?? 0; at < (capabilityStart[row + 1] ?? 0); at++) {
    const done = (role[at] ?? 0) & ROLE_MASK;
    if (done !== FORMER) (done === CORE ? core : other).push(process[at] ?? 0);
  }
  return { core, other, mention: [...mention.subarray(mentionStart[row], mentionStart[row + 1])] };
}

/** How many of the musts that ask for certificates the row meets. */
export function certificatesMet(columns: ProfileColumns, row: number, wanted: readonly WantedCertificate[]): number {
  const { certificateStart, scheme, state } = columns;
  const met = new Set<number>();
  for (let at = certificateStart[row] ?? 0; at < (certificateStart[row + 1] ?? 0); at++) {
    const day = decidingDay(columns, at);
    for (const one of wanted) {
      const isIt = scheme[at] === one.scheme && state[at] === one.state;
      if (isIt && one.fromDay <= day && day <= one.toDay) met.add(one.must);
    }
  }
  return met.size;
}
