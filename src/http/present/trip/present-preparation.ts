import type { z } from 'zod';
import type { PreparationView } from '../../../contract/trip/preparation';
import { wordRemedy } from '../../../contract/wording/advice/remedy-wording';
import { inBoth, joined } from '../../../contract/wording/bilingual';
import { askedIn } from '../../../contract/wording/findings/asked-wording';
import { namesFor } from '../../../contract/wording/names';
import type { TripGap } from '../../../domain/trip/trip-gaps';
import type { MemberPreparation, ReadPreparation } from '../../../flows/preparation/read-preparation';
import type { Sent } from '../../route';
import { presentParticipation } from './present-trip';

type View = Sent<z.input<typeof PreparationView>>;

/** How ready a trip is. */
export function presentPreparation(read: ReadPreparation): View {
  return { members: read.members.map((member) => presentMember(member, read)) };
}

function presentMember(
  { supplierId, participation, meetings, editors, gaps }: MemberPreparation,
  read: ReadPreparation,
): View['members'][number] {
  const names = namesFor(read.names, supplierId);
  const whom = new Map(meetings.map(({ id, buyer }) => [id, peopleIn(buyer, read)]));
  return {
    supplierId,
    ...(participation && { participation: presentParticipation(participation) }),
    meetings: meetings.length,
    editors,
    gaps: gaps.map((gap) => ({
      what: inBoth((language) => wordRemedy(gap.remedy, language, names)),
      asked: joined(
        gap.findings.map(({ asked }) => askedIn(asked, names)),
        'and',
      ),
      ...effectOf(gap),
      meetings: gap.meetings.flatMap((id) => whom.get(id) ?? []),
    })),
  };
}

function effectOf({ effect, until, isDueBeforeTrip, qualifiesFor }: TripGap) {
  return { effect, before: until, isDueBeforeTrip, qualifiesFor };
}

function peopleIn(buyer: string, { trip, buyers }: ReadPreparation): string {
  const people = trip.buyers.find(({ id }) => id === buyer);
  const company = buyers.find(({ id }) => id === people?.buyerId)?.name;
  return [company, people?.name].filter((name) => name !== undefined).join(', ');
}
