import type { ImportState } from '../../domain/exchange/import';
import { $api } from '../api/api';
import type { ImportFacts } from '../imports/use-import';
import { IMPORT_WORDS } from '../imports/words';
import { useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { useSession } from '../session/session';
import { Card } from './HomeLists';
import { HOME_WORDS } from './words';

/** The states in which nothing happens before the person who uploaded the file says so. */
const WAITING: readonly ImportState[] = ['uploaded', 'checked', 'stopped'];

/** As many of the newest imports are looked at: what has waited longer than that has been forgotten for good. */
const LOOKED_AT = 50;

/** The files that one has uploaded oneself and that wait for a word; none for whoever cannot import. */
export function useWaitingImports(): readonly ImportFacts[] {
  const { name, role } = useSession();
  const { data } = $api.useQuery(
    'get',
    '/api/v1/imports',
    { params: { query: { limit: LOOKED_AT } } },
    { enabled: role !== 'supplier-editor' },
  );
  return (data?.items ?? []).filter(({ startedBy, state }) => startedBy === name && WAITING.includes(state));
}

/** Files that wait for the word of whoever uploaded them. */
export function WaitingImports({ items }: { readonly items: readonly ImportFacts[] }) {
  const words = useWords(HOME_WORDS);
  const { states } = useWords(IMPORT_WORDS);
  return (
    <Card title={words.waitingImports} hint={words.waitingImportsHint} count={items.length}>
      {items.map(({ number, fileName, state }) => (
        <li key={number}>
          <TextLink to="/import/$importId" params={{ importId: String(number) }}>
            {fileName}
          </TextLink>
          <div>{states[state]}</div>
        </li>
      ))}
    </Card>
  );
}
