import type { ComboboxItem } from '@mantine/core';
import { Button, Group, MultiSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ProfileDraft } from '../../../domain/supplier/profile';
import { useLanguage, useWords } from '../../screen/language';
import { useCountryOptions, useLanguageOptions } from '../countries';
import { useEditing } from '../editing';
import { FieldVisibility } from '../FieldVisibility';
import { Section } from '../Section';
import { COMPANY_WORDS } from './words';

/** In which languages the supplier works and where it delivers. */
export function ReachSection({ draft }: { readonly draft: ProfileDraft }) {
  const words = useWords(COMPANY_WORDS);
  const { language } = useLanguage();
  const languages = useLanguageOptions(language, draft.languages ?? []);
  const countries = useCountryOptions(language);
  return (
    <Section id="reach" title={words.reach}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Answers
          field="languages"
          label={words.languages}
          hint={words.languagesHint}
          placeholder={words.languagesPlaceholder}
          anchor="languages"
          options={languages}
          draft={draft}
        />
        <Answers
          field="exportMarkets"
          label={words.markets}
          hint={words.marketsHint}
          placeholder={words.marketsPlaceholder}
          anchor="export-markets"
          options={countries}
          draft={draft}
        />
      </SimpleGrid>
    </Section>
  );
}

interface AnswersProps {
  readonly field: 'languages' | 'exportMarkets';
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly anchor: string;
  readonly options: ComboboxItem[];
  readonly draft: ProfileDraft;
}

function Answers({ field, label, hint, placeholder, anchor, options, draft }: AnswersProps) {
  const words = useWords(COMPANY_WORDS);
  const { edit, faultAt } = useEditing();
  const chosen = draft[field];
  const put = (next: readonly string[]) => edit((now) => ({ ...now, [field]: next }));
  return (
    <Stack gap={6} id={anchor}>
      <MultiSelect
        label={label}
        description={hint}
        placeholder={placeholder}
        searchable
        data={options}
        value={[...(chosen ?? [])]}
        error={faultAt(`/${field}`) ?? firstFault(chosen ?? [], (index) => faultAt(`/${field}/${index}`))}
        onChange={put}
      />
      {chosen === undefined && (
        <Group gap="xs">
          <Text size="xs" c="dimmed">
            {words.notAnswered}
          </Text>
          <Button variant="subtle" size="compact-xs" mih={24} onClick={() => put([])}>
            {words.sayNone}
          </Button>
        </Group>
      )}
      {chosen?.length === 0 && (
        <Text size="xs" c="dimmed">
          {words.saidNone}
        </Text>
      )}
      <Group>
        <FieldVisibility field={field} draft={draft} />
      </Group>
    </Stack>
  );
}

function firstFault(members: readonly string[], faultOf: (index: number) => string | undefined): string | undefined {
  return members.map((_member, index) => faultOf(index)).find((fault) => fault !== undefined);
}
