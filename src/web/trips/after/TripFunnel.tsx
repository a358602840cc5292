import { Text, Title } from '@mantine/core';
import { wordMoney } from '../../../contract/wording/outcome/money-wording';
import { $api } from '../../api/api';
import { MeetingTime } from '../../meetings/MeetingTime';
import type { NamedMeeting } from '../../meetings/named-meeting';
import { useMemberName, useNeedTitle } from '../../reference/organisations';
import { formatNumber } from '../../screen/formats';
import { useLanguage, useWords } from '../../screen/language';
import { TextLink } from '../../screen/links';
import classes from './after.module.css';
import type { Funnel } from './match-stages';
import { AFTER_WORDS } from './words';

type Figure = Funnel['figures'][number];

interface TripFunnelProps {
  readonly funnel: Funnel;
  readonly meetings: readonly NamedMeeting[];
}

/** From the members who might travel to the orders that came of it; each figure opens what it counts. */
export function TripFunnel({ funnel, meetings }: TripFunnelProps) {
  const words = useWords(AFTER_WORDS);
  const { language } = useLanguage();
  const most = (of: Figure['of']) => Math.max(1, ...funnel.figures.filter((figure) => figure.of === of).map(countOf));
  return (
    <section aria-label={words.funnel}>
      <Title order={2}>{words.funnel}</Title>
      <Text size="sm" c="dimmed">
        {words.funnelHint}
      </Text>
      <ul className={classes.funnel}>
        {funnel.figures.map((figure) => (
          <li key={figure.step} data-of={figure.of}>
            <details>
              <summary>
                <span className={classes.label}>{figure.label[language]}</span>
                <span className={classes.count}>{formatNumber(figure.count, language)}</span>
                <span className={classes.bar} aria-hidden>
                  <span style={{ width: `${(100 * figure.count) / most(figure.of)}%` }} />
                </span>
              </summary>
              <Counted tripId={funnel.tripId} figure={figure} meetings={meetings} />
            </details>
          </li>
        ))}
      </ul>
      {funnel.values.map(({ currency, confirmedMinor, unconfirmedMinor }) => (
        <Text key={currency} size="sm">
          {words.orderValue}: {words.confirmed(wordMoney({ minor: confirmedMinor, currency }, language))},{' '}
          {words.notConfirmed(wordMoney({ minor: unconfirmedMinor, currency }, language))}
        </Text>
      ))}
      <TextLink to="/outcomes" search={{ trip: funnel.tripId }} size="sm">
        {words.toOutcomes}
      </TextLink>
    </section>
  );
}

function countOf({ count }: Figure): number {
  return count;
}

interface CountedProps {
  readonly tripId: string;
  readonly figure: Figure;
  readonly meetings: readonly NamedMeeting[];
}

/** The records that a figure counts, each by its name and leading to it where it has a page. */
function Counted({ tripId, figure: { of, ids }, meetings }: CountedProps) {
  const words = useWords(AFTER_WORDS);
  const suppliers = of === 'member' ? ids : of === 'match' ? ids.map((id) => id.split('/')[1] ?? '') : [];
  const memberName = useMemberName(suppliers);
  const { needTitle } = useNeedTitle();
  const { data: outcomes } = $api.useQuery(
    'get',
    '/api/v1/outcomes',
    { params: { query: { trip: tripId, limit: 100 } } },
    { enabled: of === 'outcome' && ids.length > 0 },
  );
  const told = (id: string) => {
    if (of === 'member')
      return (
        <TextLink to="/members/$supplierId" params={{ supplierId: id }} search={{}}>
          {memberName(id)}
        </TextLink>
      );
    if (of === 'outcome')
      return (
        <TextLink to="/outcomes" search={{ open: id }}>
          {outcomes?.items.find((outcome) => outcome.id === id)?.order.what ?? words.someOrder}
        </TextLink>
      );
    if (of === 'meeting') return <CountedMeeting named={meetings.find(({ meeting }) => meeting.id === id)} />;
    const [need = '', supplier = ''] = id.split('/');
    return (
      <TextLink to="/needs/$needId" params={{ needId: need }} search={{ supplier }}>
        {words.match(needTitle(need), memberName(supplier))}
      </TextLink>
    );
  };
  if (ids.length === 0) {
    return (
      <Text size="sm" c="dimmed" pl="md">
        {words.nothingCounted}
      </Text>
    );
  }
  return (
    <ul className={classes.counted}>
      {ids.map((id) => (
        <li key={id}>{told(id)}</li>
      ))}
    </ul>
  );
}

/** A meeting that has been cancelled since is told as that. */
function CountedMeeting({ named }: { readonly named: NamedMeeting | undefined }) {
  const words = useWords(AFTER_WORDS);
  if (named === undefined) return words.cancelledMeeting;
  const { meeting, member, people } = named;
  return (
    <>
      {words.about(member, people)} · <MeetingTime date={meeting.date} from={meeting.from} to={meeting.to} />
    </>
  );
}
