import { Button, MultiSelect, Popover } from '@mantine/core';
import { useLanguageOptions } from '../../../profile/countries';
import { useLanguage, useWords } from '../../../screen/language';
import { PLAN_WORDS } from '../words';

interface LanguagesFieldProps {
  readonly name: string;
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly onChange: (languages: readonly string[]) => void;
}

/** Which languages somebody speaks, as short as can be until it is opened. */
export function LanguagesField({ name, languages, onChange }: LanguagesFieldProps) {
  const words = useWords(PLAN_WORDS);
  const { language } = useLanguage();
  const options = useLanguageOptions(language, languages);
  const codes = languages.length === 0 ? '–' : languages.join(' ').toUpperCase();
  const told = options.filter(({ value }) => languages.includes(value)).map(({ label }) => label);
  return (
    <Popover position="bottom-end" shadow="md" withArrow trapFocus width={260}>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          fw={400}
          px={8}
          aria-label={`${words.languagesOf(name)}: ${codes} (${told.join(', ')})`}
        >
          {codes}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <MultiSelect
          size="xs"
          label={words.languages}
          searchable
          comboboxProps={{ withinPortal: false }}
          data={options}
          value={[...languages]}
          onChange={onChange}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
