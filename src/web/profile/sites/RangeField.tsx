import { Fieldset, Group, Input, NumberInput, type NumberInputProps, Text } from '@mantine/core';
import { dimensionIn, unitIn } from '../../../contract/wording/findings/quantity-wording';
import { DECIDING_BOUNDS, type Dimension, type Range } from '../../../domain/supplier/envelope';
import { formatNumber } from '../../screen/formats';
import { useLanguage, useWords } from '../../screen/language';
import { useEditing } from '../editing';
import classes from './sizes.module.css';
import { SITES_WORDS } from './words';

/** Standard gravity, m/s²: a press of 6,300 kN is one of 642 tonnes. */
const KN_PER_TONNE = 9.80665;

interface RangeFieldProps {
  readonly dimension: Dimension;
  readonly range: Range | undefined;
  /** JSON Pointer to the envelope. */
  readonly pointer: string;
  readonly onChange: (range: Range | undefined) => void;
}

/** The bounds of one dimension that decide, and those that are stated all the same. Blank is not stated. */
export function RangeField({ dimension, range = {}, pointer, onChange }: RangeFieldProps) {
  const { language } = useLanguage();
  const words = useWords(SITES_WORDS);
  const deciding = DECIDING_BOUNDS[dimension];
  const at = `${pointer}/${dimension}`;
  const reversed = useEditing().faultAt(at);
  const change = (bound: 'min' | 'max', value: number | undefined) => {
    const { [bound]: _before, ...other } = range;
    const next: Range = value === undefined ? other : { ...other, [bound]: value };
    onChange(next.min === undefined && next.max === undefined ? undefined : next);
  };
  const name = capitalised(dimensionIn(dimension)[language]);
  return (
    <Fieldset variant="unstyled" legend={<Text size="sm">{name}</Text>} className={classes.range}>
      <Group gap={6} align="flex-start">
        {(deciding !== 'max' || range.min !== undefined) && (
          <Bound
            label={`${name}, ${words.from}`}
            prefix={deciding === 'min' ? words.downTo : words.from}
            value={range.min}
            pointer={`${at}/min`}
            isInvalid={reversed !== undefined}
            onChange={(value) => change('min', value)}
          />
        )}
        {(deciding !== 'min' || range.max !== undefined) && (
          <Bound
            label={`${name}, ${words.upTo}`}
            prefix={words.upTo}
            value={range.max}
            pointer={`${at}/max`}
            isInvalid={reversed !== undefined}
            onChange={(value) => change('max', value)}
          />
        )}
        <Text size="sm" c="dimmed" className={classes.unit}>
          {unitIn(dimension)[language]}
        </Text>
      </Group>
      {reversed !== undefined && <Input.Error role="alert">{reversed}</Input.Error>}
      {dimension === 'pressForceKn' && range.max !== undefined && (
        <Text size="xs" c="dimmed">
          ≈ {words.tonnes(formatNumber(Math.round(range.max / KN_PER_TONNE), language))}
        </Text>
      )}
    </Fieldset>
  );
}

interface BoundProps {
  readonly label: string;
  readonly prefix: string;
  readonly value: number | undefined;
  readonly pointer: string;
  /** Do the two bounds contradict each other? */
  readonly isInvalid: boolean;
  readonly onChange: (value: number | undefined) => void;
}

function Bound({ label, prefix, value, pointer, isInvalid, onChange }: BoundProps) {
  const { faultAt } = useEditing();
  const { language } = useLanguage();
  const separators: Pick<NumberInputProps, 'decimalSeparator' | 'thousandSeparator'> =
    language === 'sv' ? { decimalSeparator: ',', thousandSeparator: ' ' } : { thousandSeparator: ',' };
  return (
    <NumberInput
      {...separators}
      aria-label={label}
      className={classes.bound}
      size="sm"
      hideControls
      min={0}
      allowNegative={false}
      leftSection={<span className={classes.prefix}>{prefix}</span>}
      leftSectionWidth={language === 'sv' ? 62 : 56}
      leftSectionPointerEvents="none"
      value={value ?? ''}
      error={faultAt(pointer) ?? isInvalid}
      onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
    />
  );
}

/** Labels are kept as they stand inside a sentence. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
