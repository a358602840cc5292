import { ActionIcon, Group, Select, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ConceptId } from '../../../domain/ids';
import type { Corrections } from '../../../domain/supplier/understanding';
import { useNames } from '../../reference/vocabulary';
import { useWords } from '../../screen/language';
import { ANYTHING, useConceptOptions } from '../concept-options';
import { add, type Mention, reject, uncorrect, understoodOf } from './marks';
import classes from './understood-concepts.module.css';
import { TEXTS_WORDS } from './words';

/** How many concepts a select shows at once; typing finds the others. */
const OPTIONS_SHOWN = 40;

interface UnderstoodConceptsProps {
  readonly mentions: readonly Mention[];
  readonly corrections: Corrections;
  readonly onCorrect: (corrections: Corrections) => void;
}

/** What was understood of the texts, each with its correction within reach of the keyboard, and what was missed to be added. */
export function UnderstoodConcepts({ mentions, corrections, onCorrect }: UnderstoodConceptsProps) {
  const words = useWords(TEXTS_WORDS);
  const { meant, negated } = understoodOf(mentions, corrections);
  const rejecting = {
    label: words.remove,
    icon: <IconX size={14} aria-hidden />,
    run: (concept: ConceptId) => onCorrect(reject(corrections, concept)),
  };
  const uncorrecting = { run: (concept: ConceptId) => onCorrect(uncorrect(corrections, concept)) };
  return (
    <Stack gap="xs">
      <ConceptRow title={words.understood} concepts={meant} action={rejecting} empty={words.nothingUnderstood} />
      <ConceptRow
        title={words.addedByHand}
        concepts={corrections.added}
        action={{ ...uncorrecting, label: words.removeAdded, icon: <IconX size={14} aria-hidden /> }}
      />
      <ConceptRow title={words.denied} concepts={negated} look="negated" action={rejecting} />
      <ConceptRow
        title={words.rejected}
        concepts={corrections.rejected}
        look="rejected"
        action={{ ...uncorrecting, label: words.restore, icon: <IconArrowBackUp size={14} aria-hidden /> }}
      />
      <AddConcept onAdd={(concept) => onCorrect(add(corrections, concept))} />
    </Stack>
  );
}

interface ConceptRowProps {
  readonly title: string;
  readonly concepts: readonly ConceptId[];
  readonly look?: 'negated' | 'rejected';
  readonly empty?: string;
  readonly action: {
    readonly label: (name: string) => string;
    readonly icon: ReactNode;
    readonly run: (concept: ConceptId) => void;
  };
}

function ConceptRow({ title, concepts, look, empty, action }: ConceptRowProps) {
  const names = useNames();
  if (concepts.length === 0 && empty === undefined) return null;
  return (
    <div>
      <Text size="xs" c="dimmed" fw={600} mb={4}>
        {title}
      </Text>
      {concepts.length === 0 && <Text size="sm">{empty}</Text>}
      <Group component="ul" gap={6} m={0} p={0}>
        {concepts.map((concept) => (
          <li key={concept} className={classes.chip} data-look={look}>
            <span>{names.concept(concept)}</span>
            <ActionIcon
              size={24}
              variant="subtle"
              color="gray"
              aria-label={action.label(names.concept(concept))}
              onClick={() => action.run(concept)}
            >
              {action.icon}
            </ActionIcon>
          </li>
        ))}
      </Group>
    </div>
  );
}

function AddConcept({ onAdd }: { readonly onAdd: (concept: ConceptId) => void }) {
  const words = useWords(TEXTS_WORDS);
  const { data, filter } = useConceptOptions(ANYTHING);
  return (
    <Select
      maw={420}
      label={words.add}
      placeholder={words.addPlaceholder}
      nothingFoundMessage={words.nothingFound}
      searchable
      data={data}
      filter={filter}
      limit={OPTIONS_SHOWN}
      value={null}
      onChange={(concept) => concept !== null && onAdd(concept as ConceptId)}
      withCheckIcon={false}
    />
  );
}
