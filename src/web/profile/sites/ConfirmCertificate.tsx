import { Button, Fieldset, Group, TextInput } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { labelIn } from '../../../contract/wording/label-wording';
import type { CertificateAddress } from '../../certificates/documents';
import { useLanguage, useWords } from '../../screen/language';
import { ProblemAlert } from '../../screen/states';
import { useUndo } from '../../screen/undo';
import { confirmCertificate, profileQuery, takeBackSave } from '../draft/profile-api';
import { SITES_WORDS } from './words';

/** What the cluster can vouch for, the lesser first. */
const TIERS = ['documented', 'verified-by-cluster'] as const;

interface ConfirmCertificateProps {
  readonly of: CertificateAddress;
  /** What is not saved cannot be confirmed. */
  readonly isChanged: boolean;
}

/** Says that the cluster has seen what proves a certificate: what was seen, and how far it reaches. */
export function ConfirmCertificate({ of, isChanged }: ConfirmCertificateProps) {
  const words = useWords(SITES_WORDS);
  const { language } = useLanguage();
  const { offer } = useUndo();
  const { data: profile } = useQuery(profileQuery(of.supplierId));
  const [source, setSource] = useState('');
  const confirm = useMutation({
    mutationFn: (tier: (typeof TIERS)[number]) =>
      confirmCertificate(of, profile?.revision ?? 0, { tier, source: source.trim() }),
    onSuccess: (revision) => {
      setSource('');
      offer(words.confirmed, () => takeBackSave(of.supplierId, revision));
    },
  });
  return (
    <Fieldset legend={words.confirm} variant="unstyled">
      <Group gap="xs" align="flex-end">
        <TextInput
          size="xs"
          label={words.seen}
          placeholder={words.seenPlaceholder}
          value={source}
          maxLength={200}
          onChange={({ currentTarget }) => setSource(currentTarget.value)}
          style={{ flex: '1 1 16rem' }}
        />
        {TIERS.map((tier) => (
          <Button
            key={tier}
            size="xs"
            variant="default"
            leftSection={<IconRosetteDiscountCheck size={14} aria-hidden />}
            loading={confirm.isPending && confirm.variables === tier}
            disabled={isChanged || source.trim() === ''}
            onClick={() => confirm.mutate(tier)}
          >
            {labelIn('evidenceTier', tier)[language]}
          </Button>
        ))}
      </Group>
      <ProblemAlert error={confirm.error} />
    </Fieldset>
  );
}
