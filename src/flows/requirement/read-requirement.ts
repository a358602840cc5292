import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { findRequirementFor } from './find-requirement';

/** Reads the newest revision of a requirement. */
export async function readRequirement(deps: FlowDeps, actor: Actor, id: RequirementId): Promise<Requirement> {
  return findRequirementFor(deps, actor, 'read-requirement', id);
}
