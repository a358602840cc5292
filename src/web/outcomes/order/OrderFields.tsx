import { Group, NativeSelect, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { capitalised } from '../../../contract/wording/bilingual';
import { wordLabel } from '../../../contract/wording/label-wording';
import { CURRENCIES, type Currency } from '../../../domain/outcome/money';
import { ORDER_BOUNDS, WITHOUT_HELP, type WithoutHelp } from '../../../domain/outcome/outcome';
import { faultAt } from '../../api/problem';
import { useLanguage, useWords } from '../../screen/language';
import { OUTCOME_WORDS } from '../words';
import type { OrderDraft } from './order-draft';

interface OrderFieldsProps {
  readonly draft: OrderDraft;
  readonly change: (part: Partial<OrderDraft>) => void;
  readonly error: unknown;
  /** Where the order stands in what is sent, as a JSON Pointer. */
  readonly at?: '/order' | '/answer/order';
}

const LINE = 500;

/** What was ordered, for how much, and what would have happened without help. */
export function OrderFields({ draft, change, error, at = '/order' }: OrderFieldsProps) {
  const words = useWords(OUTCOME_WORDS);
  return (
    <Stack gap="sm">
      <TextInput
        label={words.what}
        value={draft.what}
        onChange={({ currentTarget: { value } }) => change({ what: value })}
        error={faultAt(error, `${at}/what`)}
        maxLength={LINE}
        required
      />
      <Group grow gap="sm" align="flex-start">
        <TextInput
          type="date"
          label={words.orderedOn}
          value={draft.orderedOn}
          onChange={({ currentTarget: { value } }) => change({ orderedOn: value })}
          error={faultAt(error, `${at}/orderedOn`)}
          required
        />
        <TextInput
          type="date"
          label={words.startsOn}
          value={draft.startsOn}
          onChange={({ currentTarget: { value } }) => change({ startsOn: value })}
          error={faultAt(error, `${at}/startsOn`)}
        />
      </Group>
      <Amounts draft={draft} change={change} error={error} at={at} />
      <Text size="sm" c="dimmed">
        {words.unknownHint}
      </Text>
      <WithoutHelpChoice draft={draft} change={change} />
    </Stack>
  );
}

function Amounts({ draft, change, error, at }: OrderFieldsProps) {
  const words = useWords(OUTCOME_WORDS);
  const { language } = useLanguage();
  const asNumber = (value: number | string) => (typeof value === 'number' ? value : '');
  const written = {
    hideControls: true,
    allowNegative: false,
    thousandSeparator: language === 'sv' ? ' ' : ',',
    decimalSeparator: language === 'sv' ? ',' : '.',
    inputMode: 'decimal',
  } as const;
  return (
    <>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <NumberInput
          {...written}
          label={words.value}
          decimalScale={2}
          max={10_000_000_000}
          value={draft.amount}
          onChange={(value) => change({ amount: asNumber(value) })}
          error={faultAt(error, `${at}/valuePerYear/minor`)}
          style={{ flex: 1 }}
        />
        <NativeSelect
          label={words.currency}
          value={draft.currency}
          onChange={({ currentTarget: { value } }) => change({ currency: value as Currency })}
          data={CURRENCIES}
        />
      </Group>
      <Group grow gap="sm" align="flex-start">
        <NumberInput
          {...written}
          label={words.years}
          allowDecimal={false}
          max={ORDER_BOUNDS.years}
          value={draft.years}
          onChange={(value) => change({ years: asNumber(value) })}
          error={faultAt(error, `${at}/years`)}
        />
        <NumberInput
          {...written}
          label={words.jobs}
          decimalScale={1}
          max={ORDER_BOUNDS.jobs}
          value={draft.jobs}
          onChange={(value) => change({ jobs: asNumber(value) })}
          error={faultAt(error, `${at}/jobs`)}
        />
      </Group>
    </>
  );
}

function WithoutHelpChoice({ draft, change }: Pick<OrderFieldsProps, 'draft' | 'change'>) {
  const words = useWords(OUTCOME_WORDS);
  const { language } = useLanguage();
  return (
    <Radio.Group
      label={words.withoutHelp}
      value={draft.withoutHelp}
      onChange={(value) => change({ withoutHelp: value as WithoutHelp })}
    >
      <Stack gap={6} mt={4}>
        {WITHOUT_HELP.map((value) => (
          <Radio key={value} value={value} label={capitalised(wordLabel('withoutHelp', value, language), language)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
