import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { BASE_PATH } from '../api/api';
import { CompareSearch } from '../compare/search';
import { CoverageSearch } from '../coverage/search';
import { FairnessSearch } from '../fairness/search';
import { LogSearch } from '../log/search';
import { MailsSearch } from '../mail/search';
import { MembersSearch } from '../members/search';
import { NeedsSearch } from '../needs/search';
import { OutcomesSearch } from '../outcomes/search';
import { ReportSearch } from '../report/search';
import { ErrorState, Loading } from '../screen/states';
import { SignInSearch } from '../session/sign-in-search';
import { ShortlistSearch } from '../shortlist/shortlist-search';
import { AbsentPage } from './AbsentPage';

const root = createRootRoute({ component: Outlet, notFoundComponent: AbsentPage });

/** Everything that is only for people who are signed in. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: lazyRouteComponent(() => import('./Shell'), 'Shell'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: SignInSearch,
  component: lazyRouteComponent(() => import('../session/SignInPage'), 'SignInPage'),
});
const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('../session/SetUpPage'), 'SetUpPage'),
});
const answer = createRoute({
  getParentRoute: () => root,
  path: '/answer',
  component: lazyRouteComponent(() => import('../answer/AnswerPage'), 'AnswerPage'),
});
const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('../home/HomePage'), 'HomePage'),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyRouteComponent(() => import('../session/AccountPage'), 'AccountPage'),
});
const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  component: lazyRouteComponent(() => import('../people/PeoplePage'), 'PeoplePage'),
});
const log = createRoute({
  getParentRoute: () => shell,
  path: '/log',
  validateSearch: LogSearch,
  component: lazyRouteComponent(() => import('../log/LogPage'), 'LogPage'),
});
const mails = createRoute({
  getParentRoute: () => shell,
  path: '/mails',
  validateSearch: MailsSearch,
  component: lazyRouteComponent(() => import('../mail/OutboxPage'), 'OutboxPage'),
});
const members = createRoute({
  getParentRoute: () => shell,
  path: '/members',
  validateSearch: MembersSearch,
  component: lazyRouteComponent(() => import('../members/MembersPage'), 'MembersPage'),
});
/** A panel over the table: the table stays where it is. */
const member = createRoute({
  getParentRoute: () => members,
  path: '$supplierId',
  component: lazyRouteComponent(() => import('../members/panel/MemberPanel'), 'MemberPanel'),
});
const memberProfile = createRoute({
  getParentRoute: () => shell,
  path: '/members/$supplierId/profile',
  component: lazyRouteComponent(() => import('../profile/MemberProfilePage'), 'MemberProfilePage'),
});
const profile = createRoute({
  getParentRoute: () => shell,
  path: '/profile',
  component: lazyRouteComponent(() => import('../profile/ProfilePage'), 'ProfilePage'),
});
const fit = createRoute({
  getParentRoute: () => shell,
  path: '/fit',
  component: lazyRouteComponent(() => import('../fit/FitPage'), 'FitPage'),
});
const fitNeed = createRoute({
  getParentRoute: () => shell,
  path: '/fit/$needId',
  component: lazyRouteComponent(() => import('../fit/FitNeedPage'), 'FitNeedPage'),
});
const needs = createRoute({
  getParentRoute: () => shell,
  path: '/needs',
  validateSearch: NeedsSearch,
  component: lazyRouteComponent(() => import('../needs/NeedsPage'), 'NeedsPage'),
});
const newNeed = createRoute({
  getParentRoute: () => shell,
  path: '/needs/new',
  component: lazyRouteComponent(() => import('../needs/NewNeedPage'), 'NewNeedPage'),
});
const editNeed = createRoute({
  getParentRoute: () => shell,
  path: '/needs/$needId/edit',
  component: lazyRouteComponent(() => import('../needs/EditNeedPage'), 'EditNeedPage'),
});
const shortlist = createRoute({
  getParentRoute: () => shell,
  path: '/needs/$needId',
  validateSearch: ShortlistSearch,
  component: lazyRouteComponent(() => import('../shortlist/ShortlistPage'), 'ShortlistPage'),
});
const compare = createRoute({
  getParentRoute: () => shell,
  path: '/needs/$needId/compare',
  validateSearch: CompareSearch,
  component: lazyRouteComponent(() => import('../compare/ComparePage'), 'ComparePage'),
});
const team = createRoute({
  getParentRoute: () => shell,
  path: '/needs/$needId/team',
  component: lazyRouteComponent(() => import('../teams/TeamPage'), 'TeamPage'),
});
const coverage = createRoute({
  getParentRoute: () => shell,
  path: '/coverage',
  validateSearch: CoverageSearch,
  component: lazyRouteComponent(() => import('../coverage/CoveragePage'), 'CoveragePage'),
});
const map = createRoute({
  getParentRoute: () => shell,
  path: '/map',
  component: lazyRouteComponent(() => import('../map/MapPage'), 'MapPage'),
});
const fairness = createRoute({
  getParentRoute: () => shell,
  path: '/fairness',
  validateSearch: FairnessSearch,
  component: lazyRouteComponent(() => import('../fairness/FairnessPage'), 'FairnessPage'),
});
const imports = createRoute({
  getParentRoute: () => shell,
  path: '/import',
  component: lazyRouteComponent(() => import('../imports/ImportsPage'), 'ImportsPage'),
});
const oneImport = createRoute({
  getParentRoute: () => shell,
  path: '/import/$importId',
  component: lazyRouteComponent(() => import('../imports/ImportPage'), 'ImportPage'),
});

