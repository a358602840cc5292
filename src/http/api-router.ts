import express, { type RequestHandler, Router } from 'express';
import type { MadeFile } from '../domain/made-file';
import type { FlowDeps } from '../flows/flow-deps';
import { HttpProblem } from './http-problem';
import type { Route } from './route';
import { actorOf } from './session';
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
    const actor = await actorOf(deps, req);
    await new Promise<void>((resolve, reject) => {
      parseBody(req, res, (error?: unknown) => (error ? reject(error) : resolve()));
    });
    const { body, headers = {}, isNew } = await route.answer(req, actor);
    if (isStream(route.view)) {
      await (body as OpenStream)({ req, res, identify: () => actorOf(deps, req) });
      return;
    }
    const { Location } = headers;
    res.status(isNew ? CREATED : route.status).set(headers);
    if (Location !== undefined) res.set('Location', relativeLocation(req.path, Location));
    if (route.status === NO_CONTENT) res.end();
    else if (isFile(route.view)) sendFile(res, body as MadeFile);
    else res.json(body);
  };
}

function refuseMethod(routes: readonly Route[]): RequestHandler {
  const methods = routes.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
  const Allow = methods.join(', ');
  return () => {
    throw new HttpProblem('method-not-allowed', [], { Allow });
  };
}
