import { Alert, Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { $api, addressOf } from '../api/api';
import { ApiProblem, faultAt } from '../api/problem';
import { today } from '../profile/today';
import { useLanguage, useWords } from '../screen/language';
import { ButtonLink } from '../screen/links';
import { PageHeader } from '../screen/PageHeader';
import { ErrorState, Loading, ProblemAlert } from '../screen/states';
import { FigureDrawer } from './FigureDrawer';
import { Figures } from './Figures';
import { ReportForm } from './ReportForm';
import { keyOf, orderIn, type ReportOrder } from './report';
import { REPORT_WORDS } from './words';

const route = getRouteApi('/shell/report');

/** What the work of a period led to, for those who pay for it. What is asked for stands in the address. */
export function ReportPage() {
  const words = useWords(REPORT_WORDS);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const order = orderIn(search, today());
  const { data, error, refetch } = $api.useQuery(
    'get',
    '/api/v1/reports/funders',
    { params: { query: order } },
    { placeholderData: keepPreviousData },
  );
  const isToBeMended = error instanceof ApiProblem && [400, 422].includes(error.status);
  if (error && !isToBeMended) return <ErrorState error={error} retry={() => void refetch()} />;
  const open = (figure: string | undefined) =>
    void navigate({ search: (all) => ({ ...all, figure }), resetScroll: false });
  return (
    <>
      <PageHeader title={words.title} actions={<Actions order={order} isReady={!error} />}>
        {words.intro}
      </PageHeader>
      <ReportForm key={JSON.stringify(order)} order={order} error={error} />
      {isToBeMended ? (
        <ToBeMended error={error} />
      ) : data === undefined ? (
        <Loading />
      ) : (
        <Figures report={data} open={({ measure }) => open(keyOf(measure))} />
      )}
      <FigureDrawer
        report={data}
        figure={data?.figures.find(({ measure }) => keyOf(measure) === search.figure)}
        close={() => open(undefined)}
      />
    </>
  );
}

/** A rate that is missing is no mistake: it is asked for where there are orders in the currency. */
function ToBeMended({ error }: { readonly error: unknown }) {
  const words = useWords(REPORT_WORDS);
  const isRate = ['/sekPerEur', '/sekPerGbp', '/ratesOn', '/ratesSource'].some(
    (pointer) => faultAt(error, pointer) !== undefined,
  );
  return isRate ? <Alert role="status">{words.ratesHint}</Alert> : <ProblemAlert error={error} />;
}

function Actions({ order, isReady }: { readonly order: ReportOrder; readonly isReady: boolean }) {
  const words = useWords(REPORT_WORDS);
  const { language } = useLanguage();
  const query = new URLSearchParams([
    ...Object.entries(order).map(([key, value]): [string, string] => [key, String(value)]),
    ['language', language],
  ]);
  const paper = (format: 'pdf' | 'xlsx') => (
    <Button
      component="a"
      href={addressOf(`/api/v1/reports/funders.${format}?${query}`)}
      download
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {words[format]}
    </Button>
  );
  return (
    <>
      <ButtonLink to="/memoranda" variant="subtle">
        {words.memoranda}
      </ButtonLink>
      {isReady && paper('pdf')}
      {isReady && paper('xlsx')}
    </>
  );
}
