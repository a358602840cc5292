import type { RequirementId, SupplierId } from '../../../domain/ids';
import type { TeamChoice } from '../../../domain/trip/team-choice';
import type { TripDraft } from '../../../domain/trip/trip';
import type { TalkedPair } from '../talked-pair';

/** A need that is talked about, and who of the team is qualified for it. */
export interface NeedCover {
  readonly requirementId: RequirementId;
  readonly qualified: readonly SupplierId[];
}

/** Every need that the buyers talk about, those that nobody covers first. */
export function coverOf(team: readonly SupplierId[], worths: readonly TalkedPair[]): readonly NeedCover[] {
  const covers = new Map<RequirementId, Set<SupplierId>>();
  for (const { supplierId, needs } of worths) {
    for (const { requirementId, verdict } of needs) {
      const cover = covers.get(requirementId) ?? new Set<SupplierId>();
      if (verdict === 'qualified' && team.includes(supplierId)) cover.add(supplierId);
      covers.set(requirementId, cover);
    }
  }
  return [...covers]
    .map(([requirementId, qualified]) => ({ requirementId, qualified: [...qualified] }))
    .sort((one, other) => Math.min(one.qualified.length, 1) - Math.min(other.qualified.length, 1));
}

/** What a team costs, whole SEK. */
export function costOf(team: readonly SupplierId[], { members }: Pick<TripDraft, 'members'>): number {
  return members.reduce((sum, { supplierId, costSek }) => (team.includes(supplierId) ? sum + costSek : sum), 0);
}

/** What all meetings of a member would be worth together. */
export function worthOfMember(supplierId: SupplierId, worths: readonly TalkedPair[]): number {
  return worths.reduce((sum, pair) => (pair.supplierId === supplierId ? sum + pair.worth : sum), 0);
}

/** The seats as they were chosen. */
export function seatsOf({ chosen }: Pick<TeamChoice, 'chosen'>): readonly SupplierId[] {
  return chosen.map(({ supplierId }) => supplierId);
}

/** One member in the seat of another. */
export function withInstead(
  team: readonly SupplierId[],
  { instead, take }: { readonly instead: SupplierId; readonly take: SupplierId },
): readonly SupplierId[] {
  return team.map((id) => (id === instead ? take : id));
}

/** Do the same have seats? */
export function isSameTeam(one: readonly SupplierId[], other: readonly SupplierId[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
