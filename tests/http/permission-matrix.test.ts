import type request from 'supertest';
import { SCOPES, type Scope } from '../../src/domain/permission';
import { HOUSE } from '../../src/flows/house';
import { createMemorandum } from '../../src/flows/memorandum/save-memorandum';
import { noteOutcome } from '../../src/flows/outcome/note-outcome';
import { createTrip } from '../../src/flows/trip/create-trip';
import { saveProgramme } from '../../src/flows/trip/save-programme';
import { makeRoutes } from '../../src/http/app';
import type { Route } from '../../src/http/route';
import {
  aCapability,
  aCertificate,
  aMemorandumDraft,
  anEvidence,
  anOrder,
  aProfileDraft,
  aRequirementDraft,
  aSite,
  aSupplier,
  id,
} from '../support/builders';
import { aPlannedMeeting, aTripDraft, aTripMember, hoursOn, tripId } from '../support/trips';
import {
  asNobody,
  type Example,
  POSITIONS,
  type Signing,
  send,
  withForeignToken,
  withKey,
  withRevokedKey,
  withSession,
} from './caller-matrix';
import { openTestApi, problemOf, type TestApi } from './test-api';

/** `open` to everybody; or the scope that a key needs and a letter for each of `POSITIONS`. */
type Expectation = 'open' | `${Scope} ${string}`;

/**
 * What everybody meets at every address, with a key. The columns: administrator, cluster leader, EBP itself, another
 * supplier, Jaguar whose need it is, another buyer.
 *
 * `o` is let in; `f` is told that the role may never do this; `a` is told what he would be told were there no such record;
 * `n` is let in and finds nothing there. `s` is for people who have signed in, and is told so.
 */
