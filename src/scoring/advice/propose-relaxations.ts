import { type CertificateAsk, dayOfMilestone, type Milestone, type Requirement } from '../../domain/demand/requirement';
import type { Relaxation } from '../../domain/match/advice';
import { type Asked, type Finding, verdictOf } from '../../domain/match/assessment';
import type { ShortlistEntry } from '../../domain/match/shortlist';
import { DECIDING_BOUNDS, type Dimension, type Range } from '../../domain/supplier/envelope';
import { blockersOf } from './need-in-view';

/** How many relaxations are ranked again, and how many bounds of one ask are tried. */
export const RELAXATION_BOUNDS = { relaxations: 24, boundsOfOne: 3, names: 10 } as const;

const LATER: Readonly<Record<Milestone, readonly Milestone[]>> = {
  visit: ['nomination', 'startOfProduction'],
  nomination: ['startOfProduction'],
  startOfProduction: [],
};

/** One must of a need: where it stands, what it asks, and what stands in the way of suppliers whom it alone keeps out. */
interface Must {
  readonly at: string;
  readonly asked: Asked;
  readonly blocked: readonly Finding[];
}

type AskedOf<About extends Asked['about']> = Extract<Asked, { about: About }>;

/**
 * What the buyer could give way on, mildest first: every must could be a wish; smaller steps come from the suppliers of
 * the ranking whom that must alone keeps out, or keeps from being conditional.
 */
export function proposeRelaxations(
  requirement: Requirement,
  entries: readonly ShortlistEntry[],
): readonly Relaxation[] {
  const blocked = entries.flatMap(lonelyBlockers);
  const musts = mustsOf(requirement).map(
    (must): Must => ({ ...must, blocked: blocked.filter(({ asked }) => isSame(asked, must.asked)) }),
  );
  const steps = musts.flatMap((must) => smallerSteps(must, requirement));
  return [...steps, ...musts.map(({ at, asked }): Relaxation => ({ do: 'make-wish', at, asked }))];
}

/** The must that alone keeps a supplier from being qualified, and the one that alone excludes it. */
function lonelyBlockers(entry: ShortlistEntry): readonly Finding[] {
  const blockers = blockersOf(entry);
  const unmet = verdictOf(entry) === 'excluded' ? blockers.filter(({ answer }) => answer === 'unmet') : [];
  return [blockers, unmet].flatMap((some) => (some.length === 1 ? some : []));
}

function mustsOf(requirement: Requirement): readonly Omit<Must, 'blocked'>[] {
  const { steps, materials, dimensions, volume, certificates, languages, distance, milestones } = requirement;
  const all = [
    ...steps.map((ask, index) => ({
      ask,
      at: `/steps/${index}`,
      asked: { about: 'process', concept: ask.process, inHouse: ask.inHouse } as const,
    })),
    ...materials.map((ask, index) => ({
      ask,
      at: `/materials/${index}`,
      asked: { about: 'material', concept: ask.material, ...(ask.process && { process: ask.process }) } as const,
    })),
    ...dimensions.map((ask, index) => ({
      ask,
      at: `/dimensions/${index}`,
      asked: { about: 'dimension', dimension: ask.dimension, range: ask.range } as const,
    })),
    ...(volume === undefined ? [] : [volume]).map((ask) => ({
      ask,
      at: '/volume',
      asked: { about: 'dimension', dimension: 'annualVolume', range: ask.pieces } as const,
    })),
    ...certificates.map((ask, index) => ({
      ask,
      at: `/certificates/${index}`,
      asked: askedCertificate(ask, milestones),
    })),
    ...languages.map((ask, index) => ({
      ask,
      at: `/languages/${index}`,
      asked: { about: 'language', language: ask.language } as const,
    })),
    ...(distance === undefined ? [] : [distance]).map((ask) => ({
      ask,
      at: '/distance',
      asked: { about: 'distance', to: requirement.receivingSiteId, withinKm: ask.withinKm, isLimit: true } as const,
    })),
  ];
  return all.filter(({ ask }) => ask.necessity === 'must').map(({ at, asked }) => ({ at, asked }));
}

