import type { BuyerSite } from '../domain/demand/buyer';
import type { CriterionId, Requirement } from '../domain/demand/requirement';
import { allocatePoints } from './allocate-points';
import type { Ask, Criterion } from './ask';
import { certificates } from './criteria/certificates';
import { envelope } from './criteria/envelope';
import { languages } from './criteria/languages';
import { materials } from './criteria/materials';
import { place } from './criteria/place';
import { processes } from './criteria/processes';
import { proof } from './criteria/proof';
import { standing } from './criteria/standing';
import { texts } from './criteria/texts';
import { volume } from './criteria/volume';
import { startLot } from './lot';
import type { Policy } from './policy';

/** Every criterion, in the order in which findings are read. The order changes no answer and no point. */
const CRITERIA: Readonly<Record<CriterionId, Criterion>> = {
  standing,
  processes,
  certificates,
  envelope,
  materials,
  volume,
  place,
  languages,
  proof,
  texts,
};

/** Criteria from those that cost little to measure and often decide to those that cost much or hardly ever do. */
const JUDGING: readonly CriterionId[] = [
  'languages',
  'certificates',
  'processes',
  'volume',
  'envelope',
  'materials',
  'proof',
  'place',
  'texts',
  'standing',
];

/** An ask with the most points it can earn. */
export interface WeighedAsk {
  readonly ask: Ask;
  readonly isMust: boolean;
  /** Is it a step of the process chain? */
  readonly isStep: boolean;
  readonly maximum: number;
}

/** A requirement ready to be held against any number of profiles; its maxima sum to 1,000. */
export interface PreparedRequirement {
  readonly requirement: Requirement;
  /** In the order in which findings are read. */
  readonly asks: readonly WeighedAsk[];
  /** The same in the order in which a supplier that cannot reach the list is soonest found out. */
  readonly judged: readonly WeighedAsk[];
  /** The musts, in the same order. */
  readonly musts: readonly Ask[];
  /** The points of all steps of the process chain. */
  readonly stepMaximum: number;
  /** Where every supplier's lot begins. */
  readonly lotStart: number;
}

/** Whole per mille of the points of the steps; all of them where steps weigh nothing. */
export function shareOfSteps({ stepMaximum }: PreparedRequirement, stepPoints: number): number {
  return stepMaximum === 0 ? 1000 : Math.floor((1000 * stepPoints) / stepMaximum);
}

/** Turns a requirement into weighed asks, once for all suppliers. */
export function prepareRequirement(
  requirement: Requirement,
  receivingSite: BuyerSite,
  policy: Policy,
): PreparedRequirement {
  const need = { ...policy, requirement, receivingSite };
  const bare = Object.values(CRITERIA).flatMap((criterion) => criterion(need));
  const maxima = allocatePoints(bare, requirement.weights, policy.rules);
  const asks = bare.map((ask) => ({
    ask,
    isMust: ask.necessity === 'must',
    isStep: ask.criterion === 'processes',
    maximum: maxima.get(ask.key) ?? 0,
  }));
  const judged = [...asks].sort(
    (one, other) =>
      Number(other.isMust) - Number(one.isMust) ||
      JUDGING.indexOf(one.ask.criterion) - JUDGING.indexOf(other.ask.criterion) ||
      other.maximum - one.maximum,
  );
  const musts = judged.filter(({ isMust }) => isMust).map(({ ask }) => ask);
  const stepMaximum = asks.reduce((sum, { isStep, maximum }) => sum + (isStep ? maximum : 0), 0);
  return { requirement, asks, judged, musts, stepMaximum, lotStart: startLot(requirement.id) };
}
