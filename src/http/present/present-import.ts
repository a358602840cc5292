import type { z } from 'zod';
import type { ImportView, RowFaultView } from '../../contract/exchange/import';
import { faultIn } from '../../contract/wording/problem-wording';
import { type Import, type RowFault, UNDO_DAYS } from '../../domain/exchange/import';
import type { Sent } from '../route';

/** An import as people see it. */
export function presentImport(found: Import, now: Date): Sent<z.input<typeof ImportView>> {
  const { buyerId: _whose, failure, plan, ...rest } = found;
  return {
    ...rest,
    plan,
    canBeUndone: canBeUndone(found, now),
    ...(failure && { failure: faultIn({ ...failure, path: '' }) }),
  };
}

function canBeUndone({ state, endedAt }: Import, now: Date): boolean {
  if ((state !== 'done' && state !== 'stopped') || endedAt === undefined) return false;
  return now.getTime() - Date.parse(endedAt) <= UNDO_DAYS * 86_400_000;
}

/** What is wrong with a row, in both languages. */
export function presentRowFault(
  { row, column, code, value, expected }: RowFault,
  { head }: Import,
): Sent<z.input<typeof RowFaultView>> {
  const text = column === undefined ? undefined : head.heads[column];
  const fault = { code, path: '', ...(value !== undefined && { value }), ...(expected !== undefined && { expected }) };
  return {
    row,
    ...(column !== undefined && { column }),
    ...(text !== undefined && { head: text }),
    ...(value !== undefined && { value }),
    detail: faultIn(fault),
  };
}
