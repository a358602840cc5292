import { Text } from '@mantine/core';
import type { ProfileDraft } from '../../../domain/supplier/profile';
import { useNames } from '../../reference/vocabulary';
import { useLanguage } from '../../screen/language';
import classes from './change-list.module.css';
import type { Change } from './changes';
import { nameOfPath } from './merge-drafts';
import { tellPlace, tellValue } from './place-words';

interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly drafts: readonly ProfileDraft[];
}

/** Changes of a profile, each by its place with what stood there and what stands there now. */
export function ChangeList({ changes, drafts }: ChangeListProps) {
  const { language } = useLanguage();
  const telling = { language, names: useNames(), drafts };
  return (
    <ul className={classes.list}>
      {changes.map(({ path, before, after }) => {
        const [old, young] = aroundDifference(before, after);
        return (
          <li key={nameOfPath(path)}>
            <Text size="sm" fw={600} span>
              {tellPlace(path, telling)}
            </Text>{' '}
            <Text size="sm" span>
              <del>{tellValue(path, old, telling)}</del> → <ins>{tellValue(path, young, telling)}</ins>
            </Text>
          </li>
        );
      })}
    </ul>
  );
}

/** How much of what is the same is told before the place where two texts differ, in characters. */
const LEAD = 16;

/** Of two long texts, the parts around the place where they differ. */
function aroundDifference(before: unknown, after: unknown): readonly [unknown, unknown] {
  if (typeof before !== 'string' || typeof after !== 'string') return [before, after];
  let same = 0;
  while (same < Math.min(before.length, after.length) && before[same] === after[same]) same++;
  if (same <= LEAD) return [before, after];
  return [`…${before.slice(same - LEAD)}`, `…${after.slice(same - LEAD)}`];
}
