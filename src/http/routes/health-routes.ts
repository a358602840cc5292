import { type RequestHandler, Router } from 'express';
import type { FlowDeps } from '../../flows/flow-deps';

/** Whether the process lives, whether it can serve, and which version it is. Open to everybody: they say nothing of the data. */
export function healthRouter(deps: FlowDeps, version: string): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'alive' });
  });
  router.get('/readyz', readiness(deps));
  router.get('/version', (_req, res) => {
    res.json({ name: 'matchverk', version });
  });
  return router;
}

/** Ready means: the database answers, its tables are there, and the queue answers. */
function readiness(deps: FlowDeps): RequestHandler {
  return async (_req, res) => {
    const [database, queue] = await Promise.all([deps.database.isReady(), deps.bell.isReady()]);
    const migrated = database && (await areTablesThere(deps));
    const isReady = database && queue && migrated;
    res.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready', database, migrated, queue });
  };
}

async function areTablesThere({ database }: FlowDeps): Promise<boolean> {
  return database.stores.referenceData.findVersions().then(
    () => true,
    () => false,
  );
}
