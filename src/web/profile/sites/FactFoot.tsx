import { Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Evidence } from '../../../domain/supplier/evidence';
import type { Visibility } from '../../../domain/supplier/visibility';
import { VisibilityControl } from '../../visibility/VisibilityControl';
import { EvidenceLine } from '../EvidenceLine';

interface FactFootProps {
  /** What the fact is about, by name. */
  readonly name: string;
  readonly evidence: Evidence;
  /** What proves the fact once the draft is saved. */
  readonly proven: Evidence;
  readonly visibility: Visibility | undefined;
  readonly onChange: (changes: { readonly evidence: Evidence } | { readonly visibility: Visibility }) => void;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** What every fact of a site ends with: what proves it, who may read it, and its removal. */
export function FactFoot(props: FactFootProps) {
  const { name, evidence, proven, visibility, onChange, removeLabel, onRemove } = props;
  return (
    <Group justify="space-between" align="flex-end" gap="xs">
      <EvidenceLine evidence={evidence} proven={proven} onChange={(next) => onChange({ evidence: next })} />
      <Group gap="xs">
        <VisibilityControl field={name} value={visibility} onChange={(next) => onChange({ visibility: next })} />
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={onRemove}
        >
          {removeLabel}
        </Button>
      </Group>
    </Group>
  );
}
