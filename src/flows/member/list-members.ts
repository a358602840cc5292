import type { MemberFilter, OpenNeedCounts, StoredMember } from '../../db/stores/supplier/member-view';
import type { SupplierId } from '../../domain/ids';
import { type Actor, requireMay, viewerOf } from '../../domain/permission';
import { completenessOf } from '../../domain/supplier/completeness';
import { inShort, type Member } from '../../domain/supplier/member';
import { profileAsSeenBy } from '../../domain/supplier/profile';
import type { FlowDeps } from '../flow-deps';
import { type Page, pageOf, rowsForPage } from '../page';

/** Members on a page: half a megabyte. */
export const MAX_MEMBERS = 1_000;

/**
 * Lists members in brief, in Swedish order of name, each as the reader may see it. Every page takes as many statements,
 * however long it is.
 *
 * Buyers see what their own needs make of a member, and are told neither when nor by whom its profile was looked after.
 */
export async function listMembers(
  deps: FlowDeps,
  actor: Actor,
  { after, limit, of }: MemberFilter,
): Promise<Page<Member, SupplierId>> {
  requireMay(actor, 'list-members');
  const { members } = deps.database.stores;
  const rows = await members.list({ limit: rowsForPage(limit, MAX_MEMBERS), after, of });
  const { items, next } = pageOf<StoredMember & { readonly id: SupplierId }, SupplierId>(
    rows.map((row) => ({ ...row, id: row.supplier.id })),
    limit,
    MAX_MEMBERS,
  );
  const ids = items.map(({ id }) => id);
  const counts = await members.countOpenNeeds(ids, actor.role === 'purchaser' ? actor.buyerId : undefined);
  return {
    items: items.map((row) => memberOf(row, actor, counts.get(row.id))),
    ...(next !== undefined && { next }),
  };
}

function memberOf(row: StoredMember, actor: Actor, openNeeds: OpenNeedCounts | undefined): Member {
  const { supplier, savedAt } = row;
  const { id, name, organisationNumber, standing, evidence } = supplier;
  const viewer = viewerOf(actor, id);
  const profile = profileAsSeenBy(row.profile, viewer);
  return {
    id,
    name,
    ...(organisationNumber !== undefined && { organisationNumber }),
    standing: standing.kind,
    illustrative: evidence.illustrative,
    ...inShort(profile),
    revision: profile.revision,
    completeness: completenessOf(profile),
    openNeeds: openNeeds ?? { qualified: 0, conditional: 0 },
    savedAt: savedAt.toISOString(),
    ...(viewer.kind !== 'buyer' && lookedAfter(row)),
  };
}

function lookedAfter({ savedBy, confirmedAt, confirmedBy }: StoredMember): Partial<Member> {
  return {
    savedBy,
    ...(confirmedAt !== null && { confirmedAt: confirmedAt.toISOString() }),
    ...(confirmedBy !== null && { confirmedBy }),
  };
}
