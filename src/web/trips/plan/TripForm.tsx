import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useWords } from '../../screen/language';
import { ErrorState, Loading } from '../../screen/states';
import { useUndo } from '../../screen/undo';
import type { LoadedTrip } from '../trip-api';
import { BaseSection } from './BaseSection';
import { DaysSection } from './DaysSection';
import { useSaveTrip } from './draft/use-save-trip';
import type { TripDraftState } from './draft/use-trip-draft';
import { FrameSection } from './FrameSection';
import { PlacesSection } from './PlacesSection';
import { BuyersSection } from './people/BuyersSection';
import { MembersSection } from './people/MembersSection';
import { PlanningProvider } from './planning';
import { SaveBar } from './SaveBar';
import { Section } from './Section';
import { TravelSection } from './TravelSection';
import { useCompanies } from './use-companies';
import { WishMatrix } from './wishes/WishMatrix';
import { WISH_WORDS } from './wishes/words';
import { PLAN_WORDS } from './words';

interface TripFormProps {
  readonly state: TripDraftState;
  /** Absent for a trip that is not stored yet. */
  readonly tripId?: string;
  readonly onSaved?: (saved: LoadedTrip) => void;
}

/** The whole plan of a trip on one page, from its title to its drives. */
export function TripForm({ state, tripId, onSaved }: TripFormProps) {
  const words = useWords(PLAN_WORDS);
  const wishWords = useWords(WISH_WORDS);
  const { buyers, members, error, refetch } = useCompanies();
  const saving = useSaveTrip(state, tripId);
  const { offer } = useUndo();
  const page = useRef<HTMLDivElement>(null);
  useFocusOnFault(page, saving.isTried && (saving.faults.size > 0 || saving.error !== null));
  const save = async () => {
    const saved = await saving.save();
    if (saved === undefined) return;
    notifications.show({ message: words.saved });
    onSaved?.(saved);
  };
  const discard = () => {
    const before = state.draft;
    state.discard();
    offer(words.discarded, async () => state.edit(() => before));
  };
  const isDirty = state.changed.length > 0;
  useHotkeys([['mod+S', () => isDirty && void save()]], []);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!buyers || !members) return <Loading />;
  const isNew = tripId === undefined;
  return (
    <PlanningProvider value={{ draft: state.draft, edit: state.edit, saving, isNew, buyers, members }}>
      <Stack gap="md" ref={page}>
        {state.isFound && isDirty && (
          <Alert py={4} variant="light" color="gray">
            <Group gap="xs" c="var(--mantine-color-text)">
              {words.found}
              <Button size="compact-xs" variant="subtle" onClick={discard}>
                {words.startOver}
              </Button>
            </Group>
          </Alert>
        )}
        <FrameSection />
        <DaysSection />
        <BaseSection />
        <BuyersSection />
        <MembersSection />
        <Section title={wishWords.title}>
          {tripId === undefined ? (
            <Text size="sm" c="dimmed">
              {wishWords.afterSave}
            </Text>
          ) : (
            <WishMatrix tripId={tripId} trip={state.base.draft} />
          )}
        </Section>
        <PlacesSection />
        <TravelSection />
        <SaveBar state={state} onSave={() => void save()} onDiscard={discard} />
      </Stack>
    </PlanningProvider>
  );
}

/** The first field that is to be mended is gone to, once for each try. */
function useFocusOnFault(page: React.RefObject<HTMLDivElement | null>, isRefused: boolean): void {
  useEffect(() => {
    if (isRefused) page.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [isRefused, page]);
}
