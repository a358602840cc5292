import { addMonths, type CalendarDate } from '../../domain/calendar-date';
import type { RequirementId } from '../../domain/ids';
import type { Improvement } from '../../domain/match/advice';
import { verdictOf } from '../../domain/match/assessment';
import type { SchemeBook } from '../../domain/reference/scheme';
import type { GuardedField, Profile } from '../../domain/supplier/profile';
import type { Capability, Certificate } from '../../domain/supplier/site';
import { isVisibleTo, type Viewer } from '../../domain/supplier/visibility';
import { blockersOf, isSettledFinding, type NeedInView } from './need-in-view';
import { type Ground, seedsOfFinding } from './seeds-of-finding';

/** More blockers than this and no small set of improvements opens the need. */
const MOST_TOGETHER = 3;

/** How many languages, countries, days or materials one answer names at most. */
const MOST_NAMED = 24;

/** How many ways of answering one finding are tried within a set. */
const WAYS_TRIED = 2;

const SCORED_FIELDS: readonly GuardedField[] = ['texts', 'languages', 'exportMarkets', 'freeCapacity'];

/** What the findings of many needs call for: single improvements, those that most needs call for first, and small sets. */
export interface Proposal {
  readonly singles: readonly Improvement[];
  readonly sets: readonly (readonly Improvement[])[];
  /** Every day on which any of the needs asks for a certificate that is missing. */
  readonly days: readonly CalendarDate[];
}

/** An improvement in the making: what several needs ask of the same fact is one improvement. */
interface Candidate {
  readonly improvement: Improvement;
  /** Needs that call for it and that so few things stand in the way of that it may open them. */
  readonly near: ReadonlySet<RequirementId>;
  readonly needs: number;
}

/** Collects what could be improved. `needs` are in the order in which sets are to be looked for. */
export function proposeImprovements(ground: Ground, needs: readonly NeedInView[]): Proposal {
  const candidates = new Map<string, Candidate>();
  const seeds = needs.map((need) => ({
    need,
    improvements: [...seedsOfNeed(ground, need), ...hiddenFrom(ground.profile, need)],
  }));
  const asked = seeds.flatMap(({ improvements }) => improvements.filter((each) => each.do === 'certify'));
  for (const { need, improvements } of seeds) {
    for (const improvement of improvements) {
      const key = keyOf(improvement, ground.profile);
      candidates.set(key, merge(candidates.get(key), improvement, { need, schemes: ground.policy.schemes }));
    }
  }
  for (const [key, candidate] of candidates) {
    const { improvement } = candidate;
    if (improvement.do !== 'certify') continue;
    candidates.set(key, { ...candidate, improvement: forAllItProves(improvement, asked, ground.policy.schemes) });
  }
  const sorted = [...candidates].sort(
    ([oneKey, one], [otherKey, other]) =>
      other.near.size - one.near.size || other.needs - one.needs || (oneKey < otherKey ? -1 : 1),
  );
  return {
    singles: sorted.map(([, { improvement }]) => improvement),
    sets: proposeSets(ground, needs, candidates),
    days: [...new Set(asked.map(({ by }) => by))].sort(),
  };
}

/** A certificate also answers what asks for a scheme that it proves: IATF 16949 those for ISO 9001. */
function forAllItProves(one: Certify, asked: readonly Certify[], schemes: SchemeBook): Certify {
  let widened = one;
  for (const other of asked) {
    if (other.site !== one.site || schemes.pathOfProof(one.scheme, other.scheme) === undefined) continue;
    widened = { ...widened, ...termOf(widened, other, schemes) };
  }
  return widened;
}

/** An improvement with the asks of the one need that it may answer. */
export interface AskedImprovement {
  readonly improvement: Improvement;
  readonly asks: readonly string[];
}

/** What would change single answers of one need, wishes included. What its buyer may not read yet answers no ask by name. */
export function improvementsOfNeed(ground: Ground, need: NeedInView): readonly AskedImprovement[] {
  const byKey = new Map<string, AskedImprovement>();
  const collect = (improvement: Improvement, asks: readonly string[]) => {
    const key = keyOf(improvement, ground.profile);
    const known = byKey.get(key);
    byKey.set(key, {
      improvement: known ? mergeTwo(known.improvement, improvement, ground.policy.schemes) : improvement,
      asks: union(known?.asks ?? [], asks),
    });
  };
  for (const finding of need.now.findings.filter((each) => !isSettledFinding(each))) {
    for (const seed of seedsOfFinding(ground, need, finding)) collect(seed, [finding.ask]);
  }
  for (const shown of hiddenFrom(ground.profile, need)) collect(shown, []);
  return [...byKey.values()];
}

/** Wishes of a need that excludes the supplier bring it nothing; a certificate that lapses is told all the same. */
function seedsOfNeed(ground: Ground, need: NeedInView): readonly Improvement[] {
  const isExcluded = verdictOf(need.now) === 'excluded';
  return need.now.findings
    .filter((finding) => !isSettledFinding(finding))
    .filter(({ necessity, remedy }) => necessity === 'must' || !isExcluded || remedy?.do === 'renew')
    .flatMap((finding) => seedsOfFinding(ground, need, finding));
}

