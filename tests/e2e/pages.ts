import { ImportView } from '../../src/contract/exchange/import';
import type { DemoRole, House } from './house';

/** One page as one role opens it, on the records of the seeds. */
export interface SeenPage {
  readonly name: string;
  readonly role: DemoRole | 'nobody';
  readonly path: string;
}

const NEED = '/needs/jaguar-reinforcement-welded';
const TRIP = '/trips/jaguar-stands-2016';
const REPORT = '/report?from=2016-01-01&to=2017-12-31&sekPerGbp=11.5&ratesOn=2016-11-30&ratesSource=Riksbanken';

/** One member that is new and one row that is at fault. */
const SHEET =
  'Företag;Orgnr;Ort;Land;Processer\nExempelsvets AB;559999-0011;Ronneby;SE;Punktsvetsning\n;;Ronneby;XX;\n';

/** Puts into the house what the seeds have none of: a sheet that was tried and waits for its word. */
export async function preparePages(house: House): Promise<void> {
  const uploaded = await house.call('cluster-leader', '/imports?kind=members&fileName=medlemmar.csv', {
    method: 'POST',
    body: SHEET,
    headers: { 'content-type': 'text/csv' },
  });
  const { number, plan } = ImportView.parse(await uploaded.json());
  await house.call('cluster-leader', `/imports/${number}/plan`, {
    method: 'PUT',
    body: JSON.stringify(plan),
    headers: { 'content-type': 'application/json' },
  });
  const readState = async () => {
    const answer = await house.call('cluster-leader', `/imports/${number}`);
    return ImportView.parse(await answer.json()).state;
  };
  while ((await readState()) !== 'checked') await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Every page of the web wing. `tests/e2e/accessibility.test.ts` fails for an address of the router that is not here. */
export const PAGES: readonly SeenPage[] = [
  { name: 'sign-in', role: 'nobody', path: '/sign-in' },
  { name: 'answer', role: 'nobody', path: '/answer' },
  { name: 'set-up', role: 'nobody', path: '/set-up' },
  { name: 'purchaser-home', role: 'purchaser', path: '/' },
  { name: 'purchaser-needs', role: 'purchaser', path: '/needs' },
  { name: 'shortlist', role: 'purchaser', path: NEED },
  { name: 'shortlist-open', role: 'purchaser', path: `${NEED}?supplier=krokviken-press` },
  { name: 'compare', role: 'purchaser', path: `${NEED}/compare?suppliers=trollesjo-pressteknik,krokviken-press` },
  { name: 'team', role: 'cluster-leader', path: '/needs/volvo-cars-floor-chain/team' },
  { name: 'write-need', role: 'purchaser', path: '/needs/new' },
  { name: 'edit-need', role: 'purchaser', path: `${NEED}/edit` },
  { name: 'purchaser-trips', role: 'purchaser', path: '/my-trips' },
  { name: 'purchaser-trip', role: 'purchaser', path: '/my-trips/coventry-delegation-2016' },
  { name: 'supplier-home', role: 'supplier-editor', path: '/' },
  { name: 'profile', role: 'supplier-editor', path: '/profile' },
  { name: 'fit', role: 'supplier-editor', path: '/fit' },
  { name: 'fit-need', role: 'supplier-editor', path: '/fit/jaguar-reinforcement-welded' },
  { name: 'supplier-trips', role: 'supplier-editor', path: '/my-trips' },
  { name: 'supplier-trip', role: 'supplier-editor', path: '/my-trips/jaguar-stands-2016' },
  { name: 'supplier-follow-ups', role: 'supplier-editor', path: '/follow-ups' },
  { name: 'supplier-outcomes', role: 'supplier-editor', path: '/outcomes' },
  { name: 'supplier-fairness', role: 'supplier-editor', path: '/fairness' },
  { name: 'leader-home', role: 'cluster-leader', path: '/' },
  { name: 'members', role: 'cluster-leader', path: '/members' },
  { name: 'member', role: 'cluster-leader', path: '/members/krokviken-press' },
  { name: 'member-profile', role: 'cluster-leader', path: '/members/krokviken-press/profile' },
  { name: 'leader-needs', role: 'cluster-leader', path: '/needs' },
  { name: 'coverage', role: 'cluster-leader', path: '/coverage' },
  { name: 'coverage-open', role: 'cluster-leader', path: '/coverage?process=zinc-nickel-plating' },
  { name: 'map', role: 'cluster-leader', path: '/map' },
  { name: 'fairness', role: 'cluster-leader', path: '/fairness' },
  { name: 'imports', role: 'cluster-leader', path: '/import' },
  { name: 'import', role: 'cluster-leader', path: '/import/1' },
  { name: 'people', role: 'cluster-leader', path: '/people' },
  { name: 'trips', role: 'cluster-leader', path: '/trips' },
  { name: 'new-trip', role: 'cluster-leader', path: '/trips/new' },
  { name: 'trip', role: 'cluster-leader', path: TRIP },
  { name: 'trip-team', role: 'cluster-leader', path: `${TRIP}/team` },
  { name: 'trip-programme', role: 'cluster-leader', path: `${TRIP}/programme` },
  { name: 'trip-preparation', role: 'cluster-leader', path: `${TRIP}/preparation` },
  { name: 'trip-papers', role: 'cluster-leader', path: `${TRIP}/papers` },
  { name: 'trip-afterwards', role: 'cluster-leader', path: `${TRIP}/afterwards` },
  { name: 'follow-ups', role: 'cluster-leader', path: '/follow-ups' },
  { name: 'outcomes', role: 'cluster-leader', path: '/outcomes' },
  { name: 'report', role: 'cluster-leader', path: REPORT },
  { name: 'report-open', role: 'cluster-leader', path: `${REPORT}&figure=meetings` },
  { name: 'memoranda', role: 'cluster-leader', path: '/memoranda' },
  { name: 'account', role: 'cluster-leader', path: '/account' },
  { name: 'log', role: 'administrator', path: '/log' },
  { name: 'outbox', role: 'administrator', path: '/mails' },
  { name: 'no-permission', role: 'supplier-editor', path: '/coverage' },
  { name: 'absent', role: 'purchaser', path: '/nothing-is-here' },
];
