import fc from 'fast-check';
import type { Profile } from '../../../src/domain/profile';
import type { Requirement } from '../../../src/domain/requirement';
import type { Supplier } from '../../../src/domain/supplier';
import { addProfile } from '../../../src/scoring/columns/add-profile';
import { ColumnsBuilder } from '../../../src/scoring/columns/columns-builder';
import { prepareRequirement } from '../../../src/scoring/prepared-requirement';
import { rank } from '../../../src/scoring/rank';
import { countVerdicts } from '../../../src/scoring/search/count-verdicts';
import { orderRows } from '../../../src/scoring/search/order-rows';
import { makeScratch } from '../../../src/scoring/search/row-bounds';
import { search } from '../../../src/scoring/search/search';
import { makeSegment, type Segment } from '../../../src/scoring/search/segment';
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
  return makeSegment(orderRows(builder.build()), SMALL_POLICY);
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
        columns.suppliers.flatMap((supplier, row) => {
          if (!removed.has(supplier)) return [{ columns, row }];
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
