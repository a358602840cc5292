import { Button, Fieldset, Group, SimpleGrid, Stack, Textarea, TextInput, VisuallyHidden } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { LANGUAGES, withText } from '../../../domain/language';
import type { Evidence } from '../../../domain/supplier/evidence';
import type { ProfileDraft, Reference } from '../../../domain/supplier/profile';
import { useWords } from '../../screen/language';
import { AnswerList } from '../AnswerList';
import { EvidenceLine } from '../EvidenceLine';
import { useEditing } from '../editing';
import { FieldVisibility } from '../FieldVisibility';
import { Section } from '../Section';
import { COMPANY_WORDS } from './words';

interface ReferencesSectionProps {
  readonly draft: ProfileDraft;
  /** As it will be stored: what proves each reference. */
  readonly proven: ProfileDraft;
}

/** By whom and what the supplier may be judged. */
export function ReferencesSection({ draft, proven }: ReferencesSectionProps) {
  const { references } = draft;
  const words = useWords(COMPANY_WORDS);
  const { edit, claim } = useEditing();
  const put = (next: readonly Reference[]) => edit((now) => ({ ...now, references: next }));
  return (
    <Section
      id="references"
      title={words.references}
      hint={words.referencesHint}
      readers={<FieldVisibility field="references" draft={draft} />}
    >
      <AnswerList
        count={references?.length}
        silent={words.silentReferences}
        none={words.noReferences}
        addLabel={words.addReference}
        onAdd={() => put([...(references ?? []), { customer: '', what: {}, evidence: claim }])}
        sayNoneLabel={words.sayNoReferences}
        onSayNone={() => put([])}
      >
        {references?.map((reference, index) => (
          <ReferenceFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a reference has no id, and its place in the list is what it is known by.
            key={index}
            reference={reference}
            proven={proven.references?.[index]?.evidence ?? reference.evidence}
            pointer={`/references/${index}`}
            onChange={(next) => put(references.with(index, next))}
            onRemove={() => put(references.toSpliced(index, 1))}
          />
        ))}
      </AnswerList>
    </Section>
  );
}

interface ReferenceFieldsProps {
  readonly reference: Reference;
  readonly proven: Evidence;
  readonly pointer: string;
  readonly onChange: (reference: Reference) => void;
  readonly onRemove: () => void;
}

function ReferenceFields({ reference, proven, pointer, onChange, onRemove }: ReferenceFieldsProps) {
  const words = useWords(COMPANY_WORDS);
  const { faultAt } = useEditing();
  const { customer, what, evidence } = reference;
  return (
    <Fieldset variant="unstyled" legend={<VisuallyHidden>{customer || words.customer}</VisuallyHidden>} pb="sm">
      <Stack gap="xs">
        <TextInput
          maw={420}
          label={words.customer}
          value={customer}
          error={faultAt(`${pointer}/customer`)}
          onChange={({ currentTarget }) => onChange({ ...reference, customer: currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="xs">
          {LANGUAGES.map((language) => (
            <Textarea
              key={language}
              autosize
              minRows={1}
              lang={language}
              label={words.what[language]}
              value={what[language] ?? ''}
              error={faultAt(`${pointer}/what/${language}`) ?? faultAt(`${pointer}/what`)}
              onChange={({ currentTarget }) =>
                onChange({ ...reference, what: withText(what, language, currentTarget.value) })
              }
            />
          ))}
        </SimpleGrid>
        <Group justify="space-between" align="flex-end">
          <EvidenceLine
            evidence={evidence}
            proven={proven}
            onChange={(next) => onChange({ ...reference, evidence: next })}
          />
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={onRemove}
          >
            {words.removeReference}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
