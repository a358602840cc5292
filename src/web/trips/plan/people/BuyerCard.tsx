import { ActionIcon, Group, MultiSelect, NumberInput, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { TRIP_BOUNDS, type TripBuyer } from '../../../../domain/trip/trip';
import { $api } from '../../../api/api';
import { useLanguage, useWords } from '../../../screen/language';
import { withParticipant } from '../draft/people';
import { CountFields } from '../fields/CountFields';
import { HoursField } from '../fields/HoursField';
import { LanguagesField } from '../fields/LanguagesField';
import { PlaceSelect } from '../fields/PlaceSelect';
import classes from '../plan.module.css';
import { useFaultAt, usePlanning } from '../planning';
import { PLAN_WORDS } from '../words';

interface BuyerCardProps {
  readonly people: TripBuyer;
  readonly index: number;
  readonly onRemove: () => void;
}

/** One department or person of a buyer: where, when, about what, and how much of it. */
export function BuyerCard({ people, index, onRemove }: BuyerCardProps) {
  const words = useWords(PLAN_WORDS);
  const { draft, edit, buyers } = usePlanning();
  const faultAt = useFaultAt();
  const company = buyers.find(({ id }) => id === people.buyerId);
  const name = `${company?.name ?? people.buyerId}, ${people.name}`;
  const pointer = `/buyers/${index}`;
  const change = (changes: Partial<TripBuyer>) => edit((trip) => withParticipant(trip, people, changes));
  return (
    <fieldset className={classes.card} style={{ border: 0, borderTop: undefined, margin: 0 }} aria-label={name}>
      <Group gap="xs" align="flex-end" wrap="wrap">
        <Text fw={600} size="sm" className={classes.company ?? ''}>
          {company?.name ?? people.buyerId}
        </Text>
        <TextInput
          size="xs"
          w={170}
          label={words.people}
          maxLength={200}
          value={people.name}
          error={faultAt(`${pointer}/name`)}
          onChange={({ currentTarget: { value } }) => change({ name: value })}
        />
        {draft.direction === 'outward' && (
          <PlaceSelect host={people} sites={company?.sites ?? []} error={faultAt(`${pointer}/placeId`)} />
        )}
        <NeedsField people={people} error={faultAt(`${pointer}/needs`)} onChange={(needs) => change({ needs })} />
      </Group>
      <Group gap="xs" align="flex-end" mt={4} className={classes.second ?? ''}>
        <div>
          <Text size="xs" fw={500} aria-hidden>
            {words.free}
          </Text>
          <HoursField
            name={name}
            days={draft.days}
            free={people.free}
            error={faultAt(`${pointer}/free/0/to`)}
            onChange={(free) => change({ free })}
          />
        </div>
        <div>
          <Text size="xs" fw={500} aria-hidden>
            {words.fewest} – {words.most}
          </Text>
          <CountFields {...people} name={name} error={faultAt(`${pointer}/most`)} onChange={change} />
        </div>
        {draft.direction === 'outward' && (
          <NumberInput
            size="xs"
            w={112}
            label={words.tables}
            hideControls
            min={1}
            max={TRIP_BOUNDS.parallel}
            value={people.parallel}
            onChange={(value) => typeof value === 'number' && change({ parallel: value })}
          />
        )}
        <div>
          <Text size="xs" fw={500} aria-hidden>
            {words.languages}
          </Text>
          <LanguagesField name={name} languages={people.languages} onChange={(languages) => change({ languages })} />
        </div>
        <ActionIcon variant="subtle" color="gray" aria-label={words.remove(name)} onClick={onRemove} mb={3}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </fieldset>
  );
}

interface NeedsFieldProps {
  readonly people: TripBuyer;
  readonly error: string | undefined;
  readonly onChange: (needs: TripBuyer['needs']) => void;
}

/** Which needs are talked about; none chosen means every open one. */
function NeedsField({ people, error, onChange }: NeedsFieldProps) {
  const words = useWords(PLAN_WORDS);
  const { language } = useLanguage();
  const { data } = $api.useQuery('get', '/api/v1/needs', { params: { query: { limit: 1_000 } } });
  const needs = (data?.items ?? []).filter(({ buyer }) => buyer.id === people.buyerId);
  const open = needs.filter(({ state }) => state === 'open');
  const offered = needs.filter(({ id, state }) => state === 'open' || people.needs.some((chosen) => chosen === id));
  return (
    <MultiSelect
      size="xs"
      style={{ flex: '1 1 200px' }}
      label={words.needs}
      placeholder={people.needs.length === 0 ? `${words.allNeeds} (${open.length})` : ''}
      searchable
      maxValues={TRIP_BOUNDS.needsOfBuyer}
      data={offered.map(({ id, title }) => ({ value: id, label: title[language] ?? title.sv ?? title.en ?? id }))}
      value={[...people.needs]}
      error={error}
      onChange={(value) => onChange(value as unknown as TripBuyer['needs'])}
    />
  );
}
