import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ShortlistRow } from '../../match/match';
import { useWords } from '../../screen/language';
import { SCREEN_WORDS } from '../../screen/words';
import { SHORTLIST_WORDS } from '../words';
import type { DecisionKind } from './use-decisions';

/** What is about to be decided on which match. */
export interface Deciding {
  readonly row: ShortlistRow;
  readonly kind: DecisionKind;
}

interface ReasonDialogProps {
  readonly deciding: Deciding | undefined;
  readonly onDecide: (deciding: Deciding, reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why, since every decision has a reason: one of the usual ones by a click, or in own words. */
export function ReasonDialog({ deciding, onDecide, onClose }: ReasonDialogProps) {
  const words = useWords(SHORTLIST_WORDS);
  const { close } = useWords(SCREEN_WORDS);
  return (
    <Modal
      opened={deciding !== undefined}
      onClose={onClose}
      title={deciding && words.decideWhom[deciding.kind](deciding.row.supplier.name)}
      closeButtonProps={{ 'aria-label': close }}
      transitionProps={{ duration: 100 }}
    >
      {deciding && <ReasonForm deciding={deciding} onDecide={onDecide} onClose={onClose} />}
    </Modal>
  );
}

function ReasonForm({ deciding, onDecide, onClose }: ReasonDialogProps & { readonly deciding: Deciding }) {
  const words = useWords(SHORTLIST_WORDS);
  const { row, kind } = deciding;
  const [reason, setReason] = useState(row.decision?.kind === kind ? row.decision.reason : '');
  const decide = (why: string) => {
    if (why.trim() === '') return;
    onDecide(deciding, why.trim());
    onClose();
  };
  return (
    <Stack
      component="form"
      gap="sm"
      onSubmit={(event) => {
        event.preventDefault();
        decide(reason);
      }}
    >
      <Group gap={6}>
        {words.reasons[kind].map((usual) => (
          <Button key={usual} size="compact-sm" variant="default" onClick={() => decide(usual)}>
            {usual}
          </Button>
        ))}
      </Group>
      <Textarea
        label={words.reason}
        description={words.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            decide(reason);
          }
        }}
        maxLength={2000}
        autosize
        minRows={2}
        data-autofocus
        required
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button type="submit" disabled={reason.trim() === ''}>
          <Text span inherit>
            {words.decide[kind]}
          </Text>
        </Button>
      </Group>
    </Stack>
  );
}
