import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from './command';

jest.setTimeout(90_000);

const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'matchverk-evaluate-'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

test('evaluate measures both, with every baseline on the same needs, and the same again', async () => {
  const run = async () => runCommand('cli', ['evaluate', '--json'], { LANG: 'C', DATA_FOLDER: dataFolder });
  const { code, stdout, stderr } = await run();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { recognition, ranking } = JSON.parse(stdout);
  expect(recognition.languages.sv.recall.of).toBeGreaterThan(100);
  expect(recognition.languages.en.recall.of).toBeGreaterThan(100);
  expect(ranking.all.needs).toBeGreaterThanOrEqual(60);
  expect(ranking.tuning.needs + ranking.heldOut.needs).toBe(ranking.all.needs);
  expect(ranking.agreement.needs).toBeGreaterThanOrEqual(20);
  expect(ranking.all.qualities.map(({ name }: { name: string }) => name)).toEqual([
    'matchverk',
    'postgres-texts',
    'postgres-texts-and-labels',
    'bm25-texts',
    'bm25-texts-and-labels',
    'tag-overlap',
    'wu-palmer',
  ]);
  for (const { ndcgAt10 } of ranking.all.qualities) {
    expect(ndcgAt10.mean).toBeGreaterThan(0.3);
    expect(ndcgAt10.high).toBeLessThanOrEqual(1);
    expect(ndcgAt10.count).toBe(ranking.all.qualities[0].ndcgAt10.count);
  }
  expect((await run()).stdout).toBe(stdout);
});

test('the tables are told in Swedish too', async () => {
  const { stdout } = await runCommand('cli', ['evaluate', '--language', 'sv'], { LANG: 'C', DATA_FOLDER: dataFolder });
  expect(stdout).toContain('Undanhållna: ');
  expect(stdout).toMatch(/^Matchverk +0\.\d{3} \[0\.\d{3}, \d\.\d{3}\]/m);
});
