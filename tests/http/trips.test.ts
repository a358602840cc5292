import ICAL from 'ical.js';
import type request from 'supertest';
import { PreparationView } from '../../src/contract/trip/preparation';
import {
  PairWorthsView,
  ProgrammeProposalView,
  ProgrammeView,
  TeamChoiceView,
} from '../../src/contract/trip/programme';
import { TripPage, TripView } from '../../src/contract/trip/trip';
import type { TripDraft } from '../../src/domain/trip/trip';
import { HOUSE } from '../../src/flows/house';
import { listMails } from '../../src/flows/mail/read-mails';
import { makeDemoLinks } from '../../src/flows/session/make-demo-links';
import { aCapability, aCertificate, aSite, id } from '../support/builders';
import { testWithText, textOfPdf } from '../support/read-pdf';
import { enterSupplier } from '../support/test-flows';
import { aPlannedMeeting, aTripBuyer, aTripDraft, aTripMember, aTripPlace } from '../support/trips';
import { contracted, openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  await api.rank();
  const { deps } = api.flows;
  await deps.database.stores.settings.put('public-address', 'https://cluster.example');
  const position = { role: 'supplier-editor', supplierId: id.supplier('ebp') } as const;
  await makeDemoLinks(deps, HOUSE, [{ email: 'eva@ebp.example', name: 'Eva Berg', position }]);
});
afterAll(() => api.close());

const TRIPS = '/api/v1/trips';

const DRAFT = aTripDraft({
  places: [
    aTripPlace('whitley'),
    aTripPlace('gaydon', { place: { town: 'Gaydon', country: 'GB', latitude: 52.19, longitude: -1.48 } }),
  ],
  buyers: [
    aTripBuyer('body'),
    aTripBuyer('aston', { buyerId: id.buyer('aston-martin'), placeId: aTripPlace('gaydon').id }),
  ],
  members: [aTripMember('ebp', { costSek: 31_415 }), aTripMember('ytab', { costSek: 27_182 })],
});

let trips = 0;

/** A new trip of the leader's, on a day of its own. */
async function begin(changes: Partial<TripDraft> = {}): Promise<string> {
  trips += 1;
  const date = `2027-05-${String(trips).padStart(2, '0')}`;
  const draft = { ...DRAFT, days: [{ date, from: '09:00', to: '17:00' }], breaks: [], ...changes };
  await api
    .as(api.keys.leader)
    .post(TRIPS, { id: `trip-${trips}`, draft })
    .expect(201);
  return `${TRIPS}/trip-${trips}`;
}

const dayOf = () => `2027-05-${String(trips).padStart(2, '0')}`;
const meeting = (supplier: string, people: string, from: string) =>
  aPlannedMeeting(supplier, people, from, { date: dayOf() });

const save = (trip: string, meetings: readonly unknown[], revision: number) =>
  api.as(api.keys.leader).put(`${trip}/programme`, { meetings }, `"${revision}"`);

/** Says that those on the trip may be told. */
async function settle(trip: string): Promise<void> {
  const leader = api.as(api.keys.leader);
  const { draft, revision } = contracted(await leader.get(trip).expect(200), TripView);
  await leader.put(trip, { ...draft, state: 'settled' }, `"${revision}"`).expect(200);
}

test('a leader goes from nothing to a saved programme', async () => {
  const leader = api.as(api.keys.leader);
  const trip = await begin({ seats: 1 });
  const worths = contracted(await leader.get(`${trip}/worths`).expect(200), PairWorthsView);
  expect(worths.items).toHaveLength(4);
  expect(worths.items.every(({ worth }) => worth > 1_000)).toBe(true);
  const choice = contracted(await leader.post(`${trip}/team-choice`).expect(200), TeamChoiceView);
  expect(choice).toMatchObject({
    chosen: [{ qualifiedMeetings: 2 }],
    uncoveredNeeds: [],
    proof: { status: 'optimal' },
  });
  expect(choice.alternatives).toHaveLength(1);
  for (const effort of ['quick', 'best'] as const) {
    const answer = await leader.post(`${trip}/programme-proposal`, { effort, keeps: false }).expect(200);
    const proposal = contracted(answer, ProgrammeProposalView);
    expect(proposal).toMatchObject({ outcome: 'found', proof: { status: effort === 'quick' ? 'quick' : 'optimal' } });
    if (proposal.outcome !== 'found') continue;
    expect(proposal.meetings).toHaveLength(4);
    const saved = await save(trip, proposal.meetings, effort === 'quick' ? 0 : 1).expect(200);
    expect(contracted(saved, ProgrammeView)).toMatchObject({ revision: effort === 'quick' ? 1 : 2, faults: [] });
  }
  const { items } = contracted(await leader.get(TRIPS).expect(200), TripPage);
  expect(items.find(({ id: name }) => `${TRIPS}/${name}` === trip)).toMatchObject({
    meetings: 4,
    members: 2,
    buyers: 2,
  });
});

