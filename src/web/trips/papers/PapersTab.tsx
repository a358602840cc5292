import { Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { MeetingTime } from '../../meetings/MeetingTime';
import { useNamedMeetings } from '../../meetings/use-named-meetings';
import { useWords } from '../../screen/language';
import { EmptyState, ErrorState, Loading } from '../../screen/states';
import { CalendarFeeds } from './CalendarFeeds';
import { Download } from './Download';
import classes from './papers.module.css';
import { PAPER_WORDS } from './words';

/** The papers of a trip: of the whole, of each member, and calendars to be followed. */
export function PapersTab() {
  const { tripId } = useParams({ from: '/shell/trips/$tripId/papers' });
  const words = useWords(PAPER_WORDS);
  const at = `/api/v1/trips/${tripId}` as const;
  return (
    <Stack gap="xl" maw={900}>
      <section aria-label={words.whole}>
        <Title order={2}>{words.whole}</Title>
        <ul className={classes.papers}>
          <li>
            <Download name={words.programme} hint={words.programmeHint} path={`${at}/programme.pdf?`} />
          </li>
          <li>
            <Download name={words.workbook} hint={words.workbookHint} path={`${at}/workbook.xlsx?`} />
          </li>
          <li>
            <Download name={words.calendar} hint={words.calendarHint} path={`${at}/calendar.ics?`} />
          </li>
        </ul>
      </section>
      <Packs tripId={tripId} />
      <BuyerPacks tripId={tripId} />
      <CalendarFeeds tripId={tripId} />
    </Stack>
  );
}

function Packs({ tripId }: { readonly tripId: string }) {
  const words = useWords(PAPER_WORDS);
  const { data, error, refetch } = useNamedMeetings(tripId);
  const members = [...new Map(data?.meetings.map(({ meeting, member }) => [meeting.supplierId, member]))].sort(
    ([, one], [, other]) => one.localeCompare(other, 'sv'),
  );
  return (
    <section aria-label={words.packs}>
      <Title order={2}>{words.packs}</Title>
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : data === undefined ? (
        <Loading />
      ) : members.length === 0 ? (
        <EmptyState title={words.noPacks}>{words.noPacksHint}</EmptyState>
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {words.packsHint}
          </Text>
          <ul className={classes.papers}>
            {members.map(([supplierId, member]) => (
              <li key={supplierId}>
                <Download
                  name={member}
                  toldAs={words.packOf(member)}
                  path={`/api/v1/trips/${tripId}/briefing.pdf?supplier=${supplierId}&`}
                />
                <SingleMeetings
                  tripId={tripId}
                  meetings={data.meetings.filter(({ meeting }) => meeting.supplierId === supplierId)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The papers of each buyer's people. */
function BuyerPacks({ tripId }: { readonly tripId: string }) {
  const words = useWords(PAPER_WORDS);
  const { data } = useNamedMeetings(tripId);
  const people = [...new Map(data?.meetings.map((one) => [one.meeting.buyer, `${one.buyer}, ${one.people}`]))];
  if (people.length === 0) return null;
  return (
    <section aria-label={words.buyerPacks}>
      <Title order={2}>{words.buyerPacks}</Title>
      <Text size="sm" c="dimmed">
        {words.buyerPacksHint}
      </Text>
      <ul className={classes.papers}>
        {people.map(([id, name]) => (
          <li key={id}>
            <Download
              name={name}
              toldAs={words.packOf(name)}
              path={`/api/v1/trips/${tripId}/buyer-pack.pdf?buyer=${id}&`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SingleMeetingsProps {
  readonly tripId: string;
  readonly meetings: NonNullable<ReturnType<typeof useNamedMeetings>['data']>['meetings'];
}

/** The paper of one meeting alone, folded away: most take the whole pack. */
function SingleMeetings({ tripId, meetings }: SingleMeetingsProps) {
  const words = useWords(PAPER_WORDS);
  return (
    <details className={classes.details}>
      <summary>{words.meetings(meetings.length)}</summary>
      <ul className={classes.papers}>
        {meetings.map(({ meeting, member, buyer, people }) => (
          <li key={meeting.id}>
            <MeetingTime date={meeting.date} from={meeting.from} to={meeting.to} />
            <Download
              name={words.ofMeeting(`${buyer}, ${people}`)}
              toldAs={`${member}: ${words.ofMeeting(`${buyer}, ${people}`)}`}
              path={`/api/v1/trips/${tripId}/briefing.pdf?supplier=${meeting.supplierId}&meeting=${meeting.id}&`}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
