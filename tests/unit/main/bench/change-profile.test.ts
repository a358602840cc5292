import { benchWorld, firstRevision, readGround } from '../../../../src/main/bench/bench-world';
import { CHANGE_KINDS, changeProfile } from '../../../../src/main/bench/change/change-profile';
import { sendAtRate } from '../../../../src/main/bench/http/open-loop';

test('each kind of change is a next revision that differs in its facts', () => {
  const world = benchWorld(readGround(), { suppliers: 20, requirements: 0, seed: 1 });
  for (const kind of CHANGE_KINDS) {
    const pairs = [...world.suppliers].flatMap((invented) => {
      const { profile } = firstRevision(invented);
      const changed = changeProfile(profile, kind);
      return changed === undefined ? [] : [{ profile, changed }];
    });
    expect(pairs.length).toBeGreaterThan(10);
    for (const { profile, changed } of pairs) {
      expect(changed.revision).toBe(profile.revision + 1);
      expect(changed.sites).not.toEqual(profile.sites);
      expect({ ...changed, revision: 1, sites: [] }).toEqual({ ...profile, sites: [] });
    }
  }
});

test('an open loop sends on while nothing is answered, and counts from when each was due', async () => {
  let pending = 0;
  let most = 0;
  const sent = await sendAtRate({ count: 5, ratePerSecond: 200 }, async (number) => {
    pending += 1;
    most = Math.max(most, pending);
    await new Promise((resolve) => setTimeout(resolve, 100));
    pending -= 1;
    if (number === 3) throw new Error('refused');
    return true;
  });
  expect(most).toBeGreaterThan(1);
  expect(sent.map(({ isGood }) => isGood)).toEqual([true, true, true, false, true]);
  for (const { ms } of sent) expect(ms).toBeGreaterThan(90);
});
