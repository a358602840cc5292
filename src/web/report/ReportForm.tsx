import { Button, Fieldset, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { faultAt } from '../api/problem';
import { MemorandumSelect } from '../memoranda/MemorandumSelect';
import { today } from '../profile/today';
import { useLanguage, useWords } from '../screen/language';
import { type ReportOrder, usualPeriods } from './report';
import { REPORT_WORDS } from './words';

const route = getRouteApi('/shell/report');

interface ReportFormProps {
  readonly order: ReportOrder;
  readonly error: unknown;
}

/** The period, the memorandum, and the rates with their day and source. */
export function ReportForm({ order, error }: ReportFormProps) {
  const words = useWords(REPORT_WORDS);
  const navigate = route.useNavigate();
  const [draft, setDraft] = useState(order);
  const show = (shown: ReportOrder) => {
    const { memorandum, sekPerEur, sekPerGbp, ratesOn, ratesSource } = shown;
    const { from, to } = shown;
    void navigate({ search: { from, to, memorandum, sekPerEur, sekPerGbp, ratesOn, ratesSource }, resetScroll: false });
  };
  const change = (part: { readonly [Key in keyof ReportOrder]?: ReportOrder[Key] | undefined }) =>
    setDraft((all) => ({ ...all, ...part }) as ReportOrder);
  return (
    <Stack
      component="form"
      gap="sm"
      mb="lg"
      maw={900}
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        show(draft);
      }}
    >
      <Group align="flex-end" gap="sm">
        <TextInput
          type="date"
          label={words.from}
          value={draft.from}
          onChange={({ currentTarget: { value } }) => change({ from: value })}
          error={faultAt(error, '/from')}
          required
        />
        <TextInput
          type="date"
          label={words.to}
          value={draft.to}
          onChange={({ currentTarget: { value } }) => change({ to: value })}
          error={faultAt(error, '/to')}
          required
        />
        <Group gap={4} role="group" aria-label={words.usual}>
          {usualPeriods(today()).map(({ year, from, to }) => (
            <Button
              key={from}
              variant={draft.from === from && draft.to === to ? 'light' : 'default'}
              onClick={() => show({ ...draft, from, to })}
            >
              {year ?? words.allTime}
            </Button>
          ))}
        </Group>
        <MemorandumSelect
          label={words.memorandum}
          none={words.every}
          value={draft.memorandum}
          choose={(memorandum) => change({ memorandum })}
        />
      </Group>
      <Rates draft={draft} change={change} error={error} />
      <Button type="submit" style={{ alignSelf: 'flex-start' }}>
        {words.show}
      </Button>
    </Stack>
  );
}

interface RatesProps {
  readonly draft: ReportOrder;
  readonly change: (part: { readonly [Key in keyof ReportOrder]?: ReportOrder[Key] | undefined }) => void;
  readonly error: unknown;
}

function Rates({ draft, change, error }: RatesProps) {
  const words = useWords(REPORT_WORDS);
  const { language } = useLanguage();
  const rate = (key: 'sekPerEur' | 'sekPerGbp') => (
    <NumberInput
      label={words[key]}
      value={draft[key] ?? ''}
      onChange={(value) => change({ [key]: typeof value === 'number' ? value : undefined })}
      error={faultAt(error, `/${key}`)}
      decimalSeparator={language === 'sv' ? ',' : '.'}
      allowedDecimalSeparators={[',', '.']}
      decimalScale={6}
      allowNegative={false}
      max={10_000}
      hideControls
      w={130}
    />
  );
  const hasRate = draft.sekPerEur !== undefined || draft.sekPerGbp !== undefined;
  return (
    <Fieldset legend={words.rates} p="sm">
      <Group align="flex-start" gap="sm">
        {rate('sekPerEur')}
        {rate('sekPerGbp')}
        <TextInput
          type="date"
          label={words.ratesOn}
          value={draft.ratesOn ?? ''}
          onChange={({ currentTarget: { value } }) => change({ ratesOn: value === '' ? undefined : value })}
          error={faultAt(error, '/ratesOn')}
          required={hasRate}
        />
        <TextInput
          label={words.ratesSource}
          placeholder={words.sourceExample}
          value={draft.ratesSource ?? ''}
          onChange={({ currentTarget: { value } }) => change({ ratesSource: value === '' ? undefined : value })}
          error={faultAt(error, '/ratesSource')}
          maxLength={500}
          required={hasRate}
          style={{ flex: '1 1 200px' }}
        />
      </Group>
    </Fieldset>
  );
}
