import type { MaterialAsk } from '../../domain/demand/requirement';
import type { Taxonomy } from '../../domain/reference/concept';
import type { Ask, Criterion, Description, Need, Reach } from '../ask';
import { type ProfileColumns, STATES_MATERIALS } from '../columns/profile-columns';
import { capabilityAt, evidenceAt, wordAt } from '../columns/read-columns';
import {
  answerOf,
  type Measure,
  met,
  NOTHING_STATED,
  partly,
  UNKNOWN,
  UNMET,
  withWitness,
  witnessOf,
} from '../measure';
import { isFull, type NearConcepts, type Nearness, nearConcepts, nearnessOf } from '../near-concepts';
import type { Rules } from '../rules';
import { isRelated, processesNear, type RelatedProcesses, relatedProcesses } from './related';

/** Does the site work the asked materials in the processes asked for? */
export const materials: Criterion = (need) => {
  const relatedToAny = relatedProcesses(need);
  return need.requirement.materials.map((ask) => {
    const related = ask.process === undefined ? relatedToAny : processesNear([ask.process], need);
    return materialAsk(ask, need, related);
  });
};

function materialAsk(ask: MaterialAsk, { taxonomy, rules }: Need, related: RelatedProcesses): Ask {
  const { material, process, necessity } = ask;
  const near = nearConcepts(material, taxonomy, rules);
  const { codes } = near;
  const worths = Int32Array.of(UNMET, ...near.kinds.map((kind) => worthOf(kind, rules)));
  return {
    criterion: 'materials',
    key: process === undefined ? `materials/${material}` : `materials/${material}/${process}`,
    necessity,
    asked: { about: 'material', concept: material, ...(process !== undefined && { process }) },
    measure(columns, row, site) {
      const first = columns.capabilityStart[row] ?? 0;
      const last = columns.capabilityStart[row + 1] ?? 0;
      let best = NOTHING_STATED;
      for (let at = first; at < last; at++) {
        const statesMaterials = ((columns.role[at] ?? 0) & STATES_MATERIALS) !== 0;
        if (!statesMaterials || !isRelated(columns, at, site, related)) continue;
        best = Math.max(best, withWitness(bestWorth(columns, at, codes, worths), at - first));
      }
      return best === NOTHING_STATED ? UNKNOWN : best;
    },
    describe: (columns, row, _site, measure) => describeMaterial({ ask, near, taxonomy }, columns, row, measure),
    reach: reachOf(near, worths),
  };
}

function bestWorth(
  { material, materialStart }: ProfileColumns,
  capability: number,
  codes: Uint8Array,
  worths: Int32Array,
): Measure {
  const last = materialStart[capability + 1] ?? 0;
  let best: Measure = UNMET;
  for (let held = materialStart[capability] ?? 0; held < last; held++) {
    best = Math.max(best, worths[codes[material[held] ?? 0] ?? 0] ?? UNMET);
  }
  return best;
}

function worthOf({ relation, similarity }: Nearness, { material }: Rules): Measure {
  if (isFull(relation)) return met(1000);
  const whole = relation === 'broader' ? material.broader : material.sibling;
  return partly(Math.floor((whole * similarity) / 1000));
}

/** Whoever names a near material anywhere may be the better for it; of everybody else it is at best unknown. */
function reachOf({ codes }: NearConcepts, worths: Int32Array): Reach {
  const holdings = Array.from(codes, (code, key) => ({
    in: 'material' as const,
    key,
    best: worths[code] ?? UNMET,
  }));
  const isNear = ({ best }: { readonly best: Measure }) => best > UNMET;
  return {
    holdings: holdings.filter(isNear).sort((one, other) => other.best - one.best),
    classes: [],
    otherwise: UNKNOWN,
    isExact: false,
  };
}

interface Described {
  readonly ask: MaterialAsk;
  readonly near: NearConcepts;
  readonly taxonomy: Taxonomy;
}

function describeMaterial(
  { ask: { material }, near, taxonomy }: Described,
  columns: ProfileColumns,
  row: number,
  measure: Measure,
): Description {
  const answer = answerOf(measure);
  if (answer === 'unknown') return { held: { about: 'nothing-stated' }, remedy: { do: 'state', about: 'material' } };
  const at = capabilityAt(columns, row, witnessOf(measure));
  const held = at === undefined ? undefined : nearestOf(columns, at, near, taxonomy);
  const concept = held === undefined ? undefined : taxonomy.ids[held];
  if (at === undefined || held === undefined || concept === undefined) {
    return { held: { about: 'none' }, remedy: { do: 'work-in-material', concept: material } };
  }
  const relation = nearnessOf(near, held)?.relation ?? 'unrelated';
  const remedy =
    relation === 'broader'
      ? { do: 'confirm-narrower' as const, concept: material }
      : { do: 'work-in-material' as const, concept: material };
  return {
    held: { about: 'material', capability: wordAt(columns, columns.capabilityId[at]), concept, relation },
    ...evidenceAt(columns, columns.capabilityEvidence[at]),
    ...(answer !== 'met' && { remedy }),
  };
}

/** The stated material that comes nearest, by relation first and then likeness; ties by name, so that order does not matter. */
function nearestOf(
  { material, materialStart }: ProfileColumns,
  capability: number,
  near: NearConcepts,
  { ids }: Taxonomy,
): number | undefined {
  const stated = Array.from(material.subarray(materialStart[capability], materialStart[capability + 1]));
  const closeness = (concept: number) => {
    const nearness = nearnessOf(near, concept);
    if (nearness === undefined) return -1;
    return ['sibling', 'broader', 'narrower', 'exact'].indexOf(nearness.relation) * 1001 + nearness.similarity;
  };
  return stated
    .filter((concept) => closeness(concept) >= 0)
    .sort((one, other) => closeness(other) - closeness(one) || ((ids[one] ?? '') < (ids[other] ?? '') ? -1 : 1))[0];
}
