import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { $api } from '../../api/api';
import { useMemberName } from '../../reference/organisations';
import { useWords } from '../../screen/language';
import { EmptyState, ErrorState, Loading } from '../../screen/states';
import { useTrip } from '../trip-context';
import { MemberPreparation } from './MemberPreparation';
import { countAnswers, type NamedMember } from './preparation';
import { WriteToMembers } from './WriteToMembers';
import { PREPARATION_WORDS } from './words';

/** Who comes along, and what each member has to mend before the trip. */
export function PreparationTab() {
  const { tripId } = useParams({ from: '/shell/trips/$tripId/preparation' });
  const { data, error, refetch } = $api.useQuery('get', '/api/v1/trips/{tripId}/preparation', {
    params: { path: { tripId } },
  });
  const memberName = useMemberName(data?.members.map(({ supplierId }) => supplierId) ?? []);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const members = data.members.map((member) => ({ ...member, name: memberName(member.supplierId) }));
  return <Members tripId={tripId} members={members} />;
}

interface MembersProps {
  readonly tripId: string;
  readonly members: readonly NamedMember[];
}

function Members({ tripId, members }: MembersProps) {
  const words = useWords(PREPARATION_WORDS);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { state } = useTrip().draft;
  const isOpen = state === 'planning' || state === 'settled';
  if (members.length === 0) return <EmptyState title={words.none}>{words.noneHint}</EmptyState>;
  const { confirmed, declined, waiting, unasked } = countAnswers(members);
  const reachable = members.filter(({ editors }) => editors > 0).map(({ supplierId }) => supplierId);
  const isEveryone = reachable.length > 0 && reachable.every((id) => chosen.has(id));
  const toggle = (id: string) =>
    setChosen((all) => new Set(all.has(id) ? [...all].filter((other) => other !== id) : [...all, id]));
  return (
    <Stack gap="md" maw={900}>
      <div>
        <Text size="sm">{isOpen ? words.intro : words.over}</Text>
        <Text fw={600} mt="xs" role="status">
          {words.counts(confirmed, declined, waiting, unasked)}
        </Text>
      </div>
      {isOpen && (
        <Group justify="space-between">
          <Checkbox
            label={words.selectAll}
            checked={isEveryone}
            indeterminate={!isEveryone && chosen.size > 0}
            disabled={reachable.length === 0}
            onChange={() => setChosen(new Set(isEveryone ? [] : reachable))}
          />
          <WriteToMembers
            tripId={tripId}
            chosen={members.filter(({ supplierId }) => chosen.has(supplierId))}
            onSent={() => setChosen(new Set())}
          />
        </Group>
      )}
      {members.map((member) => (
        <MemberPreparation
          key={member.supplierId}
          tripId={tripId}
          member={member}
          isChosen={chosen.has(member.supplierId)}
          toggle={isOpen ? () => toggle(member.supplierId) : undefined}
        />
      ))}
    </Stack>
  );
}
