import { Button, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { OrganisationSelect } from '../people/OrganisationSelect';
import { useNeedTitle } from '../reference/organisations';
import { useWords } from '../screen/language';
import { NoteOutcome } from './NoteOutcome';
import { OUTCOME_WORDS } from './words';

/** Notes an outcome of any match, which is chosen first. */
export function NoteAnyOutcome() {
  const words = useWords(OUTCOME_WORDS);
  const [isOpen, { open, close }] = useDisclosure(false);
  const [supplierId, setSupplierId] = useState<string | null>(null);
  const [requirementId, setRequirementId] = useState<string | null>(null);
  const { needs } = useNeedTitle();
  const begin = () => {
    setSupplierId(null);
    setRequirementId(null);
    open();
  };
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={begin}>
        {words.note}
      </Button>
      <NoteOutcome
        isOpen={isOpen}
        onClose={close}
        match={supplierId !== null && requirementId !== null ? { supplierId, requirementId } : undefined}
      >
        <OrganisationSelect kind="suppliers" value={supplierId} choose={setSupplierId} error={undefined} />
        <Select
          label={words.need}
          placeholder={words.findNeed}
          value={requirementId}
          onChange={setRequirementId}
          data={needs.map(({ id, title }) => ({ value: id, label: title }))}
          searchable
          required
        />
      </NoteOutcome>
    </>
  );
}
