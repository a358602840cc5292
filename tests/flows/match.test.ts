import { pointsOf, verdictOf } from '../../src/domain/match/assessment';
import { HOUSE } from '../../src/flows/house';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { decideMatch } from '../../src/flows/shortlist/decide-match';
import { explainMatch } from '../../src/flows/shortlist/explain-match';
import { listShortlistVersions } from '../../src/flows/shortlist/list-shortlist-versions';
import { readShortlist } from '../../src/flows/shortlist/read-shortlist';
import { readShortlistMoves } from '../../src/flows/shortlist/read-shortlist-moves';
import { rescoreEverything, rescoreSupplier } from '../../src/flows/shortlist/rescore';
import { recordStage } from '../../src/flows/stage/record-stage';
import { aCapability, aCertificate, aCertificateAsk, aProfileDraft, aSite, id } from '../support/builders';
import {
  enterRequirement,
  enterSupplier,
  loadSmallWorld,
  NOW,
  openTestFlows,
  type TestFlows,
} from '../support/test-flows';

let flows: TestFlows;
const NEED = id.requirement('bracket');
const EBP = id.supplier('ebp');

const certifiedUntil = (expires: string) =>
  aProfileDraft({
    sites: [
      aSite({
        capabilities: [aCapability('stamping')],
        certificates: [
          aCertificate('iso-9001', { expires, visibility: { to: 'buyers', buyers: [id.buyer('jaguar')] } }),
        ],
      }),
    ],
  });

beforeAll(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  await enterSupplier(flows.deps, 'ebp', certifiedUntil('2029-01-01'));
  await enterSupplier(flows.deps, 'ytab', { sites: [aSite({ capabilities: [aCapability('stamping')] })] });
  await enterRequirement(flows.deps, 'bracket', { certificates: [aCertificateAsk('iso-9001')] });
  await rescoreEverything(flows.deps);
  // The certificate now lapses before the start of production.
  await saveProfile(flows.deps, HOUSE, EBP, { draft: certifiedUntil('2027-01-01'), expectedRevision: 1 });
  await rescoreSupplier(flows.deps, EBP);
});

afterAll(() => flows.close());

test('what moved between two versions says which finding did it', async () => {
  const { from, to, moves } = await readShortlistMoves(flows.deps, HOUSE, NEED);
  expect([from.version, to.version]).toEqual([1, 2]);
  const ofEbp = moves.find(({ supplierId }) => supplierId === EBP);
  expect(ofEbp?.from?.verdict).toBe('qualified');
  expect(ofEbp?.to?.verdict).not.toBe('qualified');
  expect(ofEbp?.changes.map(({ after }) => after?.criterion)).toContain('certificates');
});

test('a version compared with itself has not moved, and a version that is not there is absent', async () => {
  expect((await readShortlistMoves(flows.deps, HOUSE, NEED, { from: 2, to: 2 })).moves).toEqual([]);
  expect((await readShortlistMoves(flows.deps, HOUSE, NEED, { to: 1 })).moves).toEqual([]);
  for (const versions of [{ from: 7 }, { to: 7 }]) {
    await expect(readShortlistMoves(flows.deps, HOUSE, NEED, versions)).rejects.toMatchObject({ kind: 'absent' });
  }
  await expect(readShortlist(flows.deps, HOUSE, NEED, { version: 7 })).rejects.toMatchObject({ kind: 'absent' });
});

test('an earlier version is read as it was', async () => {
  const { shortlist, suppliers } = await readShortlist(flows.deps, HOUSE, NEED, { version: 1 });
  expect(shortlist.entries[0]).toMatchObject({ supplierId: 'ebp', verdict: 'qualified', profileRevision: 1 });
  expect([...suppliers.keys()].sort()).toEqual(['ebp', 'ytab']);
  const versions = await listShortlistVersions(flows.deps, HOUSE, NEED);
  expect(versions.map(({ version }) => version)).toEqual([2, 1]);
});

test('an explained match says what the list says', async () => {
  const { shortlist } = await readShortlist(flows.deps, HOUSE, NEED);
  for (const entry of shortlist.entries) {
    const { assessment, supplier } = await explainMatch(flows.deps, HOUSE, NEED, entry.supplierId);
    expect(supplier.id).toBe(entry.supplierId);
    expect([verdictOf(assessment), pointsOf(assessment)]).toEqual([entry.verdict, entry.points]);
    expect(assessment.findings).toEqual(entry.findings);
  }
  await expect(explainMatch(flows.deps, HOUSE, NEED, id.supplier('nobody'))).rejects.toMatchObject({ kind: 'absent' });
});

test('an explained match tells a buyer nothing that is meant for another', async () => {
  const foreign = await enterRequirement(flows.deps, 'of-aston', {
    buyerId: id.buyer('aston-martin'),
    certificates: [aCertificateAsk('iso-9001')],
  });
  const { assessment } = await explainMatch(flows.deps, HOUSE, foreign, EBP);
  expect(JSON.stringify(assessment)).not.toContain('2027-01-01');
});

test('the newest decision on a match holds, with its reason and the list it was made on', async () => {
  const decide = (kind: 'keep' | 'reject', reason: string) =>
    decideMatch(flows.deps, HOUSE, NEED, { supplierId: EBP, kind, reason, shortlistVersion: 1 });
  await decide('keep', 'near and able');
  const last = await decide('reject', 'the certificate lapses');
  expect(last).toMatchObject({ decidedBy: HOUSE.name, decidedAt: NOW.toISOString() });
  expect((await readShortlist(flows.deps, HOUSE, NEED)).decisions).toEqual([last]);
  const stored = await flows.postgres.query('select kind from decisions order by id');
  expect(stored).toEqual([{ kind: 'keep' }, { kind: 'reject' }]);
});

test('a decision needs a reason, a supplier and a list that exist', async () => {
  const decision = { supplierId: EBP, kind: 'keep' as const, reason: 'good', shortlistVersion: 1 };
  const kindOf = (changes: Partial<typeof decision>) =>
    decideMatch(flows.deps, HOUSE, NEED, { ...decision, ...changes }).then(
      () => 'stored',
      (problem) => `${problem.kind} ${problem.faults[0].path}`,
    );
  expect(await kindOf({ reason: '  ' })).toBe('invalid /reason');
  expect(await kindOf({ reason: 'x'.repeat(2001) })).toBe('invalid /reason');
  expect(await kindOf({ supplierId: id.supplier('nobody') })).toBe('absent /supplierId');
  expect(await kindOf({ shortlistVersion: 9 })).toBe('absent /shortlistVersion');
  expect(await kindOf({ shortlistVersion: 0 })).toBe('absent /shortlistVersion');
});

test('stages are kept in order, and a loss says why', async () => {
  const visited = await recordStage(flows.deps, HOUSE, NEED, { supplierId: EBP, stage: 'visited', on: '2026-11-14' });
  const record = (stage: 'lost', reason?: string) =>
    recordStage(flows.deps, HOUSE, NEED, { supplierId: EBP, stage, reason, on: '2026-11-20' });
  await expect(record('lost')).rejects.toMatchObject({ faults: [{ code: 'missing', path: '/reason' }] });
  const lost = await record('lost', 'too far away');
  expect(await flows.database.stores.stageEvents.list(NEED, EBP, 10)).toEqual([visited, lost]);
  await expect(
    recordStage(flows.deps, HOUSE, NEED, { supplierId: EBP, stage: 'met', on: '2026-11-31' }),
  ).rejects.toMatchObject({ faults: [{ code: 'malformed', path: '/on' }] });
});
