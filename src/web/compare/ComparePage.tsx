import { Group, MultiSelect, Switch } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { textIn } from '../../domain/language';
import { COMPARED } from '../../domain/match/comparison';
import { $api } from '../api/api';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { CompareTable } from './CompareTable';
import { DownloadMenu } from './DownloadMenu';
import { COMPARE_WORDS } from './words';

const route = getRouteApi('/shell/needs/$needId/compare');

/** Two to six suppliers side by side for a need: the same row is the same question. */
export function ComparePage() {
  const words = useWords(COMPARE_WORDS);
  const { language } = useLanguage();
  const { needId } = route.useParams();
  const { suppliers = '', differences = false, reasons = false } = route.useSearch();
  const navigate = route.useNavigate();
  const chosen = suppliers.split(',').filter((id) => id !== '');
  const isEnough = chosen.length >= COMPARED.least;
  const comparison = $api.useQuery(
    'get',
    '/api/v1/requirements/{requirementId}/compare',
    { params: { path: { requirementId: needId }, query: { suppliers: chosen.join(','), language } } },
    { enabled: isEnough, placeholderData: (previous) => previous },
  );
  const choose = (ids: readonly string[]) =>
    void navigate({ search: (all) => ({ ...all, suppliers: ids.join(',') || undefined }), replace: true });
  const title = comparison.data && textIn(comparison.data.requirement.title, language);
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          isEnough && (
            <DownloadMenu path={`/api/v1/requirements/${needId}/compare/export?suppliers=${chosen.join(',')}`} />
          )
        }
      >
        <TextLink to="/needs/$needId" params={{ needId }}>
          {title ?? words.backTo}
        </TextLink>
      </PageHeader>
      <SupplierChoice needId={needId} chosen={chosen} onChoose={choose} />
      <Group gap="lg" my="sm">
        <Switch
          label={words.differencesOnly}
          checked={differences}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            void navigate({ search: (all) => ({ ...all, differences: isOn || undefined }), replace: true });
          }}
        />
        <Switch
          label={words.reasons}
          checked={reasons}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            void navigate({ search: (all) => ({ ...all, reasons: isOn || undefined }), replace: true });
          }}
        />
      </Group>
      {!isEnough ? (
        <EmptyState title={words.choose}>{words.chooseHint}</EmptyState>
      ) : comparison.error ? (
        <ErrorState error={comparison.error} retry={() => void comparison.refetch()} />
      ) : comparison.data === undefined ? (
        <Loading />
      ) : (
        <CompareTable
          comparison={comparison.data}
          onlyDifferences={differences}
          withReasons={reasons}
          onRemove={(id) => choose(chosen.filter((other) => other !== id))}
        />
      )}
    </>
  );
}

interface SupplierChoiceProps {
  readonly needId: string;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Whom to compare: any supplier of the shortlist, by name, the best first. */
function SupplierChoice({ needId, chosen, onChoose }: SupplierChoiceProps) {
  const words = useWords(COMPARE_WORDS);
  const { language } = useLanguage();
  const { data } = $api.useQuery('get', '/api/v1/requirements/{requirementId}/shortlist', {
    params: { path: { requirementId: needId }, query: { language } },
  });
  const listed = (data?.rows ?? []).map(({ rank, supplier }) => ({
    value: supplier.id,
    label: `${rank}. ${supplier.name}`,
  }));
  const unlisted = chosen
    .filter((id) => !listed.some(({ value }) => value === id))
    .map((id) => ({ value: id, label: id }));
  return (
    <MultiSelect
      label={words.suppliers}
      placeholder={chosen.length === 0 ? words.pick : undefined}
      data={[...listed, ...unlisted]}
      value={[...chosen]}
      onChange={onChoose}
      maxValues={COMPARED.most}
      searchable
      hidePickedOptions
      maw={760}
    />
  );
}
