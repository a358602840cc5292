import { z } from 'zod';
import { VerdictCountsView } from '../match/shortlist';
import { pageOf } from '../paging';
import {
  BuyerIdShape,
  ConceptIdShape,
  CountingShape,
  InstantShape,
  RequirementIdShape,
  TextsShape,
} from '../primitives';
import { MilestonesShape, RequirementStateShape } from './requirement';

/** A need in one line. */
const NeedInBriefView = z
  .strictObject({
    id: RequirementIdShape,
    revision: CountingShape,
    title: TextsShape,
    buyer: z.strictObject({ id: BuyerIdShape, name: z.string() }),
    state: RequirementStateShape,
    illustrative: z.boolean().meta({ description: 'True where the need is invented, to show how things work.' }),
    processes: z.array(ConceptIdShape).meta({ description: 'Of its chain, in order, each once.' }),
    milestones: MilestonesShape,
    savedAt: InstantShape,
    counts: VerdictCountsView.exactOptional(),
    rankedAt: InstantShape.exactOptional().meta({ description: 'When its shortlist last came to say something else.' }),
  })
  .meta({ id: 'NeedInBrief', description: 'A need in one line of a long table, as the caller may see it.' });

/** One page of needs. */
export const NeedsView = pageOf('NeedPage', NeedInBriefView);
