import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { wordLabel } from '../../../contract/wording/label-wording';
import { STAGES, type Stage } from '../../../domain/match/decision';
import { $api } from '../../api/api';
import { faultAt } from '../../api/problem';
import { useLanguage, useWords } from '../../screen/language';
import { ProblemAlert } from '../../screen/states';
import { SCREEN_WORDS } from '../../screen/words';
import { SHORTLIST_WORDS } from '../words';

/** The member of a match. */
interface StagedRow {
  readonly supplier: { readonly id: string; readonly name: string };
}

interface StageDialogProps {
  readonly needId: string;
  /** Whose match it is; undefined while the dialog is shut. */
  readonly row: StagedRow | undefined;
  readonly onClose: () => void;
}

/** Notes how far a match has come on its way to the order. */
export function StageDialog({ needId, row, onClose }: StageDialogProps) {
  const { close } = useWords(SCREEN_WORDS);
  return (
    <Modal
      opened={row !== undefined}
      onClose={onClose}
      title={row?.supplier.name}
      closeButtonProps={{ 'aria-label': close }}
      transitionProps={{ duration: 100 }}
    >
      {row && <StageForm needId={needId} row={row} onClose={onClose} />}
    </Modal>
  );
}

function StageForm({ needId, row, onClose }: StageDialogProps & { readonly row: StagedRow }) {
  const words = useWords(SHORTLIST_WORDS);
  const { language } = useLanguage();
  const [stage, setStage] = useState<Stage>('met');
  const [on, setOn] = useState(() => new Date().toISOString().slice(0, 10));
  const [reason, setReason] = useState('');
  const record = $api.useMutation('post', '/api/v1/requirements/{requirementId}/stage-events', {
    onSuccess: () => {
      notifications.show({ message: words.stageRecorded(row.supplier.name, wordLabel('stage', stage, language)) });
      onClose();
    },
  });
  const send = () =>
    record.mutate({
      params: { path: { requirementId: needId } },
      body: { supplierId: row.supplier.id, stage, on, ...(reason.trim() !== '' && { reason: reason.trim() }) },
    });
  return (
    <Stack
      component="form"
      gap="sm"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <NativeSelect
        label={words.stage}
        value={stage}
        onChange={(event) => setStage(event.currentTarget.value as Stage)}
        data={STAGES.map((value) => ({ value, label: wordLabel('stage', value, language) }))}
      />
      <TextInput
        type="date"
        label={words.on}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
        error={faultAt(record.error, '/on')}
        required
      />
      <Textarea
        label={stage === 'lost' ? words.stageReasonLost : words.stageReason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={faultAt(record.error, '/reason')}
        maxLength={2000}
        autosize
        required={stage === 'lost'}
      />
      {record.error && faultAt(record.error, '/on') === undefined && faultAt(record.error, '/reason') === undefined && (
        <ProblemAlert error={record.error} />
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button type="submit" loading={record.isPending}>
          {words.save}
        </Button>
      </Group>
    </Stack>
  );
}
