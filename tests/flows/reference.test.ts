import { createHash } from 'node:crypto';
import { SCOPES } from '../../src/domain/permission';
import { authenticate } from '../../src/flows/access/authenticate';
import { createKey, type KeyOrder } from '../../src/flows/access/create-key';
import { HOUSE } from '../../src/flows/house';
import { readJob } from '../../src/flows/job/read-job';
import { startRescoring } from '../../src/flows/job/start-rescoring';
import { loadSchemes } from '../../src/flows/reference/load-schemes';
import { loadTaxonomy } from '../../src/flows/reference/load-taxonomy';
import { readReferenceData } from '../../src/flows/reference/read-reference-data';
import { recogniseText } from '../../src/flows/reference/recognise-text';
import { id, SMALL_CONCEPTS, SMALL_SCHEMES } from '../support/builders';
import { enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

let flows: TestFlows;

beforeEach(async () => {
  flows = await openTestFlows();
});

afterEach(() => flows.close());

test('before anything is loaded there are no concepts, and recognition finds none', async () => {
  const { taxonomy, schemes } = await readReferenceData(flows.deps, HOUSE);
  expect([taxonomy, schemes]).toEqual([
    { version: 0, concepts: [] },
    { version: 0, schemes: [] },
  ]);
  expect((await recogniseText(flows.deps, HOUSE, { text: 'stamping' })).mentions).toEqual([]);
});

test('the same concepts are loaded once, others make the next version, and going back makes one more', async () => {
  const versions = [];
  for (const concepts of [SMALL_CONCEPTS, SMALL_CONCEPTS, SMALL_CONCEPTS.slice(0, -1), SMALL_CONCEPTS]) {
    versions.push(await loadTaxonomy(flows.deps, HOUSE, concepts));
  }
  expect(versions).toEqual([
    { version: 1, isNew: true },
    { version: 1, isNew: false },
    { version: 2, isNew: true },
    { version: 3, isNew: true },
  ]);
});

test('two who load at once do not take the same version', async () => {
  const loads = [SMALL_SCHEMES, SMALL_SCHEMES.slice(0, 1)].map((schemes) => loadSchemes(flows.deps, HOUSE, schemes));
  expect((await Promise.all(loads)).map(({ version }) => version).sort()).toEqual([1, 2]);
});

test('a process that has read the concepts sees newer ones at once', async () => {
  await loadSmallWorld(flows.deps);
  const elsewhere = flows.anotherProcess();
  const recognised = async () =>
    (await recogniseText(elsewhere, HOUSE, { text: 'a bracket', language: 'en' })).mentions;
  expect((await recognised()).map(({ concept }) => concept)).toEqual(['bracket']);
  await loadTaxonomy(
    flows.deps,
    HOUSE,
    SMALL_CONCEPTS.filter((concept) => concept.id !== 'bracket'),
  );
  expect(await recognised()).toEqual([]);
});

test('what is read is what was loaded', async () => {
  await loadSmallWorld(flows.deps);
  const { taxonomy, schemes } = await readReferenceData(flows.anotherProcess(), HOUSE);
  expect(taxonomy).toEqual({ version: 1, concepts: SMALL_CONCEPTS });
  expect(schemes).toEqual({ version: 1, schemes: SMALL_SCHEMES });
});

test('a cycle, a dangling reference or a shared name is refused, and nothing is stored', async () => {
  const [first, second, ...rest] = SMALL_CONCEPTS;
  if (!first || !second) throw new Error('the small forest has concepts');
  const cyclic = [{ ...first, broader: second.id }, second, ...rest];
  await expect(loadTaxonomy(flows.deps, HOUSE, cyclic)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(loadTaxonomy(flows.deps, HOUSE, SMALL_CONCEPTS.slice(1))).rejects.toMatchObject({ kind: 'invalid' });
  const twice = [...SMALL_CONCEPTS, { ...second, id: id.concept('namesake') }];
  await expect(loadTaxonomy(flows.deps, HOUSE, twice)).rejects.toMatchObject({ kind: 'invalid' });
  expect(await flows.database.stores.referenceData.findVersions()).toEqual({ taxonomy: 0, schemes: 0, weights: 0 });
});

test('a key stands for its holder, and only its hash is stored', async () => {
  await loadSmallWorld(flows.deps);
  await enterSupplier(flows.deps, 'ebp');
  const editor = { role: 'supplier-editor' as const, name: 'EBP', scopes: SCOPES, supplierId: id.supplier('ebp') };
  const { token } = await createKey(flows.deps, HOUSE, editor);
  const buyer = { role: 'purchaser' as const, name: 'Jaguar', scopes: ['read' as const], buyerId: id.buyer('jaguar') };
  expect(token).toMatch(/^mv_[A-Za-z0-9_-]{43}$/);
  expect(await authenticate(flows.deps, { key: token })).toMatchObject(editor);
  expect(await authenticate(flows.deps, { key: (await createKey(flows.deps, HOUSE, buyer)).token })).toMatchObject(
    buyer,
  );
  const stored = await flows.postgres.query<Record<string, unknown>>('select * from api_keys');
  expect(stored.map((row) => row.token_hash)).toContain(createHash('sha256').update(token).digest('hex'));
  expect(JSON.stringify(stored)).not.toContain(token.slice(3));
});

test('no token, a foreign one and a changed one are refused in the same words', async () => {
  const { token } = await createKey(flows.deps, HOUSE, { role: 'administrator', name: 'Admin', scopes: SCOPES });
  const changed = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
  const failures = await Promise.all(
    [undefined, '', 'mv_', `mv_${'x'.repeat(43)}`, changed, `${token} `, "mv_' or 1=1"].map((text) =>
      authenticate(flows.deps, { key: text }).then(
        () => 'let in',
        (problem) => ({ kind: problem.kind, faults: problem.faults }),
      ),
    ),
  );
  expect(new Set(failures.map((failure) => JSON.stringify(failure)))).toEqual(
    new Set([JSON.stringify({ kind: 'unauthenticated', faults: [{ code: 'not-allowed', path: '' }] })]),
  );
});

test('a key needs the organisation of its role, and no other', async () => {
  await loadSmallWorld(flows.deps);
  const jaguar = id.buyer('jaguar');
  const faultOf = (order: Omit<KeyOrder, 'scopes'>) =>
    createKey(flows.deps, HOUSE, { scopes: SCOPES, ...order }).then(
      () => 'made',
      (problem) => `${problem.faults[0].code} ${problem.faults[0].path}`,
    );
  expect(await faultOf({ role: 'purchaser', name: 'x' })).toBe('missing /buyerId');
  expect(await faultOf({ role: 'supplier-editor', name: 'x' })).toBe('missing /supplierId');
  expect(await faultOf({ role: 'administrator', name: 'x', buyerId: jaguar })).toBe('not-allowed /buyerId');
  expect(await faultOf({ role: 'purchaser', name: 'x', buyerId: id.buyer('nobody') })).toBe(
    'unknown-reference /buyerId',
  );
  expect(await faultOf({ role: 'supplier-editor', name: 'x', supplierId: id.supplier('nobody') })).toBe(
    'unknown-reference /supplierId',
  );
  expect(await faultOf({ role: 'purchaser', name: ' ', buyerId: jaguar })).toBe('missing /name');
});

test('a job that was started can be looked up, and one that never was is absent', async () => {
  const jobId = await startRescoring(flows.deps, HOUSE);
  expect(await readJob(flows.deps, HOUSE, jobId)).toMatchObject({
    id: jobId,
    name: 'rescore-everything',
    state: 'waiting',
  });
  await expect(readJob(flows.deps, HOUSE, 'no-such-job')).rejects.toMatchObject({ kind: 'absent' });
});
