import { addMonths } from '../../domain/calendar-date';
import type { Home } from '../../domain/home';
import { type Actor, requireMay, viewerOf } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { findLapsing } from './find-lapsing';
import { findFitting, findMoved } from './find-moved';

/** What has moved within so many days is news. */
const NEWS_DAYS = 7;

const MOST_LISTED = 20;
const DAY_MS = 24 * 3600 * 1000;
const SILENT_AFTER_MONTHS = 12;

/** Reads what needs a hand today: of the whole cluster for those who look after it, else of one's own organisation. */
export async function readHome(deps: FlowDeps, actor: Actor): Promise<Home> {
  requireMay(actor, 'read-home');
  const since = new Date(deps.now().getTime() - NEWS_DAYS * DAY_MS);
  const nothing = nothingToDo(since);
  switch (actor.role) {
    case 'supplier-editor':
      return {
        ...nothing,
        lapsing: await findLapsing(deps, (id) => viewerOf(actor, id), { supplierId: actor.supplierId }),
        fitting: await findFitting(deps, actor.supplierId, since),
      };
    case 'purchaser':
      return { ...nothing, ...(await homeOfBuyer(deps, actor, since)) };
    case 'administrator':
    case 'cluster-leader':
    case 'house':
      return { ...nothing, ...(await homeOfCluster(deps, actor, since)) };
  }
}

function nothingToDo(since: Date): Home {
  return {
    since: since.toISOString(),
    lapsing: [],
    silent: { count: 0, members: [] },
    uncovered: [],
    moved: [],
    undecided: [],
    fitting: [],
    failedMails: 0,
  };
}

async function homeOfBuyer(
  deps: FlowDeps,
  { buyerId }: Extract<Actor, { readonly role: 'purchaser' }>,
  since: Date,
): Promise<Partial<Home>> {
  const { home } = deps.database.stores;
  return {
    uncovered: await home.listUncovered({ buyerId }, MOST_LISTED),
    moved: await findMoved(deps, { buyerId }, since),
    undecided: await home.listUndecided({ buyerId }, MOST_LISTED),
  };
}

async function homeOfCluster(deps: FlowDeps, actor: Actor, since: Date): Promise<Partial<Home>> {
  const { home } = deps.database.stores;
  const yearAgo = addMonths(deps.now().toISOString().slice(0, 10), -SILENT_AFTER_MONTHS);
  return {
    lapsing: await findLapsing(deps, (id) => viewerOf(actor, id), {}),
    silent: await home.findSilent(new Date(`${yearAgo}T00:00:00Z`), MOST_LISTED),
    uncovered: await home.listUncovered({}, MOST_LISTED),
    moved: await findMoved(deps, {}, since),
    ...(actor.role === 'administrator' && { failedMails: await home.countFailedMails() }),
  };
}
