import { type RequestHandler, Router } from 'express';
import { API_PATH } from '../../../contract/api-path';
import { Problem } from '../../../domain/problem';
import type { FlowDeps } from '../../../flows/flow-deps';
import {
  beginProviderSignIn,
  finishProviderSignIn,
  PROVIDER_CALLBACK,
} from '../../../flows/oidc/sign-in-with-provider';
import { keepAttempt, takeAttempt } from '../../access/attempt-cookie';
import { isHttps } from '../../access/is-https';
import { keepSession, visitOf } from '../../access/session-cookie';

const BEGIN = '/session/oidc';
const CALLBACK = PROVIDER_CALLBACK.slice(API_PATH.length);

/**
 * Signing in at the organisation's own provider: a browser is led there, and led back. These are pages to go to and not calls
 * to make, so they stand beside the routes, and what goes wrong is told by the page for signing in.
 */
export function providerRouter(deps: FlowDeps): Router {
  const router = Router();
  router.get(BEGIN, begin(deps));
  router.get(CALLBACK, finish(deps));
  return router;
}

function begin(deps: FlowDeps): RequestHandler {
  return async (req, res) => {
    const begun = await orProblem(beginProviderSignIn(deps));
    if (begun instanceof Problem) return res.redirect(signInPage(BEGIN, begun));
    keepAttempt(res, begun.attempt, isHttps(deps, req));
    res.redirect(begun.address);
  };
}

function finish(deps: FlowDeps): RequestHandler {
  return async (req, res) => {
    const attempt = takeAttempt(req, res, isHttps(deps, req));
    if (attempt === undefined) return res.redirect(signInPage(CALLBACK, LOST));
    const broughtBack = new URL(req.url, 'http://localhost').searchParams;
    const opened = await orProblem(finishProviderSignIn(deps, { broughtBack, attempt }, visitOf(req)));
    if (opened instanceof Problem) return res.redirect(signInPage(CALLBACK, opened));
    keepSession(res, opened, isHttps(deps, req));
    res.redirect(upFrom(CALLBACK));
  };
}

/** The browser took longer than its attempt is kept, or never began one here. */
const LOST = new Problem('unauthenticated', []);

async function orProblem<Result>(work: Promise<Result>): Promise<Result | Problem> {
  return work.catch((error: unknown) => {
    if (error instanceof Problem) return error;
    throw error;
  });
}

/** The page for signing in, told in one word what has happened; relative, so that it is found below any path. */
function signInPage(from: string, { kind }: Problem): string {
  return `${upFrom(from)}sign-in?provider=${kind === 'unauthenticated' ? 'refused' : 'away'}`;
}

/** From a path of the API to the root of the product. */
function upFrom(path: string): string {
  const depth = (API_PATH + path).split('/').length - 2;
  return '../'.repeat(depth);
}
