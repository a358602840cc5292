import { Select, Stack, Text } from '@mantine/core';
import { labelIn, wordLabel } from '../../contract/wording/label-wording';
import { isSameValue } from '../../domain/same-value';
import type { Evidence, EvidenceTier } from '../../domain/supplier/evidence';
import { useLanguage, useWords } from '../screen/language';
import { useEditing } from './editing';
import { PROFILE_WORDS } from './words';

/** What whoever looks after profiles may have seen. A register is asked by the register's own check, not by hand. */
const PROVABLE: readonly EvidenceTier[] = ['declared', 'documented', 'verified-by-cluster'];

interface EvidenceLineProps {
  /** As it stands in the draft. */
  readonly evidence: Evidence;
  /** As it will stand once the draft is saved. */
  readonly proven: Evidence;
  readonly onChange: (evidence: Evidence) => void;
}

/** How well a fact is proven, and what becomes of that when it is saved as changed. */
export function EvidenceLine({ evidence, proven, onChange }: EvidenceLineProps) {
  const words = useWords(PROFILE_WORDS);
  const { language } = useLanguage();
  const { mayProve, claim } = useEditing();
  const falls = !isSameValue(evidence, proven) && evidence.tier !== 'declared';
  return (
    <Stack gap={2}>
      <Text size="xs" c="dimmed">
        {words.evidence}: {evidenceInWords(proven, language)}
      </Text>
      {falls && (
        <Text size="xs" c="dimmed">
          {words.evidenceFalls(wordLabel('evidenceTier', proven.tier, language))}
        </Text>
      )}
      {mayProve && (
        <Select
          size="xs"
          maw={260}
          label={words.evidenceTo}
          allowDeselect={false}
          data={tiersWith(proven.tier).map((tier) => ({ value: tier, label: labelIn('evidenceTier', tier)[language] }))}
          value={proven.tier}
          onChange={(tier) => tier !== null && onChange({ ...claim, tier: tier as EvidenceTier })}
        />
      )}
    </Stack>
  );
}

/** The tier, the day and the source. */
function evidenceInWords({ tier, on, source }: Evidence, language: 'sv' | 'en'): string {
  return `${wordLabel('evidenceTier', tier, language)} · ${on} · ${source}`;
}

function tiersWith(tier: EvidenceTier): readonly EvidenceTier[] {
  return PROVABLE.includes(tier) ? PROVABLE : [...PROVABLE, tier];
}
