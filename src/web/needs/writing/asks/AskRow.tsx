import { ActionIcon, Checkbox, Group, NativeSelect, NumberInput, SegmentedControl, Text } from '@mantine/core';
import { IconArrowUp, IconX } from '@tabler/icons-react';
import { measureIn } from '../../../../contract/wording/findings/quantity-wording';
import type { components } from '../../../api/wire';
import { useNames } from '../../../reference/vocabulary';
import { useLanguage, useWords } from '../../../screen/language';
import { WRITING_WORDS } from '../words';
import classes from '../writing.module.css';
import { nameOf } from './ask-names';
import { type Ask, withNecessity } from './asks';

type Range = components['schemas']['Range'];
type Milestone = components['schemas']['Milestone'];

interface AskRowProps {
  readonly ask: Ask;
  /** What the server says against it. */
  readonly fault: string | undefined;
  readonly onChange: (ask: Ask) => void;
  readonly onRemove: () => void;
  /** Given for a step that has one before it. */
  readonly onEarlier?: (() => void) | undefined;
  /** Told while somebody looks at the row, so that its words in the text can stand out. */
  readonly onLook: (isLooking: boolean) => void;
}

/** One ask: a must or a wish, with what else can be said of it. */
export function AskRow({ ask, fault, onChange, onRemove, onEarlier, onLook }: AskRowProps) {
  const words = useWords(WRITING_WORDS);
  const { language } = useLanguage();
  const name = nameOf(ask, useNames(), words, language);
  return (
    <li
      className={classes.ask}
      onMouseEnter={() => onLook(true)}
      onMouseLeave={() => onLook(false)}
      onFocus={() => onLook(true)}
      onBlur={() => onLook(false)}
    >
      <div className={classes.askName}>
        {name}
        {fault !== undefined && (
          <Text size="xs" c="var(--mantine-color-error)">
            {fault}
          </Text>
        )}
      </div>
      <div className={classes.controls}>
        <AskDetails ask={ask} name={name} onChange={onChange} />
        <SegmentedControl
          size="xs"
          aria-label={words.necessityOf(name)}
          value={ask.necessity}
          onChange={(necessity) => onChange(withNecessity(ask, necessity))}
          data={[
            { value: 'must', label: words.must },
            { value: 'wish', label: words.wish },
          ]}
        />
        <Group gap={0} wrap="nowrap">
          {onEarlier && (
            <ActionIcon variant="subtle" color="gray" size={26} aria-label={words.earlier(name)} onClick={onEarlier}>
              <IconArrowUp size={15} aria-hidden />
            </ActionIcon>
          )}
          <ActionIcon variant="subtle" color="gray" size={26} aria-label={words.remove(name)} onClick={onRemove}>
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </Group>
      </div>
    </li>
  );
}

interface DetailsProps {
  readonly ask: Ask;
  readonly name: string;
  readonly onChange: (ask: Ask) => void;
}

function AskDetails({ ask, name, onChange }: DetailsProps) {
  const words = useWords(WRITING_WORDS);
  switch (ask.kind) {
    case 'step':
      return (
        <Checkbox
          size="xs"
          label={words.inHouse}
          aria-label={`${name}: ${words.inHouse}`}
          checked={ask.inHouse}
          onChange={(event) => onChange({ ...ask, inHouse: event.currentTarget.checked })}
        />
      );
    case 'dimension':
      return (
        <RangeInputs
          name={name}
          unit={measureIn(ask.dimension, {}).en.trim()}
          range={ask.range}
          onChange={(range) => onChange({ ...ask, range })}
        />
      );
    case 'volume':
      return <RangeInputs name={name} unit="" range={ask.pieces} onChange={(pieces) => onChange({ ...ask, pieces })} />;
    case 'certificate':
      return <CertificateDetails ask={ask} name={name} onChange={onChange} />;
    case 'distance':
      return (
        <NumberInput
          size="xs"
          w={100}
          suffix=" km"
          min={0}
          hideControls
          aria-label={name}
          value={ask.withinKm}
          onChange={(value) => onChange({ ...ask, withinKm: Number(value) })}
        />
      );
    case 'material':
    case 'language':
      return null;
  }
}

function CertificateDetails({
  ask,
  name,
  onChange,
}: DetailsProps & { readonly ask: Extract<Ask, { kind: 'certificate' }> }) {
  const words = useWords(WRITING_WORDS);
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={words.byMilestone(name)}
        value={ask.by}
        onChange={(event) => onChange({ ...ask, by: event.currentTarget.value as Milestone })}
        data={Object.entries(words.milestones).map(([value, label]) => ({ value, label }))}
      />
      <Checkbox
        size="xs"
        label={words.plan}
        aria-label={`${name}: ${words.plan}`}
        checked={ask.planAccepted}
        onChange={(event) => onChange({ ...ask, planAccepted: event.currentTarget.checked })}
      />
    </>
  );
}

interface RangeInputsProps {
  readonly name: string;
  readonly unit: string;
  readonly range: Range;
  readonly onChange: (range: Range) => void;
}

function RangeInputs({ name, unit, range, onChange }: RangeInputsProps) {
  const words = useWords(WRITING_WORDS);
  const { language } = useLanguage();
  const input = (bound: 'min' | 'max', label: string) => (
    <NumberInput
      size="xs"
      w={84}
      hideControls
      min={0}
      decimalSeparator={language === 'sv' ? ',' : '.'}
      thousandSeparator={language === 'sv' ? ' ' : ','}
      aria-label={label}
      placeholder={bound === 'min' ? '–' : '…'}
      value={range[bound] ?? ''}
      onChange={(value) => {
        const { [bound]: _before, ...other } = range;
        onChange(value === '' ? other : { ...other, [bound]: Number(value) });
      }}
    />
  );
  return (
    <Group gap={4} wrap="nowrap">
      {input('min', words.from(name))}
      <span aria-hidden>–</span>
      {input('max', words.to(name))}
      <Text size="xs">{unit}</Text>
    </Group>
  );
}
