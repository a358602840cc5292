import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client, invalidate } from '../api/api';
import { faultAt } from '../api/problem';
import type { components } from '../api/wire';
import { useCountryOptions } from '../profile/countries';
import { newId } from '../profile/draft/new-id';
import { today } from '../profile/today';
import { useLanguage, useWords } from '../screen/language';
import { ProblemAlert } from '../screen/states';
import { useUndo } from '../screen/undo';
import { SCREEN_WORDS } from '../screen/words';
import { MEMORANDUM_WORDS } from './words';

/** A memorandum in its newest revision. */
export type Memorandum = components['schemas']['Memorandum'];
type Draft = components['schemas']['SaveMemorandumBody'];

interface MemorandumDialogProps {
  /** Undefined while the dialog is shut. */
  readonly edited: Memorandum | 'new' | undefined;
  readonly onClose: () => void;
}

const LINE = 500;

/** Adds a memorandum, or changes one. */
export function MemorandumDialog({ edited, onClose }: MemorandumDialogProps) {
  const words = useWords(MEMORANDUM_WORDS);
  const { close } = useWords(SCREEN_WORDS);
  return (
    <Modal
      opened={edited !== undefined}
      onClose={onClose}
      title={edited === 'new' ? words.addTitle : words.editTitle}
      closeButtonProps={{ 'aria-label': close }}
      transitionProps={{ duration: 100 }}
    >
      {edited !== undefined && <MemorandumForm before={edited === 'new' ? undefined : edited} onClose={onClose} />}
    </Modal>
  );
}

interface MemorandumFormProps {
  readonly before: Memorandum | undefined;
  readonly onClose: () => void;
}

function MemorandumForm({ before, onClose }: MemorandumFormProps) {
  const words = useWords(MEMORANDUM_WORDS);
  const { offer } = useUndo();
  const [draft, setDraft] = useState<Draft>(() => before?.draft ?? emptyDraft());
  const [id] = useState(() => before?.id ?? newId<Memorandum['id']>('memorandum'));
  const saving = useMutation({
    mutationFn: () => store(id, before?.revision, draft),
    onSuccess: (saved) => {
      const done = words.saved(saved.draft.title);
      if (before) offer(done, () => store(id, saved.revision, before.draft));
      else notifications.show({ message: done });
      onClose();
    },
  });
  const change = (part: Partial<Draft>) => setDraft((all) => ({ ...all, ...part }));
  const at = before ? '' : '/draft';
  const fault = (pointer: string) => faultAt(saving.error, at + pointer);
  return (
    <Stack
      component="form"
      gap="sm"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <TextInput
        label={words.name}
        value={draft.title}
        onChange={({ currentTarget: { value } }) => change({ title: value })}
        error={fault('/title')}
        maxLength={LINE}
        required
      />
      {[0, 1].map((index) => (
        <RegionFields key={index} index={index} draft={draft} change={change} fault={fault} />
      ))}
      <Group grow align="flex-start" gap="sm">
        <TextInput
          type="date"
          label={words.signedOn}
          value={draft.signedOn}
          onChange={({ currentTarget: { value } }) => change({ signedOn: value })}
          error={fault('/signedOn')}
          required
        />
        <TextInput
          type="date"
          label={words.validUntil}
          description={words.untilEnded}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.validUntil ?? ''}
          onChange={({ currentTarget: { value } }) => setDraft((all) => withEnd(all, value))}
          error={fault('/validUntil')}
        />
      </Group>
      <TextInput
        label={words.source}
        placeholder={words.sourceExample}
        value={draft.evidence.source}
        onChange={({ currentTarget: { value } }) => change({ evidence: { ...draft.evidence, source: value } })}
        error={fault('/evidence/source')}
        maxLength={2_000}
        required
      />
      <ProblemAlert error={saving.error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button type="submit" loading={saving.isPending}>
          {words.save}
        </Button>
      </Group>
    </Stack>
  );
}

interface RegionFieldsProps {
  readonly index: number;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly fault: (pointer: string) => string | undefined;
}

function RegionFields({ index, draft, change, fault }: RegionFieldsProps) {
  const words = useWords(MEMORANDUM_WORDS);
  const { language } = useLanguage();
  const countries = useCountryOptions(language);
  const region = draft.regions[index] ?? { name: '', country: '' };
  const set = (part: Partial<typeof region>) =>
    change({ regions: draft.regions.map((other, place) => (place === index ? { ...region, ...part } : other)) });
  return (
    <Group align="flex-start" gap="sm" wrap="nowrap">
      <TextInput
        label={words.regions[index]}
        value={region.name}
        onChange={({ currentTarget: { value } }) => set({ name: value })}
        error={fault(`/regions/${index}/name`)}
        maxLength={LINE}
        required
        style={{ flex: 1 }}
      />
      <Select
        label={words.country}
        value={region.country}
        onChange={(country) => country !== null && set({ country })}
        data={countries}
        error={fault(`/regions/${index}/country`)}
        searchable
        w={160}
      />
    </Group>
  );
}

function emptyDraft(): Draft {
  return {
    title: '',
    regions: [
      { name: '', country: 'SE' },
      { name: '', country: 'GB' },
    ],
    signedOn: today(),
    evidence: { tier: 'documented', on: today(), source: '', illustrative: false },
  };
}

/** An empty day is none. */
function withEnd({ validUntil: _validUntil, ...draft }: Draft, day: string): Draft {
  return day === '' ? draft : { ...draft, validUntil: day };
}

/** Stores the next revision, or the first one where there is none before. @throws ApiProblem */
async function store(id: string, revision: number | undefined, draft: Draft): Promise<Memorandum> {
  const { data } =
    revision === undefined
      ? await client.POST('/api/v1/memoranda', { body: { id, draft } })
      : await client.PUT('/api/v1/memoranda/{memorandumId}', {
          params: { path: { memorandumId: id }, header: { 'If-Match': `"${revision}"` } },
          body: draft,
        });
  await invalidate('/api/v1/memoranda', '/api/v1/reports');
  // Every refusal is thrown before it comes here.
  if (data === undefined) throw new Error('The server answered without a body.');
  return data;
}
