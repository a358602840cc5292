import { type Actor, requireMay } from '../../domain/permission';
import type { Concept } from '../../domain/reference/concept';
import type { Scheme } from '../../domain/reference/scheme';
import type { FlowDeps } from '../flow-deps';

/** The concepts and schemes in force. */
export interface ReferenceData {
  readonly taxonomy: { readonly version: number; readonly concepts: readonly Concept[] };
  readonly schemes: { readonly version: number; readonly schemes: readonly Scheme[] };
}

/** Reads the concepts and schemes in force, with the version of each; 0 before anything has been loaded. */
export async function readReferenceData(deps: FlowDeps, actor: Actor): Promise<ReferenceData> {
  requireMay(actor, 'read-reference-data');
  const { versions, concepts, schemes } = await deps.reference.current();
  return {
    taxonomy: { version: versions.taxonomy, concepts },
    schemes: { version: versions.schemes, schemes },
  };
}
