import type { Database } from '../../db/stores/stores';
import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../domain/ids';
import { differencesOf, type FieldChange } from '../../domain/log/differences';
import type { LogEntry } from '../../domain/log/log-entry';
import { type Actor, viewerOf } from '../../domain/permission';
import { earlierAsSeenBy } from '../../domain/supplier/earlier-profile';
import type { Profile } from '../../domain/supplier/profile';

/** An entry with what changed, as far as the reader may see it. */
export interface SeenEntry extends Omit<LogEntry, 'saved'> {
  /** Which revision was saved; absent of a record that keeps none. */
  readonly revision?: number;
}

/**
 * Finds out what each of these entries changed. Of profiles and needs that is read from their revisions, as the reader may
 * see them today: what is hidden from him now is not told, also where he could read it then.
 */
export async function withSeenChanges(
  { stores }: Pick<Database, 'stores'>,
  actor: Actor,
  entries: readonly LogEntry[],
): Promise<readonly SeenEntry[]> {
  const profileIds = [...new Set(entries.filter(isOfProfile).flatMap(({ subject }) => subject.supplierId ?? []))];
  const [profiles, needs, newest] = await Promise.all([
    stores.profiles.findRevisions(pairsOf(entries.filter(isOfProfile), ({ supplierId }) => supplierId)),
    stores.requirements.findRevisions(pairsOf(entries.filter(isOfNeed), ({ requirementId }) => requirementId)),
    stores.profiles.findAll(profileIds),
  ]);
  const profileAt = new Map(profiles.map((profile) => [keyOf(profile.supplierId, profile.revision), profile]));
  const needAt = new Map(needs.map((need) => [keyOf(need.id, need.revision), need]));
  const newestOf = new Map(newest.map(({ profile }) => [profile.supplierId, profile]));
  return entries.map(({ saved, ...entry }) => {
    if (saved === undefined) return entry;
    const { revision } = saved;
    const { supplierId, requirementId } = entry.subject;
    const changes =
      requirementId === undefined
        ? profileChanges(actor, supplierId && newestOf.get(supplierId), at(profileAt, supplierId, revision))
        : needChanges(actor, at(needAt, requirementId, revision));
    return { ...entry, revision, changes };
  });
}

function isOfProfile({ saved, subject }: LogEntry): boolean {
  return saved !== undefined && subject.supplierId !== undefined && subject.requirementId === undefined;
}

function isOfNeed({ saved, subject }: LogEntry): boolean {
  return saved !== undefined && subject.requirementId !== undefined;
}

/** Each revision that was saved, and the one before it. */
function pairsOf<Id extends string>(
  entries: readonly LogEntry[],
  idOf: (subject: LogEntry['subject']) => Id | undefined,
) {
  const pairs = new Map<string, { readonly id: Id; readonly revision: number }>();
  for (const { saved, subject } of entries) {
    const id = idOf(subject);
    if (id === undefined || saved === undefined || saved.revision === 1) continue;
    for (const revision of [saved.revision - 1, saved.revision]) pairs.set(keyOf(id, revision), { id, revision });
  }
  return [...pairs.values()];
}

const keyOf = (id: string, revision: number) => `${revision} ${id}`;

interface Pair<Document> {
  readonly before?: Document | undefined;
  readonly after?: Document | undefined;
}

function at<Document>(
  found: ReadonlyMap<string, Document>,
  id: SupplierId | RequirementId | undefined,
  revision: number,
): Pair<Document> {
  if (id === undefined) return {};
  return { before: found.get(keyOf(id, revision - 1)), after: found.get(keyOf(id, revision)) };
}

function profileChanges(
  actor: Actor,
  newest: Profile | undefined,
  { before, after }: Pair<Profile>,
): readonly FieldChange[] {
  if (!newest || !before || !after) return [];
  const viewer = viewerOf(actor, newest.supplierId);
  const [was, is] = [before, after].map((profile) => draftOf(earlierAsSeenBy(profile, newest, viewer)));
  return was && is ? differencesOf(was, is) : [];
}

function needChanges(actor: Actor, { before, after }: Pair<Requirement>): readonly FieldChange[] {
  if (!before || !after) return [];
  // What it was when it was another company's is no business of this one's.
  if (actor.role === 'purchaser' && before.buyerId !== actor.buyerId) return [];
  return differencesOf(draftOf(before), draftOf(after));
}

/** What people said, without what we made of it. */
function draftOf({ revision: _number, understood: _derived, ...draft }: Profile | Requirement): object {
  return draft;
}
