import type { Requirement, RequirementState } from '../../domain/demand/requirement';
import type { RequirementId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { pageOfRevisions, type RevisionPage, type RevisionQuery } from '../revisions';
import { findRequirementFor, maySeeDrafts } from './find-requirement';

const PUBLISHED: readonly RequirementState[] = ['open', 'closed'];

/** Lists when a requirement was saved, newest first. Suppliers are told neither of drafts nor of who saved. */
export async function listRequirementRevisions(
  deps: FlowDeps,
  actor: Actor,
  id: RequirementId,
  { before, limit }: RevisionQuery,
): Promise<RevisionPage> {
  await findRequirementFor(deps, actor, 'read-requirement', id);
  const seesDrafts = maySeeDrafts(actor);
  const filter = {
    states: seesDrafts ? (['draft', ...PUBLISHED] as const) : PUBLISHED,
    ...(actor.role === 'purchaser' && { buyerId: actor.buyerId }),
  };
  return pageOfRevisions(limit, seesDrafts, (rows) =>
    deps.database.stores.requirements.listSaves(id, { ...filter, limit: rows }, before),
  );
}

/** Reads one revision of a requirement: where the newest may be read, and this one could be read when it was the newest. */
export async function readRequirementRevision(
  deps: FlowDeps,
  actor: Actor,
  id: RequirementId,
  revision: number,
): Promise<Requirement> {
  await findRequirementFor(deps, actor, 'read-requirement', id);
  const found = await deps.database.stores.requirements.findRevision(id, revision);
  if (!found || (found.state === 'draft' && !maySeeDrafts(actor))) {
    throw new Problem('absent', [{ code: 'absent', path: '' }]);
  }
  requireMay(actor, 'read-requirement', { buyerId: found.buyerId });
  return found;
}
