import type { ConceptId } from '../../domain/ids';
import { ROLES } from '../../domain/supplier/site';
import type { Need } from '../ask';
import { type ProfileColumns, ROLE_MASK } from '../columns/profile-columns';
import { nearConcepts } from '../near-concepts';

/** 1 for every process that has anything to do with the need, by concept number. Sizes and materials of unrelated trades prove nothing. */
export type RelatedProcesses = Uint8Array;

const FORMER = ROLES.indexOf('former');

/** The processes that come near any step of the chain. */
export function relatedProcesses(need: Need): RelatedProcesses {
  return processesNear(
    need.requirement.steps.map(({ process }) => process),
    need,
  );
}

/** The same for some steps only. */
export function processesNear(processes: readonly ConceptId[], { taxonomy, rules }: Need): RelatedProcesses {
  const related = new Uint8Array(taxonomy.ids.length + 1);
  for (const process of processes) {
    const { codes } = nearConcepts(process, taxonomy, rules);
    for (let number = 0; number < codes.length; number++) if (codes[number] !== 0) related[number] = 1;
  }
  return related;
}

/** Is the capability a related one, done at the site that is judged, and not given up? `at` is its place in the columns. */
export function isRelated(columns: ProfileColumns, at: number, site: number, related: RelatedProcesses): boolean {
  return (
    columns.capabilitySite[at] === site &&
    related[columns.process[at] ?? 0] === 1 &&
    ((columns.role[at] ?? 0) & ROLE_MASK) !== FORMER
  );
}
