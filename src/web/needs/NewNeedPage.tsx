import { useState } from 'react';
import { useWords } from '../screen/language';
import { PageHeader } from '../screen/PageHeader';
import { NeedWriter } from './writing/NeedWriter';
import { WRITING_WORDS } from './writing/words';

/** A need is written, and the list that it leads to is seen before anything is saved. */
export function NewNeedPage() {
  const words = useWords(WRITING_WORDS);
  const [round, setRound] = useState(0);
  return (
    <>
      <PageHeader title={words.write}>{words.writeHint}</PageHeader>
      <NeedWriter key={round} onRestart={() => setRound(round + 1)} />
    </>
  );
}
