import * as fc from 'fast-check';
import { type Move, moveIn } from '../../../../src/contract/wording/move-wording';
import type { Names } from '../../../../src/contract/wording/names';
import { anyFinding } from './arbitrary-finding';

const names: Names = { concept: (id) => id, scheme: (id) => id, site: () => 'Olofström', buyerSite: () => 'Solihull' };
const at = (rank: number, points = 900) => ({ rank, verdict: 'qualified' as const, points });

test.each([
  [{ to: at(3), changes: [] }, 'EBP is new on the list: rank 3 (qualified, 900 points).'],
  [{ from: at(3), changes: [] }, 'EBP has left the list; before, rank 3 (qualified, 900 points).'],
  [
    { from: at(2), to: at(1), changes: [] },
    'EBP rises from rank 2 (qualified, 900 points) to rank 1 (qualified, 900 points). Nothing has changed for this supplier itself; others have moved.',
  ],
] satisfies [Move, string][])('a move is told: %#', (move, sentence) => {
  expect(moveIn(move, 'EBP', names).en).toBe(sentence);
});

test('every move has its reason in both languages, and the two differ', () => {
  const standpoint = fc.record({
    rank: fc.integer({ min: 1, max: 100 }),
    verdict: fc.constantFrom('qualified' as const, 'conditional' as const, 'excluded' as const),
    points: fc.nat(1000),
  });
  const changes = fc.array(fc.record({ before: anyFinding, after: anyFinding }, { requiredKeys: [] }), {
    maxLength: 5,
  });
  const anyMove = fc.record({ from: standpoint, to: standpoint, changes }, { requiredKeys: ['changes'] });
  return fc.assert(
    fc.property(anyMove, (move) => {
      const { sv, en } = moveIn(move, 'EBP', names);
      expect(`${sv} ${en}`).not.toMatch(/undefined|\[object|NaN|\{/);
      expect(sv).not.toBe(en);
    }),
  );
});
