import { z } from 'zod';
import {
  CalendarDateShape,
  CountingShape,
  InstantShape,
  MAX,
  RequirementIdShape,
  SupplierIdShape,
  textUpTo,
} from '../primitives';

/** What a purchaser does with a match. */
const DecisionKindShape = z
  .enum(['keep', 'reject', 'invite'])
  .meta({ id: 'DecisionKind', description: 'What a purchaser does with a match.' });

/** How far a match has come. */
export const StageShape = z
  .enum(['proposed', 'met', 'visited', 'evaluated', 'approved', 'quoted', 'nominated', 'delivering', 'lost'])
  .meta({ id: 'Stage', description: 'How far a match has come; `lost` may follow any and needs a reason.' });

/** A purchaser's decision on a match. */
export const DecideMatchBody = z
  .strictObject({
    supplierId: SupplierIdShape,
    kind: DecisionKindShape,
    reason: textUpTo(MAX.sentence),
    shortlistVersion: CountingShape.meta({ description: 'The version that was on the screen.' }),
  })
  .meta({
    id: 'DecideMatchBody',
    example: { supplierId: 'ebp', kind: 'invite', reason: 'Presses and welds under one roof.', shortlistVersion: 1 },
  });

/** A decision as it stands on record. */
export const DecisionView = DecideMatchBody.extend({
  requirementId: RequirementIdShape,
  decidedBy: z.string(),
  decidedAt: InstantShape,
}).meta({ id: 'Decision', description: 'The newest decision on a match holds; the earlier ones stay on record.' });

/** A step of a match on its way to the order. */
export const RecordStageBody = z
  .strictObject({
    supplierId: SupplierIdShape,
    stage: StageShape,
    reason: textUpTo(MAX.sentence).exactOptional(),
    on: CalendarDateShape,
  })
  .meta({ id: 'RecordStageBody', example: { supplierId: 'ebp', stage: 'visited', on: '2027-02-03' } });

/** A step as it stands on record. */
export const StageEventView = RecordStageBody.extend({
  requirementId: RequirementIdShape,
  recordedBy: z.string(),
  recordedAt: InstantShape,
}).meta({ id: 'StageEvent', description: 'One step of a match on its way from the shortlist to the order.' });

/** The steps of a match. */
export const StagesView = z
  .strictObject({ items: z.array(StageEventView) })
  .meta({ id: 'Stages', description: 'How far a match has come, in the order in which it was recorded.' });
