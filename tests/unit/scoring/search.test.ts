import fc from 'fast-check';
import type { Requirement } from '../../../src/domain/demand/requirement';
import type { Profile } from '../../../src/domain/supplier/profile';
import type { Supplier } from '../../../src/domain/supplier/supplier';
import { addProfile } from '../../../src/scoring/columns/add-profile';
import { ColumnsBuilder } from '../../../src/scoring/columns/columns-builder';
import { mergeColumns } from '../../../src/scoring/columns/merge-columns';
import type { ProfileColumns } from '../../../src/scoring/columns/profile-columns';
import { supplierAt } from '../../../src/scoring/columns/read-columns';
import { prepareRequirement } from '../../../src/scoring/prepared-requirement';
import { rank } from '../../../src/scoring/rank';
import { countVerdicts } from '../../../src/scoring/search/count-verdicts';
import { makeScratch } from '../../../src/scoring/search/row-bounds';
import { search } from '../../../src/scoring/search/search';
import { makeSegment, packSegment, type Segment, unpackSegment } from '../../../src/scoring/search/segment';
import { aBuyerSite, anEvidence, aSupplier, id, SMALL_POLICY } from '../../support/builders';
import { profile, requirement } from './arbitrary-world';

interface World {
  readonly need: Requirement;
  readonly held: readonly Profile[];
  readonly ceased: readonly boolean[];
  readonly length: number;
  /** Where the suppliers are parted into segments. */
  readonly cut: number;
  readonly removed: readonly number[];
}

const world: fc.Arbitrary<World> = fc.record({
  need: requirement,
  held: fc.array(profile, { minLength: 1, maxLength: 12 }),
  ceased: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  length: fc.integer({ min: 1, max: 5 }),
  cut: fc.nat({ max: 12 }),
  removed: fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 2 }),
});

const supplierOf = (number: number, hasCeased: boolean): Supplier =>
  aSupplier({
    id: id.supplier(`s-${number}`),
    ...(hasCeased &&
      number % 3 === 0 && {
        standing: {
          kind: 'ceased',
          on: number % 2 === 0 ? '2020-01-01' : '2190-01-01',
          reason: 'closed',
          evidence: anEvidence(),
        },
      }),
  });

function segmentOf({ held, ceased }: World, from: number, to: number): Segment {
  const builder = new ColumnsBuilder();
  for (const [index, each] of held.entries()) {
    if (index < from || index >= to) continue;
    addProfile(builder, supplierOf(index, ceased[index] ?? false), each, SMALL_POLICY);
  }
  return makeSegment(merged([makeSegment(builder.build(), SMALL_POLICY)]), SMALL_POLICY);
}

function merged(segments: readonly Segment[]): ProfileColumns {
  const work = mergeColumns(segments);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** One scratch for all, as a process has. */
const scratch = makeScratch();

test('the answer equals judging everything, in 10,000 random worlds, whatever the requirement asks', () => {
  fc.assert(
    fc.property(world, (given) => {
      const ready = prepareRequirement(given.need, aBuyerSite(), SMALL_POLICY);
      const segments = [segmentOf(given, 0, given.cut), segmentOf(given, given.cut, given.held.length)];
      const removed = new Set(given.removed.map((number) => `s-${number}`));
      const remaining = segments.flatMap(({ columns, removed: rows }) =>
        Array.from({ length: columns.length }, (_, row) => row).flatMap((row) => {
          if (!removed.has(supplierAt(columns, row))) return [{ columns, row }];
          rows.add(row);
          return [];
        }),
      );
      const everything = rank(ready, remaining, given.length);
      expect(search(ready, segments, scratch, given.length)).toEqual(everything.entries);
      expect(countVerdicts(ready, segments, scratch)).toEqual(everything.counts);
    }),
    { numRuns: 10_000 },
  );
});

test('segments merged, written out and read in again answer as before', () => {
  fc.assert(
    fc.property(world, (given) => {
      const ready = prepareRequirement(given.need, aBuyerSite(), SMALL_POLICY);
      const segments = [segmentOf(given, 0, given.cut), segmentOf(given, given.cut, given.held.length)];
      for (const number of given.removed) {
        for (const { find, removed } of segments) {
          const row = find(id.supplier(`s-${number}`));
          if (row !== undefined) removed.add(row);
        }
      }
      const mergedOnce = makeSegment(merged(segments), SMALL_POLICY);
      for (const packed of [[mergedOnce], segments]) {
        const read = packed.map(packedAndRead);
        expect(search(ready, read, scratch, given.length)).toEqual(search(ready, segments, scratch, given.length));
        expect(countVerdicts(ready, read, scratch)).toEqual(countVerdicts(ready, segments, scratch));
        expect(read.map(rowsFound)).toEqual(packed.map(rowsFound));
      }
    }),
    { numRuns: 300 },
  );
});

function rowsFound({ find }: Segment): readonly (number | undefined)[] {
  return Array.from({ length: 12 }, (_, number) => find(id.supplier(`s-${number}`)));
}

function packedAndRead(segment: Segment): Segment {
  const read = unpackSegment(new Uint8Array(Buffer.concat(packSegment(segment))));
  if (read === undefined) throw new Error('It cannot be read.');
  return read;
}

test('what another layout has written, and what is not whole, is not read', () => {
  const empty = makeSegment(new ColumnsBuilder().build(), SMALL_POLICY);
  const [size = new Uint8Array(), head = new Uint8Array(), ...rest] = packSegment(empty);
  const read = (...pieces: readonly Uint8Array[]) => unpackSegment(new Uint8Array(Buffer.concat(pieces)));
  const other = new TextEncoder().encode(new TextDecoder().decode(head).replace(/"layout":\d+/, '"layout":0'));
  expect(read(size, head, ...rest)).toBeDefined();
  expect(read(size, other, ...rest)).toBeUndefined();
  expect(read(size, head, ...rest.slice(0, -2))).toBeUndefined();
  expect(read(size, head, ...rest, new Uint8Array(8))).toBeUndefined();
  expect(read(new Uint8Array(16))).toBeUndefined();
});