const TABLE: Readonly<Record<string, Expectation>> = {
  'GET /concepts': 'read oooooo',
  'GET /schemes': 'read oooooo',
  'GET /vocabulary': 'read oooooo',
  'POST /recognise': 'read oooooo',
  'GET /suppliers': 'read oooooo',
  'GET /sites': 'read oooooo',
  'GET /suppliers/:supplierId': 'read oooaoo',
  'POST /suppliers': 'write ooffff',
  'PUT /suppliers/:supplierId': 'write ooffff',
  'GET /members': 'read ooffoo',
  'GET /home': 'read oooooo',
  'GET /search': 'read oooooo',
  'GET /suppliers/:supplierId/profile': 'read oooaoo',
  'PUT /suppliers/:supplierId/profile': 'write oooaff',
  'GET /suppliers/:supplierId/profile/revisions': 'read oooaoo',
  'GET /suppliers/:supplierId/profile/revisions/:revision': 'read oooaoo',
  'POST /suppliers/:supplierId/profile/confirmations': 'write oooaff',
  'GET /suppliers/:supplierId/profile/confirmations': 'read oooaoo',
  'GET /suppliers/:supplierId/sites': 'read oooaoo',
  'GET /suppliers/:supplierId/sites/:siteId': 'read oooaoo',
  'PUT /suppliers/:supplierId/sites/:siteId': 'write oooaff',
  'DELETE /suppliers/:supplierId/sites/:siteId': 'write oooaff',
  'GET /suppliers/:supplierId/sites/:siteId/capabilities': 'read oooaoo',
  'GET /suppliers/:supplierId/sites/:siteId/capabilities/:capabilityId': 'read oooaoo',
  'PUT /suppliers/:supplierId/sites/:siteId/capabilities/:capabilityId': 'write oooaff',
  'DELETE /suppliers/:supplierId/sites/:siteId/capabilities/:capabilityId': 'write oooaff',
  'GET /suppliers/:supplierId/sites/:siteId/certificates': 'read oooaoo',
  'GET /suppliers/:supplierId/sites/:siteId/certificates/:certificateId': 'read oooaoo',
  'PUT /suppliers/:supplierId/sites/:siteId/certificates/:certificateId': 'write oooaff',
  'DELETE /suppliers/:supplierId/sites/:siteId/certificates/:certificateId': 'write oooaff',
  'GET /suppliers/:supplierId/certificate-documents': 'read oooaoo',
  'GET /suppliers/:supplierId/sites/:siteId/certificates/:certificateId/document': 'read oooaoo',
  'PUT /suppliers/:supplierId/sites/:siteId/certificates/:certificateId/document': 'write oooaff',
  'DELETE /suppliers/:supplierId/sites/:siteId/certificates/:certificateId/document': 'write oooaff',
  'POST /suppliers/:supplierId/sites/:siteId/certificates/:certificateId/confirmation': 'write ooffff',
  'POST /suppliers/:supplierId/profile/take-back': 'write oooaff',
  'GET /suppliers/:supplierId/one-pager.pdf': 'read oooaoo',
  'POST /suppliers/:supplierId/reminders': 'write ooffff',
  'GET /suppliers/:supplierId/reminders': 'read oooaff',
  'POST /reminders': 'write ooffff',
  'GET /buyers/:buyerId': 'read oooooo',
  'GET /buyers': 'read oooooo',
  'GET /requirements': 'read oooooo',
  'POST /requirements': 'write ooffoa',
  'GET /requirements/:requirementId': 'read oooooa',
  'PUT /requirements/:requirementId': 'write ooffoa',
  'GET /needs': 'read oooooo',
  'POST /requirements/:requirementId/publish': 'write ooffoa',
  'POST /requirements/:requirementId/withdraw': 'write ooffoa',
  'GET /requirements/:requirementId/revisions': 'read oooooa',
  'GET /requirements/:requirementId/revisions/:revision': 'read oooooa',
  'GET /requirements/:requirementId/shortlist/export': 'read ooffoa',
  'GET /requirements/:requirementId/compare': 'read ooffoa',
  'GET /requirements/:requirementId/compare/export': 'read ooffoa',
  'GET /requirements/:requirementId/shortlist': 'read ooffoa',
  'GET /requirements/:requirementId/shortlist/versions': 'read ooffoa',
  'GET /requirements/:requirementId/shortlist/moves': 'read ooffoa',
  'GET /requirements/:requirementId/shortlist/:supplierId': 'read ooffoa',
  'POST /requirements/:requirementId/decisions': 'write offfoa',
  'DELETE /requirements/:requirementId/decisions/:supplierId': 'write offfoa',
  'POST /requirements/:requirementId/stage-events': 'write ooffoa',
  'GET /requirements/:requirementId/stage-events/:supplierId': 'read ooffoa',
  'GET /requirements/:requirementId/team': 'read ooffoa',
  'GET /requirements/:requirementId/relaxations': 'read ooffoa',
  'GET /requirements/:requirementId/questions': 'read ooffoa',
  'GET /fairness': 'read ooooff',
  'GET /weights': 'read oooooo',
  'GET /weights/proposal': 'read ooffff',
  'POST /weights': 'write offfff',
  'GET /suppliers/:supplierId/gaps': 'read oooaff',
  'GET /coverage': 'read ooffff',
  'GET /coverage/processes/:conceptId': 'read ooffff',
  'GET /coverage/schemes/:schemeId': 'read ooffff',
  'POST /trials/requirement': 'read ooffoa',
  'POST /trials/profile': 'read oooaff',
  'GET /memoranda': 'read ooffff',
  'POST /memoranda': 'write ooffff',
  'GET /memoranda/:memorandumId': 'read ooffff',
  'PUT /memoranda/:memorandumId': 'write ooffff',
  'GET /outcomes': 'read ooooff',
  'POST /outcomes': 'write ooffff',
  'GET /outcomes/:outcomeId': 'read oooaff',
  'PUT /outcomes/:outcomeId': 'write ooffff',
  'GET /outcomes/:outcomeId/revisions': 'read oooaff',
  'GET /outcomes/:outcomeId/origin': 'read ooffff',
  'POST /outcomes/:outcomeId/confirm': 'write ffoaff',
  'POST /outcomes/:outcomeId/ask': 'write ooffff',
  'POST /outcomes/:outcomeId/withdraw': 'write ooffff',
  'GET /trips/:tripId/funnel': 'read ooffff',
  'GET /reports/funders': 'read ooffff',
  'GET /reports/funders.pdf': 'read ooffff',
  'GET /reports/funders.xlsx': 'read ooffff',
  'POST /rescoring': 'write ooffff',
  'GET /jobs/:jobId': 'read ooffff',
  'DELETE /jobs/:jobId': 'write ooffff',
  'POST /jobs/:jobId/resume': 'write ooffff',
  'GET /events': 'read oooooo',
  'POST /imports': 'write ooffoo',
  'GET /imports': 'write ooffoo',
  'GET /imports/:number': 'write ooffoa',
  'DELETE /imports/:number': 'write ooffoa',
  'GET /imports/:number/faults': 'write ooffoa',
  'GET /imports/:number/faulty-rows': 'write nnffna',
  'GET /imports/:number/left-alone': 'write ooffoa',
  'PUT /imports/:number/plan': 'write ooffoa',
  'POST /imports/:number/run': 'write ooffoa',
  'POST /imports/:number/stop': 'write ooffoa',
  'POST /imports/:number/undo': 'write ooffoa',
  'POST /exports/members': 'read oooooo',
  'POST /exports/needs': 'read oooooo',
  'GET /accounts': 'read ooffff',
  'POST /accounts': 'write ooffff',
  'PUT /accounts/:accountId': 'write nnffff',
  'DELETE /accounts/:accountId/memberships/:membershipId': 'write nnffff',
  'DELETE /accounts/:accountId/sessions': 'write nnffff',
  'GET /keys': 'read offfff',
  'DELETE /keys/:keyId': 'write nfffff',
  'POST /keys': 'write offfff',
  'GET /log': 'read offfff',
  'GET /suppliers/:supplierId/log': 'read oooaff',
  'GET /requirements/:requirementId/log': 'read ooffoa',
  'GET /mails': 'read offfff',
  'GET /mails/:mailId': 'read nfffff',
  'POST /mails/:mailId/retry': 'write nfffff',
  'GET /trips': 'read oooooo',
  'POST /trips': 'write ooffff',
  'GET /trips/:tripId': 'read ooffff',
  'PUT /trips/:tripId': 'write ooffff',
  'GET /trips/:tripId/mine': 'read nnoaoa',
  'GET /trips/:tripId/wishes': 'read ooffff',
  'PUT /trips/:tripId/wishes/:supplierId/:buyer': 'write oooaoa',
  'DELETE /trips/:tripId/wishes/:supplierId/:buyer': 'write oooaoa',
  'GET /trips/:tripId/worths': 'read ooffff',
  'GET /routing': 'read ooffff',
  'POST /routing/drives': 'read nnffff',
  'POST /trips/:tripId/team-choice': 'read ooffff',
  'POST /trips/:tripId/programme-proposal': 'read ooffff',
  'GET /trips/:tripId/programme': 'read ooffff',
  'PUT /trips/:tripId/programme': 'write ooffff',
  'GET /trips/:tripId/preparation': 'read ooffff',
  'POST /trips/:tripId/preparation': 'write ooffff',
  'POST /trips/:tripId/closing-letters': 'write ooffff',
  'POST /trips/:tripId/participations/:supplierId': 'write oooaff',
  'GET /trips/:tripId/briefing.pdf': 'read oooaff',
  'GET /trips/:tripId/buyer-pack.pdf': 'read ooffoa',
  'GET /trips/:tripId/programme.pdf': 'read ooffff',
  'GET /trips/:tripId/workbook.xlsx': 'read ooffff',
  'GET /trips/:tripId/calendar.ics': 'read oooaoa',
  'GET /trips/:tripId/calendar-feeds': 'read oooaoa',
  'POST /trips/:tripId/calendar-feeds': 'write oooaoa',
  'DELETE /trips/:tripId/calendar-feeds/:feedId': 'write nnnana',
  'GET /calendars/:token': 'open',
  'POST /meetings/:meetingId/closing': 'write oooaff',
  'POST /meetings/:meetingId/next-step': 'write oooaff',
  'POST /meetings/:meetingId/closing-link': 'write oooaff',
  'GET /follow-ups': 'read ooooff',
  'POST /answers/question': 'open',
  'POST /answers': 'open',
  'GET /session': 'read oooooo',
  'POST /session/link': 'open',
  'GET /session/methods': 'open',
  'POST /session/request-link': 'open',
  'POST /session/renew-link': 'open',
  'POST /session/set-up': 'open',
  'POST /session/password': 'open',
  'PUT /session/password': 'write ssssss',
  'PUT /session/membership': 'write ssssss',
  'PUT /session/language': 'write ssssss',
  'DELETE /session': 'write ssssss',
  'GET /sessions': 'read ssssss',
  'DELETE /sessions': 'write ssssss',
  'DELETE /sessions/:sessionId': 'write ssssss',
};

