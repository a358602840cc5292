import { z } from 'zod';
import { TRIP_BOUNDS } from '../../domain/trip/trip';
import { VerdictShape } from '../match/finding';
import {
  CalendarDateShape,
  CountingShape,
  InstantShape,
  MeetingIdShape,
  RequirementIdShape,
  SupplierIdShape,
  TripBuyerIdShape,
  TripIdShape,
  TripPlaceIdShape,
} from '../primitives';
import { ClockTimeShape } from './hours';
import { MeetingClosingView } from './meeting-closing';

const WHEN = { date: CalendarDateShape, from: ClockTimeShape, to: ClockTimeShape };

/** A meeting as it stands in a programme. */
const PlannedMeetingShape = z
  .strictObject({
    supplierId: SupplierIdShape,
    buyer: TripBuyerIdShape,
    ...WHEN,
    table: z.int().min(1).max(TRIP_BOUNDS.parallel).meta({ description: "Which of the host's tables." }),
    isPinned: z.boolean().meta({ description: 'Stays where it is when the programme is made anew.' }),
  })
  .meta({ id: 'PlannedMeeting', description: 'Who meets whom when, in the time zone of the trip.' });

/** A programme as it is saved. */
export const SaveProgrammeBody = z
  .strictObject({ meetings: z.array(PlannedMeetingShape).max(TRIP_BOUNDS.meetings) })
  .meta({ id: 'SaveProgrammeBody', description: 'All meetings of the trip; what is left out is cancelled.' });

/** A broken rule. */
const ProgrammeFaultView = z
  .strictObject({
    kind: z.enum([
      'unknown',
      'no-place',
      'outside-days',
      'in-break',
      'place-closed',
      'not-free',
      'twice',
      'no-table',
      'drive-too-short',
      'met-already',
      'vetoed',
      'too-many',
      'too-few',
      'not-met',
    ]),
    meetings: z.array(z.int().min(0)).meta({ description: 'Places in the list of meetings.' }),
    supplierId: SupplierIdShape.exactOptional(),
    buyer: TripBuyerIdShape.exactOptional(),
    have: z.int().exactOptional().meta({ description: 'Minutes or meetings that there are.' }),
    need: z.int().exactOptional().meta({ description: 'Minutes or meetings that there should be.' }),
  })
  .meta({ id: 'ProgrammeFault', description: 'A rule of the trip that the programme breaks.' });

/** A meeting on record. */
export const MeetingView = z
  .strictObject({
    id: MeetingIdShape,
    tripId: TripIdShape,
    supplierId: SupplierIdShape,
    buyer: TripBuyerIdShape,
    ...WHEN,
    table: z.int().min(1),
    isPinned: z.boolean(),
    placeId: TripPlaceIdShape,
    isCancelled: z.boolean(),
    sequence: z.int().min(0),
    changedAt: InstantShape,
    matches: z.array(
      z.strictObject({
        requirementId: RequirementIdShape,
        shortlistVersion: CountingShape.exactOptional().meta({
          description: 'Absent where the need was not ranked yet.',
        }),
        verdict: VerdictShape,
        points: z.int().min(0).max(1000),
      }),
    ),
    closing: MeetingClosingView.exactOptional(),
  })
  .meta({ id: 'Meeting', description: 'A meeting on record, with the matches that it began with.' });

/** The programme of a trip. */
export const ProgrammeView = z
  .strictObject({
    revision: z.int().min(0).meta({ description: '0 while nobody has saved one.' }),
    meetings: z.array(MeetingView).meta({ description: 'In order of time; cancelled ones are left out.' }),
    faults: z.array(ProgrammeFaultView),
  })
  .meta({ id: 'Programme', description: 'The meetings of a trip, and the rules that they break.' });

const ProofView = z
  .strictObject({
    status: z.enum(['optimal', 'time-limit', 'quick']),
    gap: z
      .number()
      .min(0)
      .exactOptional()
      .meta({ description: 'How much better another answer could be, as a share.' }),
  })
  .meta({ id: 'Proof', description: 'How sure the answer is.' });

