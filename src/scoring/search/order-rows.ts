import { ROLES } from '../../domain/site';
import { ColumnsBuilder } from '../columns/columns-builder';
import { type ProfileColumns, ROLE_MASK } from '../columns/profile-columns';

const CORE = ROLES.indexOf('core');

/**
 * The same rows, those of one trade side by side: by the first concept among their core processes, then the next. Who is looked
 * for together then lies together in memory, which is what the speed of a search hangs on.
 */
export function orderRows(columns: ProfileColumns): ProfileColumns {
  const keys = Float64Array.from({ length: columns.length }, (_, row) => tradeOf(columns, row));
  const rows = Uint32Array.from({ length: columns.length }, (_, row) => row).sort(
    (one, other) => (keys[one] ?? 0) - (keys[other] ?? 0) || one - other,
  );
  const builder = new ColumnsBuilder();
  for (const row of rows) builder.copyRow(columns, row);
  return builder.build();
}

/** The three lowest numbers of core processes; numbers follow the tree, so near trades are near. */
function tradeOf({ capabilityStart, process, role }: ProfileColumns, row: number): number {
  const core: number[] = [];
  for (let at = capabilityStart[row] ?? 0; at < (capabilityStart[row + 1] ?? 0); at++) {
    if (((role[at] ?? 0) & ROLE_MASK) === CORE) core.push(process[at] ?? 0);
  }
  const [first = 0xffff, second = 0xffff, third = 0xffff] = core.sort((one, other) => one - other);
  return (first * 0x10000 + second) * 0x10000 + third;
}
