import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Buyer } from '../../../src/domain/demand/buyer';
import { makeTaxonomy } from '../../../src/domain/reference/concept';
import { makeSchemeBook, type Scheme } from '../../../src/domain/reference/scheme';
import { checkProfile } from '../../../src/flows/profile/check-profile';
import { checkRequirement } from '../../../src/flows/requirement/check-requirement';
import { generateWorld } from '../../../src/main/seeding/generate-world';
import { RULES } from '../../../src/scoring/rules';
import { parseTaxonomy } from '../../../src/text/lexicon/parse-taxonomy';

const seed = (file: string) => readFileSync(path.resolve(__dirname, '../../../seeds', file), 'utf8');
const taxonomy = makeTaxonomy(parseTaxonomy(seed('taxonomy.tsv')));
const schemes = makeSchemeBook(JSON.parse(seed('schemes.json')) as readonly Scheme[]);
const buyers = JSON.parse(seed('buyers.json')) as readonly Buyer[];
const reference = { taxonomy, schemes, buyers };
const policy = { taxonomy, schemes, rules: RULES };

const world = generateWorld({ suppliers: 400, requirements: 200, seed: 7 }, reference);
const suppliers = [...world.suppliers];
const requirements = [...world.requirements];
const capabilities = suppliers.flatMap(({ draft }) => draft.sites.flatMap((site) => site.capabilities ?? []));

test('the same seed gives the same world, and another seed another one', () => {
  const again = generateWorld({ suppliers: 400, requirements: 200, seed: 7 }, reference);
  const other = generateWorld({ suppliers: 400, requirements: 200, seed: 8 }, reference);
  expect([...again.suppliers]).toEqual(suppliers);
  expect([...again.requirements]).toEqual(requirements);
  expect([...other.suppliers]).not.toEqual(suppliers);
});

test('the nth supplier does not depend on how many are asked for', () => {
  const small = generateWorld({ suppliers: 20, requirements: 5, seed: 7 }, reference);
  expect([...small.suppliers]).toEqual(suppliers.slice(0, 20));
  expect([...small.requirements]).toEqual(requirements.slice(0, 5));
});

test('the world is made while it is read', () => {
  const [first] = generateWorld({ suppliers: Number.MAX_SAFE_INTEGER, requirements: 0, seed: 7 }, reference).suppliers;
  expect(first).toEqual(suppliers[0]);
  expect(first?.supplier.id).toBe('g-00001');
});

test('every profile and every requirement would be accepted as it stands', () => {
  const buyerOf = (id: string) => buyers.find((buyer) => buyer.id === id);
  expect(suppliers.flatMap(({ draft }) => checkProfile(draft, policy))).toEqual([]);
  expect(requirements.flatMap(({ draft }) => checkRequirement(draft, buyerOf(draft.buyerId), policy))).toEqual([]);
});

test('no site holds a certificate that its kind cannot hold', () => {
  const misplaced = suppliers.flatMap(({ draft }) =>
    draft.sites.flatMap(({ kind, certificates = [] }) =>
      certificates.filter(({ scheme }) => !schemes.schemes.get(scheme)?.eligible.includes(kind)),
    ),
  );
  expect(misplaced).toEqual([]);
});

test('every fact is marked as illustrative', () => {
  const facts = JSON.stringify([suppliers, requirements]).match(/"illustrative":\w+/g) ?? [];
  expect(facts.length).toBeGreaterThan(1000);
  expect(new Set(facts)).toEqual(new Set(['"illustrative":true']));
});

test('at least one requirement and supplier in twenty share a process, and by far not all do', () => {
  const offered = suppliers.map(
    ({ draft }) => new Set(draft.sites.flatMap((site) => (site.capabilities ?? []).map(({ process }) => process))),
  );
  const shared = requirements.flatMap(({ draft }) =>
    offered.filter((processes) => draft.steps.some(({ process }) => processes.has(process))),
  ).length;
  const share = shared / (suppliers.length * requirements.length);
  expect(share).toBeGreaterThanOrEqual(0.05);
  expect(share).toBeLessThan(0.5);
});

test('some processes are common and most are rare', () => {
  const counts = new Map<string, number>();
  for (const { process } of capabilities) counts.set(process, (counts.get(process) ?? 0) + 1);
  const sorted = [...counts.values()].sort((one, other) => other - one);
  const commonest = sorted.slice(0, Math.ceil(sorted.length / 5)).reduce((sum, count) => sum + count, 0);
  expect(commonest / capabilities.length).toBeGreaterThan(0.4);
});

test('the world has silence, all four roles, and texts in either language and in both', () => {
  const languagesOf = new Set(suppliers.map(({ draft }) => Object.keys(draft.texts).sort().join('+')));
  const sites = suppliers.flatMap(({ draft }) => draft.sites);
  expect(languagesOf).toEqual(new Set(['sv', 'en', 'en+sv']));
  expect(new Set(capabilities.map(({ role }) => role)).size).toBe(4);
  expect(suppliers.some(({ draft }) => draft.sites.length === 0)).toBe(true);
  expect(suppliers.some(({ draft }) => draft.sites.length === 2)).toBe(true);
  expect(sites.some((site) => site.certificates === undefined)).toBe(true);
  expect(sites.some((site) => site.capabilities === undefined)).toBe(true);
});