test('wishes that clash are named, and the fewest that do', async () => {
  const trip = await begin({ days: [{ date: '2027-05-02', from: '09:00', to: '09:30' }] });
  const leader = api.as(api.keys.leader);
  for (const [supplier, people] of [
    ['ebp', 'body'],
    ['ebp', 'aston'],
    ['ytab', 'aston'],
  ]) {
    await leader.put(`${trip}/wishes/${supplier}/${people}`, { kind: 'must' }).expect(204);
  }
  const answer = await leader.post(`${trip}/programme-proposal`, { effort: 'best', keeps: false }).expect(200);
  const proposal = contracted(answer, ProgrammeProposalView);
  expect(proposal).toMatchObject({ outcome: 'impossible', isSmallest: true });
  expect(proposal.outcome === 'impossible' && proposal.clash).toHaveLength(2);
});

test('of two planners the second is told, and nothing of the first is lost', async () => {
  const trip = await begin();
  await save(trip, [meeting('ebp', 'body', '09:00')], 0).expect(200);
  const refused = problemOf(await save(trip, [meeting('ytab', 'body', '09:00')], 0).expect(412));
  expect(refused.errors).toMatchObject([{ code: 'moved-on' }]);
  const { meetings } = contracted(await api.as(api.keys.leader).get(`${trip}/programme`), ProgrammeView);
  expect(meetings).toMatchObject([{ supplierId: 'ebp' }]);
});

test('a member booked on another trip is told by the meeting that cannot stand', async () => {
  const first = await begin();
  const date = dayOf();
  await save(first, [meeting('ebp', 'body', '10:00')], 0).expect(200);
  const second = await begin({ days: [{ date, from: '09:00', to: '17:00' }] });
  const clash = [
    aPlannedMeeting('ytab', 'body', '10:00', { date }),
    aPlannedMeeting('ebp', 'aston', '10:00', { date }),
  ];
  const refused = problemOf(await save(second, clash, 0).expect(409));
  expect(refused.errors).toMatchObject([{ code: 'booked-already', pointer: '/meetings/1' }]);
  const answer = await api.as(api.keys.leader).post(`${second}/programme-proposal`, { effort: 'best', keeps: false });
  const proposal = contracted(answer, ProgrammeProposalView);
  const ofEbp = proposal.outcome === 'found' ? proposal.meetings.filter(({ supplierId }) => supplierId === 'ebp') : [];
  expect(ofEbp.length).toBe(2);
  expect(ofEbp.map(({ from }) => from)).not.toContain('10:00');
});

