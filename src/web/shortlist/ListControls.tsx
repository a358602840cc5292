import { Button, Group, NativeSelect, UnstyledButton } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconArrowsSort, IconBulb, IconHistory } from '@tabler/icons-react';
import { wordVerdictCount } from '../../contract/wording/label-wording';
import { VERDICTS } from '../../domain/match/assessment';
import { $api } from '../api/api';
import type { VerdictCounts } from '../match/match';
import { VerdictIcon } from '../match/VerdictBadge';
import { formatMoment, formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import filters from './filters.module.css';
import type { ShortlistSearch } from './shortlist-search';
import { SHORTLIST_WORDS } from './words';

type Show = ShortlistSearch['show'];

interface ListControlsProps {
  readonly counts: VerdictCounts;
  /** How many rows have moved since last time. */
  readonly moved: number;
  readonly search: ShortlistSearch;
  readonly onSearch: (changes: ShortlistSearch) => void;
  /** Where there are earlier versions to look at. */
  readonly children?: React.ReactNode;
}

/** What of a list is shown: by verdict with how many there are of each, what has moved; and the panels beside it. */
export function ListControls({ counts, moved, search, onSearch, children }: ListControlsProps) {
  const words = useWords(SHORTLIST_WORDS);
  const { language } = useLanguage();
  const all = counts.qualified + counts.conditional + counts.excluded;
  const filter = (show: Show, label: React.ReactNode) => (
    <UnstyledButton
      key={show ?? 'all'}
      className={filters.filter}
      aria-pressed={search.show === show}
      onClick={() => onSearch({ show: search.show === show ? undefined : show })}
    >
      {label}
    </UnstyledButton>
  );
  const panel = (name: NonNullable<ShortlistSearch['panel']>, label: string, icon: React.ReactNode) => (
    <Button
      size="compact-sm"
      variant={search.panel === name ? 'light' : 'subtle'}
      color={search.panel === name ? 'steel' : 'gray'}
      leftSection={icon}
      aria-pressed={search.panel === name}
      onClick={() => onSearch({ panel: search.panel === name ? undefined : name })}
    >
      {label}
    </Button>
  );
  return (
    <Group justify="space-between" gap="xs" mb="xs" className="no-print">
      <Group gap={4} component="fieldset" className={filters.filters} aria-label={words.filter}>
        {filter(undefined, `${words.all} ${formatNumber(all, language)}`)}
        {VERDICTS.map((verdict) =>
          filter(
            verdict,
            <>
              <VerdictIcon verdict={verdict} />
              {wordVerdictCount(verdict, counts[verdict], language)}
            </>,
          ),
        )}
        {moved > 0 &&
          filter(
            'moved',
            <>
              <IconArrowsSort size={16} aria-hidden />
              {words.moved} {formatNumber(moved, language)}
            </>,
          )}
      </Group>
      <Group gap={4}>
        {panel('weights', words.weights, <IconAdjustmentsHorizontal size={16} aria-hidden />)}
        {panel('advice', words.advice, <IconBulb size={16} aria-hidden />)}
        {panel('history', words.history, <IconHistory size={16} aria-hidden />)}
        {children}
      </Group>
    </Group>
  );
}

interface VersionPickerProps {
  readonly needId: string;
  /** The version on the screen. */
  readonly version: number;
  readonly onPick: (version: number | undefined) => void;
}

/** Leads to the earlier versions of a list. Shown where there are any. */
export function VersionPicker({ needId, version, onPick }: VersionPickerProps) {
  const words = useWords(SHORTLIST_WORDS);
  const { language } = useLanguage();
  const { data } = $api.useQuery('get', '/api/v1/requirements/{requirementId}/shortlist/versions', {
    params: { path: { requirementId: needId } },
  });
  const versions = data?.items ?? [];
  if (versions.length < 2) return null;
  const newest = versions[0]?.version;
  return (
    <NativeSelect
      size="xs"
      aria-label={words.version}
      value={version}
      onChange={(event) => {
        const picked = Number(event.currentTarget.value);
        onPick(picked === newest ? undefined : picked);
      }}
      data={versions.map((one) => ({
        value: String(one.version),
        label: words.versionOf(one.version, formatMoment(one.madeAt, language)),
      }))}
    />
  );
}