/** What the addresses name, as it is and as it is not. */
const PARAMS: Record<string, string> = {
  supplierId: 'ebp',
  requirementId: 'jaguar-bracket',
  siteId: 'works',
  capabilityId: 'pressing',
  certificateId: 'iatf-16949',
  buyerId: 'jaguar',
  revision: '1',
  jobId: 'run-1',
  conceptId: 'stamping',
  schemeId: 'iatf-16949',
  number: '1',
  accountId: '00000000-0000-4000-8000-000000000000',
  membershipId: '00000000-0000-4000-8000-000000000000',
  keyId: 'none',
  mailId: '00000000-0000-4000-8000-000000000000',
  sessionId: '00000000-0000-4000-8000-000000000000',
  tripId: 'day-out',
  buyer: 'body',
  meetingId: 'set when it is planned',
  feedId: '00000000-0000-4000-8000-000000000000',
  token: 'none',
  memorandumId: 'olofstrom-coventry',
  outcomeId: 'noted below',
};
const ABSENT = {
  ...{ supplierId: 'nobody', requirementId: 'nothing', number: '999', tripId: 'no-trip' },
  meetingId: '00000000-0000-4000-8000-000000000000',
  outcomeId: '00000000-0000-4000-8000-000000000000',
};

const QUERIES: Readonly<Record<string, string>> = {
  'GET /search': '?q=press',
  'GET /reports/funders': '?from=2026-01-01&to=2026-12-31',
  'GET /reports/funders.pdf': '?from=2026-01-01&to=2026-12-31&language=en',
  'GET /reports/funders.xlsx': '?from=2026-01-01&to=2026-12-31&language=en',
  'GET /suppliers/:supplierId/one-pager.pdf': '?language=en',
  'POST /imports': '?kind=needs&fileName=needs.csv',
  'GET /imports/:number/faulty-rows': '?language=en',
  'GET /imports/:number/left-alone': '?language=en',
  'GET /trips/:tripId/briefing.pdf': '?supplier=ebp&language=en',
  'GET /trips/:tripId/buyer-pack.pdf': '?buyer=body&language=en',
  'GET /trips/:tripId/programme.pdf': '?language=en',
  'GET /trips/:tripId/workbook.xlsx': '?language=en',
  'GET /trips/:tripId/calendar.ics': '?language=en',
  'GET /requirements/:requirementId/compare': '?suppliers=ebp,ytab',
  'GET /requirements/:requirementId/compare/export': '?suppliers=ebp,ytab&format=csv&language=en',
  'GET /requirements/:requirementId/shortlist/export': '?format=csv&language=en',
};

