import { randomUUID } from 'node:crypto';
import path from 'node:path';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import { API_PATH } from '../contract/api-path';
import type { FlowDeps } from '../flows/flow-deps';
import { openDenialLog } from '../flows/log/denial-log';
import type { Config } from '../platform/config';
import { findProjectFolder, readVersion } from '../platform/project-folder';
import { apiRouter } from './api-router';
import { HttpProblem } from './http-problem';
import { noteDenials } from './note-denials';
import { describeApi } from './openapi';
import { answerWithProblem } from './problem-response';
import type { Route } from './route';
import { accountRoutes } from './routes/access/account-routes';
import { keyRoutes } from './routes/access/key-routes';
import { passwordRoutes } from './routes/access/password-routes';
import { providerRouter } from './routes/access/provider-router';
import { sessionRoutes } from './routes/access/session-routes';
import { signInRoutes } from './routes/access/sign-in-routes';
import { adviceRoutes } from './routes/advice/advice-routes';
import { teamRoutes } from './routes/advice/team-routes';
import { buyerRoutes } from './routes/buyer-routes';
import { docsRouter } from './routes/docs-routes';
import { exportRoutes } from './routes/exchange/export-routes';
import { importRoutes } from './routes/exchange/import-routes';
import { healthRouter } from './routes/health-routes';
import { jobRoutes } from './routes/job-routes';
import { logRoutes } from './routes/log-routes';
import { mailRoutes } from './routes/mail/mail-routes';
import { reminderRoutes } from './routes/mail/reminder-routes';
import { memorandumRoutes } from './routes/outcome/memorandum-routes';
import { outcomeRoutes } from './routes/outcome/outcome-routes';
import { reportRoutes } from './routes/outcome/report-routes';
import { eventRoutes } from './routes/overview/event-routes';
import { memberRoutes } from './routes/overview/member-routes';
import { needRoutes } from './routes/overview/need-routes';
import { overviewRoutes } from './routes/overview/overview-routes';
import { paperRoutes } from './routes/papers/paper-routes';
import { fairnessRoutes } from './routes/policy/fairness-routes';
import { weightsRoutes } from './routes/policy/weights-routes';
import { problemRouter } from './routes/problem-routes';
import { capabilityRoutes } from './routes/profile/capability-routes';
import { certificateDocumentRoutes } from './routes/profile/certificate-document-routes';
import { certificateRoutes } from './routes/profile/certificate-routes';
import { confirmationRoutes } from './routes/profile/confirmation-routes';
import { profileRoutes } from './routes/profile/profile-routes';
import { siteRoutes } from './routes/profile/site-routes';
import { referenceRoutes } from './routes/reference-routes';
import { requirementRoutes } from './routes/requirement-routes';
import { requirementStateRoutes } from './routes/requirement-state-routes';
import { shortlistRoutes } from './routes/shortlist-routes';
import { supplierRoutes } from './routes/supplier-routes';
import { trialRoutes } from './routes/trial-routes';
import { answerRoutes } from './routes/trip/answer-routes';
import { driveRoutes } from './routes/trip/drive-routes';
import { meetingRoutes } from './routes/trip/meeting-routes';
import { preparationRoutes } from './routes/trip/preparation-routes';
import { programmeRoutes } from './routes/trip/programme-routes';
import { tripPaperRoutes } from './routes/trip/trip-paper-routes';
import { tripRoutes } from './routes/trip/trip-routes';
import { webRouter } from './web-router';

