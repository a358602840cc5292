import { z } from 'zod';
import { CURRENCIES, MAX_MINOR } from '../../domain/outcome/money';
import { ORDER_BOUNDS, OUTCOME_STATES, WITHOUT_HELP } from '../../domain/outcome/outcome';
import { PAGE_QUERY, pageOf } from '../paging';
import {
  CalendarDateShape,
  CountingShape,
  InstantShape,
  MAX,
  MeetingIdShape,
  OutcomeIdShape,
  RequirementIdShape,
  SupplierIdShape,
  TripIdShape,
  textUpTo,
} from '../primitives';
import { EvidenceShape } from '../supplier/evidence';

/** The currencies of orders and reports. */
export const CurrencyShape = z.enum(CURRENCIES).meta({ id: 'Currency', description: 'ISO 4217.' });

/** An amount. */
const MoneyShape = z
  .strictObject({
    minor: z.int().min(1).max(MAX_MINOR).meta({ description: 'In whole minor units: öre, cent, penny.' }),
    currency: CurrencyShape,
  })
  .meta({
    id: 'Money',
    description: 'An amount in whole minor units.',
    example: { minor: 420_000_000, currency: 'SEK' },
  });

/** What would have happened without help. */
export const WithoutHelpShape = z.enum(WITHOUT_HELP).meta({
  id: 'WithoutHelp',
  description:
    "What would have happened without the cluster's help: no order, a later one, a smaller one, the same one anyway, or nobody knows.",
});

const OutcomeStateShape = z.enum(OUTCOME_STATES).meta({
  id: 'OutcomeState',
  description:
    '`noted` by the leader, `asked` of the company, `confirmed` by the company itself, or `withdrawn` as a mistake.',
});

/** An order as one side states it. */
export const OrderShape = z
  .strictObject({
    what: textUpTo(MAX.word).meta({ description: 'What was ordered.' }),
    orderedOn: CalendarDateShape,
    valuePerYear: MoneyShape.exactOptional(),
    years: z.int().min(1).max(ORDER_BOUNDS.years).exactOptional().meta({ description: 'For how many years it runs.' }),
    startsOn: CalendarDateShape.exactOptional().meta({ description: 'The day of the first delivery.' }),
    jobs: z
      .number()
      .min(0)
      .max(ORDER_BOUNDS.jobs)
      .exactOptional()
      .meta({ description: 'Full-time equivalents that it adds or keeps, with at most one decimal.' }),
    withoutHelp: WithoutHelpShape,
  })
  .meta({
    id: 'Order',
    description: 'What came of a match. What is left out was not stated: it counts as unknown, never as nothing.',
    example: {
      what: 'Brackets for the body side',
      orderedOn: '2027-06-15',
      valuePerYear: { minor: 420_000_000, currency: 'SEK' },
      years: 5,
      jobs: 3.5,
      withoutHelp: 'nothing',
    },
  });

const STATEMENT = { order: OrderShape, evidence: EvidenceShape } as const;

/** Notes an outcome. */
export const NoteOutcomeBody = z
  .strictObject({
    requirementId: RequirementIdShape,
    supplierId: SupplierIdShape,
    tripId: TripIdShape.exactOptional(),
    meetingId: MeetingIdShape.exactOptional().meta({ description: 'The meeting that it came from, and so its trip.' }),
    ...STATEMENT,
  })
  .meta({ id: 'NoteOutcomeBody', description: 'What came of one match.' });

/** Changes what an outcome says. */
export const ChangeOutcomeBody = z
  .strictObject(STATEMENT)
  .meta({ id: 'ChangeOutcomeBody', description: 'What an outcome says instead. The company is to confirm it again.' });

/** What the company answers. */
export const ConfirmOutcomeBody = z.strictObject({ order: OrderShape.exactOptional() }).meta({
  id: 'ConfirmOutcomeBody',
  description: 'The order as the company states it, where that differs from what was noted.',
});

/** Why an outcome is withdrawn. */
export const WithdrawOutcomeBody = z
  .strictObject({ reason: textUpTo(MAX.sentence) })
  .meta({ id: 'WithdrawOutcomeBody', example: { reason: 'Entered twice.' } });

const REVISION = {
  revision: CountingShape,
  state: OutcomeStateShape,
  ...STATEMENT,
  side: z.enum(['leader', 'company']).meta({ description: 'Whose word it is.' }),
  through: z.enum(['link', 'session']).exactOptional().meta({ description: 'How the company confirmed it.' }),
  reason: z.string().exactOptional().meta({ description: 'Why it was withdrawn.' }),
  savedBy: z.string(),
  savedAt: InstantShape,
} as const;

/** One step of an outcome. */
const OutcomeRevisionView = z.strictObject(REVISION).meta({
  id: 'OutcomeRevision',
  description: 'What one side stated. It stays on record when the other states something else.',
});

/** Every step of an outcome, oldest first. */
export const OutcomeRevisionsView = pageOf('OutcomeRevisionPage', OutcomeRevisionView);

/** An outcome in its newest revision. */
export const OutcomeView = z
  .strictObject({
    id: OutcomeIdShape,
    requirementId: RequirementIdShape,
    supplierId: SupplierIdShape,
    tripId: TripIdShape.exactOptional(),
    meetingId: MeetingIdShape.exactOptional(),
    ...REVISION,
  })
  .meta({ id: 'Outcome', description: 'What came of one match, as it was last stated.' });

/** A page of outcomes. */
export const OutcomesPage = pageOf('OutcomePage', OutcomeView);

/** Which outcomes to list. */
export const OutcomesQuery = z.strictObject({
  ...PAGE_QUERY,
  supplier: SupplierIdShape.exactOptional(),
  requirement: RequirementIdShape.exactOptional(),
  trip: TripIdShape.exactOptional(),
  state: OutcomeStateShape.exactOptional(),
  from: CalendarDateShape.exactOptional().meta({ description: 'Ordered on this day or later.' }),
  to: CalendarDateShape.exactOptional().meta({ description: 'Ordered on this day or before.' }),
});
