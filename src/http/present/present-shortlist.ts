import type { z } from 'zod';
import type {
  MatchView,
  NamedSupplierView,
  NeedView,
  ShortlistMovesView,
  ShortlistRowView,
  ShortlistView,
} from '../../contract/match/shortlist';
import { moveIn } from '../../contract/wording/move-wording';
import { namesFor } from '../../contract/wording/names';
import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import { pointsOf, verdictOf } from '../../domain/match/assessment';
import type { MatchNames } from '../../domain/match/match-names';
import type { ShortlistEntry } from '../../domain/match/shortlist';
import type { ExplainedMatch } from '../../flows/shortlist/explain-match';
import type { ReadShortlist } from '../../flows/shortlist/read-shortlist';
import type { ShortlistMoves } from '../../flows/shortlist/read-shortlist-moves';
import type { Sent } from '../route';
import { presentFinding } from './present-finding';

type View<Schema extends z.ZodType> = Sent<z.input<Schema>>;

/** One version of a shortlist, best first, each row with its reasons and the newest decision on it. */
export function presentShortlist(
  read: ReadShortlist,
  names: MatchNames,
  language?: Language,
): View<typeof ShortlistView> {
  const { shortlist, requirement, isCurrent } = read;
  const { version, madeAt, madeFrom, counts } = shortlist;
  return {
    requirement: presentNeed(requirement),
    version,
    isCurrent,
    madeAt,
    madeFrom,
    counts,
    rows: shortlist.entries.map((entry) => {
      const decision = read.decisions.find(({ supplierId }) => supplierId === entry.supplierId);
      return { ...presentRow(entry, names, language), ...(decision && { decision }) };
    }),
  };
}

/** A need in brief. */
export function presentNeed({ id, revision, title, buyerId, state }: Requirement): View<typeof NeedView> {
  return { id, revision, title, buyerId, state };
}

/** One supplier of a ranking, with the reasons. */
export function presentRow(
  { supplierId, findings, ...entry }: ShortlistEntry,
  names: MatchNames,
  language?: Language,
): View<typeof ShortlistRowView> {
  const words = namesFor(names, supplierId);
  return {
    ...entry,
    supplier: nameSupplier(names, supplierId),
    findings: findings.map((finding) => presentFinding(finding, words, language)),
  };
}

/** What moved between two versions, and why, in both languages. */
export function presentMoves(
  requirementId: RequirementId,
  { from, to, moves }: ShortlistMoves,
  names: MatchNames,
): View<typeof ShortlistMovesView> {
  return {
    requirementId,
    from: from.version,
    to: to.version,
    moves: moves.map(({ supplierId, changes, ...standpoints }) => {
      const words = namesFor(names, supplierId);
      const supplier = nameSupplier(names, supplierId);
      return {
        ...standpoints,
        supplier,
        reason: moveIn({ ...standpoints, changes }, supplier.name, words),
        changes: changes.map(({ before, after }) => ({
          ...(before && { before: presentFinding(before, words) }),
          ...(after && { after: presentFinding(after, words) }),
        })),
      };
    }),
  };
}

/** One supplier held against one need, in full. */
export function presentMatch(match: ExplainedMatch, names: MatchNames, language?: Language): View<typeof MatchView> {
  const { assessment, requirement, profileRevision } = match;
  const { supplierId, leadSite, findings } = assessment;
  const words = namesFor(names, supplierId);
  return {
    requirementId: requirement.id,
    requirementRevision: requirement.revision,
    supplier: nameSupplier(names, supplierId),
    profileRevision,
    ...(leadSite !== undefined && { leadSite }),
    verdict: verdictOf(assessment),
    points: pointsOf(assessment),
    findings: findings.map((finding) => presentFinding(finding, words, language)),
  };
}

/** A supplier as a row names it. */
export function nameSupplier(
  { suppliers }: Pick<MatchNames, 'suppliers'>,
  id: SupplierId,
): View<typeof NamedSupplierView> {
  const supplier = suppliers.get(id);
  if (supplier === undefined) throw new Error(`Supplier (${id}) stands on a shortlist and is not on record.`);
  return { id, name: supplier.name, standing: supplier.standing };
}
