import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { wordLabel } from '../../../contract/wording/label-wording';
import type { Stage } from '../../../domain/match/decision';
import type { NamedMeeting } from '../../meetings/named-meeting';
import { NoteOutcome } from '../../outcomes/NoteOutcome';
import { tellOfOutcomes } from '../../outcomes/outcome';
import { useNeedTitle } from '../../reference/organisations';
import { useLanguage, useWords } from '../../screen/language';
import { TextLink } from '../../screen/links';
import { StageDialog } from '../../shortlist/rows/StageDialog';
import { AFTER_WORDS } from './words';

interface MatchAfterwardsProps {
  readonly named: NamedMeeting;
  readonly requirementId: string;
  /** Undefined until the match was talked about. */
  readonly stage: Stage | undefined;
}

/** A match that a meeting was about: how far it has come, how to carry it on, and to the order. */
export function MatchAfterwards({ named, requirementId, stage }: MatchAfterwardsProps) {
  const words = useWords(AFTER_WORDS);
  const { language } = useLanguage();
  const { needTitle } = useNeedTitle();
  const [isMoving, moving] = useDisclosure(false);
  const [isNoting, noting] = useDisclosure(false);
  const { meeting, member } = named;
  const { supplierId } = meeting;
  const need = needTitle(requirementId);
  const close = () => {
    moving.close();
    // The stage of a match is told by the funnel of the trip, which its own event does not name.
    void tellOfOutcomes();
  };
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          <TextLink to="/needs/$needId" params={{ needId: requirementId }} search={{ supplier: supplierId }} size="sm">
            {need}
          </TextLink>{' '}
          <Text span size="sm" c="dimmed">
            {words.stage(stage === undefined ? words.notMet : wordLabel('stage', stage, language))}
          </Text>
        </Text>
        <Group gap={4}>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={words.forwardNamed(need, member)}
            onClick={moving.open}
          >
            {words.forward}
          </Button>
          <Button variant="subtle" size="compact-sm" aria-label={words.orderNamed(need, member)} onClick={noting.open}>
            {words.order}
          </Button>
        </Group>
      </Group>
      <StageDialog
        needId={requirementId}
        row={isMoving ? { supplier: { id: supplierId, name: member } } : undefined}
        onClose={close}
      />
      <NoteOutcome
        isOpen={isNoting}
        onClose={noting.close}
        match={{ requirementId, supplierId, meetingId: meeting.id }}
      >
        <Text fw={500}>{words.match(need, member)}</Text>
      </NoteOutcome>
    </li>
  );
}
