import * as fc from 'fast-check';
import type request from 'supertest';
import { ProfileView } from '../../src/contract/supplier/profile';
import type { ProfileDraft } from '../../src/domain/supplier/profile';
import type { Visibility } from '../../src/domain/supplier/visibility';
import { rescoreSupplier } from '../../src/flows/shortlist/rescore';
import { makeRoutes } from '../../src/http/app';
import type { Route } from '../../src/http/route';
import { isStream } from '../../src/http/wire/stream-parts';
import {
  aCapability,
  aCertificate,
  aCertificateAsk,
  anEvidence,
  aRequirementDraft,
  aSite,
  aStep,
  id,
} from '../support/builders';
import { contracted, openTestApi, type TestApi } from './test-api';

/** Stands in whatever is hidden, and may stand nowhere else. */
const CANARY = 'kanariefagel';

const EBP = id.supplier('ebp');

/** What hides, and from whom. */
type Outsider = 'jaguar' | 'astonMartin' | 'leader' | 'ytab';
const LEVELS: readonly { readonly visibility: Visibility; readonly outsiders: readonly Outsider[] }[] = [
  { visibility: { to: 'private' }, outsiders: ['jaguar', 'astonMartin', 'leader', 'ytab'] },
  { visibility: { to: 'cluster' }, outsiders: ['jaguar', 'astonMartin'] },
  { visibility: { to: 'buyers', buyers: [id.buyer('aston-martin')] }, outsiders: ['jaguar'] },
];

/** What is hidden; each part may be there or not. */
interface Hidden {
  readonly text: string;
  readonly languages: readonly string[];
  readonly markets: readonly string[];
  readonly freePercent: number;
  readonly process: string | undefined;
  readonly pressForce: number;
  readonly certificate: 'valid' | 'suspended' | 'in-progress' | undefined;
  readonly expires: string;
}

const HIDDEN: fc.Arbitrary<Hidden> = fc.record({
  text: fc.constantFrom(
    'We weld.',
    'We do e-coating and laser welding.',
    'We stamp parts of 22MnB5.',
    'We do nothing.',
  ),
  languages: fc.subarray(['sv', 'en', 'de', 'fi']),
  markets: fc.subarray(['GB', 'DE', 'US']),
  freePercent: fc.integer({ min: 1, max: 100 }),
  process: fc.constantFrom('stamping', 'e-coating', 'spot-welding', undefined),
  pressForce: fc.integer({ min: 1, max: 20_000 }),
  certificate: fc.constantFrom('valid', 'suspended', 'in-progress', undefined),
  expires: fc.constantFrom('2026-12-01', '2028-01-01', '2031-01-01'),
});

/** EBP's profile: what everybody sees of it is always the same. */
function profileWith(hidden: Hidden, visibility: Visibility): ProfileDraft {
  const { process, certificate } = hidden;
  const site = aSite({
    name: 'EBP Olofström',
    capabilities: [
      aCapability('stamping', { id: id.capability('pressing') }),
      ...(process === undefined
        ? []
        : [
            aCapability(process, {
              id: id.capability(CANARY),
              envelope: { pressForceKn: { max: hidden.pressForce } },
              visibility,
            }),
          ]),
    ],
    certificates: [
      aCertificate('iatf-16949'),
      ...(certificate === undefined
        ? []
        : [
            aCertificate('iso-9001', {
              id: id.certificate(CANARY),
              number: CANARY,
              state: certificate,
              ...(certificate === 'in-progress' ? { expected: hidden.expires } : { expires: hidden.expires }),
              visibility,
            }),
          ]),
    ],
  });
  return {
    texts: { en: `${hidden.text} ${CANARY}` },
    corrections: { rejected: [], added: [] },
    languages: hidden.languages,
    exportMarkets: hidden.markets,
    freeCapacity: [{ from: '2027-01-01', to: '2027-12-31', freePercent: hidden.freePercent }],
    references: [{ customer: CANARY, what: {}, evidence: anEvidence() }],
    sites: [site],
    evidence: anEvidence(),
    visibility: Object.fromEntries(
      ['texts', 'languages', 'exportMarkets', 'freeCapacity', 'references'].map((field) => [field, visibility]),
    ),
  };
}

const PARAMS: Readonly<Record<string, readonly string[]>> = {
  supplierId: ['ebp', 'ytab'],
  requirementId: ['jaguar-bracket', 'aston-bracket'],
  siteId: ['works'],
  capabilityId: ['pressing', CANARY],
  certificateId: ['iatf-16949', CANARY],
  buyerId: ['jaguar'],
  conceptId: ['stamping', 'e-coating', 'spot-welding'],
  schemeId: ['iso-9001', 'iatf-16949'],
};

const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/search': [`?q=${CANARY}`, '?q=laser', '?q=ebp'],
  '/requirements/:requirementId/compare': ['?suppliers=ebp,ytab'],
  '/requirements/:requirementId/compare/export': ['?suppliers=ebp,ytab&format=csv&language=en'],
  '/requirements/:requirementId/shortlist/export': ['?format=csv&language=en'],
};

