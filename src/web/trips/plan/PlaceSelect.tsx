import { Group, NativeSelect, Select } from '@mantine/core';
import { capitalised } from '../../../contract/wording/bilingual';
import { tripLabel } from '../../../contract/wording/trip/trip-labels';
import { TRIP_PLACE_KINDS, type TripBuyer, type TripMember, type TripPlaceKind } from '../../../domain/trip/trip';
import { useLanguage, useWords } from '../../screen/language';
import { type KnownSite, withParticipant, withPlace, withPlaceChanged } from './draft/people';
import { withoutIdlePlaces } from './draft/written-trip';
import { usePlanning } from './planning';
import { PLAN_WORDS } from './words';

interface PlaceSelectProps {
  readonly host: TripBuyer | TripMember;
  /** The sites of the host; they become places of the trip as they are chosen. */
  readonly sites: readonly KnownSite[];
  readonly error: string | undefined;
  /** Where the field stands in a table that names its columns. */
  readonly label?: string;
}

/** Where somebody receives: one of its own sites, or wherever else people meet on the trip. */
export function PlaceSelect({ host, sites, error, label }: PlaceSelectProps) {
  const words = useWords(PLAN_WORDS);
  const { language } = useLanguage();
  const { draft, edit } = usePlanning();
  const place = draft.places.find(({ id }) => id === host.placeId);
  const own = sites.filter(({ name }) => !draft.places.some((one) => one.name === name));
  const isMember = 'supplierId' in host;
  const choose = (value: string | null) =>
    edit((trip) => {
      const site = own.find(({ id }) => `site/${id}` === value);
      const placed = site
        ? withPlace(trip, site, isMember ? 'plant' : 'buyer-site', isMember ? host.supplierId : '')
        : { draft: trip, placeId: trip.places.find(({ id }) => id === value)?.id ?? trip.base.id };
      return withoutIdlePlaces(withParticipant(placed.draft, host, { placeId: placed.placeId }));
    });
  return (
    <Group gap={4} align="flex-end">
      <Select
        size="xs"
        w={200}
        {...(label === undefined ? { label: words.place } : { 'aria-label': label })}
        placeholder={words.choosePlace}
        searchable
        allowDeselect={false}
        data={[
          ...draft.places.map(({ id, name }) => ({ value: id as string, label: name })),
          ...own.map(({ id, name }) => ({ value: `site/${id}`, label: name })),
          { value: draft.base.id as string, label: draft.base.name || words.base },
        ]}
        value={host.placeId ?? null}
        error={error}
        onChange={choose}
      />
      {place && !isMember && (
        <NativeSelect
          size="xs"
          w={165}
          label={words.placeKind}
          data={TRIP_PLACE_KINDS.map((kind) => ({
            value: kind,
            label: capitalised(tripLabel('placeKind', kind, language), language),
          }))}
          value={place.kind}
          onChange={({ currentTarget: { value } }) =>
            edit((trip) => withPlaceChanged(trip, place.id, { kind: value as TripPlaceKind }))
          }
        />
      )}
    </Group>
  );
}
