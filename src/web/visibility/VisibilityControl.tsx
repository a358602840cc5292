import { Button, MultiSelect, Popover, Radio, Stack } from '@mantine/core';
import { IconLock, IconUsers, IconUsersGroup, IconWorld } from '@tabler/icons-react';
import { useState } from 'react';
import { wordLabel } from '../../contract/wording/label-wording';
import type { BuyerId } from '../../domain/ids';
import type { Visibility } from '../../domain/supplier/visibility';
import { $api } from '../api/api';
import { useLanguage, useWords } from '../screen/language';
import { VISIBILITY_WORDS } from './words';

const CHOICES = ['public', 'cluster', 'buyers', 'private'] as const;

const ICONS = { public: IconWorld, cluster: IconUsersGroup, buyers: IconUsers, private: IconLock } as const;

interface VisibilityControlProps {
  /** What it is about, in the definite form and lower case: "the languages". */
  readonly field: string;
  /** Absent: everyone signed in. */
  readonly value: Visibility | undefined;
  readonly onChange: (value: Visibility) => void;
  readonly isDisabled?: boolean;
}

/** Tells who may read a field, and lets it be changed: a quiet button that opens the choices, each with what it means. */
export function VisibilityControl({ field, value = { to: 'public' }, onChange, isDisabled }: VisibilityControlProps) {
  const words = useWords(VISIBILITY_WORDS);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const Icon = ICONS[value.to];
  const label = value.to === 'buyers' ? words.count(value.buyers.length) : wordLabel('visibility', value.to, language);
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus withinPortal width={340} position="bottom-start">
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          c="dimmed"
          leftSection={<Icon size={14} aria-hidden />}
          disabled={isDisabled === true}
          aria-label={`${words.whoMayRead(field)} ${label}`}
          onClick={() => setOpen(!isOpen)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.whoMayRead(field)} maw="calc(100vw - 16px)">
        <Choices field={field} value={value} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices({
  field,
  value,
  onChange,
}: Required<Omit<VisibilityControlProps, 'isDisabled' | 'value'>> & { readonly value: Visibility }) {
  const words = useWords(VISIBILITY_WORDS);
  const { language } = useLanguage();
  // "Chosen buyers" is no choice yet while nobody is chosen: until then it is only on the screen.
  const [isChoosing, setChoosing] = useState(value.to === 'buyers');
  const choose = (to: string) => {
    setChoosing(to === 'buyers');
    if (to === 'public' || to === 'cluster' || to === 'private') onChange({ to });
  };
  return (
    <Stack gap="sm">
      <Radio.Group label={words.whoMayRead(field)} value={isChoosing ? 'buyers' : value.to} onChange={choose}>
        <Stack gap="xs" mt="xs">
          {CHOICES.map((to) => {
            const label = wordLabel('visibility', to, language);
            return (
              <Radio
                key={to}
                value={to}
                label={label.charAt(0).toLocaleUpperCase(language) + label.slice(1)}
                description={words.means[to]}
              />
            );
          })}
        </Stack>
      </Radio.Group>
      {isChoosing && (
        <BuyerChoice
          chosen={value.to === 'buyers' ? value.buyers : []}
          onChange={(buyers) => buyers.length > 0 && onChange({ to: 'buyers', buyers })}
        />
      )}
    </Stack>
  );
}

interface BuyerChoiceProps {
  readonly chosen: readonly BuyerId[];
  readonly onChange: (buyers: readonly BuyerId[]) => void;
}

function BuyerChoice({ chosen, onChange }: BuyerChoiceProps) {
  const words = useWords(VISIBILITY_WORDS);
  const { data } = $api.useQuery('get', '/api/v1/buyers', {}, { staleTime: 300_000 });
  const buyers = data?.items ?? [];
  return (
    <MultiSelect
      label={words.buyers}
      placeholder={chosen.length === 0 ? words.chooseBuyers : ''}
      data={buyers.map(({ id, name }) => ({ value: id, label: name }))}
      value={[...chosen]}
      onChange={(ids) => onChange(ids as BuyerId[])}
      searchable
      nothingFoundMessage={words.noBuyer}
      // Inside the popover, or a choice would count as a click outside and close it.
      comboboxProps={{ withinPortal: false }}
    />
  );
}
