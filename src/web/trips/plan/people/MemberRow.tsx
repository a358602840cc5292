import { ActionIcon, NativeSelect, NumberInput, Table } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { capitalised } from '../../../../contract/wording/bilingual';
import { wordLabel } from '../../../../contract/wording/label-wording';
import type { TripMember } from '../../../../domain/trip/trip';
import { useLanguage, useWords } from '../../../screen/language';
import { TextLink } from '../../../screen/links';
import { useUndo } from '../../../screen/undo';
import { withParticipant } from '../draft/people';
import { withMemberBack } from '../draft/put-back';
import { withoutMember } from '../draft/written-trip';
import { CountFields } from '../fields/CountFields';
import { HoursField } from '../fields/HoursField';
import { LanguagesField } from '../fields/LanguagesField';
import { PlaceSelect } from '../fields/PlaceSelect';
import { useFaultAt, usePlanning } from '../planning';
import { PLAN_WORDS } from '../words';

interface MemberRowProps {
  readonly member: TripMember;
  readonly index: number;
}

const JOINS = ['must', 'may', 'no'] as const;

/** One member who could come along. */
export const MemberRow = memo(function MemberRow({ member, index }: MemberRowProps) {
  const words = useWords(PLAN_WORDS);
  const { language } = useLanguage();
  const { draft, edit, members } = usePlanning();
  const faultAt = useFaultAt();
  const { offer } = useUndo();
  const company = members.find(({ id }) => id === member.supplierId);
  const name = company?.name ?? member.supplierId;
  const pointer = `/members/${index}`;
  const change = (changes: Partial<TripMember>) => edit((trip) => withParticipant(trip, member, changes));
  const remove = () => {
    const before = draft;
    edit((trip) => withoutMember(trip, member));
    offer(words.removed(name), async () => edit((trip) => withMemberBack(trip, before, member)));
  };
  return (
    <Table.Tr>
      <Table.Th scope="row" maw={200}>
        <TextLink to="/members/$supplierId" params={{ supplierId: member.supplierId }} size="sm">
          {name}
        </TextLink>
      </Table.Th>
      <Table.Td>
        <NativeSelect
          size="xs"
          w={138}
          aria-label={words.joinsOf(name)}
          data={JOINS.map((joins) => ({
            value: joins,
            label: capitalised(wordLabel('joins', joins, language), language),
          }))}
          value={member.joins}
          onChange={({ currentTarget: { value } }) => change({ joins: value as TripMember['joins'] })}
        />
      </Table.Td>
      <Table.Td>
        <NumberInput
          size="xs"
          w={84}
          hideControls
          min={0}
          thousandSeparator=" "
          aria-label={words.costOf(name)}
          value={member.costSek}
          error={faultAt(`${pointer}/costSek`)}
          onChange={(value) => change({ costSek: typeof value === 'number' ? value : 0 })}
        />
      </Table.Td>
      {draft.direction === 'inward' && (
        <Table.Td>
          <PlaceSelect
            host={member}
            sites={company?.sites ?? []}
            error={faultAt(`${pointer}/placeId`)}
            label={words.plantOf(name)}
          />
        </Table.Td>
      )}
      <Table.Td>
        <HoursField
          name={name}
          days={draft.days}
          free={member.free}
          error={faultAt(`${pointer}/free/0/to`)}
          onChange={(free) => change({ free })}
        />
      </Table.Td>
      <Table.Td>
        <CountFields {...member} name={name} error={faultAt(`${pointer}/most`)} onChange={change} />
      </Table.Td>
      <Table.Td>
        <LanguagesField name={name} languages={member.languages} onChange={(languages) => change({ languages })} />
      </Table.Td>
      <Table.Td>
        <ActionIcon variant="subtle" color="gray" aria-label={words.remove(name)} onClick={remove}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
});
