import { z } from 'zod';
import { RequirementStateShape } from '../demand/requirement';
import { pageOf } from '../paging';
import {
  BilingualShape,
  BuyerIdShape,
  CountingShape,
  InstantShape,
  RequirementIdShape,
  SiteIdShape,
  SupplierIdShape,
  TextsShape,
} from '../primitives';
import { StandingShape } from '../supplier/supplier';
import { DecisionView } from './decision';
import { FindingView, VerdictShape } from './finding';

const CountShape = z.int().min(0);
/** A score. */
export const PointsShape = z.int().min(0).max(1000);

/** How many suppliers got each verdict, those beyond the list included. */
export const VerdictCountsView = z
  .strictObject({ qualified: CountShape, conditional: CountShape, excluded: CountShape })
  .meta({ id: 'VerdictCounts', description: 'How many suppliers got each verdict, those beyond the list included.' });

/** What a shortlist was made from. */
const MadeFromView = z
  .strictObject({
    requirementRevision: CountingShape,
    rulesVersion: z.string(),
    taxonomyVersion: CountingShape,
    schemesVersion: CountingShape,
  })
  .meta({ id: 'MadeFrom', description: 'What a shortlist was made from; with it, it can be made again.' });

/** A supplier as a row names it. */
export const NamedSupplierView = z
  .strictObject({ id: SupplierIdShape, name: z.string(), standing: StandingShape })
  .meta({ id: 'NamedSupplier', description: 'A supplier by id and name.' });

/** One supplier of a shortlist, with the reasons. */
export const ShortlistRowView = z
  .strictObject({
    rank: CountingShape,
    supplier: NamedSupplierView,
    profileRevision: CountingShape,
    leadSite: SiteIdShape.exactOptional(),
    verdict: VerdictShape,
    points: PointsShape,
    findings: z.array(FindingView),
    decision: DecisionView.exactOptional(),
  })
  .meta({ id: 'ShortlistRow', description: 'One supplier of a shortlist. The points are the sum over its findings.' });

/** A need in brief. */
export const NeedView = z
  .strictObject({
    id: RequirementIdShape,
    revision: CountingShape,
    title: TextsShape,
    buyerId: BuyerIdShape,
    state: RequirementStateShape,
  })
  .meta({ id: 'Need', description: 'A need in brief.' });

/** One version of a shortlist. */
export const ShortlistView = z
  .strictObject({
    requirement: NeedView,
    version: CountingShape,
    isCurrent: z
      .boolean()
      .meta({ description: 'False while something it was made from has changed and it is being made anew.' }),
    madeAt: InstantShape,
    madeFrom: MadeFromView,
    counts: VerdictCountsView,
    rows: z.array(ShortlistRowView),
  })
  .meta({
    id: 'Shortlist',
    description: 'One stored version of the order of the matches, best first, with the reasons.',
  });

/** One stored version, without its rows. */
const ShortlistVersionView = z
  .strictObject({ version: CountingShape, madeAt: InstantShape, madeFrom: MadeFromView, counts: VerdictCountsView })
  .meta({ id: 'ShortlistVersion', description: 'One stored version, without its rows.' });

/** The stored versions, newest first. */
export const ShortlistVersionsView = pageOf('ShortlistVersionPage', ShortlistVersionView);

/** Where a supplier stood. */
const StandpointView = z
  .strictObject({ rank: CountingShape, verdict: VerdictShape, points: PointsShape })
  .meta({ id: 'Standpoint', description: 'Where a supplier stood in one of the two versions.' });

/** How one supplier moved and why. */
const ShortlistMoveView = z
  .strictObject({
    supplier: NamedSupplierView,
    from: StandpointView.exactOptional(),
    to: StandpointView.exactOptional(),
    reason: BilingualShape,
    changes: z.array(z.strictObject({ before: FindingView.exactOptional(), after: FindingView.exactOptional() })),
  })
  .meta({
    id: 'ShortlistMove',
    description: 'How one supplier moved and why. `from` is absent for a newcomer, `to` for one that left.',
  });

/** One shortlist subtracted from another. */
export const ShortlistMovesView = z
  .strictObject({
    requirementId: RequirementIdShape,
    from: CountingShape,
    to: CountingShape,
    moves: z.array(ShortlistMoveView),
  })
  .meta({ id: 'ShortlistMoves', description: 'What moved between two versions, and why.' });

/** One supplier held against one need, in full; also beyond the list. */
export const MatchView = z
  .strictObject({
    requirementId: RequirementIdShape,
    requirementRevision: CountingShape,
    supplier: NamedSupplierView,
    profileRevision: CountingShape,
    leadSite: SiteIdShape.exactOptional(),
    verdict: VerdictShape,
    points: PointsShape,
    findings: z.array(FindingView),
  })
  .meta({
    id: 'Match',
    description: 'One supplier held against one need, in full, as it stands now; also beyond the list.',
  });
