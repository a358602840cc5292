import { ActionIcon, NativeSelect, Table, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { capitalised } from '../../../contract/wording/bilingual';
import { wordLabel } from '../../../contract/wording/label-wording';
import { TRIP_PLACE_KINDS, type TripPlace, type TripPlaceKind } from '../../../domain/trip/trip';
import { useLanguage, useWords } from '../../screen/language';
import { useUndo } from '../../screen/undo';
import { withPlaceChanged } from './draft/people';
import { withPlaceBack } from './draft/put-back';
import { withoutPlace } from './draft/written-trip';
import { CoordinatesField } from './fields/CoordinatesField';
import { HoursField } from './fields/HoursField';
import classes from './plan.module.css';
import { useFaultAt, usePlanning } from './planning';
import { Section } from './Section';
import { PLAN_WORDS } from './words';

/** Where people meet, and when it is open. Places come by themselves with those who receive there. */
export function PlacesSection() {
  const words = useWords(PLAN_WORDS);
  const { draft } = usePlanning();
  if (draft.places.length === 0) return null;
  return (
    <Section title={words.places}>
      <Table.ScrollContainer minWidth={760}>
        <Table className={classes.rows ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.place}</Table.Th>
              <Table.Th>{words.placeKind}</Table.Th>
              <Table.Th>{words.town}</Table.Th>
              <Table.Th>{words.coordinates}</Table.Th>
              <Table.Th>{words.opens}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {draft.places.map((place, index) => (
              <PlaceRow key={place.id} place={place} index={index} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}

function PlaceRow({ place, index }: { readonly place: TripPlace; readonly index: number }) {
  const words = useWords(PLAN_WORDS);
  const { language } = useLanguage();
  const { draft, edit } = usePlanning();
  const faultAt = useFaultAt();
  const { offer } = useUndo();
  const { id, name } = place;
  const pointer = `/places/${index}`;
  const change = (changes: Partial<TripPlace>) => edit((trip) => withPlaceChanged(trip, id, changes));
  const remove = () => {
    const before = draft;
    edit((trip) => withoutPlace(trip, id));
    offer(words.removed(name), async () => edit((trip) => withPlaceBack(trip, before, id)));
  };
  return (
    <Table.Tr>
      <Table.Td>
        <TextInput
          size="xs"
          aria-label={words.nameOfPlace(name)}
          maxLength={200}
          value={name}
          error={faultAt(`${pointer}/name`)}
          onChange={({ currentTarget: { value } }) => change({ name: value })}
        />
      </Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          w={165}
          aria-label={words.kindOf(name)}
          data={TRIP_PLACE_KINDS.map((kind) => ({
            value: kind,
            label: capitalised(wordLabel('tripPlaceKind', kind, language), language),
          }))}
          value={place.kind}
          onChange={({ currentTarget: { value } }) => change({ kind: value as TripPlaceKind })}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          size="xs"
          w={130}
          aria-label={words.townOf(name)}
          maxLength={200}
          value={place.place.town}
          error={faultAt(`${pointer}/place/town`)}
          onChange={({ currentTarget: { value } }) => change({ place: { ...place.place, town: value } })}
        />
      </Table.Td>
      <Table.Td>
        <CoordinatesField
          size="xs"
          w={140}
          aria-label={words.coordinatesOf(name)}
          place={place.place}
          error={faultAt(`${pointer}/place/latitude`) ?? faultAt(`${pointer}/place/longitude`)}
          onChange={(next) => change({ place: next })}
        />
      </Table.Td>
      <Table.Td>
        <HoursField
          name={name}
          days={draft.days}
          free={place.opens}
          error={faultAt(`${pointer}/opens/0/to`)}
          onChange={(opens) => change({ opens })}
        />
      </Table.Td>
      <Table.Td>
        <ActionIcon variant="subtle" color="gray" aria-label={words.remove(name)} onClick={remove}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}
