import { runCommand } from './command';

jest.setTimeout(120_000);

test('the search section answers exactly as the naive loop, and every line is JSON', async () => {
  const words = ['search', '--sizes', '300', '--peer-sizes', '300', '--requirements', '10', '--json'];
  const { code, stdout } = await runCommand('bench', words, { LANG: 'C', DATABASE_URL: '' });
  expect(code).toBe(0);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({ section: 'machine', node: process.version });
  const answers = lines.filter(({ subject, p50 }) => subject !== undefined && p50 !== undefined);
  expect(answers.map(({ subject }) => subject)).toEqual([
    'matchverk',
    'matchverk with counts',
    'naive loop',
    'minisearch',
    'orama',
    'flexsearch',
    'postgres-sql',
    'postgres-text',
  ]);
  expect(answers[0]).toMatchObject({ suppliers: 300, requirements: 10, identical: 1, recall: 1 });
  for (const { recall } of answers.slice(2)) expect(recall).toBeGreaterThan(0.5);
  expect(lines.find(({ fileMB }) => fileMB !== undefined)).toMatchObject({ suppliers: 300, identicalAfterLoad: 1 });
});

test('a section that does not exist is refused', async () => {
  const { code, stderr } = await runCommand('bench', ['serach'], { LANG: 'C' });
  expect(code).not.toBe(0);
  expect(stderr).toContain('serach');
});
