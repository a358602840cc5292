import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { textIn } from '../../domain/language';
import { $api } from '../api/api';
import type { components } from '../api/wire';
import { useLanguage, useWords } from '../screen/language';
import { PageHeader } from '../screen/PageHeader';
import { ErrorState, Loading } from '../screen/states';
import { NeedWriter } from './writing/NeedWriter';
import { WRITING_WORDS } from './writing/words';

type Need = components['schemas']['Requirement'];

/** A stored need is changed, and where that leads is seen before it is saved. */
export function EditNeedPage() {
  const words = useWords(WRITING_WORDS);
  const { language } = useLanguage();
  const { needId } = useParams({ from: '/shell/needs/$needId/edit' });
  const { data, error, refetch } = $api.useQuery('get', '/api/v1/requirements/{requirementId}', {
    params: { path: { requirementId: needId } },
  });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <>
      <PageHeader title={words.edit}>{textIn(data.draft.title, language)}</PageHeader>
      <Edited key={needId} newest={data} onRefetch={refetch} />
    </>
  );
}

interface EditedProps {
  readonly newest: Need;
  readonly onRefetch: () => Promise<{ readonly data: Need | undefined }>;
}

/** What somebody else saves while this person writes must not slip under his hands: he is asked when he saves. */
function Edited({ newest, onRefetch }: EditedProps) {
  const [begun, setBegun] = useState({ need: newest, round: 0 });
  const restart = async () => {
    const { data = newest } = await onRefetch();
    setBegun({ need: data, round: begun.round + 1 });
  };
  return <NeedWriter key={begun.round} stored={begun.need} onRestart={() => void restart()} />;
}
