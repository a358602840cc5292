import { Select, TextInput } from '@mantine/core';
import type { Place } from '../../../domain/place';
import { useCountryOptions } from '../../profile/countries';
import { useLanguage, useWords } from '../../screen/language';
import { CoordinatesField } from './fields/CoordinatesField';
import classes from './plan.module.css';
import { useFaultAt, usePlanning } from './planning';
import { Section } from './Section';
import { PLAN_WORDS } from './words';

/** Where everybody stays: one of the towns that are known, or anywhere. */
export function BaseSection() {
  const words = useWords(PLAN_WORDS);
  const { language } = useLanguage();
  const { draft, edit, buyers, members } = usePlanning();
  const faultAt = useFaultAt();
  const countries = useCountryOptions(language);
  const { base } = draft;
  const towns = townsOf([...buyers, ...members].flatMap(({ sites }) => sites.map(({ place }) => place)));
  const setPlace = (place: Place) => edit((trip) => ({ ...trip, base: { ...trip.base, place } }));
  const known = towns.findIndex((town) => isSameSpot(town, base.place));
  return (
    <Section title={words.base}>
      <div className={classes.fields}>
        <Select
          className={classes.wide ?? ''}
          label={words.basePick}
          placeholder={words.basePickHint}
          searchable
          limit={60}
          data={towns.map((place, index) => ({
            value: String(index),
            label: `${place.town}, ${place.region ?? place.country}`,
          }))}
          value={known === -1 ? null : String(known)}
          error={faultAt('/base')}
          onChange={(value) => {
            const place = towns[Number(value)];
            if (value === null || place === undefined) return;
            edit((trip) => ({
              ...trip,
              base: { ...trip.base, place, name: isNamedByTown(trip.base) ? place.town : trip.base.name },
            }));
          }}
        />
        <TextInput
          label={words.baseName}
          maxLength={200}
          value={base.name}
          error={faultAt('/base/name')}
          onChange={({ currentTarget: { value } }) =>
            edit((trip) => ({ ...trip, base: { ...trip.base, name: value } }))
          }
        />
        <TextInput
          label={words.town}
          maxLength={200}
          value={base.place.town}
          error={faultAt('/base/place/town')}
          onChange={({ currentTarget: { value } }) =>
            edit((trip) => ({
              ...trip,
              base: {
                ...trip.base,
                name: isNamedByTown(trip.base) ? value : trip.base.name,
                place: { ...trip.base.place, town: value },
              },
            }))
          }
        />
        <Select
          label={words.country}
          searchable
          allowDeselect={false}
          data={countries}
          value={base.place.country}
          onChange={(country) => country !== null && setPlace({ ...base.place, country })}
        />
        <CoordinatesField
          label={words.coordinates}
          place={base.place}
          error={faultAt('/base/place/latitude') ?? faultAt('/base/place/longitude')}
          onChange={setPlace}
        />
      </div>
    </Section>
  );
}

/** As long as nobody has called it something else, the base is called as its town. */
function isNamedByTown({ name, place }: { readonly name: string; readonly place: Place }): boolean {
  return name === '' || name === place.town;
}

function isSameSpot(one: Place, other: Place): boolean {
  return one.latitude === other.latitude && one.longitude === other.longitude && one.town === other.town;
}

/** Each town once, by name. */
function townsOf(places: readonly Place[]): readonly Place[] {
  const byName = new Map(places.map((place) => [`${place.town}, ${place.region ?? place.country}`, place]));
  return [...byName.values()].sort((one, other) => one.town.localeCompare(other.town));
}
