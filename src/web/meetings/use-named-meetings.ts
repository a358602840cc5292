import { $api } from '../api/api';
import type { components } from '../api/wire';
import { useBuyerName, useMemberName } from '../reference/organisations';
import type { NamedMeeting } from './named-meeting';

type Buyer = Pick<components['schemas']['TripBuyer'], 'id' | 'buyerId' | 'name'>;

interface NamedMeetings {
  /** Undefined until the meetings have come. */
  readonly data:
    | {
        readonly meetings: readonly NamedMeeting[];
        readonly buyers: readonly Buyer[];
        readonly days: readonly string[];
      }
    | undefined;
  readonly error: unknown;
  readonly refetch: () => void;
}

/** The meetings of a trip as its planner sees them, in order of time, with the names of those who meet. */
export function useNamedMeetings(tripId: string): NamedMeetings {
  const params = { path: { tripId } };
  const trip = $api.useQuery('get', '/api/v1/trips/{tripId}', { params });
  const programme = $api.useQuery('get', '/api/v1/trips/{tripId}/programme', { params });
  const meetings = programme.data?.meetings ?? [];
  const memberName = useMemberName(meetings.map(({ supplierId }) => supplierId));
  const buyerName = useBuyerName();
  const buyers = trip.data?.draft.buyers ?? [];
  const isWhole = trip.data !== undefined && programme.data !== undefined;
  const named = meetings.map((meeting): NamedMeeting => {
    const people = buyers.find(({ id }) => id === meeting.buyer);
    return {
      meeting,
      member: memberName(meeting.supplierId),
      buyer: people ? buyerName(people.buyerId) : '',
      people: people?.name ?? meeting.buyer,
      trip: '',
    };
  });
  return {
    data: isWhole ? { meetings: named, buyers, days: trip.data.draft.days.map(({ date }) => date) } : undefined,
    error: trip.error ?? programme.error ?? undefined,
    refetch: () => void Promise.all([trip.refetch(), programme.refetch()]),
  };
}