const trips = createRoute({
  getParentRoute: () => shell,
  path: '/trips',
  component: lazyRouteComponent(() => import('../trips/TripsPage'), 'TripsPage'),
});
const newTrip = createRoute({
  getParentRoute: () => shell,
  path: '/trips/new',
  component: lazyRouteComponent(() => import('../trips/NewTripPage'), 'NewTripPage'),
});
/** The frame of a trip; its parts lie within. */
const trip = createRoute({
  getParentRoute: () => shell,
  path: '/trips/$tripId',
  component: lazyRouteComponent(() => import('../trips/TripPage'), 'TripPage'),
});
const tripPlan = createRoute({
  getParentRoute: () => trip,
  path: '/',
  component: lazyRouteComponent(() => import('../trips/plan/PlanTab'), 'PlanTab'),
});
const tripTeam = createRoute({
  getParentRoute: () => trip,
  path: '/team',
  component: lazyRouteComponent(() => import('../trips/team/TeamTab'), 'TeamTab'),
});
const tripProgramme = createRoute({
  getParentRoute: () => trip,
  path: '/programme',
  component: lazyRouteComponent(() => import('../trips/programme/ProgrammeTab'), 'ProgrammeTab'),
});
const tripPreparation = createRoute({
  getParentRoute: () => trip,
  path: '/preparation',
  component: lazyRouteComponent(() => import('../trips/preparation/PreparationTab'), 'PreparationTab'),
});
const tripPapers = createRoute({
  getParentRoute: () => trip,
  path: '/papers',
  component: lazyRouteComponent(() => import('../trips/papers/PapersTab'), 'PapersTab'),
});
const tripAfterwards = createRoute({
  getParentRoute: () => trip,
  path: '/afterwards',
  component: lazyRouteComponent(() => import('../trips/after/AfterTab'), 'AfterTab'),
});
const ownTrips = createRoute({
  getParentRoute: () => shell,
  path: '/my-trips',
  component: lazyRouteComponent(() => import('../own-trips/OwnTripsPage'), 'OwnTripsPage'),
});
const ownTrip = createRoute({
  getParentRoute: () => shell,
  path: '/my-trips/$tripId',
  component: lazyRouteComponent(() => import('../own-trips/OwnTripPage'), 'OwnTripPage'),
});
const followUps = createRoute({
  getParentRoute: () => shell,
  path: '/follow-ups',
  component: lazyRouteComponent(() => import('../follow-ups/FollowUpsPage'), 'FollowUpsPage'),
});
const outcomes = createRoute({
  getParentRoute: () => shell,
  path: '/outcomes',
  validateSearch: OutcomesSearch,
  component: lazyRouteComponent(() => import('../outcomes/OutcomesPage'), 'OutcomesPage'),
});
const report = createRoute({
  getParentRoute: () => shell,
  path: '/report',
  validateSearch: ReportSearch,
  component: lazyRouteComponent(() => import('../report/ReportPage'), 'ReportPage'),
});
const memoranda = createRoute({
  getParentRoute: () => shell,
  path: '/memoranda',
  component: lazyRouteComponent(() => import('../memoranda/MemorandaPage'), 'MemorandaPage'),
});

const PAGES = [
  home,
  account,
  people,
  log,
  mails,
  members.addChildren([member]),
  memberProfile,
  profile,
  fit,
  fitNeed,
  needs,
  newNeed,
  editNeed,
  shortlist,
  compare,
  team,
  coverage,
  map,
  fairness,
  imports,
  oneImport,
  trips,
  newTrip,
  trip.addChildren([tripPlan, tripTeam, tripProgramme, tripPreparation, tripPapers, tripAfterwards]),
  ownTrips,
  ownTrip,
  followUps,
  outcomes,
  report,
  memoranda,
] as const;

/** Every page of the web wing: one address, one page, loaded when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([signIn, setUp, answer, shell.addChildren(PAGES)]),
  basepath: BASE_PATH,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} retry={reset} />,
  defaultNotFoundComponent: AbsentPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