function askedCertificate({ anyOf, by, planAccepted }: CertificateAsk, milestones: Requirement['milestones']) {
  return { about: 'certificate', anyOf, milestone: by, on: dayOfMilestone(milestones, by), planAccepted } as const;
}

/** The order of keys is that of the code in both places, so equal asks are equal texts. */
function isSame(one: Asked, other: Asked): boolean {
  const canonical = (asked: Asked) => JSON.stringify(Object.entries(asked).sort());
  return canonical(one) === canonical(other);
}

function smallerSteps({ at, asked, blocked }: Must, requirement: Requirement): readonly Relaxation[] {
  if (blocked.length === 0) return [];
  switch (asked.about) {
    case 'process':
      return asked.inHouse ? [{ do: 'allow-bought', at, asked }] : [];
    case 'dimension':
      return narrowed(asked, blocked).map((range) => ({ do: 'narrow', at, asked, dimension: asked.dimension, range }));
    case 'distance':
      return distancesOf(blocked).map((withinKm) => ({ do: 'farther', at, asked, withinKm }));
    case 'certificate':
      return blocked.some(isInProgress) ? forPlans(at, asked, requirement) : [];
    default:
      return [];
  }
}

function isInProgress({ held }: Finding): boolean {
  return held.about === 'certificate' && held.state === 'in-progress';
}

/** A milestone at which the same certificate is asked for already is no later one. */
function forPlans(at: string, asked: AskedOf<'certificate'>, requirement: Requirement): readonly Relaxation[] {
  const { milestones, certificates } = requirement;
  const named = (anyOf: readonly string[]) => [...anyOf].sort().join('+');
  const later = LATER[asked.milestone]
    .map((milestone) => ({ milestone, on: dayOfMilestone(milestones, milestone) }))
    .filter(({ on }) => on > asked.on)
    .filter(
      ({ milestone }) => !certificates.some(({ anyOf, by }) => by === milestone && named(anyOf) === named(asked.anyOf)),
    );
  return [
    ...(asked.planAccepted ? [] : [{ do: 'accept-plan', at, asked } as const]),
    ...later.map((each) => ({ do: 'later-milestone', at, asked, ...each }) as const),
  ];
}

function distancesOf(blocked: readonly Finding[]): readonly number[] {
  const distances = blocked.flatMap(({ held }) => (held.about === 'distance' ? [held.km] : []));
  return [...new Set(distances)].sort((one, other) => one - other).slice(0, RELAXATION_BOUNDS.boundsOfOne);
}

/** What is left of the asked range within the held ones: the ranges that most of the blocked suppliers reach, first. */
function narrowed({ dimension, range }: AskedOf<'dimension'>, blocked: readonly Finding[]): readonly Range[] {
  const counts = new Map<string, number>();
  for (const { held } of blocked) {
    const within = held.about === 'range' ? narrowTo(range, held.range, dimension) : undefined;
    if (within === undefined) continue;
    const key = JSON.stringify(within);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || (one < other ? -1 : 1))
    .slice(0, RELAXATION_BOUNDS.boundsOfOne)
    .map(([key]) => JSON.parse(key) as Range);
}

/** Undefined where nothing would be left, or where the bound that decides was never stated. */
function narrowTo(asked: Range, held: Range, dimension: Dimension): Range | undefined {
  const deciding = DECIDING_BOUNDS[dimension];
  const low = asked.min ?? asked.max ?? 0;
  const high = asked.max ?? asked.min ?? 0;
  // A finer tolerance than the held one is given up; a size beyond the held one is.
  if (deciding === 'min') return held.min === undefined ? undefined : { min: held.min, max: Math.max(high, held.min) };
  const max = held.max === undefined ? undefined : Math.min(high, held.max);
  if (deciding === 'max')
    return max === undefined ? undefined : { ...(asked.min !== undefined && { min: Math.min(low, max) }), max };
  const min = held.min === undefined ? undefined : Math.max(low, held.min);
  return min === undefined || max === undefined || min > max ? undefined : { min, max };
}
