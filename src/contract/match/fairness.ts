import { z } from 'zod';
import { AskedView } from '../demand/asked';
import { countInQuery, PAGE, PAGE_QUERY } from '../paging';
import { BilingualShape, CalendarDateShape, CountingShape, LanguageShape, SupplierIdShape } from '../primitives';
import { CriterionShape } from './finding';

/** Which days, which page and which language. */
export const FairnessQuery = z.strictObject({
  from: CalendarDateShape.exactOptional().meta({ description: 'The first day, a year before `to` when absent.' }),
  to: CalendarDateShape.exactOptional().meta({ description: 'The last day, today (UTC) when absent.' }),
  limit: countInQuery(
    PAGE.most,
    `How many members at most, ${PAGE.usual} when absent; fewer where there are very many open needs.`,
  ).exactOptional(),
  after: PAGE_QUERY.after.meta({ description: 'Where the page begins: `next` of the previous one.' }),
  of: SupplierIdShape.exactOptional().meta({ description: 'That member alone.' }),
  language: LanguageShape.exactOptional().meta({
    description: 'Sentences in this language only; in both when absent.',
  }),
});

const CountShape = z.int().min(0);

const ReasonView = z
  .strictObject({
    criterion: CriterionShape,
    asked: AskedView.meta({ description: 'What is asked in the first of those needs.' }),
    needs: CountShape.meta({ description: 'In how many open needs.' }),
    sentences: BilingualShape.partial(),
  })
  .meta({ id: 'ExclusionReason', description: 'A kind of must that is not met, and in how many open needs.' });

const LineView = z
  .strictObject({
    supplier: z.strictObject({ id: SupplierIdShape, name: z.string() }),
    profileRevision: CountingShape,
    eligible: z
      .strictObject({ qualified: CountShape, conditional: CountShape, excluded: CountShape })
      .meta({ description: 'All open needs by verdict, judged on the newest revisions.' }),
    reasons: z.array(ReasonView).meta({ description: 'What excludes it most often, at most five.' }),
    listed: CountShape.meta({ description: 'Needs on whose shortlist it stood in the period.' }),
    topTen: CountShape.meta({ description: 'Of those, needs in whose top ten it stood, not excluded.' }),
    decided: z
      .strictObject({ keep: CountShape, reject: CountShape, invite: CountShape })
      .meta({ description: 'Matches by the newest decision taken in the period.' }),
    met: CountShape.meta({ description: 'Matches met, visited or taken further in the period.' }),
  })
  .meta({ id: 'FairnessLine', description: 'How the lists treat one member. Counts are of needs, not of days.' });

/** How the lists treat the members. */
export const FairnessView = z
  .strictObject({
    period: z.strictObject({ from: CalendarDateShape, to: CalendarDateShape }),
    basis: z
      .strictObject({
        listedNeeds: CountShape.meta({ description: 'Needs of which a shortlist was in force in the period.' }),
        versions: CountShape.meta({ description: 'The versions of those.' }),
        openNeeds: CountShape,
        asOf: CountShape.meta({ description: 'Every change up to this number is in the verdicts.' }),
        policyVersion: z.string(),
      })
      .meta({ id: 'FairnessBasis', description: 'What the report rests on; with it, it can be made again.' }),
    members: z.array(LineView),
    next: z.string().exactOptional().meta({ description: 'The cursor of the next page; absent on the last one.' }),
  })
  .meta({ id: 'Fairness', description: 'How the lists treat the members, in Swedish order of name.' });
