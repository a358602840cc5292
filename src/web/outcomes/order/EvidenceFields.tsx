import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { capitalised } from '../../../contract/wording/bilingual';
import { wordLabel } from '../../../contract/wording/label-wording';
import type { EvidenceTier } from '../../../domain/supplier/evidence';
import { faultAt } from '../../api/problem';
import type { components } from '../../api/wire';
import { useLanguage, useWords } from '../../screen/language';
import { OUTCOME_WORDS } from '../words';

/** Where a fact is known from. */
export type Evidence = components['schemas']['Evidence'];

/** What people can have seen. A register is asked by the register's own check, not by hand. */
const TIERS: readonly EvidenceTier[] = ['declared', 'documented', 'verified-by-cluster'];

interface EvidenceFieldsProps {
  readonly evidence: Evidence;
  readonly change: (evidence: Evidence) => void;
  readonly error: unknown;
  /** Where the evidence stands in what is sent, as a JSON Pointer. */
  readonly at?: string;
}

/** How something is known, and how well it is proven. */
export function EvidenceFields({ evidence, change, error, at = '/evidence' }: EvidenceFieldsProps) {
  const words = useWords(OUTCOME_WORDS);
  const { language } = useLanguage();
  return (
    <Stack gap="sm">
      <TextInput
        label={words.source}
        placeholder={words.sourceExample}
        value={evidence.source}
        onChange={({ currentTarget: { value } }) => change({ ...evidence, source: value })}
        error={faultAt(error, `${at}/source`)}
        maxLength={2_000}
        required
      />
      <NativeSelect
        label={words.tier}
        value={evidence.tier}
        onChange={({ currentTarget: { value } }) => change({ ...evidence, tier: value as EvidenceTier })}
        data={TIERS.map((value) => ({
          value,
          label: capitalised(wordLabel('evidenceTier', value, language), language),
        }))}
      />
    </Stack>
  );
}
