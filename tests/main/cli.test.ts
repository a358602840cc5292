import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CoverageView, GapsView, QuestionsView, RelaxationsView } from '../../src/contract/match/advice';
import { FairnessView } from '../../src/contract/match/fairness';
import { TeamView } from '../../src/contract/match/team';
import { WeightsProposalView } from '../../src/contract/reference/weights';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { runCommand } from './command';

jest.setTimeout(90_000);

const matchverk = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runCommand('cli', args, { LANG: 'C', ...env });

describe('without a database', () => {
  test('recognise prints pure JSON, with spans that fit the text', async () => {
    const text = 'Vi punktsvetsar plåt, men ingen pulverlackering.';
    const { code, stdout, stderr } = await matchverk(['recognise', text, '--language', 'sv', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { mentions } = JSON.parse(stdout);
    expect(mentions).toContainEqual(expect.objectContaining({ concept: 'spot-welding', negated: false }));
    expect(mentions).toContainEqual(expect.objectContaining({ concept: 'powder-coating', negated: true }));
    for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });

  test('whoever stops reading before the end is told nothing of it', () => {
    const cli = path.resolve(__dirname, '../../dist/src/main/cli.js');
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" --help | head -n 1`]);
    expect({ status, stderr: String(stderr) }).toEqual({ status: 0, stderr: '' });
  });

  test('every command has a help that tells the exit codes', async () => {
    for (const args of [
      [],
      ['shortlist'],
      ['team'],
      ['gaps'],
      ['relaxations'],
      ['questions'],
      ['coverage'],
      ['fairness'],
      ['recognise'],
      ['search-texts'],
      ['evaluate'],
      ['key'],
      ['key', 'create'],
      ['key', 'list'],
      ['key', 'revoke'],
    ]) {
      const { code, stdout } = await matchverk([...args, '--help']);
      expect(code).toBe(0);
      for (const exitCode of [0, 1, 2, 3, 65, 69, 78]) expect(stdout).toMatch(new RegExp(`^ {2}${exitCode} `, 'm'));
    }
  });

  test.each([
    ['no command', []],
    ['an unknown command', ['dance']],
    ['a missing argument', ['shortlist']],
    ['an unknown option', ['recognise', 'x', '--loud']],
    ['a language we do not speak', ['recognise', 'x', '--language', 'de']],
    ['a shapeless id', ['shortlist', '../etc']],
    ['a role that is none', ['key', 'create', '--role', 'king', '--name', 'x']],
    ['a scope that is none', ['key', 'create', '--role', 'administrator', '--name', 'x', '--scope', 'read,own']],
    ['a key without an id', ['key', 'revoke']],
  ])('%s is wrong usage: code 2, and nothing on standard output', async (_what, args) => {
    const { code, stdout, stderr } = await matchverk(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  describe('recognise --file', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'matchverk-texts-'));
    const fileOf = (name: string, ...lines: readonly string[]) => {
      const file = path.join(folder, name);
      writeFileSync(file, lines.join('\n'));
      return file;
    };
    const line = (id: string, text: string) => JSON.stringify({ id, language: 'sv', text });

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test('answers one line of JSON a text, in order, with main groups', async () => {
      const file = fileOf('good.ndjson', line('b', 'Vi punktsvetsar.'), '', '{"id":"a","text":"Good morning"}');
      const { code, stdout, stderr } = await matchverk(['recognise', '--file', file]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(
        stdout
          .trimEnd()
          .split('\n')
          .map((answer) => JSON.parse(answer)),
      ).toEqual([
        {
          id: 'b',
          concepts: [{ concept: 'spot-welding', start: 3, end: 15, how: 'stem', confidence: 0.95 }],
          families: ['joining'],
        },
        { id: 'a', concepts: [], families: [] },
      ]);
    });

    test.each([
      ['no JSON', '{"id":', /3/],
      ['an unknown language', '{"id":"x","language":"de","text":"x"}', /3\/language.*de/],
      ['a missing text', '{"id":"x"}', /3\/text/],
      ['an id that is no text', '{"id":7,"text":"x"}', /3\/id.*7/],
    ])('stops at a line with %s, names it, and has written what stands before it', async (_what, bad, named) => {
      const file = fileOf('bad.ndjson', line('1', 'Svetsning'), line('2', 'Svarvning'), bad, line('4', 'Limning'));
      const { code, stdout, stderr } = await matchverk(['recognise', '--file', file]);
      expect(code).toBe(65);
      expect(
        stdout
          .trimEnd()
          .split('\n')
          .map((answer) => JSON.parse(answer).id),
      ).toEqual(['1', '2']);
      expect(stderr).toMatch(named);
      expect(stderr).not.toMatch(/\n\s+at /);
    });

    test('reads another concept scheme, whose groups are the ids right below its roots', async () => {
      const head = ['id', 'kind', 'broader', 'en', 'sv', 'de', 'alt_en', 'alt_sv', 'note'];
      const rows = [head, ['food', 'product', '', 'Food', 'Mat'], ['bread', 'product', 'food', 'Bread', 'Bröd']];
      const lexicon = fileOf('food.tsv', ...rows.map((cells) => head.map((_, at) => cells[at] ?? '').join('\t')));
      const file = fileOf('food.ndjson', line('1', 'Nybakat bröd'));
      const { stdout } = await matchverk(['recognise', '--file', file, '--lexicon', lexicon]);
      expect(JSON.parse(stdout)).toMatchObject({ concepts: [{ concept: 'bread' }], families: ['bread'] });
    });

    test('a file that is not there is not found, and a broken scheme is bad input', async () => {
      expect(await matchverk(['recognise', '--file', path.join(folder, 'none')])).toMatchObject({
        code: 3,
        stdout: '',
      });
      const broken = fileOf('broken.tsv', 'id\tkind');
      expect(await matchverk(['recognise', 'x', '--lexicon', broken])).toMatchObject({ code: 65, stdout: '' });
    });

    test('a text and a file at once, or neither, is wrong usage', async () => {
      expect(await matchverk(['recognise'])).toMatchObject({ code: 2, stdout: '' });
      expect(await matchverk(['recognise', 'x', '--file', 'y'])).toMatchObject({ code: 2, stdout: '' });
    });
  });

  test('a text beyond the limit is bad input', async () => {
    const { code, stderr } = await matchverk(['recognise', 'svets '.repeat(20_000)]);
    expect(code).toBe(65);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test('where no database is named it starts the embedded one, and stops it', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'matchverk-cli-'));
  expect(await matchverk(['key', 'list'], { DATA_FOLDER: folder })).toMatchObject({ code: 0, stderr: '' });
  rmSync(folder, { recursive: true, force: true });
});

describe('with a database', () => {
  let database: TestDatabase;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    database = await createTestDatabase();
    env = { DATABASE_URL: database.url };
    expect(await runCommand('migrate', [], env)).toMatchObject({ code: 0 });
    expect(await runCommand('seed', [], env)).toMatchObject({ code: 0, stderr: '' });
  });

  afterAll(() => database.drop());

  test('a match is explained in either language, and the points of its findings are its score', async () => {
    const args = ['shortlist', 'jaguar-reinforcement-welded', '--explain', 'ebp'];
    const [sv, en, json] = await Promise.all([
      matchverk([...args, '--language', 'sv'], env),
      matchverk([...args, '--language', 'en'], env),
      matchverk([...args, '--json'], env),
    ]);
    expect([sv.code, en.code, json.code]).toEqual([0, 0, 0]);
    expect(sv.stdout).toContain('ska-krav');
    expect(en.stdout).toContain('must');
    const { points, findings } = JSON.parse(json.stdout);
    expect(findings.reduce((sum: number, finding: { points: number }) => sum + finding.points, 0)).toBe(points);
  });

  test('a chain that nobody does alone gets its team, as a page in either language or as the API answers it', async () => {
    const args = ['team', 'volvo-cars-floor-chain'];
    const [sv, en, json] = await Promise.all([
      matchverk([...args, '--language', 'sv'], env),
      matchverk([...args, '--language', 'en', '--findings'], env),
      matchverk([...args, '--json'], env),
    ]);
    expect([sv.code, en.code, json.code]).toEqual([0, 0, 0]);
    expect(sv.stdout).toContain('Ett team om 2 klarar hela kedjan: Trollesjö Pressteknik AB leder');
    expect(en.stdout).toContain('A team of 2 does the whole chain: Trollesjö Pressteknik AB leads');
    expect(en.stdout.length).toBeGreaterThan(2 * sv.stdout.length);
    expect(TeamView.parse(JSON.parse(json.stdout))).toMatchObject({ outcome: 'team', verdict: 'conditional' });
  });

  test('what would change it is told for both sides, as a page in either language or as the API answers it', async () => {
    const [gaps, gapsJson, relaxations, questions, coverage] = await Promise.all([
      matchverk(['gaps', 'krokviken-press', '--language', 'sv'], env),
      matchverk(['gaps', 'krokviken-press', '--top', '3', '--json'], env),
      matchverk(['relaxations', 'jaguar-reinforcement-welded', '--json'], env),
      matchverk(['questions', 'jaguar-reinforcement-welded', '--json'], env),
      matchverk(['coverage', '--json'], env),
    ]);
    expect(gaps.stdout).toContain('Förnya IATF 16949 i Sölvesborg senast 2028-03-01.');
    expect(GapsView.parse(JSON.parse(gapsJson.stdout)).lookedAt.needs).toEqual({ found: 24, lookedAt: 24 });
    expect(RelaxationsView.parse(JSON.parse(relaxations.stdout)).relaxations.length).toBeGreaterThan(0);
    expect(QuestionsView.parse(JSON.parse(questions.stdout)).lookedAt.suppliers).toEqual({ found: 53, lookedAt: 53 });
    expect(CoverageView.parse(JSON.parse(coverage.stdout)).processes.length).toBeGreaterThan(10);
  });

  test('the fairness report has a line for every member', async () => {
    const [sv, json] = await Promise.all([
      matchverk(['fairness', '--language', 'sv'], env),
      matchverk(['fairness', '--json'], env),
    ]);
    expect([sv.code, json.code]).toEqual([0, 0]);
    const { members, basis } = FairnessView.parse(JSON.parse(json.stdout));
    expect(members).toHaveLength(53);
    for (const { supplier, eligible } of members) {
      expect(sv.stdout).toContain(supplier.name);
      expect(eligible.qualified + eligible.conditional + eligible.excluded).toBe(basis.openNeeds);
    }
    const backwards = await matchverk(['fairness', '--from', '2026-12-01', '--to', '2026-01-01'], env);
    expect(backwards).toMatchObject({ code: 65, stdout: '' });
  });

  test('weights: without decisions nothing is proposed, and what was never shown is not adopted', async () => {
    const [proposal, list] = await Promise.all([
      matchverk(['weights', 'propose', '--json'], env),
      matchverk(['weights', 'list', '--language', 'sv'], env),
    ]);
    expect(WeightsProposalView.parse(JSON.parse(proposal.stdout))).toMatchObject({ outcome: 'too-few' });
    expect(list.stdout).toMatch(/^ +0 +\S+ +Reglernas egna vikter\. +gäller$/m);
    const adopt = ['weights', 'adopt', '0123456789abcdef', '--reason', 'why not'];
    expect(await matchverk([...adopt, '--by', 'Anna'], env)).toMatchObject({ code: 65, stdout: '' });
    expect(await matchverk(adopt, env)).toMatchObject({ code: 2, stdout: '' });
  });

  test('what is not there is not found: code 3', async () => {
    expect(await matchverk(['team', 'no-such-need'], env)).toMatchObject({ code: 3, stdout: '' });
    expect(await matchverk(['shortlist', 'no-such-need'], env)).toMatchObject({ code: 3, stdout: '' });
    expect(
      await matchverk(['shortlist', 'jaguar-reinforcement-welded', '--explain', 'no-such-supplier'], env),
    ).toMatchObject({ code: 3, stdout: '' });
  });

  test('a key is shown once and alone; one that fits no organisation is bad input', async () => {
    const create = ['key', 'create', '--role', 'purchaser', '--name', 'Anna'];
    expect((await matchverk([...create, '--buyer', 'jaguar'], env)).stdout).toMatch(/^mv_[\w-]{43}\n$/);
    expect(await matchverk(create, env)).toMatchObject({ code: 65, stdout: '' });
    expect(await matchverk([...create, '--buyer', 'nobody'], env)).toMatchObject({ code: 65, stdout: '' });
  });

  test('keys are listed without their tokens, and one that is revoked says so', async () => {
    const create = ['key', 'create', '--role', 'cluster-leader', '--name', 'Techtank', '--scope', 'read'];
    const made = await matchverk([...create, '--expires', '2199-12-31', '--json'], env);
    const { id, token, ...key } = JSON.parse(made.stdout);
    expect(key).toMatchObject({ role: 'cluster-leader', scopes: ['read'], expiresOn: '2199-12-31' });
    const list = async () => (await matchverk(['key', 'list'], env)).stdout;
    const before = await list();
    expect(before).toMatch(new RegExp(`^${id}  cluster-leader +read +Techtank .*good / gäller$`, 'm'));
    expect(before).not.toContain('mv_');
    expect((await matchverk(['key', 'revoke', id], env)).stdout).toContain('revoked / återkallad');
    expect(await list()).toMatch(new RegExp(`^${id} .*revoked / återkallad$`, 'm'));
    expect(JSON.parse((await matchverk(['key', 'list', '--json'], env)).stdout)).toContainEqual(
      expect.objectContaining({ id, revokedAt: expect.any(String) }),
    );
    expect(token).toMatch(/^mv_/);
    expect(await matchverk(['key', 'revoke', 'no-such-key'], env)).toMatchObject({ code: 3, stdout: '' });
    expect(await matchverk([...create, '--expires', '2020-01-01'], env)).toMatchObject({ code: 65, stdout: '' });
  });

  test('a second seed changes nothing unless it is asked to', async () => {
    expect((await runCommand('seed', [], env)).stdout).toContain('--again');
    expect((await runCommand('seed', ['--again'], env)).stdout).toContain('0 new suppliers, 0 new requirements');
    const world = await runCommand('seed', ['--suppliers', '20', '--requirements', '3', '--seed', '4'], env);
    expect(world).toMatchObject({ code: 0, stderr: '' });
    expect(world.stdout).toContain('/api/v1/jobs/');
  });
});
