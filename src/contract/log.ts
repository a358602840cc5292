import { z } from 'zod';
import { type Operation, PERMISSIONS } from '../domain/permission';
import { KeyIdShape } from './access/api-key';
import { PAGE_QUERY, pageOf } from './paging';
import {
  BilingualShape,
  BuyerIdShape,
  CalendarDateShape,
  CountingShape,
  InstantShape,
  MAX,
  RequirementIdShape,
  SupplierIdShape,
  textUpTo,
} from './primitives';

const OPERATIONS = Object.keys(PERMISSIONS) as readonly Operation[];

const OperationShape = z.enum(OPERATIONS).meta({ id: 'Operation', description: 'What was done, or attempted.' });

const OutcomeShape = z.enum(['done', 'denied']).meta({ description: 'Was it done, or was somebody refused?' });

const ActorView = z
  .strictObject({
    name: z.string().meta({ description: 'Empty for somebody of whom nothing is known.' }),
    role: z.enum(['administrator', 'cluster-leader', 'supplier-editor', 'purchaser', 'house', 'nobody']),
    accountId: z.string().exactOptional(),
    keyId: KeyIdShape.exactOptional(),
    supplierId: SupplierIdShape.exactOptional(),
    buyerId: BuyerIdShape.exactOptional(),
  })
  .meta({ id: 'LoggedActor', description: 'Who did it, as known then.' });

const ChangeView = z
  .strictObject({
    path: z.string().meta({
      description: 'JSON Pointer, in which a member of a list goes by its id and not by its position.',
      example: '/sites/olofstrom/certificates/iatf/expires',
    }),
    before: z.unknown().optional().meta({ description: 'Absent where it was not there.' }),
    after: z.unknown().optional().meta({ description: 'Absent where it was taken away.' }),
    sentence: BilingualShape,
  })
  .meta({ id: 'FieldChange', description: 'One value that changed; long ones are told in part.' });

/** One entry of a log. */
export const LogEntryView = z
  .strictObject({
    number: CountingShape,
    at: InstantShape,
    by: ActorView,
    outcome: OutcomeShape,
    operation: OperationShape.exactOptional().meta({ description: 'Absent for somebody who was stopped at the door.' }),
    subject: z
      .strictObject({
        supplierId: z.string().exactOptional(),
        requirementId: z.string().exactOptional(),
        buyerId: z.string().exactOptional(),
        other: z.string().exactOptional().meta({ description: 'A key, an account, a run or a version.' }),
      })
      .meta({ description: 'On which record.' }),
    revision: CountingShape.exactOptional().meta({ description: 'The revision that was saved.' }),
    changes: z.array(ChangeView).meta({ description: 'What changed, as far as the reader may see it.' }),
    unwritten: z.int().exactOptional().meta({
      description: 'How many refusals before this one were too many to write down.',
    }),
    requestId: z.string().exactOptional().meta({ description: 'The `X-Request-Id` of the answer.' }),
    sentence: BilingualShape,
  })
  .meta({ id: 'LogEntry', description: 'One thing that was done, or that somebody was refused.' });

/** Entries, newest first. */
export const LogPageView = pageOf('LogPage', LogEntryView);

/** What an administrator may ask the whole log. */
export const LogQueryShape = z.strictObject({
  ...PAGE_QUERY,
  who: textUpTo(MAX.word).exactOptional().meta({ description: 'The whole name, or the id of an account or a key.' }),
  operation: OperationShape.exactOptional(),
  outcome: OutcomeShape.exactOptional(),
  supplierId: SupplierIdShape.exactOptional(),
  requirementId: RequirementIdShape.exactOptional(),
  from: CalendarDateShape.exactOptional().meta({ description: 'The first day, in UTC.' }),
  to: CalendarDateShape.exactOptional().meta({ description: 'The last day, in UTC.' }),
});
