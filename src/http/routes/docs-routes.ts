import { type RequestHandler, Router } from 'express';
import swaggerUi from 'swagger-ui-express';
import type { OpenApiDocument } from '../openapi';

/** The page runs its own scripts, sets styles inline, and asks nobody but this server. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The OpenAPI document, and a page on which the API can be tried. */
export function docsRouter(document: OpenApiDocument): Router {
  const router = Router();
  const options = { customSiteTitle: 'Matchverk API', swaggerOptions: { url: '../openapi.json' } };
  router.get('/openapi.json', (_req, res) => {
    res.json(document);
  });
  router.use('/docs', allowPage, swaggerUi.serveFiles(undefined, options), swaggerUi.setup(undefined, options));
  return router;
}

const allowPage: RequestHandler = (_req, res, next) => {
  res.set('Content-Security-Policy', PAGE_POLICY);
  next();
};
