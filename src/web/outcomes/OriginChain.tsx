import { Text, Title } from '@mantine/core';
import {
  IconBuildingFactory2,
  IconFileInvoice,
  IconFlag,
  IconListNumbers,
  IconPlaneTilt,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { capitalised } from '../../contract/wording/bilingual';
import { wordLabel, wordVerdict } from '../../contract/wording/label-wording';
import { textIn } from '../../domain/language';
import { $api } from '../api/api';
import type { components } from '../api/wire';
import { useBuyerName } from '../reference/organisations';
import { formatDay, formatMoment, formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { ErrorState, Loading } from '../screen/states';
import classes from './outcomes.module.css';
import { OUTCOME_WORDS } from './words';

type Origin = components['schemas']['OutcomeOrigin'];

/** From an order back to the match that it began with, one step after another. */
export function OriginChain({ id }: { readonly id: string }) {
  const words = useWords(OUTCOME_WORDS);
  const params = { path: { outcomeId: id } };
  const { data, error, refetch } = $api.useQuery('get', '/api/v1/outcomes/{outcomeId}/origin', { params });
  return (
    <section aria-label={words.origin}>
      <Title order={3}>{words.origin}</Title>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : (
        <Chain origin={data} />
      )}
    </section>
  );
}

function Chain({ origin }: { readonly origin: Origin }) {
  const words = useWords(OUTCOME_WORDS);
  const { language } = useLanguage();
  const { outcome, requirement, supplier, stages } = origin;
  const day = (date: string) => formatDay(date, language);
  return (
    <ol className={classes.chain}>
      <Link
        icon={<IconFileInvoice size={18} aria-hidden />}
        title={words.originOrder}
        when={day(outcome.order.orderedOn)}
      >
        {outcome.order.what}
      </Link>
      {stages.toReversed().map(({ stage, on, reason, recordedBy, recordedAt }) => (
        <Link
          key={`${stage} ${recordedAt}`}
          icon={<IconFlag size={18} aria-hidden />}
          title={words.originStage(wordLabel('stage', stage, language))}
          when={day(on)}
        >
          {[recordedBy, reason].filter(Boolean).join(' · ')}
        </Link>
      ))}
      <Met origin={origin} />
      <Listed origin={origin} />
      <Link
        icon={<IconBuildingFactory2 size={18} aria-hidden />}
        title={words.originNeed}
        when={words.issued(day(requirement.issuedOn))}
      >
        <TextLink to="/needs/$needId" params={{ needId: requirement.id }} search={{ supplier: supplier.id }} size="sm">
          {textIn(requirement.title, language) || requirement.id}
        </TextLink>
      </Link>
    </ol>
  );
}

/** The meeting that the order came from, and its trip; nothing where it came without one. */
function Met({ origin: { meeting, trip } }: { readonly origin: Origin }) {
  const words = useWords(OUTCOME_WORDS);
  const { language } = useLanguage();
  const buyerName = useBuyerName();
  const people = meeting?.people;
  const verdict = meeting?.verdict && wordLabel('meetingVerdict', meeting.verdict, language);
  return (
    <>
      {meeting && (
        <Link
          icon={<IconUsers size={18} aria-hidden />}
          title={
            people ? words.originMeeting(`${buyerName(people.buyerId)}, ${people.name}`) : words.originMeetingUnknown
          }
          when={formatDay(meeting.on, language)}
        >
          {[verdict && capitalised(verdict, language), meeting.isCancelled && words.originCancelled]
            .filter(Boolean)
            .join(' · ')}
        </Link>
      )}
      {trip && (
        <Link
          icon={<IconPlaneTilt size={18} aria-hidden />}
          title={words.originTrip}
          when={formatDay(trip.firstDay, language)}
        >
          {trip.title}
        </Link>
      )}
    </>
  );
}

/** Where the company stood on the shortlist, or that it stood on none. */
function Listed({ origin: { place } }: { readonly origin: Origin }) {
  const words = useWords(OUTCOME_WORDS);
  const { language } = useLanguage();
  const icon = <IconListNumbers size={18} aria-hidden />;
  if (place === undefined) return <Link icon={icon} title={words.originNoPlace} />;
  const number = (value: number) => formatNumber(value, language);
  return (
    <Link
      icon={icon}
      title={words.originPlace(number(place.rank), number(place.version))}
      when={formatMoment(place.madeAt, language)}
    >
      {words.originPoints(capitalised(wordVerdict(place.verdict, language), language), number(place.points))}
    </Link>
  );
}

interface LinkProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly when?: string;
  readonly children?: ReactNode;
}

/** One link of the chain. */
function Link({ icon, title, when, children }: LinkProps) {
  return (
    <li>
      <span className={classes.mark}>{icon}</span>
      <div>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        {when !== undefined && (
          <Text size="sm" c="dimmed">
            {when}
          </Text>
        )}
        <Text size="sm" component="div">
          {children}
        </Text>
      </div>
    </li>
  );
}