/** The API as one Express app, which any server can listen with. The order below is the order in which a request passes. */
export function makeApp(deps: FlowDeps, { trustProxy }: Pick<Config, 'trustProxy'>): Express {
  const version = readVersion();
  const routes = makeRoutes(deps);
  const app = express();
  app.set('trust proxy', trustProxy);
  app.set('query parser', 'simple');
  // Entity tags are revisions and nothing else; one made of the body would tell that something hidden has changed.
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(logRequests(deps));
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: NOTHING_MAY_LOAD },
      // Whoever runs this below a name of his own answers for that name only.
      strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
      xFrameOptions: { action: 'deny' },
    }),
  );
  app.use(compression({ filter: isWorthCompressing }));
  app.use(healthRouter(deps, version));
  app.use(problemRouter());
  app.use(webRouter(path.join(findProjectFolder(), 'dist/web')));
  app.get('/', leadToDocs);
  app.use(
    API_PATH,
    forbidStoring,
    docsRouter(describeApi(routes, version)),
    providerRouter(deps),
    apiRouter(deps, routes),
  );
  app.use(refuseUnknown);
  app.use(noteDenials(openDenialLog(deps)));
  app.use(answerWithProblem);
  return app;
}

/** Every route of the API. */
export function makeRoutes(deps: FlowDeps): readonly Route[] {
  return [
    ...referenceRoutes(deps),
    ...supplierRoutes(deps),
    ...memberRoutes(deps),
    ...overviewRoutes(deps),
    ...profileRoutes(deps),
    ...confirmationRoutes(deps),
    ...siteRoutes(deps),
    ...capabilityRoutes(deps),
    ...certificateRoutes(deps),
    ...certificateDocumentRoutes(deps),
    ...buyerRoutes(deps),
    ...requirementRoutes(deps),
    ...needRoutes(deps),
    ...requirementStateRoutes(deps),
    ...paperRoutes(deps),
    ...shortlistRoutes(deps),
    ...teamRoutes(deps),
    ...fairnessRoutes(deps),
    ...weightsRoutes(deps),
    ...adviceRoutes(deps),
    ...trialRoutes(deps),
    ...importRoutes(deps),
    ...exportRoutes(deps),
    ...jobRoutes(deps),
    ...eventRoutes(deps),
    ...keyRoutes(deps),
    ...logRoutes(deps),
    ...mailRoutes(deps),
    ...sessionRoutes(deps),
    ...signInRoutes(deps),
    ...accountRoutes(deps),
    ...passwordRoutes(deps),
    ...reminderRoutes(deps),
    ...tripRoutes(deps),
    ...driveRoutes(deps),
    ...programmeRoutes(deps),
    ...preparationRoutes(deps),
    ...tripPaperRoutes(deps),
    ...meetingRoutes(deps),
    ...answerRoutes(deps),
    ...memorandumRoutes(deps),
    ...outcomeRoutes(deps),
    ...reportRoutes(deps),
  ];
}

const NOTHING_MAY_LOAD = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** A caller's own request id is kept when it is harmless in a log line. */
function logRequests({ log }: FlowDeps): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (req, res) => {
      const given = String(req.headers['x-request-id'] ?? '');
      const id = /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
      res.setHeader('X-Request-Id', id);
      return id;
    },
    autoLogging: { ignore: (req) => req.url === '/healthz' || req.url === '/readyz' },
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'error' : 'info'),
    serializers: {
      req: ({ id, method, url }) => ({ id, method, url: withoutSecrets(String(url)) }),
      res: ({ statusCode }) => ({ statusCode }),
    },
  });
}

/** The address of a followed calendar is a key: calendars cannot show one in any other way. */
function withoutSecrets(url: string): string {
  return url.replace(/\/calendars\/[^/?#]+/i, '/calendars/…');
}

/** A stream of events would wait in the compressor until enough of it had come together. */
const isWorthCompressing: compression.CompressionFilter = (req, res) =>
  !String(res.getHeader('Content-Type')).startsWith('text/event-stream') && compression.filter(req, res);

const forbidStoring: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};

/** Where the web wing has not been built, the address still leads somewhere. Relative, so that it holds behind a proxy with a path of its own. */
const leadToDocs: RequestHandler = (_req, res) => res.redirect(`${API_PATH.slice(1)}/docs/`);

const refuseUnknown: RequestHandler = () => {
  throw new HttpProblem('absent', [{ code: 'absent', path: '' }]);
};