const HardWishView = z
  .strictObject({
    kind: z.enum(['must-meet', 'pinned', 'fewest-of-member', 'fewest-of-buyer']),
    supplierId: SupplierIdShape.exactOptional(),
    buyer: TripBuyerIdShape.exactOptional(),
    fewest: z.int().min(0).exactOptional(),
  })
  .meta({ id: 'HardWish', description: 'A wish that a programme must fulfil.' });

const ChangesView = z.strictObject({
  kept: z.array(PlannedMeetingShape),
  moved: z.array(z.strictObject({ from: PlannedMeetingShape, to: PlannedMeetingShape })),
  added: z.array(PlannedMeetingShape),
  dropped: z.array(PlannedMeetingShape),
});

/** How to make a programme. */
export const ProposeProgrammeBody = z
  .strictObject({
    effort: z.enum(['quick', 'best']).meta({
      description:
        '`quick` answers at once and is not proven; `best` takes up to some seconds and says how sure it is.',
    }),
    keeps: z.boolean().meta({ description: 'True to change as few meetings of the saved programme as possible.' }),
    meetings: z
      .array(PlannedMeetingShape)
      .max(TRIP_BOUNDS.meetings)
      .exactOptional()
      .meta({ description: 'What stands on the board, where it is not the saved programme.' }),
  })
  .meta({ id: 'ProposeProgrammeBody' });

/** What came of making a programme. Nothing is saved by it. */
export const ProgrammeProposalView = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('found'),
      meetings: z.array(PlannedMeetingShape),
      worth: z.int().min(0),
      proof: ProofView,
      changes: ChangesView.exactOptional(),
    }),
    z.strictObject({
      outcome: z.literal('impossible'),
      clash: z.array(HardWishView).meta({ description: 'These cannot all be had.' }),
      isSmallest: z.boolean().meta({ description: 'True when without any one of them the others could be had.' }),
    }),
    z.strictObject({ outcome: z.literal('unfinished') }),
  ])
  .meta({ id: 'ProgrammeProposal', description: 'A programme that keeps every rule, or which wishes clash.' });

/** Who gets the seats, and why. */
export const TeamChoiceView = z
  .strictObject({
    chosen: z.array(
      z.strictObject({
        supplierId: SupplierIdShape,
        worth: z.int().min(0),
        qualifiedMeetings: z.int().min(0),
        onlyOneFor: z.array(RequirementIdShape),
        openMusts: z.int().min(0),
        lastSeatOn: CalendarDateShape.exactOptional(),
        waitedMonths: z.int().min(0),
        isGiven: z.boolean(),
      }),
    ),
    alternatives: z.array(
      z.strictObject({
        instead: SupplierIdShape,
        take: SupplierIdShape,
        loss: z.int(),
        qualifiedMeetingsFewer: z.int(),
        needsLost: z.array(RequirementIdShape),
        needsWon: z.array(RequirementIdShape),
        costSekMore: z.int(),
      }),
    ),
    points: z.int(),
    costSek: z.int().min(0),
    coveredNeeds: z.array(RequirementIdShape),
    uncoveredNeeds: z.array(RequirementIdShape),
    proof: ProofView,
  })
  .meta({ id: 'TeamChoice', description: 'Who gets the seats, why, and what every other choice would cost.' });

/** What each pair has to talk about. */
export const PairWorthsView = z
  .strictObject({
    items: z.array(
      z.strictObject({
        supplierId: SupplierIdShape,
        buyer: TripBuyerIdShape,
        worth: z.int().min(0),
        needs: z.array(
          z.strictObject({
            requirementId: RequirementIdShape,
            verdict: VerdictShape,
            points: z.int().min(0).max(1000),
            openMusts: z.int().min(0),
          }),
        ),
      }),
    ),
  })
  .meta({
    id: 'PairWorths',
    description: 'What each member and each buyer have to talk about on the first day of the trip.',
  });
