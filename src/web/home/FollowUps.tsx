import { $api } from '../api/api';
import type { components } from '../api/wire';
import { formatDay } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { useSession } from '../session/session';
import { Card } from './HomeLists';
import { HOME_WORDS } from './words';

/** As many are named; the page of follow-ups has the rest. */
const SHOWN = 8;

/** What is late after meetings. */
export interface LateFollowUps {
  readonly overdue: components['schemas']['FollowUps']['due'];
  /** Meetings that are over and that nobody has closed. */
  readonly unclosed: number;
}

/** What is late after meetings; nothing for purchasers, whose own it is not. */
export function useLateFollowUps(): LateFollowUps {
  const { role } = useSession();
  const { data } = $api.useQuery('get', '/api/v1/follow-ups', {}, { enabled: role !== 'purchaser' });
  if (data === undefined) return { overdue: [], unclosed: 0 };
  const overdue = data.due.filter(({ closing }) => (closing?.nextStep?.due ?? data.today) < data.today);
  return { overdue, unclosed: data.unclosed.length };
}

/** Steps that should have been taken by now, and meetings that nobody has closed. */
export function FollowUps({ overdue, unclosed }: LateFollowUps) {
  const words = useWords(HOME_WORDS);
  const { language } = useLanguage();
  return (
    <Card title={words.followUps} hint={words.followUpsHint} count={overdue.length + unclosed}>
      {overdue.slice(0, SHOWN).map(({ id, closing }) => (
        <li key={id}>
          <TextLink to="/follow-ups">{closing?.nextStep?.what}</TextLink>
          <div>
            {closing?.nextStep && words.shouldBeDone(formatDay(closing.nextStep.due, language), closing.nextStep.owner)}
          </div>
        </li>
      ))}
      {unclosed > 0 && (
        <li>
          <TextLink to="/follow-ups">{words.unclosed(unclosed)}</TextLink>
        </li>
      )}
    </Card>
  );
}
