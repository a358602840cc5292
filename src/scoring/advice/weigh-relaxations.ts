import type { SupplierId } from '../../domain/ids';
import type { LetIn, Relaxation, RelaxationEffect, Stand } from '../../domain/match/advice';
import type { Ranking } from '../../domain/match/shortlist';
import { RELAXATION_BOUNDS } from './propose-relaxations';
import { compareVerdicts } from './weigh-improvements';

/** How much is given up, least first. */
const MILDNESS: readonly Relaxation['do'][] = [
  'accept-plan',
  'later-milestone',
  'allow-bought',
  'farther',
  'narrow',
  'make-wish',
];

/** A relaxation with the ranking that it would give. */
export interface Relaxed {
  readonly relaxation: Relaxation;
  readonly ranking: Ranking;
}

/**
 * What each relaxation changes, most suppliers let in first; those that let in nobody are left out, and so is what lets in
 * just as many as a milder one of the same ask and kind.
 *
 * @param standBefore how a supplier stands against the need as it is; undefined where that is not known
 */
export function weighRelaxations(
  before: Ranking,
  relaxed: readonly Relaxed[],
  standBefore: (supplierId: SupplierId) => Stand | undefined,
): readonly RelaxationEffect[] {
  const effects = relaxed
    .map(({ relaxation, ranking }) => ({
      relaxation,
      moreQualified: ranking.counts.qualified - before.counts.qualified,
      fewerExcluded: before.counts.excluded - ranking.counts.excluded,
      letIn: letInBy(ranking, standBefore),
    }))
    .filter(({ moreQualified, fewerExcluded }) => moreQualified > 0 || fewerExcluded > 0);
  return effects.filter((effect) => !effects.some((other) => isMilder(other, effect))).sort(compareEffects);
}

function letInBy({ entries }: Ranking, standBefore: (supplierId: SupplierId) => Stand | undefined): readonly LetIn[] {
  return entries
    .flatMap(({ supplierId, rank, verdict, points }): readonly LetIn[] => {
      const from = standBefore(supplierId);
      const to = { verdict, points };
      return from !== undefined && compareVerdicts(to, from) < 0 ? [{ supplierId, from, to, rank }] : [];
    })
    .slice(0, RELAXATION_BOUNDS.names);
}

/** The same kind of step at the same ask, shorter, and with the same effect: the ranges and distances of one ask contain one another. */
function isMilder(one: RelaxationEffect, other: RelaxationEffect): boolean {
  const isSameKind = one.relaxation.at === other.relaxation.at && one.relaxation.do === other.relaxation.do;
  const isSameEffect = one.moreQualified === other.moreQualified && one.fewerExcluded === other.fewerExcluded;
  return isSameKind && isSameEffect && lengthOf(one.relaxation) < lengthOf(other.relaxation);
}

/** How far a relaxation goes from what is asked, to be compared within one ask and kind. */
function lengthOf(relaxation: Relaxation): number {
  switch (relaxation.do) {
    case 'farther':
      return relaxation.withinKm;
    case 'later-milestone':
      return relaxation.milestone === 'startOfProduction' ? 2 : 1;
    case 'narrow': {
      const { asked, range } = relaxation;
      if (asked.about !== 'dimension') return 0;
      const by = (one: number | undefined, other: number | undefined) =>
        one === undefined || other === undefined ? 0 : Math.abs(one - other);
      return by(asked.range.min, range.min) + by(asked.range.max, range.max);
    }
    default:
      return 0;
  }
}

function compareEffects(one: RelaxationEffect, other: RelaxationEffect): number {
  return (
    other.moreQualified - one.moreQualified ||
    other.fewerExcluded - one.fewerExcluded ||
    MILDNESS.indexOf(one.relaxation.do) - MILDNESS.indexOf(other.relaxation.do) ||
    lengthOf(one.relaxation) - lengthOf(other.relaxation) ||
    (one.relaxation.at < other.relaxation.at ? -1 : 1)
  );
}
