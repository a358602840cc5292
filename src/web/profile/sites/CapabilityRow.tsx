import { Fieldset, MultiSelect, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { memo } from 'react';
import { dimensionIn, rangeIn } from '../../../contract/wording/findings/quantity-wording';
import { wordLabel } from '../../../contract/wording/label-wording';
import type { ConceptId, SiteId } from '../../../domain/ids';
import type { Language } from '../../../domain/language';
import { DIMENSIONS, type Dimension, type Range } from '../../../domain/supplier/envelope';
import type { Evidence } from '../../../domain/supplier/evidence';
import { CAPABILITIES, putFact, removeFact } from '../../../domain/supplier/profile-part';
import { type Capability, ROLES, type Role } from '../../../domain/supplier/site';
import { type Names, useNames } from '../../reference/vocabulary';
import { useLanguage, useWords } from '../../screen/language';
import { DOABLE, MATERIALS, useConceptOptions } from '../concept-options';
import { useEditing } from '../editing';
import { FactFoot } from './FactFoot';
import { FactRow } from './FactRow';
import { RangeField } from './RangeField';
import { useOpenRow } from './use-open-row';
import { SITES_WORDS } from './words';

/** How many options a select shows at once; typing finds the others. */
const OPTIONS_SHOWN = 40;

interface CapabilityRowProps {
  readonly siteId: SiteId;
  readonly capability: Capability;
  /** What proves it once the draft is saved. */
  readonly proven: Evidence;
  readonly isChanged: boolean;
  /** JSON Pointer to the capability. */
  readonly pointer: string;
}

/** A process that a site does: on one line, or opened to be changed. */
export const CapabilityRow = memo(function CapabilityRow(props: CapabilityRowProps) {
  const { capability, pointer, isChanged } = props;
  const names = useNames();
  const { language } = useLanguage();
  const words = useWords(SITES_WORDS);
  const anchor = `capability-${capability.id}`;
  const [isOpen, toggle] = useOpenRow({ anchor, pointers: [pointer], isNew: capability.process === NO_PROCESS });
  return (
    <FactRow
      anchor={anchor}
      title={capability.process === NO_PROCESS ? words.chooseProcess : names.concept(capability.process)}
      summary={summaryOf(capability, names, language)}
      isChanged={isChanged}
      isOpen={isOpen}
      onToggle={toggle}
    >
      <CapabilityForm {...props} />
    </FactRow>
  );
});

/** Of a capability that has just been begun; the server refuses it where it is left so. */
export const NO_PROCESS = '' as ConceptId;

function summaryOf({ role, materials = [], envelope }: Capability, names: Names, language: Language): string {
  const sizes = DIMENSIONS.flatMap((dimension) => {
    const range = envelope[dimension];
    return range === undefined ? [] : [`${dimensionIn(dimension)[language]} ${rangeIn(dimension, range)[language]}`];
  });
  return [wordLabel('role', role, language), materials.map(names.concept).join(', '), sizes.join(', ')]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What becomes of a capability; undefined materials are not stated. */
interface CapabilityChanges extends Partial<Omit<Capability, 'materials'>> {
  readonly materials?: readonly ConceptId[] | undefined;
}

type Put = (changes: CapabilityChanges) => void;

function changed(capability: Capability, changes: CapabilityChanges): Capability {
  const { materials, ...others } = { ...capability, ...changes };
  return { ...others, ...(materials && { materials }) };
}

function CapabilityForm({ siteId, capability, proven, pointer }: CapabilityRowProps) {
  const words = useWords(SITES_WORDS);
  const names = useNames();
  const { edit } = useEditing();
  const { evidence, envelope } = capability;
  const put: Put = (changes) =>
    edit((draft) => putFact(siteId, CAPABILITIES, changed(capability, changes))(draft).draft);
  const putRange = (dimension: Dimension, range: Range | undefined) => {
    const { [dimension]: _before, ...others } = envelope;
    put({ envelope: range === undefined ? others : { ...others, [dimension]: range } });
  };
  return (
    <Stack gap="sm">
      <WhatIsDone capability={capability} pointer={pointer} put={put} />
      <MaterialsField capability={capability} pointer={pointer} put={put} />
      <Fieldset
        variant="unstyled"
        legend={
          <Text size="sm" fw={600}>
            {words.sizes}
          </Text>
        }
      >
        <Text size="xs" c="dimmed" mb={6}>
          {words.sizesHint}
        </Text>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" verticalSpacing="xs">
          {DIMENSIONS.map((dimension) => (
            <RangeField
              key={dimension}
              dimension={dimension}
              range={envelope[dimension]}
              pointer={`${pointer}/envelope`}
              onChange={(range) => putRange(dimension, range)}
            />
          ))}
        </SimpleGrid>
      </Fieldset>
      <FactFoot
        name={names.concept(capability.process)}
        evidence={evidence}
        proven={proven}
        visibility={capability.visibility}
        onChange={put}
        removeLabel={words.removeCapability}
        onRemove={() => edit((draft) => removeFact(siteId, CAPABILITIES, capability.id)(draft).draft)}
      />
    </Stack>
  );
}

interface CapabilityFieldProps {
  readonly capability: Capability;
  readonly pointer: string;
  readonly put: Put;
}

function WhatIsDone({ capability: { process, role }, pointer, put }: CapabilityFieldProps) {
  const words = useWords(SITES_WORDS);
  const { faultAt } = useEditing();
  const { language } = useLanguage();
  const processes = useConceptOptions(DOABLE);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="xs">
      <Select
        {...processes}
        label={words.process}
        placeholder={words.processPlaceholder}
        nothingFoundMessage={words.nothingFound}
        searchable
        allowDeselect={false}
        limit={OPTIONS_SHOWN}
        value={process === NO_PROCESS ? null : process}
        error={faultAt(`${pointer}/process`)}
        onChange={(next) => next !== null && put({ process: next as ConceptId })}
      />
      <Select
        label={words.role}
        description={words.roleMeans[role]}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        data={ROLES.map((each) => ({ value: each, label: wordLabel('role', each, language) }))}
        value={role}
        error={faultAt(`${pointer}/role`)}
        onChange={(next) => next !== null && put({ role: next as Role })}
        renderOption={({ option }) => (
          <div>
            <Text size="sm">{option.label}</Text>
            <Text size="xs" c="dimmed">
              {words.roleMeans[option.value as Role]}
            </Text>
          </div>
        )}
      />
    </SimpleGrid>
  );
}

function MaterialsField({ capability, pointer, put }: CapabilityFieldProps) {
  const words = useWords(SITES_WORDS);
  const { faultAt } = useEditing();
  const options = useConceptOptions(MATERIALS);
  return (
    <MultiSelect
      {...options}
      label={words.materials}
      description={words.materialsHint}
      placeholder={words.materialsPlaceholder}
      nothingFoundMessage={words.nothingFound}
      searchable
      limit={OPTIONS_SHOWN}
      value={[...(capability.materials ?? [])]}
      error={faultAt(`${pointer}/materials`)}
      onChange={(next) => put({ materials: next.length === 0 ? undefined : (next as ConceptId[]) })}
    />
  );
}
