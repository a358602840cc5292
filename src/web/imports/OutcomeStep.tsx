import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { ButtonLink } from '../screen/links';
import { ProblemAlert } from '../screen/states';
import { Counts } from './Counts';
import { FaultTable } from './FaultTable';
import { LeftRecords } from './LeftRecords';
import { type ImportFacts, useImportActions } from './use-import';
import { IMPORT_WORDS } from './words';

interface OutcomeStepProps {
  readonly found: ImportFacts;
  readonly onChangeColumns: () => void;
}

/** What would happen, or has: the counts, the rows with faults, and what can be done now. */
export function OutcomeStep({ found, onChangeColumns }: OutcomeStepProps) {
  const words = useWords(IMPORT_WORDS);
  const { state, counts, leftAlone } = found;
  return (
    <Stack gap="lg">
      {state in words.outcome && <Text fw={600}>{words.outcome[state as keyof typeof words.outcome]}</Text>}
      {state !== 'undone' && <Counts counts={counts} />}
      <Actions found={found} onChangeColumns={onChangeColumns} />
      {leftAlone > 0 && <LeftRecords found={found} />}
      {state !== 'undone' && counts.faulty > 0 && <FaultTable found={found} />}
    </Stack>
  );
}

function Actions({ found, onChangeColumns }: OutcomeStepProps) {
  const words = useWords(IMPORT_WORDS);
  const { number, state, kind } = found;
  const { control } = useImportActions(number);
  return (
    <Stack gap="xs">
      {control.error && <ProblemAlert error={control.error} />}
      <Group>
        {state === 'checked' && <RunButton found={found} />}
        {state === 'checked' && (
          <Button variant="default" onClick={onChangeColumns}>
            {words.changeColumns}
          </Button>
        )}
        {state === 'checked' && <DiscardButton number={number} />}
        {state === 'stopped' && (
          <Button loading={control.isPending} onClick={() => control.mutate('run')}>
            {words.resume}
          </Button>
        )}
        {state === 'done' && (
          <ButtonLink to={kind === 'members' ? '/members' : '/needs'}>{words.toRecords[kind]}</ButtonLink>
        )}
        {state === 'done' && (
          <ButtonLink to="/import" variant="default">
            {words.again}
          </ButtonLink>
        )}
        {found.canBeUndone && <UndoButton number={number} />}
      </Group>
    </Stack>
  );
}

function RunButton({ found: { number, counts } }: { readonly found: ImportFacts }) {
  const words = useWords(IMPORT_WORDS);
  const { language } = useLanguage();
  const { control } = useImportActions(number);
  const wanted = counts.added + counts.changed;
  if (wanted === 0) return <Text c="dimmed">{words.nothingToRun}</Text>;
  return (
    <Button loading={control.isPending} onClick={() => control.mutate('run')}>
      {words.run(wanted, formatNumber(wanted, language))}
    </Button>
  );
}

function DiscardButton({ number }: { readonly number: number }) {
  const words = useWords(IMPORT_WORDS);
  const navigate = useNavigate();
  const { discard } = useImportActions(number);
  return (
    <Button
      variant="default"
      loading={discard.isPending}
      onClick={() => discard.mutate(undefined, { onSuccess: () => void navigate({ to: '/import' }) })}
    >
      {words.discard}
    </Button>
  );
}

function UndoButton({ number }: { readonly number: number }) {
  const words = useWords(IMPORT_WORDS);
  const [isAsking, { open, close }] = useDisclosure(false);
  const { control } = useImportActions(number);
  return (
    <>
      <Button variant="default" onClick={open}>
        {words.undo}
      </Button>
      <Modal
        opened={isAsking}
        onClose={close}
        title={words.undoTitle}
        closeButtonProps={{ 'aria-label': words.cancel }}
      >
        <Stack gap="md">
          <Text>{words.undoHint}</Text>
          {control.error && <ProblemAlert error={control.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button loading={control.isPending} onClick={() => control.mutate('undo', { onSuccess: close })}>
              {words.undo}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
