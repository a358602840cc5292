import { Select } from '@mantine/core';
import type { TripBuyer, TripDraft, TripMember, TripPlaceKind } from '../../../../domain/trip/trip';
import { useWords } from '../../../screen/language';
import { type KnownSite, withParticipant, withPlace } from '../draft/people';
import { withoutIdlePlace } from '../draft/written-trip';
import { usePlanning } from '../planning';
import { PLAN_WORDS } from '../words';

interface PlaceSelectProps {
  readonly host: TripBuyer | TripMember;
  /** The sites of the host; they become places of the trip as they are chosen. */
  readonly sites: readonly KnownSite[];
  readonly error: string | undefined;
  /** Where the field stands in a table that names its columns. */
  readonly label?: string;
}

function kindOf(host: TripBuyer | TripMember, value: string | null): TripPlaceKind {
  if (value === ELSEWHERE) return 'stand';
  return 'supplierId' in host ? 'plant' : 'buyer-site';
}

/** Somewhere else begins where the base is; its name and coordinates are written under the places. */
function elsewhere({ base, places }: TripDraft, name: string): KnownSite {
  const number = places.filter((place) => place.name.startsWith(name)).length;
  return { id: name, name: number === 0 ? name : `${name} ${number + 1}`, place: base.place };
}

/** Where somebody receives: one of its own sites, or wherever else people meet on the trip. */
export function PlaceSelect({ host, sites, error, label }: PlaceSelectProps) {
  const words = useWords(PLAN_WORDS);
  const { draft, edit } = usePlanning();
  const own = sites.filter(({ name }) => !draft.places.some((one) => one.name === name));
  const isMember = 'supplierId' in host;
  const choose = (value: string | null) =>
    edit((trip) => {
      const site =
        value === ELSEWHERE ? elsewhere(trip, words.anotherPlaceName) : own.find(({ id }) => `site/${id}` === value);
      const placed = site
        ? withPlace(trip, site, kindOf(host, value), isMember ? host.supplierId : '')
        : { draft: trip, placeId: trip.places.find(({ id }) => id === value)?.id ?? trip.base.id };
      return withoutIdlePlace(withParticipant(placed.draft, host, { placeId: placed.placeId }), host.placeId);
    });
  return (
    <Select
      size="xs"
      w={210}
      {...(label === undefined ? { label: words.place } : { 'aria-label': label })}
      placeholder={words.choosePlace}
      searchable
      allowDeselect={false}
      data={[
        ...draft.places.map(({ id, name }) => ({ value: id as string, label: name })),
        ...own.map(({ id, name }) => ({ value: `site/${id}`, label: name })),
        { value: draft.base.id as string, label: draft.base.name || words.base },
        { value: ELSEWHERE, label: words.anotherPlace },
      ]}
      value={host.placeId ?? null}
      error={error}
      onChange={choose}
    />
  );
}

const ELSEWHERE = 'elsewhere';
