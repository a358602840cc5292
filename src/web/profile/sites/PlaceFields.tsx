import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Place } from '../../../domain/place';
import { useLanguage, useWords } from '../../screen/language';
import { useCountryOptions } from '../countries';
import { useEditing } from '../editing';
import { SITES_WORDS } from './words';

interface PlaceFieldsProps {
  readonly place: Place;
  /** JSON Pointer to the place. */
  readonly pointer: string;
  readonly onChange: (place: Place) => void;
}

/** Where a site lies. The coordinates are written as maps hand them out. */
export function PlaceFields({ place, pointer, onChange }: PlaceFieldsProps) {
  const words = useWords(SITES_WORDS);
  const { faultAt } = useEditing();
  const { language } = useLanguage();
  const countries = useCountryOptions(language);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="md" verticalSpacing="xs">
      <TextInput
        label={words.town}
        value={place.town}
        error={faultAt(`${pointer}/town`)}
        onChange={({ currentTarget }) => onChange({ ...place, town: currentTarget.value })}
      />
      <TextInput
        label={words.region}
        value={place.region ?? ''}
        error={faultAt(`${pointer}/region`)}
        onChange={({ currentTarget }) => onChange(withRegion(place, currentTarget.value))}
      />
      <Select
        label={words.country}
        searchable
        allowDeselect={false}
        data={countries}
        value={place.country}
        error={faultAt(`${pointer}/country`)}
        onChange={(country) => country !== null && onChange({ ...place, country })}
      />
      <CoordinatesField
        place={place}
        error={faultAt(`${pointer}/latitude`) ?? faultAt(`${pointer}/longitude`)}
        onChange={onChange}
      />
    </SimpleGrid>
  );
}

interface CoordinatesFieldProps extends Omit<PlaceFieldsProps, 'pointer'> {
  readonly error: string | undefined;
}

/** What is typed stays as it is until it reads as two numbers. */
function CoordinatesField({ place, error, onChange }: CoordinatesFieldProps) {
  const words = useWords(SITES_WORDS);
  const written = `${place.latitude}, ${place.longitude}`;
  const [typed, setTyped] = useState<string>();
  const isWrong = typed !== undefined && coordinatesIn(typed) === undefined;
  return (
    <TextInput
      label={words.coordinates}
      description={words.coordinatesHint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={typed ?? written}
      error={isWrong ? words.coordinatesWrong : error}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        const read = coordinatesIn(value);
        if (read !== undefined) onChange({ ...place, ...read });
      }}
      onBlur={() => !isWrong && setTyped(undefined)}
    />
  );
}

function coordinatesIn(text: string): Pick<Place, 'latitude' | 'longitude'> | undefined {
  const [, latitude, longitude] = /^\s*(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  const read = { latitude: Number(latitude), longitude: Number(longitude) };
  return Math.abs(read.latitude) <= 90 && Math.abs(read.longitude) <= 180 ? read : undefined;
}

function withRegion({ region: _before, ...place }: Place, region: string): Place {
  return region === '' ? place : { ...place, region };
}
