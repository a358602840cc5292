import { ActionIcon, Fieldset, Group, NumberInput, TextInput, VisuallyHidden } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { addMonths } from '../../../domain/calendar-date';
import type { CapacityWindow, ProfileDraft } from '../../../domain/supplier/profile';
import { useWords } from '../../screen/language';
import { AnswerList } from '../AnswerList';
import { useEditing } from '../editing';
import { FieldVisibility } from '../FieldVisibility';
import { Section } from '../Section';
import { today } from '../today';
import { PROFILE_WORDS } from '../words';
import { COMPANY_WORDS } from './words';

/** How long a new period is until somebody says otherwise, in months. */
const USUAL_MONTHS = 6;

/** When the supplier can take on work, and how much. */
export function CapacitySection({ draft }: { readonly draft: ProfileDraft }) {
  const { freeCapacity } = draft;
  const words = useWords(COMPANY_WORDS);
  const { edit } = useEditing();
  const put = (next: readonly CapacityWindow[]) => edit((now) => ({ ...now, freeCapacity: next }));
  const begin = () => {
    const from = today();
    put([...(freeCapacity ?? []), { from, to: addMonths(from, USUAL_MONTHS), freePercent: 20 }]);
  };
  return (
    <Section
      id="free-capacity"
      title={words.capacity}
      hint={words.capacityHint}
      readers={<FieldVisibility field="freeCapacity" draft={draft} />}
    >
      <AnswerList
        count={freeCapacity?.length}
        silent={words.silentCapacity}
        none={words.noCapacity}
        addLabel={words.addWindow}
        onAdd={begin}
        sayNoneLabel={words.sayNoCapacity}
        onSayNone={() => put([])}
      >
        {freeCapacity?.map((window, index) => (
          <WindowFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a period has no id, and its place in the list is what it is known by.
            key={index}
            window={window}
            index={index}
            onChange={(next) => put(freeCapacity.with(index, next))}
            onRemove={() => put(freeCapacity.toSpliced(index, 1))}
          />
        ))}
      </AnswerList>
    </Section>
  );
}

interface WindowFieldsProps {
  readonly window: CapacityWindow;
  readonly index: number;
  readonly onChange: (window: CapacityWindow) => void;
  readonly onRemove: () => void;
}

function WindowFields({ window, index, onChange, onRemove }: WindowFieldsProps) {
  const words = useWords(COMPANY_WORDS);
  const { from, to } = useWords(PROFILE_WORDS);
  const { faultAt } = useEditing();
  const at = `/freeCapacity/${index}`;
  return (
    <Fieldset variant="unstyled" legend={<VisuallyHidden>{words.period(index + 1)}</VisuallyHidden>}>
      <Group gap="xs" align="flex-end">
        <TextInput
          type="date"
          label={from}
          value={window.from}
          error={faultAt(`${at}/from`)}
          onChange={({ currentTarget }) => onChange({ ...window, from: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={to}
          value={window.to}
          error={faultAt(`${at}/to`)}
          onChange={({ currentTarget }) => onChange({ ...window, to: currentTarget.value })}
        />
        <NumberInput
          label={words.free}
          w={96}
          min={1}
          max={100}
          allowDecimal={false}
          value={window.freePercent}
          error={faultAt(`${at}/freePercent`)}
          onChange={(next) => typeof next === 'number' && onChange({ ...window, freePercent: next })}
        />
        <ActionIcon
          size={36}
          variant="subtle"
          color="red"
          aria-label={words.removeWindow(index + 1)}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </Fieldset>
  );
}
