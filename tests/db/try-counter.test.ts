import { TRY_LIMITS } from '../../src/domain/tries';
import { openTestDatabase } from '../support/test-database';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
afterEach(() => opened.query('delete from tries'));

const RULE = 'password-account';
const { tries: ALLOWED, seconds: QUARTER_S, waitGrowsTo: HOUR_S } = TRY_LIMITS[RULE];

const take = (key = 'anna@ebp.example') => opened.database.tries.take(RULE, key);
const exhaust = () => Promise.all(Array.from({ length: ALLOWED }, () => take()));
/** As if the wait were over; the counter goes by the clock of the process. */
const waitItOut = () => opened.query(`update tries set expire = 1 where key not like '%-excess%'`);

test('of many tries at once so many are let through as the limit says', async () => {
  const waits = await Promise.all(Array.from({ length: 60 }, () => take()));
  expect(waits.filter((wait) => wait === undefined)).toHaveLength(ALLOWED);
});

test('what is tried at one key takes nothing from another', async () => {
  await exhaust();
  expect(await take()).toBeGreaterThan(0);
  expect(await take('bo@ytab.example')).toBeUndefined();
});

test('whoever goes on waits longer each time, up to an hour', async () => {
  const waits: (number | undefined)[] = [];
  for (let round = 0; round < 5; round++) {
    await exhaust();
    waits.push(await take());
    // Asking again while one waits makes it no longer.
    expect(await take()).toBeLessThanOrEqual(waits.at(-1) ?? 0);
    await waitItOut();
  }
  expect(waits).toEqual([QUARTER_S, 2 * QUARTER_S, HOUR_S, HOUR_S, HOUR_S]);
});

test('what is forgiven is forgotten, with the waits', async () => {
  await exhaust();
  await take();
  await opened.database.tries.forgive(RULE, 'anna@ebp.example');
  await exhaust();
  expect(await take()).toBe(QUARTER_S);
});

test('the table does not tell who has tried', async () => {
  await take();
  expect(JSON.stringify(await opened.query('select * from tries'))).not.toContain('anna');
});