test('what a member reads of a trip does not depend on any other member, nor on what a buyer refuses', async () => {
  const trip = await begin({ state: 'settled' });
  await save(trip, [meeting('ebp', 'body', '09:00'), meeting('ytab', 'aston', '09:00')], 0).expect(200);
  const [ebp, leader, jaguar] = [api.keys.ebp, api.keys.leader, api.keys.jaguar].map((key) => api.as(key));
  const seen = async () => [
    (await ebp?.get(`${trip}/mine`).expect(200))?.text,
    (await ebp?.get(TRIPS).expect(200))?.text,
    (await ebp?.get(`${trip}/calendar.ics?language=en`).expect(200))?.text,
  ];
  const paper = async () =>
    (await ebp?.get(`${trip}/briefing.pdf?supplier=ebp&language=en`).buffer().expect(200))?.body.toString('latin1');
  const [before, paperBefore] = [await seen(), await paper()];
  // What is made twice is the same, so that a difference would be one of content.
  expect((await paper()) === paperBefore).toBe(true);
  await jaguar?.put(`${trip}/wishes/ytab/body`, { kind: 'must-not' }).expect(204);
  await jaguar?.put(`${trip}/wishes/ebp/body`, { kind: 'must-not' }).expect(204);
  expect(await seen()).toEqual(before);
  expect((await paper()) === paperBefore).toBe(true);
  await jaguar?.delete(`${trip}/wishes/ebp/body`).expect(204);
  await save(trip, [meeting('ebp', 'body', '09:00'), meeting('ytab', 'aston', '11:00')], 1).expect(200);
  expect((await paper()) === paperBefore).toBe(true);
  // From here on the paper may differ, since it tells which version of the trip it was made from.
  const { draft } = contracted((await leader?.get(trip)) as request.Response, TripView);
  const members = draft.members.map((one) => (one.supplierId === 'ytab' ? { ...one, costSek: 1, most: 3 } : one));
  await leader?.put(trip, { ...draft, members, budgetSek: 99_999 }, '"1"').expect(200);
  expect(await seen()).toEqual(before);
  expect(before.join()).not.toMatch(/ytab|27182|must-not/);
});

testWithText('a briefing pack holds what its member needs, and nothing of another', async () => {
  const trip = await begin({ state: 'settled' });
  await save(trip, [meeting('ebp', 'body', '09:00'), meeting('ytab', 'aston', '09:00')], 0).expect(200);
  const answer = await api.as(api.keys.ebp).get(`${trip}/briefing.pdf?supplier=ebp&language=en`).buffer().expect(200);
  const text = textOfPdf(answer.body);
  for (const part of ['ebp', 'Jaguar', 'body', 'EBP Olofström', '09:00', 'no-ebp']) expect(text).toContain(part);
  expect(text).not.toMatch(/ytab|YTAB|31,?415|27,?182/);
  await api.as(api.keys.ebp).get(`${trip}/briefing.pdf?supplier=ytab&language=en`).expect(404);
});

testWithText(
  'the pack of a buyer tells of a member what that buyer may read, and nothing that is for another',
  async () => {
    const forAston = { visibility: { to: 'buyers', buyers: [id.buyer('aston-martin')] } } as const;
    const capabilities = [aCapability('stamping'), aCapability('spot-welding'), aCapability('e-coating', forAston)];
    const certificates = [aCertificate('iatf-16949', { number: 'told-to-aston', ...forAston })];
    await enterSupplier(api.flows.deps, 'safeman', {
      languages: ['en'],
      sites: [aSite({ capabilities, certificates })],
    });
    const trip = await begin({
      state: 'settled',
      members: [aTripMember('safeman'), aTripMember('ytab', { costSek: 27_182 })],
    });
    const meetings = [
      meeting('safeman', 'body', '09:00'),
      meeting('safeman', 'aston', '11:00'),
      meeting('ytab', 'aston', '13:00'),
    ];
    await save(trip, meetings, 0).expect(200);
    const packOf = async (key: string, people: string) =>
      textOfPdf(
        (await api.as(key).get(`${trip}/buyer-pack.pdf?buyer=${people}&language=en`).buffer().expect(200)).body,
      );
    const [jaguar, aston] = [await packOf(api.keys.jaguar, 'body'), await packOf(api.keys.astonMartin, 'aston')];
    expect(jaguar).toContain('safeman');
    expect(jaguar).not.toMatch(/told-to-aston|E-coating|ytab|27,?182/i);
    for (const part of ['told-to-aston', 'e-coating', 'ytab']) expect(aston).toContain(part);
    await api.as(api.keys.jaguar).get(`${trip}/buyer-pack.pdf?buyer=aston&language=en`).expect(404);
  },
);

/** A calendar as a program reads it that has not made it. */
function eventsIn(text: string): ReadonlyMap<string, ICAL.Event & { readonly status: string }> {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return new Map(
    calendar.getAllSubcomponents('vevent').map((part) => {
      const event = new ICAL.Event(part);
      return [event.uid, Object.assign(event, { status: String(part.getFirstPropertyValue('status')) })];
    }),
  );
}