const { id: _supplier, ...SUPPLIER_FACTS } = aSupplier();
const PART = { id: PARAMS.capabilityId, certificate: { ...aCertificate('iatf-16949'), id: PARAMS.certificateId } };

const TRIP = aTripDraft({ days: [hoursOn('2026-11-02')], breaks: [], members: [aTripMember('ebp')] });
const OUTCOME = {
  requirementId: id.requirement('jaguar-bracket'),
  supplierId: id.supplier('ebp'),
  order: anOrder(),
  evidence: anEvidence(),
};

const BODIES: Readonly<Record<string, unknown>> = {
  'POST /recognise': { text: 'We press.' },
  'POST /suppliers': { supplier: aSupplier({ id: id.supplier('newcomer') }), draft: aProfileDraft() },
  'PUT /suppliers/:supplierId': SUPPLIER_FACTS,
  'PUT /suppliers/:supplierId/profile': aProfileDraft(),
  'PUT /suppliers/:supplierId/sites/:siteId': { ...aSite(), id: PARAMS.siteId },
  'PUT /suppliers/:supplierId/sites/:siteId/capabilities/:capabilityId': { ...aCapability('stamping'), id: PART.id },
  'PUT /suppliers/:supplierId/sites/:siteId/certificates/:certificateId': PART.certificate,
  'POST /suppliers/:supplierId/sites/:siteId/certificates/:certificateId/confirmation': {
    ...{ tier: 'documented', source: 'seen by Lars Lind' },
  },
  'POST /requirements': { id: 'new-need', draft: aRequirementDraft() },
  'PUT /requirements/:requirementId': aRequirementDraft(),
  'POST /requirements/:requirementId/decisions': {
    ...{ supplierId: 'ebp', kind: 'keep', reason: 'near', shortlistVersion: 1 },
  },
  'POST /requirements/:requirementId/stage-events': { supplierId: 'ebp', stage: 'met', on: '2026-11-20' },
  'POST /memoranda': { id: 'another', draft: aMemorandumDraft() },
  'PUT /memoranda/:memorandumId': aMemorandumDraft(),
  'POST /outcomes': OUTCOME,
  'PUT /outcomes/:outcomeId': { order: OUTCOME.order, evidence: OUTCOME.evidence },
  'POST /outcomes/:outcomeId/confirm': {},
  'POST /outcomes/:outcomeId/withdraw': { reason: 'a mistake' },
  'POST /weights': { fingerprint: '3f8a0c51d2e94b76', reason: 'why not' },
  'POST /trials/requirement': { draft: aRequirementDraft() },
  'POST /trials/profile': { supplierId: 'ebp', draft: aProfileDraft() },
  'PUT /imports/:number/plan': { columns: ['id', 'titleEn'], key: 'id' },
  'POST /exports/members': { format: 'csv', language: 'en' },
  'POST /exports/needs': { format: 'csv', language: 'en' },
  'POST /accounts': { email: 'eva@ebp.example', name: 'Eva Berg', role: 'supplier-editor', supplierId: 'ebp' },
  'PUT /accounts/:accountId': { name: 'Eva Berg' },
  'POST /reminders': { supplierIds: ['ebp'] },
  'POST /session/request-link': { email: 'nobody@example.org' },
  'PUT /session/password': { password: 'correct horse battery staple' },
  'POST /keys': { role: 'cluster-leader', name: 'Techtank', scopes: ['read'] },
  'POST /session/link': { token: `mv_${'x'.repeat(43)}` },
  'PUT /session/membership': { membershipId: '00000000-0000-4000-8000-000000000000' },
  'PUT /session/language': { language: 'sv' },
  'POST /trips': { id: 'day-out', draft: TRIP },
  'PUT /trips/:tripId': TRIP,
  'PUT /trips/:tripId/wishes/:supplierId/:buyer': { kind: 'may' },
  'POST /routing/drives': { places: ['hotel', 'whitley'].map((id) => ({ id, latitude: 52.4, longitude: -1.5 })) },
  'POST /trips/:tripId/programme-proposal': { effort: 'quick', keeps: true },
  'PUT /trips/:tripId/programme': { meetings: [] },
  'POST /trips/:tripId/preparation': { suppliers: ['ebp'] },
  'POST /trips/:tripId/participations/:supplierId': { state: 'confirmed', note: '' },
  'POST /trips/:tripId/calendar-feeds': { language: 'en' },
  'POST /meetings/:meetingId/closing': { verdict: 'possible', note: '' },
  'POST /meetings/:meetingId/next-step': { doneOn: '2026-11-20' },
};

