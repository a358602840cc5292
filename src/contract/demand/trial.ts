import { z } from 'zod';
import { FindingView, VerdictShape } from '../match/finding';
import { ImprovementView } from '../match/improvement';
import { NamedSupplierView, NeedView, PointsShape, ShortlistRowView, VerdictCountsView } from '../match/shortlist';
import { PAGE, PAGE_QUERY } from '../paging';
import { CountingShape, LanguageShape, RequirementIdShape, SiteIdShape, SupplierIdShape } from '../primitives';
import { SaveProfileBody } from '../supplier/profile';
import { UnderstandingView } from '../supplier/understanding';
import { RequirementDraftShape, SaveRequirementBody } from './requirement';

/** How many suppliers a trial describes when nothing is said, and at most. */
export const TRIAL_LENGTH = { usual: 25, most: 100 } as const;

/** In which language a trial speaks. */
export const TrialQuery = z.strictObject({
  language: LanguageShape.exactOptional().meta({
    description: 'Sentences in this language only; in both when absent.',
  }),
});

/** A need to be tried. */
export const TryRequirementBody = z
  .strictObject({
    id: RequirementIdShape.exactOptional().meta({
      description: 'The id that the need has, or would get: it decides the lot among equals, and nothing else.',
    }),
    draft: SaveRequirementBody,
    length: z
      .int()
      .min(1)
      .max(TRIAL_LENGTH.most)
      .exactOptional()
      .meta({ description: `How many suppliers to describe, ${TRIAL_LENGTH.usual} when absent; all are counted.` }),
  })
  .meta({
    id: 'TryRequirementBody',
    description: 'A need to be ranked without being stored; the body of POST /requirements will do.',
  });

/** What saving the need would give. */
export const TriedRequirementView = z
  .strictObject({
    draft: RequirementDraftShape,
    understood: UnderstandingView,
    counts: VerdictCountsView,
    rows: z.array(ShortlistRowView),
  })
  .meta({
    id: 'TriedRequirement',
    description: 'The need as it was judged, what was understood of its texts, and the shortlist that it would get.',
  });

/** A profile to be tried. */
export const TryProfileBody = z
  .strictObject({
    supplierId: SupplierIdShape,
    draft: SaveProfileBody,
    requirementId: RequirementIdShape.exactOptional().meta({
      description: 'The one need to hold it against, with every finding; all open ones, without, when absent.',
    }),
    limit: z
      .int()
      .min(1)
      .max(PAGE.most)
      .exactOptional()
      .meta({ description: `How many needs, ${PAGE.usual} when absent.` }),
    after: PAGE_QUERY.after.meta({ description: 'Where the page begins: `next` of the previous one.' }),
  })
  .meta({ id: 'TryProfileBody', description: 'A profile to be held against needs without being stored.' });

/** How a profile meets a need, in brief. */
export const StandView = z
  .strictObject({ verdict: VerdictShape, points: PointsShape, leadSite: SiteIdShape.exactOptional() })
  .meta({ id: 'Stand', description: 'How a profile meets a need, in brief.' });

/** What saving the profile would give. */
export const TriedProfileView = z
  .strictObject({
    supplier: NamedSupplierView,
    profileRevision: CountingShape.meta({ description: 'The revision in force, by which `now` is judged.' }),
    understood: UnderstandingView,
    needs: z.array(
      z.strictObject({
        requirement: NeedView,
        tried: StandView,
        now: StandView,
        blockers: z.array(FindingView).meta({ description: 'The musts that keep the draft from being qualified.' }),
        findings: z.array(FindingView).exactOptional(),
        improvements: z
          .array(z.strictObject({ asks: z.array(z.string()), improvement: ImprovementView }))
          .exactOptional()
          .meta({ description: 'What would change single findings of the draft, each with the asks it answers.' }),
      }),
    ),
    next: z.string().exactOptional().meta({ description: 'The cursor of the next page; absent on the last one.' }),
  })
  .meta({
    id: 'TriedProfile',
    description:
      'How the draft, and the profile in force, meet each need; for one need with every finding and what would change it.',
  });
