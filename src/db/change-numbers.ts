import type { EntityManager } from 'typeorm';

/** Any number will do, as long as nothing else in the database locks it. */
const CHANGE_LOCK = 7_301_116_001;

/**
 * Takes the next numbers of the change feed, ascending, for records that this transaction saves.
 *
 * The lock is held until the transaction has ended, so numbers become visible in their own order: whoever has seen a
 * number has seen every smaller one. Take it before touching any row, so that two savers never wait for each other.
 */
export async function takeChangeNumbers(manager: EntityManager, count: number): Promise<readonly number[]> {
  await manager.query('select pg_advisory_xact_lock($1)', [CHANGE_LOCK]);
  const rows = await manager.query<{ number: string }[]>(
    `select nextval('change_numbers') as number from generate_series(1, $1)`,
    [count],
  );
  return rows.map(({ number }) => Number(number)).sort((one, other) => one - other);
}

/** Takes one number of the change feed. */
export async function takeChangeNumber(manager: EntityManager): Promise<number> {
  const [number] = await takeChangeNumbers(manager, 1);
  if (number === undefined) throw new Error('The sequence change_numbers gave no number.');
  return number;
}

/** The highest number under which anything stands; 0 before the first save. Three looks into indexes, whatever has been saved. */
export async function readNewestChange(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ newest: string | null }[]>(
    `select greatest(
       (select max(change_number) from suppliers), (select max(change_number) from requirements),
       (select max(change_number) from removals)
     ) as newest`,
  );
  return Number(row?.newest ?? 0);
}
