import { isSameValue } from '../../../domain/same-value';
import type { ProfileDraft } from '../../../domain/supplier/profile';
import { containerAt, keysOf, membersOf, type Path, recordOf } from './containers';

/** One place of a profile that is no longer as it was; undefined stands for what is not there. */
export interface Change {
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
}

/** Every place where two drafts differ, in the order of the page. */
export function changesBetween(before: ProfileDraft, after: ProfileDraft): readonly Change[] {
  return differences([], before, after);
}

function differences(path: Path, before: unknown, after: unknown): readonly Change[] {
  if (isSameValue(before, after)) return [];
  const isThere = before !== undefined && after !== undefined;
  switch (isThere ? containerAt(path) : undefined) {
    case 'record':
      return keysOf(before, after).flatMap((key) =>
        differences([...path, key], recordOf(before)[key], recordOf(after)[key]),
      );
    case 'list': {
      const [old, young] = [membersOf(before), membersOf(after)];
      const ids = [...new Set([...old, ...young].map(({ id }) => id))];
      const withId = (id: string) => (member: { readonly id: string }) => member.id === id;
      return ids.flatMap((id) => differences([...path, id], old.find(withId(id)), young.find(withId(id))));
    }
    default:
      return [{ path, before, after }];
  }
}
