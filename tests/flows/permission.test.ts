import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Actor, Denial, type Operation, PERMISSIONS, SCOPES } from '../../src/domain/permission';
import { Problem } from '../../src/domain/problem';
import { saveBuyers } from '../../src/flows/buyer/save-buyers';
import type { FlowDeps } from '../../src/flows/flow-deps';
import { HOUSE } from '../../src/flows/house';
import { verifyLog } from '../../src/flows/log/verify-log';
import { readProfile } from '../../src/flows/profile/read-profile';
import { loadSchemes } from '../../src/flows/reference/load-schemes';
import { loadTaxonomy } from '../../src/flows/reference/load-taxonomy';
import { listRequirements } from '../../src/flows/requirement/list-requirements';
import { readRequirement } from '../../src/flows/requirement/read-requirement';
import { saveRequirement } from '../../src/flows/requirement/save-requirement';
import { makeDemoLinks } from '../../src/flows/session/make-demo-links';
import { rescoreEverything } from '../../src/flows/shortlist/rescore';
import { listSuppliers } from '../../src/flows/supplier/list-suppliers';
import { remakeShortlist } from '../../src/flows/weights/remake-shortlist';
import { aBuyer, aRequirementDraft, id, SMALL_CONCEPTS, SMALL_SCHEMES } from '../support/builders';
import { enterRequirement, enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

// What everybody meets at every address of the API is in tests/http/permission-matrix.test.ts; here is what no address leads to.

/** In this order the expectations below are written. */
const ACTORS: readonly Actor[] = [
  { role: 'administrator', name: 'an administrator', scopes: SCOPES },
  { role: 'cluster-leader', name: 'a cluster leader', scopes: SCOPES },
  { role: 'supplier-editor', name: 'of EBP itself', scopes: SCOPES, supplierId: id.supplier('ebp') },
  { role: 'purchaser', name: 'of Jaguar, whose need it is', scopes: SCOPES, buyerId: id.buyer('jaguar') },
  { role: 'purchaser', name: 'of another buyer', scopes: SCOPES, buyerId: id.buyer('aston-martin') },
];
const [, LEADER, EDITOR, PURCHASER, OTHER_PURCHASER] = ACTORS as readonly [Actor, Actor, Actor, Actor, Actor];

type Row = readonly [name: string, outcomes: string, call: (deps: FlowDeps, actor: Actor) => Promise<unknown>];

const NEED = id.requirement('bracket');
const EBP = id.supplier('ebp');

/** `o` ok, `f` forbidden, `a` absent: one letter for each of `ACTORS`. */
const TABLE: readonly Row[] = [
  ['saving buyers', 'offff', (deps, actor) => saveBuyers(deps, actor, [aBuyer()])],
  ['loading concepts', 'offff', (deps, actor) => loadTaxonomy(deps, actor, SMALL_CONCEPTS)],
  ['loading schemes', 'offff', (deps, actor) => loadSchemes(deps, actor, SMALL_SCHEMES)],
  ['making a shortlist again', 'oofoa', (deps, actor) => remakeShortlist(deps, actor, NEED, 1)],
  ['verifying the log', 'offff', (deps, actor) => verifyLog(deps, actor)],
  ['making sign-in links', 'fffff', (deps, actor) => makeDemoLinks(deps, actor, [])],
];

let flows: TestFlows;

beforeAll(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  await enterSupplier(flows.deps, 'ebp', { texts: { sv: 'hemligt' }, visibility: { texts: { to: 'cluster' } } });
  await enterSupplier(flows.deps, 'ytab');
  await enterRequirement(flows.deps, 'bracket');
  await enterRequirement(flows.deps, 'a-draft', { state: 'draft' });
  await rescoreEverything(flows.deps);
});

afterAll(() => flows.close());

async function outcomeOf(call: Promise<unknown>): Promise<'ok' | Problem['kind']> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    if (error instanceof Problem) return error.kind;
    throw error;
  }
}

test.each(TABLE)('%s lets in whom it should, and nobody else', async (_name, expected, call) => {
  const outcomes: string[] = [];
  for (const actor of ACTORS) outcomes.push((await outcomeOf(call(flows.deps, actor))).charAt(0));
  expect(outcomes.join('')).toBe(expected);
  expect(await outcomeOf(call(flows.deps, HOUSE))).toBe('ok');
});

const FOLDER = path.resolve(__dirname, '../../src/flows');
const FLOW_FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, source: readFileSync(path.join(FOLDER, file), 'utf8') }));

test('every operation of the table is asked for by some flow', () => {
  const asked = FLOW_FILES.map(({ source }) => source).join();
  expect(Object.keys(PERMISSIONS).filter((operation) => !asked.includes(`'${operation}'`))).toEqual([]);
});

/** Steps of flows that have asked: they want to know who acts, to write it down. */
const STEPS = ['requirement/prepare-save.ts'];

test('every flow that somebody can call asks whether he may, by itself or by another flow', () => {
  const asks = /requireMay\(|find(?:Requirement|Certificate)For\(|(?:await|return) \w+\(\s*deps,\s*actor\b/;
  const called = FLOW_FILES.filter(({ source }) =>
    /export async function \w+\(\s*deps: FlowDeps,\s*actor: Actor/.test(source),
  );
  expect(called.length).toBeGreaterThan(40);
  expect(called.filter(({ source }) => !asks.test(source)).map(({ file }) => file)).toEqual(STEPS);
});

test('a refusal knows who attempted what', async () => {
  const refused = await readRequirement(flows.deps, OTHER_PURCHASER, NEED).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Denial);
  const operation: Operation = 'read-requirement';
  const subject = { requirementId: 'bracket', buyerId: 'jaguar' };
  expect((refused as Denial).attempt).toEqual({ actor: OTHER_PURCHASER, operation, subject });
});

test('a purchaser lists its own needs, a supplier all but drafts, and itself among the suppliers', async () => {
  const needs = async (actor: Actor) =>
    (await listRequirements(flows.deps, actor, { limit: 10 })).items.map((requirement) => requirement.id);
  expect(await needs(PURCHASER)).toEqual(['a-draft', 'bracket']);
  expect(await needs(OTHER_PURCHASER)).toEqual([]);
  expect(await needs(EDITOR)).toEqual(['bracket']);
  const suppliers = (await listSuppliers(flows.deps, EDITOR, { limit: 10 })).items;
  expect(suppliers.map((supplier) => supplier.id)).toEqual(['ebp']);
  expect(await outcomeOf(readRequirement(flows.deps, EDITOR, id.requirement('a-draft')))).toBe('absent');
});

test('a purchaser cannot pass a need to another buyer', async () => {
  const given = aRequirementDraft({ buyerId: id.buyer('aston-martin') });
  const saving = saveRequirement(flows.deps, PURCHASER, NEED, { draft: given, expectedRevision: 1 });
  expect(await outcomeOf(saving)).toBe('absent');
});

test('a profile is read without what its reader may not see', async () => {
  const textOf = async (actor: Actor) => (await readProfile(flows.deps, actor, EBP)).profile.texts.sv;
  expect(await Promise.all([EDITOR, LEADER, PURCHASER].map(textOf))).toEqual(['hemligt', 'hemligt', undefined]);
});

test('pages of a list follow on one another', async () => {
  const first = await listSuppliers(flows.deps, LEADER, { limit: 1 });
  const second = await listSuppliers(flows.deps, LEADER, { limit: 1, after: first.next });
  expect([first, second].map(({ items }) => items.map((supplier) => supplier.id))).toEqual([['ebp'], ['ytab']]);
  expect([first.next, second.next]).toEqual(['ebp', undefined]);
});