/** That a profile was saved, when and how often is no secret; what else is told of it is looked at elsewhere. A paper names the revision. */
const TELLS_OF_SAVES = [
  /\/revisions/,
  /\/log$/,
  /^\/jobs/,
  /^\/session/,
  /^\/imports/,
  /^\/suppliers\/:supplierId\/reminders/,
];

let api: TestApi;
let addresses: readonly string[];

beforeAll(async () => {
  api = await openTestApi();
  addresses = makeRoutes(api.flows.deps).filter(isAsked).flatMap(addressesOf);
}, 60_000);
afterAll(() => api.close());

function isAsked({ method, path, view }: Route): boolean {
  return (
    method === 'get' &&
    !isStream(view) &&
    !path.endsWith('.pdf') &&
    !TELLS_OF_SAVES.some((pattern) => pattern.test(path))
  );
}

function addressesOf({ path }: Route): readonly string[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const filled = names.reduce<readonly string[]>(
    (paths, name) => paths.flatMap((one) => (PARAMS[name] ?? ['none']).map((value) => one.replace(`:${name}`, value))),
    [path],
  );
  return filled.flatMap((one) => (QUERIES[path] ?? ['']).map((query) => one + query));
}

/** What a buyer asks who wants to find out by asking. */
const PROBE = aRequirementDraft({
  steps: [aStep('stamping'), aStep('e-coating'), aStep('spot-welding')],
  certificates: [aCertificateAsk('iso-9001')],
  languages: [{ language: 'fi', necessity: 'must' }],
});

/** Everything that somebody is told, by address. */
async function toldTo(who: Outsider): Promise<ReadonlyMap<string, string>> {
  const caller = api.as(api.keys[who]);
  const told = new Map<string, string>();
  for (const address of addresses) told.set(address, saidBy(await caller.get(`/api/v1${address}`)));
  const buyerId = id.buyer(who === 'astonMartin' ? 'aston-martin' : 'jaguar');
  const trial = { draft: { ...PROBE, buyerId }, length: 50 };
  told.set('a trial', saidBy(await caller.post('/api/v1/trials/requirement', trial)));
  for (const kind of ['members', 'needs']) {
    const answer = await caller.post(`/api/v1/exports/${kind}`, { format: 'csv', language: 'en' });
    told.set(`${kind} as a sheet`, saidBy(answer));
  }
  return told;
}

/** The answer without what names the request, the moment or the save. */
function saidBy({ status, headers, text, body }: request.Response): string {
  const { 'x-request-id': traceId, date: _date, etag: _revision, 'content-length': _length, ...rest } = headers;
  const said = text ?? (Buffer.isBuffer(body) ? body.toString('latin1') : '');
  return `${status} ${JSON.stringify(rest)} ${said}`
    .replaceAll(String(traceId), '')
    .replaceAll(/"(?:revision|profileRevision|savedAt|confirmedAt|asOf)":(?:\d+|"[^"]*")/g, '');
}

async function save(draft: ProfileDraft): Promise<void> {
  const caller = api.as(api.keys.ebp);
  const { revision } = contracted(await caller.get('/api/v1/suppliers/ebp/profile'), ProfileView);
  const answer = await caller.put('/api/v1/suppliers/ebp/profile', draft, `"${revision}"`);
  expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
  await rescoreSupplier(api.flows.deps, EBP);
}

/** What somebody is told otherwise than before, or is told of what is hidden. */
function leaksIn(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly object[] {
  return [...after].flatMap(([address, said]) => {
    const was = before.get(address);
    // What was asked for may be said back; what is there may not.
    const isTold = !address.includes(CANARY) && said.includes(CANARY);
    return said !== was || isTold ? [{ address, was, said }] : [];
  });
}

test('there is much to ask', () => {
  expect(addresses.length).toBeGreaterThan(60);
});

test('the log of a supplier says nothing of what is hidden from its reader', async () => {
  for (const hidden of fc.sample(HIDDEN, { seed: 1, numRuns: 2 })) await save(profileWith(hidden, { to: 'private' }));
  const { text } = await api.as(api.keys.leader).get('/api/v1/suppliers/ebp/log?limit=100');
  expect(text).toContain('saved the profile');
  expect(text).not.toContain(CANARY);
});

test.each(LEVELS)(
  'nothing that is hidden ($visibility.to) shows in, or moves, anything an outsider is told',
  async ({ visibility, outsiders }) => {
    await api.rank();
    await fc.assert(
      fc.asyncProperty(HIDDEN, HIDDEN, async (one, other) => {
        await save(profileWith(one, visibility));
        const before = await Promise.all(outsiders.map(toldTo));
        await save(profileWith(other, visibility));
        const after = await Promise.all(outsiders.map(toldTo));
        const leaks = outsiders.flatMap((who, index) =>
          leaksIn(before[index] ?? new Map(), after[index] ?? new Map()).map((leak) => ({ who, ...leak })),
        );
        expect(leaks).toEqual([]);
      }),
      { seed: 20_261_129, numRuns: 3, endOnFailure: true },
    );
  },
  300_000,
);
