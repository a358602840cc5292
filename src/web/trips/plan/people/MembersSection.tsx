import { Button, Group, NumberInput, Select, Table, Text, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../screen/language';
import { findCandidates, findLanguages } from '../draft/find-candidates';
import { type Candidate, withMember } from '../draft/people';
import classes from '../plan.module.css';
import { usePlanning } from '../planning';
import { Section } from '../Section';
import { PLAN_WORDS } from '../words';
import { MemberRow } from './MemberRow';

/** Who could come along, on which terms. Who gets a seat is chosen later. */
export function MembersSection() {
  const words = useWords(PLAN_WORDS);
  const { draft, edit } = usePlanning();
  const { isAdding, add, addMatching } = useAdding();
  return (
    <Section
      title={`${words.members} (${draft.members.length})`}
      actions={
        <>
          <Tooltip label={words.addMatchingHint} multiline w={260}>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconUsersPlus size={14} aria-hidden />}
              loading={isAdding}
              disabled={draft.buyers.length === 0}
              onClick={addMatching}
            >
              {words.addMatching}
            </Button>
          </Tooltip>
          <AddMember onAdd={add} />
        </>
      }
    >
      {draft.members.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.noMembers}
        </Text>
      ) : (
        <>
          <CostForAll
            onSet={(costSek) =>
              edit((trip) => ({ ...trip, members: trip.members.map((one) => ({ ...one, costSek })) }))
            }
          />
          <MemberTable />
        </>
      )}
    </Section>
  );
}

function MemberTable() {
  const words = useWords(PLAN_WORDS);
  const { draft } = usePlanning();
  const isInward = draft.direction === 'inward';
  return (
    <Table.ScrollContainer
      minWidth={isInward ? 980 : 760}
      maxHeight={520}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': words.members, role: 'region' } }}
    >
      <Table className={classes.rows ?? ''} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.member}</Table.Th>
            <Table.Th>{words.joins}</Table.Th>
            <Table.Th>{words.cost}</Table.Th>
            {isInward && <Table.Th>{words.plant}</Table.Th>}
            <Table.Th>{words.free}</Table.Th>
            <Table.Th>
              {words.fewest} – {words.most}
            </Table.Th>
            <Table.Th>{words.languages}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {draft.members.map((member, index) => (
            <MemberRow key={member.supplierId} member={member} index={index} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function AddMember({ onAdd }: { readonly onAdd: (ids: readonly string[]) => void }) {
  const words = useWords(PLAN_WORDS);
  const { draft, members } = usePlanning();
  // A select that has done its work is empty again.
  const [round, setRound] = useState(0);
  const taken = new Set<string>(draft.members.map(({ supplierId }) => supplierId));
  return (
    <Select
      key={round}
      size="xs"
      w={220}
      aria-label={words.addMember}
      placeholder={words.addMember}
      leftSection={<IconPlus size={14} aria-hidden />}
      searchable
      limit={50}
      data={members
        .filter(({ id, isActive }) => isActive && !taken.has(id))
        .map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => {
        if (id !== null) onAdd([id]);
        setRound(round + 1);
      }}
    />
  );
}

function CostForAll({ onSet }: { readonly onSet: (costSek: number) => void }) {
  const words = useWords(PLAN_WORDS);
  const { draft } = usePlanning();
  const [first] = draft.members;
  const isSame = first !== undefined && draft.members.every(({ costSek }) => costSek === first.costSek);
  return (
    <Group gap="xs" mb={4}>
      <Text size="sm" c="dimmed" id="cost-for-all">
        {words.costForAll}
      </Text>
      <NumberInput
        size="xs"
        w={110}
        hideControls
        min={0}
        step={500}
        thousandSeparator=" "
        aria-labelledby="cost-for-all"
        value={isSame ? first.costSek : ''}
        onChange={(value) => typeof value === 'number' && onSet(value)}
      />
    </Group>
  );
}

/** Adding somebody reads his profile for the languages, so that nobody has to write them. */
function useAdding() {
  const words = useWords(PLAN_WORDS);
  const { draft, edit, members } = usePlanning();
  const [isAdding, setAdding] = useState(false);
  const add = async (ids: readonly string[]) => {
    const candidates = await Promise.all(
      ids.map(async (id): Promise<Candidate> => {
        const sites = members.find((one) => one.id === id)?.sites ?? [];
        return { id, sites, languages: await findLanguages(id) };
      }),
    );
    edit((trip) => candidates.reduce(withMember, trip));
  };
  const addMatching = async () => {
    setAdding(true);
    try {
      const found = await findCandidates(draft.buyers);
      const fresh = found.filter(
        (id) =>
          members.some((one) => one.id === id && one.isActive) &&
          !draft.members.some(({ supplierId }) => supplierId === id),
      );
      await add(fresh);
      notifications.show({ message: words.added(fresh.length) });
    } catch (problem) {
      notifications.show({ color: 'red', message: problem instanceof Error ? problem.message : '' });
    } finally {
      setAdding(false);
    }
  };
  return { isAdding, add: (ids: readonly string[]) => void add(ids), addMatching: () => void addMatching() };
}
