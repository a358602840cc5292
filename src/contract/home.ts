import { z } from 'zod';
import { MilestoneShape } from './demand/requirement';
import { VerdictShape } from './match/finding';
import {
  BuyerIdShape,
  CalendarDateShape,
  CertificateIdShape,
  CountingShape,
  InstantShape,
  RequirementIdShape,
  SchemeIdShape,
  SiteIdShape,
  SupplierIdShape,
  TextsShape,
} from './primitives';

const CountShape = z.int().min(0);

const ByName = { id: SupplierIdShape, name: z.string() };

const NamedNeed = { id: RequirementIdShape, title: TextsShape, buyerId: BuyerIdShape };

const NamedNeedView = z.strictObject(NamedNeed).meta({ id: 'NamedNeed', description: 'A need by name.' });

const LapsingView = z
  .strictObject({
    supplier: z.strictObject(ByName),
    siteId: SiteIdShape,
    certificateId: CertificateIdShape,
    scheme: SchemeIdShape,
    expires: CalendarDateShape,
    needs: z.array(z.strictObject({ ...NamedNeed, by: MilestoneShape, on: CalendarDateShape })),
  })
  .meta({
    id: 'LapsingCertificate',
    description: 'A certificate that lapses before open needs that it counts for ask for it, or within 90 days.',
  });

const MovedView = z
  .strictObject({
    need: NamedNeedView,
    madeAt: InstantShape,
    from: CountingShape,
    to: CountingShape,
    matches: z.array(
      z.strictObject({ ...ByName, verdict: VerdictShape, before: VerdictShape.exactOptional(), rank: CountingShape }),
    ),
    left: CountShape,
  })
  .meta({
    id: 'MovedShortlist',
    description:
      'Who is new on a shortlist or has another verdict, five at most, best first, and how many have left it.',
  });

/** What needs a hand today. */
export const HomeView = z
  .strictObject({
    since: InstantShape,
    lapsing: z.array(LapsingView),
    silent: z
      .strictObject({ count: CountShape, members: z.array(z.strictObject({ ...ByName, heardAt: InstantShape })) })
      .meta({ description: 'Members whose profile nobody has saved or confirmed for a year, the longest first.' }),
    uncovered: z
      .array(z.strictObject({ need: NamedNeedView, startOfProduction: CalendarDateShape, conditional: CountShape }))
      .meta({ description: 'Open needs for which nobody is qualified, the most urgent first.' }),
    moved: z.array(MovedView),
    undecided: z
      .array(z.strictObject({ need: NamedNeedView, undecided: CountingShape }))
      .meta({ description: 'How many of the ten best are qualified and have not been decided on.' }),
    fitting: z
      .array(z.strictObject({ need: NamedNeedView, verdict: VerdictShape }))
      .meta({ description: 'Needs that the supplier has come to fit.' }),
    failedMails: CountShape,
  })
  .meta({
    id: 'Home',
    description:
      'What needs a hand today. `since` is from when on something is new. What is not for the caller is empty.',
  });