/** The body for which a trial is another's, where no address tells. */
const ABSENT_BODIES: Readonly<Record<string, unknown>> = {
  'POST /trials/profile': { supplierId: 'nobody', draft: aProfileDraft() },
  'POST /requirements': { id: 'new-need', draft: aRequirementDraft({ buyerId: id.buyer('nobody') }) },
  'POST /trials/requirement': { draft: aRequirementDraft({ buyerId: id.buyer('nobody') }) },
};

let api: TestApi;
let routes: readonly Route[];
let administrator: Signing;
let jaguar: Signing;

beforeAll(async () => {
  api = await openTestApi();
  await api.rank();
  // Whoever is let in to what sends a mail would otherwise be told that nobody has said where the product is reached.
  await api.flows.deps.database.stores.settings.put('public-address', 'https://cluster.example');
  const trip = await createTrip(api.flows.deps, HOUSE, { id: tripId.trip('day-out'), draft: TRIP });
  const programme = [aPlannedMeeting('ebp', 'body', '09:00', { date: '2026-11-02' })];
  const { meetings } = await saveProgramme(api.flows.deps, HOUSE, trip.id, { programme, expectedRevision: 0 });
  PARAMS.meetingId = String(meetings[0]?.id);
  const draft = aMemorandumDraft();
  await createMemorandum(api.flows.deps, HOUSE, { id: id.memorandum('olofstrom-coventry'), draft });
  PARAMS.outcomeId = (await noteOutcome(api.flows.deps, HOUSE, OUTCOME)).id;
  routes = makeRoutes(api.flows.deps);
  administrator = await withKey(api, { role: 'administrator' });
  jaguar = await withKey(api, { role: 'purchaser', buyerId: id.buyer('jaguar') });
}, 60_000);
afterAll(() => api.close());

