import { Group, Stack, Stepper } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../screen/language';
import { ButtonLink, TextLink } from '../screen/links';
import { PageHeader } from '../screen/PageHeader';
import { ErrorState, Loading } from '../screen/states';
import { ColumnsStep } from './ColumnsStep';
import { FailedImport } from './FailedImport';
import { ImportStateBadge } from './ImportTable';
import { OutcomeStep } from './OutcomeStep';
import { type ImportFacts, phaseOf, useImport } from './use-import';
import { WorkingStep } from './WorkingStep';
import { IMPORT_WORDS } from './words';

const route = getRouteApi('/shell/import/$importId');

/** One sheet on its way in: its columns, what would happen, and what has. Everything is kept, so that the page can be left. */
export function ImportPage() {
  const words = useWords(IMPORT_WORDS);
  const { importId } = route.useParams();
  const { data: found, error, refetch } = useImport(Number(importId));
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (found === undefined) return <Loading />;
  return (
    <>
      <TextLink to="/import" size="sm" display="inline-block" mih={24}>
        {words.back}
      </TextLink>
      <PageHeader title={found.fileName}>
        <Group gap="xs">
          {words.kinds[found.kind]}
          <ImportStateBadge state={found.state} />
        </Group>
      </PageHeader>
      <Steps found={found} key={found.number} />
    </>
  );
}

const STEP_OF: Readonly<Record<ImportFacts['state'], number>> = {
  uploaded: 0,
  checking: 1,
  checked: 1,
  failed: 1,
  running: 2,
  stopped: 2,
  undoing: 2,
  undone: 3,
  done: 3,
};

function Steps({ found }: { readonly found: ImportFacts }) {
  const words = useWords(IMPORT_WORDS);
  const [isChangingColumns, changeColumns] = useState(false);
  const phase = phaseOf(found);
  const showsColumns = found.state === 'uploaded' || (found.state === 'checked' && isChangingColumns);
  return (
    <Stack gap="lg">
      <Stepper active={showsColumns ? 0 : STEP_OF[found.state]} size="xs" aria-hidden>
        {words.steps.map((label) => (
          <Stepper.Step key={label} label={label} component="div" />
        ))}
      </Stepper>
      {showsColumns && <ColumnsStep found={found} onPlanned={() => changeColumns(false)} />}
      {phase !== undefined && <WorkingStep found={found} phase={phase} />}
      {!showsColumns && found.state === 'failed' && <FailedImport found={found} />}
      {!showsColumns && phase === undefined && found.state !== 'failed' && (
        <OutcomeStep found={found} onChangeColumns={() => changeColumns(true)} />
      )}
      {found.state === 'undone' && (
        <ButtonLink to="/import" variant="default" style={{ alignSelf: 'flex-start' }}>
          {words.again}
        </ButtonLink>
      )}
    </Stack>
  );
}
