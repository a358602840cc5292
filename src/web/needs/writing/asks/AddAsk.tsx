import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { dimensionIn, languageIn } from '../../../../contract/wording/findings/quantity-wording';
import type { Language } from '../../../../domain/language';
import { DIMENSIONS } from '../../../../domain/supplier/envelope';
import { type Names, useNames } from '../../../reference/vocabulary';
import { useLanguage, useWords } from '../../../screen/language';
import { WRITING_WORDS } from '../words';
import { type Ask, type AskedDimension, keyOf } from './asks';

/** Languages in which a buyer may want to work, ISO 639-1: those of the countries that car makers buy in from here. */
const WORKING_LANGUAGES = ['en', 'sv', 'de', 'fr', 'pl', 'es', 'it'] as const;
const SHOWN = 40;
const USUAL_KM = 1_500;

interface AddAskProps {
  /** Names of what is asked already. */
  readonly taken: ReadonlySet<string>;
  readonly onAdd: (ask: Ask) => void;
}

/** Adds what the text does not say: found by its name, first as a must. */
export function AddAsk({ taken, onAdd }: AddAskProps) {
  const words = useWords(WRITING_WORDS);
  const { language } = useLanguage();
  const names = useNames();
  const [search, setSearch] = useState('');
  const choices = useMemo(() => choicesOf(names, words, language), [names, words, language]);
  const open = choices.map(({ group, items }) => ({
    group,
    items: items.filter(({ ask }) => !taken.has(keyOf(ask))).map(({ ask, label }) => ({ value: keyOf(ask), label })),
  }));
  return (
    <Select
      label={words.add}
      placeholder={words.addPlaceholder}
      nothingFoundMessage={words.nothing}
      searchable
      limit={SHOWN}
      size="sm"
      data={open}
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(key) => {
        const chosen = choices.flatMap(({ items }) => items).find(({ ask }) => keyOf(ask) === key);
        if (chosen !== undefined) onAdd(chosen.ask);
        setSearch('');
      }}
    />
  );
}

interface Choice {
  readonly ask: Ask;
  readonly label: string;
}

function choicesOf(
  { concepts, schemes }: Names,
  { kinds, volume, distance }: (typeof WRITING_WORDS)['en'],
  language: Language,
): readonly { readonly group: string; readonly items: readonly Choice[] }[] {
  const ofKind = (kind: 'process' | 'material', make: (id: string) => Ask) =>
    concepts
      .filter((one) => one.kind === kind)
      .map(({ id, name }): Choice => ({ ask: make(id), label: name[language] }));
  const dimensions = DIMENSIONS.filter((one): one is AskedDimension => one !== 'annualVolume');
  const must = { necessity: 'must' } as const;
  return [
    { group: kinds.step, items: ofKind('process', (process) => ({ kind: 'step', process, inHouse: false, ...must })) },
    { group: kinds.material, items: ofKind('material', (material) => ({ kind: 'material', material, ...must })) },
    {
      group: kinds.certificate,
      items: schemes.map(({ id, name }) => ({ ask: certificateAsk(id), label: name[language] })),
    },
    {
      group: kinds.dimension,
      items: dimensions.map((dimension) => ({
        ask: { kind: 'dimension', dimension, range: {}, ...must },
        label: dimensionIn(dimension)[language],
      })),
    },
    { group: kinds.volume, items: [{ ask: { kind: 'volume', pieces: {}, ...must }, label: volume }] },
    {
      group: kinds.language,
      items: WORKING_LANGUAGES.map((code) => ({
        ask: { kind: 'language', language: code, ...must },
        label: languageIn(code)[language],
      })),
    },
    {
      group: kinds.distance,
      items: [{ ask: { kind: 'distance', withinKm: USUAL_KM, necessity: 'wish' }, label: distance }],
    },
  ];
}

function certificateAsk(scheme: string): Ask {
  return { kind: 'certificate', anyOf: [scheme], by: 'startOfProduction', necessity: 'must', planAccepted: false };
}