/** What the need's buyer may not read and the one who asks for advice may. */
function hiddenFrom({ visibility, sites }: Profile, { requirement }: NeedInView): readonly Improvement[] {
  const buyer: Viewer = { kind: 'buyer', buyerId: requirement.buyerId };
  const fields = SCORED_FIELDS.filter((field) => !isVisibleTo(visibility[field], buyer));
  const facts = sites.flatMap(({ id: site, capabilities = [], certificates = [] }) =>
    [...capabilities, ...certificates]
      .filter((fact) => !isVisibleTo(fact.visibility, buyer))
      .map((fact) => ({ do: 'show', how: 'show', site, fact: fact.id, of: subjectOf(fact) }) as const),
  );
  return [...fields.map((field) => ({ do: 'show', how: 'show', field }) as const), ...facts];
}

function subjectOf(fact: Capability | Certificate) {
  return 'process' in fact ? { process: fact.process } : { scheme: fact.scheme };
}

/** What makes two improvements one and the same: the fact that they are about. A list that is silent is answered as a whole. */
function keyOf(improvement: Improvement, profile: Profile): string {
  switch (improvement.do) {
    case 'offer':
      return `offer/${improvement.site}/${improvement.process}`;
    case 'certify':
      return `certify/${improvement.site}/${improvement.scheme}`;
    case 'work-material': {
      const { site, capability, materials, how } = improvement;
      return `material/${site}/${capability}${how === 'state' ? '' : `/${materials.join()}`}`;
    }
    case 'reach': {
      const { site, capability, dimension, range } = improvement;
      return `reach/${site}/${capability}/${dimension}/${range.min ?? ''}-${range.max ?? ''}`;
    }
    case 'speak':
      return profile.languages ? `speak/${improvement.languages.join()}` : 'speak';
    case 'deliver':
      return profile.exportMarkets ? `deliver/${improvement.countries.join()}` : 'deliver';
    case 'free':
      return profile.freeCapacity ? `free/${improvement.days.join()}` : 'free';
    case 'show':
      return 'field' in improvement ? `show/${improvement.field}` : `show/${improvement.site}/${improvement.fact}`;
  }
}

function merge(
  known: Candidate | undefined,
  added: Improvement,
  { need, schemes }: { readonly need: NeedInView; readonly schemes: SchemeBook },
): Candidate {
  const isNear = blockersOf(need.now).length <= MOST_TOGETHER;
  const near = new Set([...(known?.near ?? []), ...(isNear ? [need.requirement.id] : [])]);
  const improvement = known === undefined ? added : mergeTwo(known.improvement, added, schemes);
  return { improvement, near, needs: (known?.needs ?? 0) + 1 };
}

function mergeTwo(one: Improvement, other: Improvement, schemes: SchemeBook): Improvement {
  if (one.do === 'certify' && other.do === 'certify') {
    const [first, second] =
      one.certificate === undefined && other.certificate !== undefined ? [other, one] : [one, other];
    return { ...first, ...termOf(first, second, schemes) };
  }
  if (one.do === 'work-material' && other.do === 'work-material')
    return { ...one, materials: union(one.materials, other.materials) };
  if (one.do === 'speak' && other.do === 'speak') return { ...one, languages: union(one.languages, other.languages) };
  if (one.do === 'deliver' && other.do === 'deliver')
    return { ...one, countries: union(one.countries, other.countries) };
  if (one.do === 'free' && other.do === 'free') return { ...one, days: union(one.days, other.days) };
  return one;
}

type Certify = Extract<Improvement, { do: 'certify' }>;

/** One certificate answers the milestones that lie within the term of its scheme, counted from the first of them. */
function termOf(one: Certify, other: Certify, { schemes }: SchemeBook): Pick<Certify, 'by' | 'until'> {
  const by = one.by < other.by ? one.by : other.by;
  const months = schemes.get(one.scheme)?.validityMonths;
  const last = months === undefined ? undefined : addMonths(by, months);
  const days = [one.by, one.until, other.by, other.until].filter((day) => last === undefined || day <= last);
  return { by, until: days.reduce((latest, day) => (day > latest ? day : latest), by) };
}

/** For each need that few musts stand in the way of, one improvement for each of them. */
function proposeSets(
  ground: Ground,
  needs: readonly NeedInView[],
  candidates: ReadonlyMap<string, Candidate>,
): readonly (readonly Improvement[])[] {
  const sets = new Map<string, readonly Improvement[]>();
  for (const need of needs) {
    const blockers = blockersOf(need.now);
    for (const group of [blockers, blockers.filter(({ answer }) => answer === 'unmet')]) {
      if (group.length < 2 || group.length > MOST_TOGETHER) continue;
      const ways = group.map((finding) =>
        seedsOfFinding(ground, need, finding)
          .slice(0, WAYS_TRIED)
          .map((seed) => keyOf(seed, ground.profile)),
      );
      for (const keys of combine(ways)) addSet(sets, keys, candidates);
    }
  }
  return [...sets.values()];
}

function addSet(
  sets: Map<string, readonly Improvement[]>,
  keys: readonly string[],
  candidates: ReadonlyMap<string, Candidate>,
): void {
  const distinct = [...new Set(keys)].sort();
  const improvements = distinct.flatMap((key) => candidates.get(key)?.improvement ?? []);
  if (improvements.length > 1) sets.set(distinct.join(' '), improvements);
}

/** Every way of taking one of each; none when one of them has nothing to take. */
function combine(ways: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return ways.reduce<readonly (readonly string[])[]>(
    (taken, next) => taken.flatMap((keys) => next.map((key) => [...keys, key])),
    [[]],
  );
}

function union<Member>(one: readonly Member[], other: readonly Member[]): readonly Member[] {
  return [...new Set([...one, ...other])].sort().slice(0, MOST_NAMED);
}