const nameOf = ({ method, path }: Route) => `${method.toUpperCase()} ${path}`;

function exampleOf(route: Route): Example {
  const name = nameOf(route);
  return { params: PARAMS, query: QUERIES[name], body: BODIES[name] };
}

function absentOf(route: Route): Example {
  const name = nameOf(route);
  return { params: { ...PARAMS, ...ABSENT }, query: QUERIES[name], body: ABSENT_BODIES[name] ?? BODIES[name] };
}

const expectationOf = (route: Route) => TABLE[nameOf(route)] ?? 'missing';
const lettersOf = (route: Route) => expectationOf(route).split(' ')[1] ?? '';

/** Everything but the open ones. */
const guarded = () => routes.filter((route) => expectationOf(route) !== 'open');

/** The letter of an answer; `s` where the role may, but a key may not. */
function letterOf(answer: request.Response, expected: string): string {
  if (answer.status === 401) return '-';
  if (answer.status === 403) return expected === 's' ? 's' : 'f';
  if (answer.status === 404) return expected === 'n' ? 'n' : 'a';
  if (answer.status === 422 || answer.status >= 500) return `${answer.status}${answer.text.slice(0, 300)}`;
  return 'o';
}

/** Puts back what the one asked before may have taken away. */
async function prepare(name: string): Promise<void> {
  const first = (wanted: string) => routes.find((route) => nameOf(route) === wanted);
  const beforehand = async (wanted: string, who: Signing) => {
    const route = first(wanted);
    if (route === undefined) throw new Error(`There is no ${wanted}.`);
    const answer = await send(api.app, route, who, exampleOf(route));
    expect([200, 201]).toContain(answer.status);
    return answer;
  };
  const certificate = '/suppliers/:supplierId/sites/:siteId/certificates/:certificateId';
  if (name.endsWith('/document')) await beforehand(`PUT ${certificate}/document`, administrator);
  if (name.startsWith('DELETE /requirements')) await beforehand('POST /requirements/:requirementId/decisions', jaguar);
  if (name.includes('/imports/:number')) {
    const { body } = await beforehand('POST /imports', jaguar);
    PARAMS.number = String(body.number);
  }
}

