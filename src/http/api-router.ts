import express, { type Request, type RequestHandler, Router } from 'express';
import type { MadeFile } from '../domain/made-file';
import type { Actor } from '../domain/permission';
import { authenticate, recognise } from '../flows/access/authenticate';
import type { FlowDeps } from '../flows/flow-deps';
import { isHttps } from './access/is-https';
import { requireSameSite } from './access/same-site';
import { credentialsOf, forgetSession, keepSession } from './access/session-cookie';
import { HttpProblem } from './http-problem';
import type { Answer, Route } from './route';
import { isFile } from './wire/file-parts';
import { relativeLocation } from './wire/relative-location';
import { sendFile } from './wire/send-file';
import { isStream, type OpenStream } from './wire/stream-parts';

/** The largest body of JSON that is taken. */
const BODY_LIMIT = '1mb';

const CREATED = 201;
const NO_CONTENT = 204;

/** Mounts the routes: who calls is known before a body is read, and every address names its methods. */
export function apiRouter(deps: FlowDeps, routes: readonly Route[]): Router {
  const router = Router();
  const parseBody = express.json({ limit: BODY_LIMIT, type: 'application/json' });
  for (const route of routes) {
    router[route.method](route.path, answering(deps, route, bodyReader(route, parseBody)));
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    router.all(path, refuseMethod(routes.filter((route) => route.path === path)));
  }
  return router;
}

function bodyReader({ body }: Route, parseJson: RequestHandler): RequestHandler {
  if (body === undefined) return skipBody;
  if (!isFile(body)) return parseJson;
  return express.raw({ limit: body.limit, type: [...body.mediaTypes, 'application/octet-stream'], inflate: false });
}

const skipBody: RequestHandler = (_req, _res, next) => next();

function answering(deps: FlowDeps, route: Route, parseBody: RequestHandler): RequestHandler {
  return async (req, res) => {
    const { serve, identify } = await letIn(deps, route, req);
    await new Promise<void>((resolve, reject) => {
      parseBody(req, res, (error?: unknown) => (error ? reject(error) : resolve()));
    });
    const { body, headers = {}, isNew, session } = await serve(req);
    if (isStream(route.view)) {
      await (body as OpenStream)({ req, res, identify });
      return;
    }
    const { Location } = headers;
    res.status(isNew ? CREATED : route.status).set(headers);
    if (Location !== undefined) res.set('Location', relativeLocation(req.path, Location));
    if (session === 'ended') forgetSession(req, res);
    else if (session !== undefined) keepSession(res, session, isHttps(deps, req));
    if (route.status === NO_CONTENT) res.end();
    else if (isFile(route.view)) sendFile(res, body as MadeFile);
    else res.json(body);
  };
}

interface LetIn {
  readonly serve: (req: Request) => Promise<Answer<unknown>>;
  /** Asks again who is calling, while an answer goes on. That a page lies open is no use of a session. */
  readonly identify: () => Promise<Actor>;
}

/** Finds out who calls, where the route wants to know, and gives what answers him. */
async function letIn(deps: FlowDeps, { method, serve }: Route, req: Request): Promise<LetIn> {
  const credentials = credentialsOf(req, isHttps(deps, req));
  const isByBrowser = credentials.key === undefined && (serve.access === 'open' || credentials.session !== undefined);
  if (isByBrowser && method !== 'get') requireSameSite(req, deps.publicUrl);
  const identify = () => recognise(deps, credentials);
  if (serve.access === 'open') return { serve: serve.answer, identify };
  const actor = { ...(await authenticate(deps, credentials)), requestId: String(req.id) };
  return { serve: (request) => serve.answer(request, actor), identify };
}

function refuseMethod(routes: readonly Route[]): RequestHandler {
  const methods = routes.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
  const Allow = methods.join(', ');
  return () => {
    throw new HttpProblem('method-not-allowed', [], { Allow });
  };
}
