import { Alert, Button, Stack, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { claimChanged } from '../../domain/supplier/claimed-evidence';
import type { Evidence } from '../../domain/supplier/evidence';
import { $api } from '../api/api';
import { HistoryPanel } from '../log/HistoryPanel';
import { useWords } from '../screen/language';
import { ErrorState, Loading, ProblemAlert } from '../screen/states';
import { useSession } from '../session/session';
import { CapacitySection } from './company/CapacitySection';
import { ReachSection } from './company/ReachSection';
import { ReferencesSection } from './company/ReferencesSection';
import { LeaveGuard } from './draft/LeaveGuard';
import { MergeDialog } from './draft/MergeDialog';
import { type LoadedProfile, profileQuery } from './draft/profile-api';
import { SaveBar } from './draft/SaveBar';
import classes from './draft/save-bar.module.css';
import { storedDraftKey } from './draft/stored-draft';
import { useFaults } from './draft/use-faults';
import { useProfileDraft } from './draft/use-profile-draft';
import { useSaving } from './draft/use-saving';
import { EvidenceLine } from './EvidenceLine';
import { type Editing, EditingProvider } from './editing';
import { Freshness } from './Freshness';
import { Section } from './Section';
import { SitesSection } from './sites/SitesSection';
import { TextsSection } from './texts/TextsSection';
import { today } from './today';
import { PROFILE_WORDS } from './words';

/** The whole profile of a supplier on one page, to be read through, changed and saved. */
export function ProfileEditor({ supplierId }: { readonly supplierId: string }) {
  const profile = useQuery(profileQuery(supplierId));
  const supplier = $api.useQuery('get', '/api/v1/suppliers/{supplierId}', { params: { path: { supplierId } } });
  // Without the names of processes and certificates there is nothing to choose from.
  const vocabulary = $api.useQuery('get', '/api/v1/vocabulary', {}, { staleTime: Number.POSITIVE_INFINITY });
  const error = profile.error ?? supplier.error ?? vocabulary.error;
  if (profile.data && supplier.data && vocabulary.data) {
    return <LoadedEditor key={supplierId} supplierId={supplierId} name={supplier.data.name} loaded={profile.data} />;
  }
  const retry = () => void Promise.all([profile.refetch(), supplier.refetch(), vocabulary.refetch()]);
  if (error) return <ErrorState error={error} retry={retry} />;
  return <Loading />;
}

interface LoadedEditorProps {
  readonly supplierId: string;
  readonly name: string;
  readonly loaded: LoadedProfile;
}

function LoadedEditor({ supplierId, name, loaded }: LoadedEditorProps) {
  const words = useWords(PROFILE_WORDS);
  const { name: person, role } = useSession();
  const claim = useClaim(person);
  const state = useProfileDraft(loaded, storedDraftKey(supplierId, person));
  const saving = useSaving({ supplierId, state, claim });
  const faults = useFaults(saving.refusal, state.draft);
  const page = useRef<HTMLDivElement>(null);
  useFocusOnFault(page, saving.refusal);
  const isDirty = state.changes.length > 0;
  useHotkeys([['mod+S', () => isDirty && !saving.isSaving && saving.save()]], []);
  const proven = useMemo(
    () => claimChanged(state.draft, state.base.draft, claim),
    [state.draft, state.base.draft, claim],
  );
  const editing = useMemo<Editing>(
    () => ({
      supplierId,
      edit: state.edit,
      faultAt: faults.at,
      hasFaultWithin: faults.isWithin,
      claim,
      mayProve: role !== 'supplier-editor',
      isStored: (siteId, certificateId) =>
        state.base.draft.sites.some(
          ({ id, certificates = [] }) => id === siteId && certificates.some((one) => one.id === certificateId),
        ),
    }),
    [supplierId, state.edit, state.base.draft, faults.at, faults.isWithin, claim, role],
  );
  return (
    <EditingProvider value={editing}>
      <Stack gap="md" maw={1080} ref={page} className={classes.page ?? ''}>
        <Title order={1}>{name}</Title>
        <Freshness supplierId={supplierId} revision={state.base.revision} isDirty={isDirty} />
        {state.newer && (
          <Alert title={words.newer}>
            <Button variant="default" size="compact-sm" onClick={saving.review}>
              {words.review}
            </Button>
          </Alert>
        )}
        {saving.refusal && faults.count === 0 && isDirty && <ProblemAlert error={saving.refusal.error} />}
        <TextsSection draft={state.draft} />
        <SitesSection draft={state.draft} base={state.base.draft} proven={proven} />
        <CapacitySection draft={state.draft} />
        <ReachSection draft={state.draft} />
        <ReferencesSection draft={state.draft} proven={proven} />
        <Section id="proof" title={words.evidence} hint={words.ownEvidence}>
          <EvidenceLine
            evidence={state.draft.evidence}
            proven={proven.evidence}
            onChange={(evidence) => state.edit((draft) => ({ ...draft, evidence }))}
          />
        </Section>
        <Section id="history" title={words.history}>
          <HistoryPanel of={{ supplierId }} />
        </Section>
        <SaveBar state={state} isSaving={saving.isSaving} faultCount={faults.count} onSave={saving.save} />
      </Stack>
      <LeaveGuard isDirty={isDirty} />
      {saving.isBehind && state.newer && (
        <MergeDialog
          state={state}
          theirs={state.newer}
          supplierId={supplierId}
          onMerge={saving.merge}
          onClose={saving.reviewLater}
        />
      )}
    </EditingProvider>
  );
}

/** What proves whatever is changed now: that this person says so, today. */
function useClaim(person: string): Evidence {
  const on = today();
  return useMemo(() => ({ tier: 'declared', on, source: person, illustrative: false }), [on, person]);
}

/** Leads to the first field that the server refused. Fields that were closed have opened by then. */
function useFocusOnFault(page: React.RefObject<HTMLElement | null>, refusal: unknown): void {
  useEffect(() => {
    if (refusal === undefined) return;
    const timer = setTimeout(() => {
      page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }, OPENING_TIME);
    return () => clearTimeout(timer);
  }, [page, refusal]);
}

/** How long rows take to open, ms. */
const OPENING_TIME = 250;
