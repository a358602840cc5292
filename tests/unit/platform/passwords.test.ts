import { hash } from '@node-rs/argon2';
import { makePasswords, TooBusyError } from '../../../src/platform/passwords';

const passwords = makePasswords();
const PASSWORD = 'fyra torra granar';

test('a password opens its own hash, and no other does', async () => {
  const stored = await passwords.hash(PASSWORD);
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  expect(stored).not.toBe(await passwords.hash(PASSWORD));
  expect(await passwords.verify(stored, PASSWORD)).toBe(true);
  expect(await passwords.verify(stored, `${PASSWORD} `)).toBe(false);
});

test('å is å however the keyboard writes it', async () => {
  expect(
    await passwords.verify(await passwords.hash('på åkern växer rågen'), 'på åkern växer rågen'.normalize('NFD')),
  ).toBe(true);
});

test('nobody has a password that opens', async () => {
  expect(await passwords.verify(undefined, '')).toBe(false);
  expect(await passwords.verify(undefined, 'the password of nobody')).toBe(false);
});

test('a hash made with less work is known as outdated, and still opens', async () => {
  const weak = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  expect(passwords.isOutdated(weak)).toBe(true);
  expect(await passwords.verify(weak, PASSWORD)).toBe(true);
  expect(passwords.isOutdated(await passwords.hash(PASSWORD))).toBe(false);
});

test('of a flood so many are worked on, and the rest turned away at once', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 100 }, () => passwords.verify(undefined, PASSWORD)));
  const turnedAway = outcomes.filter(({ status }) => status === 'rejected');
  expect(turnedAway).toHaveLength(100 - 4 - 32);
  for (const outcome of turnedAway) expect(outcome).toMatchObject({ reason: expect.any(TooBusyError) });
  expect(await passwords.verify(undefined, PASSWORD)).toBe(false);
});
