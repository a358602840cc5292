import type { Stage } from '../../../domain/match/decision';
import { FUNNEL_STEPS } from '../../../domain/outcome/funnel';
import type { components } from '../../api/wire';

/** What came of a trip. */
export type Funnel = components['schemas']['Funnel'];

/** The steps of a funnel that are stages of matches, with the stage that each tells of. */
const STAGES: Readonly<Partial<Record<(typeof FUNNEL_STEPS)[number], Stage>>> = {
  matches: 'met',
  visited: 'visited',
  evaluated: 'evaluated',
  approved: 'approved',
  quoted: 'quoted',
  nominated: 'nominated',
  delivering: 'delivering',
  lost: 'lost',
};

/** How far each match of a trip has come, by `requirement/supplier`; lost where it is lost as things stand. */
export function matchStages({ figures }: Pick<Funnel, 'figures'>): ReadonlyMap<string, Stage> {
  const stages = new Map<string, Stage>();
  for (const step of FUNNEL_STEPS) {
    const stage = STAGES[step];
    const ids = figures.find((figure) => figure.step === step)?.ids ?? [];
    if (stage !== undefined) for (const id of ids) stages.set(id, stage);
  }
  return stages;
}
