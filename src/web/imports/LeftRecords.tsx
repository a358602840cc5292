import { Alert, Anchor, List } from '@mantine/core';
import { $api } from '../api/api';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { type ImportFacts, PAGES } from './use-import';
import { IMPORT_WORDS } from './words';

/** What undoing has left, since somebody has changed it after the import. */
export function LeftRecords({ found: { number, kind, leftAlone } }: { readonly found: ImportFacts }) {
  const words = useWords(IMPORT_WORDS);
  const { language } = useLanguage();
  const left = $api.useInfiniteQuery(
    'get',
    '/api/v1/imports/{number}/left-alone',
    { params: { path: { number }, query: { language } } },
    PAGES,
  );
  const records = left.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Alert title={words.leftAlone(leftAlone)}>
      {words.leftAloneHint}
      <List size="sm" mt="xs">
        {records.map(({ id, name }) => (
          <List.Item key={id}>
            {kind === 'members' ? (
              <TextLink to="/members/$supplierId" params={{ supplierId: id }} size="sm">
                {name}
              </TextLink>
            ) : (
              <TextLink to="/needs/$needId" params={{ needId: id }} size="sm">
                {name}
              </TextLink>
            )}
          </List.Item>
        ))}
      </List>
      {left.hasNextPage && (
        <Anchor component="button" type="button" size="sm" mih={24} onClick={() => void left.fetchNextPage()}>
          {words.more}
        </Anchor>
      )}
    </Alert>
  );
}