async function rowOf(route: Route, callers: readonly Signing[]): Promise<string> {
  const letters: string[] = [];
  for (const [index, caller] of callers.entries()) {
    await prepare(nameOf(route));
    const answer = await send(api.app, route, caller, exampleOf(route));
    letters.push(letterOf(answer, lettersOf(route).charAt(index)));
  }
  return letters.join('');
}

/** What an answer says, without what names the request and the moment. */
function saidBy({ status, headers, text }: request.Response) {
  const { 'x-request-id': traceId, date: _moment, ...rest } = headers;
  return { status, headers: rest, text: text.replace(String(traceId), '') };
}

test('every address has an expectation, and every expectation an address', () => {
  expect(Object.keys(TABLE).sort()).toEqual(routes.map(nameOf).sort());
});

test('every role meets what is expected of it, at every address', async () => {
  const callers = await Promise.all(POSITIONS.map((position) => withKey(api, position)));
  const met: Record<string, string> = {};
  for (const route of guarded()) met[nameOf(route)] = await rowOf(route, callers);
  expect(met).toEqual(Object.fromEntries(guarded().map((route) => [nameOf(route), lettersOf(route)])));
}, 300_000);

test('a person who has signed in meets what a key of the same role meets', async () => {
  const asKey = (route: Route) => lettersOf(route).replaceAll('s', 'o');
  const met: Record<string, string> = {};
  const callers: Signing[] = [];
  for (const position of POSITIONS) callers.push(await withSession(api, position));
  // What is done with a session itself ends it, or another of the same person, and so comes last.
  const others = guarded().filter((route) => !lettersOf(route).includes('s'));
  for (const route of others) met[nameOf(route)] = await rowOf(route, callers);
  expect(met).toEqual(Object.fromEntries(others.map((route) => [nameOf(route), asKey(route)])));
}, 300_000);

test('what is not yours cannot be told from what is not there, in any word or header', async () => {
  for (const [index, position] of POSITIONS.entries()) {
    const caller = await withKey(api, position);
    for (const route of guarded().filter((one) => lettersOf(one).charAt(index) === 'a')) {
      const foreign = await send(api.app, route, caller, exampleOf(route));
      const absent = await send(api.app, route, caller, absentOf(route));
      expect([nameOf(route), saidBy(foreign)]).toEqual([nameOf(route), saidBy(absent)]);
    }
  }
}, 120_000);

test('nobody gets in without a key or session that holds, and none of them learns why', async () => {
  const strangers = [asNobody, withForeignToken, await withRevokedKey(api)];
  for (const route of guarded()) {
    const answers = [];
    for (const stranger of strangers) answers.push(saidBy(await send(api.app, route, stranger, exampleOf(route))));
    expect([nameOf(route), answers[0]?.status]).toEqual([nameOf(route), 401]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  }
}, 120_000);

test.each(SCOPES)(
  'a key that holds the scope %s alone gets that far and no further',
  async (scope) => {
    const administratorsKey = await withKey(api, { role: 'administrator' }, [scope]);
    const companysKey = await withKey(api, { role: 'supplier-editor', supplierId: id.supplier('ebp') }, [scope]);
    for (const route of guarded().filter((one) => !lettersOf(one).includes('s'))) {
      const caller = lettersOf(route).startsWith('f') ? companysKey : administratorsKey;
      const answer = await send(api.app, route, caller, exampleOf(route));
      const needed = expectationOf(route).split(' ')[0];
      const missing = answer.status === 403 ? problemOf(answer).errors[0]?.code : undefined;
      expect([nameOf(route), missing]).toEqual([nameOf(route), needed === scope ? undefined : 'missing-scope']);
    }
  },
  120_000,
);

test('a page of another site can change nothing in the name of whoever has signed in', async () => {
  const victim = await withSession(api, { role: 'administrator' }, 'cross-site');
  for (const route of routes.filter(({ method }) => method !== 'get')) {
    const { status } = await send(api.app, route, victim, exampleOf(route));
    expect([nameOf(route), status]).toEqual([nameOf(route), 403]);
  }
}, 120_000);
