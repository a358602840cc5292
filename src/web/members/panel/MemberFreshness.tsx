import { Text } from '@mantine/core';
import { $api } from '../../api/api';
import { formatAgo } from '../../screen/formats';
import { useLanguage, useWords } from '../../screen/language';
import { useSession } from '../../session/session';
import { MEMBERS_WORDS } from '../words';

/** When a member was last heard of, and how the lists treat it: for those who look after the cluster. */
export function MemberFreshness({ supplierId }: { readonly supplierId: string }) {
  const { role } = useSession();
  if (role === 'purchaser') return null;
  return (
    <>
      <Freshness supplierId={supplierId} />
      <FairnessLine supplierId={supplierId} />
    </>
  );
}

function Freshness({ supplierId }: { readonly supplierId: string }) {
  const { panel } = useWords(MEMBERS_WORDS);
  const { language } = useLanguage();
  const path = { supplierId };
  const saves = $api.useQuery('get', '/api/v1/suppliers/{supplierId}/profile/revisions', {
    params: { path, query: { limit: 1 } },
  });
  const confirmations = $api.useQuery('get', '/api/v1/suppliers/{supplierId}/profile/confirmations', {
    params: { path },
  });
  const [saved] = saves.data?.items ?? [];
  const [confirmed] = confirmations.data?.items ?? [];
  if (saved === undefined || confirmations.data === undefined) return null;
  const ago = (moment: string) => formatAgo(moment, new Date(), language);
  return (
    <Text size="sm" c="dimmed">
      {panel.saved(ago(saved.savedAt), saved.savedBy)}.{' '}
      {confirmed === undefined
        ? `${panel.neverConfirmed}.`
        : `${panel.confirmed(ago(confirmed.confirmedAt), confirmed.confirmedBy)}.`}
    </Text>
  );
}

function FairnessLine({ supplierId }: { readonly supplierId: string }) {
  const { panel } = useWords(MEMBERS_WORDS);
  const { language } = useLanguage();
  const { data } = $api.useQuery('get', '/api/v1/fairness', {
    params: { query: { of: supplierId, limit: 1, language } },
  });
  const [line] = data?.members ?? [];
  if (line === undefined) return null;
  const { eligible, listed, topTen } = line;
  return (
    <Text size="sm" c="dimmed">
      {panel.fairness(eligible.qualified + eligible.conditional, listed, topTen)}
    </Text>
  );
}
