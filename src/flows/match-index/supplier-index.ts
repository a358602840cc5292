import type { BuyerId, SupplierId } from '../../domain/ids';
import { profileAsSeenBy } from '../../domain/supplier/profile';
import { addProfile } from '../../scoring/columns/add-profile';
import { ColumnsBuilder } from '../../scoring/columns/columns-builder';
import { mergeColumns } from '../../scoring/columns/merge-columns';
import type { ProfileColumns } from '../../scoring/columns/profile-columns';
import { supplierAt } from '../../scoring/columns/read-columns';
import type { Policy } from '../../scoring/policy';
import { makeSegment, type Segment } from '../../scoring/search/segment';
import { inTurns } from '../in-turns';
import { hidesAnything, openViews, type ProfileViews, type SupplierProfile, viewsOf } from './profile-views';

/** More segments than this cost a search more than merging them. */
const MOST_SEGMENTS = 8;

/** Beside the first segment may stand one row in so many of its own before all are merged, and in any case this many rows. */
const LARGEST_SHARE = 20;
const SMALLEST_MERGE = 1_000;

/**
 * Every supplier's newest profile in memory, in segments that are searched one after the other: a large one, and small ones
 * of what has changed since. A profile that hides anything stands apart, in a segment for each buyer as that buyer may see it.
 */
export class SupplierIndex {
  private segments: readonly Segment[] = [];
  private readonly guarded = new Map<SupplierId, SupplierProfile>();
  private readonly guardedAsSeen = new Map<BuyerId, Segment>();

  constructor(private readonly policy: Policy) {}

  /** All suppliers as the buyer may see them. */
  segmentsFor(buyerId: BuyerId): readonly Segment[] {
    if (this.guarded.size === 0) return this.segments;
    const known = this.guardedAsSeen.get(buyerId) ?? this.lookAsBuyer(buyerId);
    this.guardedAsSeen.set(buyerId, known);
    return [...this.segments, known];
  }

  /** The revision that the index holds of a supplier's profile. */
  revisionOf(supplierId: SupplierId): number | undefined {
    const guarded = this.guarded.get(supplierId);
    if (guarded) return guarded.profile.revision;
    const place = placeIn(this.segments, supplierId);
    return place?.segment.columns.revision[place.row];
  }

  /** What the index holds of a supplier, as each buyer may see it. */
  viewsOf(supplierId: SupplierId): ProfileViews | undefined {
    const guarded = this.guarded.get(supplierId);
    if (guarded) return viewsOf(guarded, this.policy);
    const place = placeIn(this.segments, supplierId);
    return place && openViews({ columns: place.segment.columns, row: place.row });
  }

  /** How many suppliers the index holds. */
  count(): number {
    const rows = this.segments.reduce((sum, { columns, removed }) => sum + columns.length - removed.size, 0);
    return rows + this.guarded.size;
  }

  /** Takes newer revisions in the place of those it holds, all at once. */
  replace(changes: SupplierChanges): void {
    this.remove(changes.supplierIds);
    for (const one of changes.guarded.values()) {
      this.guarded.set(one.supplier.id, withoutTexts(one));
      this.guardedAsSeen.clear();
    }
    const columns = changes.columns();
    if (columns.length > 0) this.segments = [...this.segments, makeSegment(columns, this.policy)];
  }

  /** Lets go of suppliers that are there no more. */
  remove(supplierIds: Iterable<SupplierId>): void {
    for (const supplierId of supplierIds) {
      const place = placeIn(this.segments, supplierId);
      place?.segment.removed.add(place.row);
      if (this.guarded.delete(supplierId)) this.guardedAsSeen.clear();
    }
  }

  /** Merges segments where that makes searching quicker. Nothing may be replaced meanwhile; searching may go on. */
  async tidy(): Promise<void> {
    const [first, ...later] = this.segments;
    if (first === undefined) return;
    const changed = later.reduce((sum, { columns }) => sum + columns.length, first.removed.size);
    if (changed > Math.max(SMALLEST_MERGE, first.columns.length / LARGEST_SHARE)) {
      this.segments = [await this.merge(this.segments)];
    } else if (later.length >= MOST_SEGMENTS) {
      this.segments = [first, await this.merge(later)];
    }
  }

  /** Puts the rows of all segments in the order in which they are quickest to search. */
  async settle(): Promise<void> {
    if (this.segments.length > 0) this.segments = [await this.merge(this.segments)];
  }

  private async merge(segments: readonly Segment[]): Promise<Segment> {
    return makeSegment(await inTurns(mergeColumns(segments)), this.policy);
  }

  private lookAsBuyer(buyerId: BuyerId): Segment {
    const builder = new ColumnsBuilder();
    for (const { supplier, profile } of this.guarded.values()) {
      addProfile(builder, supplier, profileAsSeenBy(profile, { kind: 'buyer', buyerId }), this.policy);
    }
    return makeSegment(builder.build(), this.policy);
  }
}

/** Newer revisions on their way into the index, read in batches and taken in at once. */
export class SupplierChanges {
  readonly supplierIds = new Set<SupplierId>();
  readonly guarded = new Map<SupplierId, SupplierProfile>();
  private readonly open = new ColumnsBuilder();

  constructor(private readonly policy: Policy) {}

  /** A supplier comes at most once: what is read is the newest of each. */
  add(changes: readonly SupplierProfile[]): void {
    for (const one of changes) {
      this.supplierIds.add(one.supplier.id);
      if (hidesAnything(one.profile)) this.guarded.set(one.supplier.id, one);
      else addProfile(this.open, one.supplier, one.profile, this.policy);
    }
  }

  columns(): ProfileColumns {
    return this.open.build();
  }

  /** The changed suppliers as each buyer may see them. */
  *views(): Generator<readonly [SupplierId, ProfileViews]> {
    const columns = this.columns();
    for (let row = 0; row < columns.length; row++) {
      yield [supplierAt(columns, row), openViews({ columns, row })];
    }
    for (const [supplierId, one] of this.guarded) yield [supplierId, viewsOf(one, this.policy)];
  }
}

function placeIn(segments: readonly Segment[], supplierId: SupplierId) {
  for (const segment of segments) {
    const row = segment.find(supplierId);
    if (row !== undefined && !segment.removed.has(row)) return { segment, row };
  }
  return undefined;
}

/** Scores rest on what was understood of a text, never on the text: thousands of texts need not be kept in memory. */
function withoutTexts({ supplier, profile }: SupplierProfile): SupplierProfile {
  return { supplier, profile: { ...profile, texts: {}, understood: { ...profile.understood, mentions: {} } } };
}
