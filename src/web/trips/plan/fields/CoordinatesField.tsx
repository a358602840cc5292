import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import type { Place } from '../../../../domain/place';
import { useWords } from '../../../screen/language';
import { isNowhere } from '../draft/written-trip';
import { PLAN_WORDS } from '../words';

interface CoordinatesFieldProps extends Pick<TextInputProps, 'size' | 'w' | 'label'> {
  readonly 'aria-label'?: string;
  readonly place: Place;
  readonly error?: string | undefined;
  readonly onChange: (place: Place) => void;
}

/** Coordinates as maps hand them out. What is typed stays as it is until it reads as two numbers. */
export function CoordinatesField({ place, error, onChange, ...input }: CoordinatesFieldProps) {
  const words = useWords(PLAN_WORDS);
  const [typed, setTyped] = useState<string>();
  const isWrong = typed !== undefined && coordinatesIn(typed) === undefined;
  const written = isNowhere({ place }) && place.latitude === 0 ? '' : `${place.latitude}, ${place.longitude}`;
  return (
    <TextInput
      {...input}
      placeholder={words.coordinatesHint}
      value={typed ?? written}
      error={isWrong ? words.coordinatesWrong : error}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        const read = coordinatesIn(value);
        if (read) onChange({ ...place, ...read });
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