test('a followed calendar is told of moves and cancellations, until its address is taken away', async () => {
  const trip = await begin({ state: 'settled' });
  await save(trip, [meeting('ebp', 'body', '09:00'), meeting('ytab', 'body', '10:00')], 0).expect(200);
  const ebp = api.as(api.keys.ebp);
  const { body: feed } = await ebp.post(`${trip}/calendar-feeds`, { language: 'sv' }).expect(201);
  const path = new URL(feed.address).pathname;
  const follow = async () => {
    const answer = await api
      .as('')
      .get(path)
      .expect(200)
      .expect('Content-Type', /^text\/calendar/);
    return eventsIn(answer.text ?? answer.body.toString('utf8'));
  };
  const meetingsIn = (events: Awaited<ReturnType<typeof follow>>) =>
    [...events.values()].filter(({ uid }) => !uid.includes('/'));
  const [first] = meetingsIn(await follow());
  expect(first).toMatchObject({ sequence: 0, status: 'CONFIRMED', summary: 'Möte med Jaguar, body' });
  expect(first?.startDate.toJSDate().toISOString()).toBe(`${dayOf()}T08:00:00.000Z`);
  await save(trip, [meeting('ebp', 'body', '11:00')], 1).expect(200);
  const [moved] = meetingsIn(await follow());
  expect(moved).toMatchObject({ uid: first?.uid, sequence: 1, status: 'CONFIRMED' });
  const { draft } = contracted(await api.as(api.keys.leader).get(trip), TripView);
  const changed = (state: TripDraft['state'], revision: number) =>
    api
      .as(api.keys.leader)
      .put(trip, { ...draft, state }, `"${revision}"`)
      .expect(200);
  await changed('cancelled', 1);
  expect(meetingsIn(await follow())).toMatchObject([{ uid: first?.uid, sequence: 2, status: 'CANCELLED' }]);
  await changed('settled', 2);
  expect(meetingsIn(await follow())).toMatchObject([{ uid: first?.uid, sequence: 3, status: 'CONFIRMED' }]);
  await save(trip, [], 2).expect(200);
  expect(meetingsIn(await follow())).toMatchObject([{ uid: first?.uid, sequence: 4, status: 'CANCELLED' }]);
  await ebp.delete(`${trip}/calendar-feeds/${feed.id}`).expect(204);
  await api.as('').get(path).expect(404);
});

test('members are written to before departure, and say by the link whether they come', async () => {
  const trip = await begin();
  await save(trip, [meeting('ebp', 'body', '09:00')], 0).expect(200);
  await settle(trip);
  const leader = api.as(api.keys.leader);
  const { body: prepared } = await leader.post(`${trip}/preparation`, { suppliers: ['ebp', 'ytab'] }).expect(200);
  expect(prepared.items).toEqual([
    { supplierId: 'ebp', recipients: 1 },
    { supplierId: 'ytab', recipients: 0 },
  ]);
  const { items } = await listMails(api.flows.deps, HOUSE, { limit: 10 });
  const mail = items.find(({ mail: { kind } }) => kind === 'trip-preparation')?.mail;
  expect(mail?.text).toContain('Jaguar, body');
  const [, token] = /#token=([\w-]+)/.exec(mail?.text ?? '') ?? [];
  const open = (path: string, body: object) => api.as('').post(path, body).set('Sec-Fetch-Site', 'same-origin');
  const { body: question } = await open('/api/v1/answers/question', { token }).expect(200);
  expect(question).toMatchObject({
    about: 'participation',
    member: 'ebp',
    meetings: [{ people: 'body', from: '09:00' }],
  });
  const answer = { about: 'participation', state: 'confirmed', note: 'Two of us come.' };
  await open('/api/v1/answers', { token, answer }).expect(204);
  await open('/api/v1/answers', { token, answer }).expect(410);
  const preparation = contracted(await leader.get(`${trip}/preparation`).expect(200), PreparationView);
  expect(preparation.members[0]).toMatchObject({
    supplierId: 'ebp',
    meetings: 1,
    editors: 1,
    participation: { state: 'confirmed', note: 'Two of us come.' },
  });
});
