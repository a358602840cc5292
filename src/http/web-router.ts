import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import express, { type RequestHandler, Router } from 'express';

/** The pages run their own scripts, add their own styles only (Mantine does, by the nonce), and ask nobody but this server. */
function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** 128 bits, which CSP asks for. */
const NONCE_BYTES = 16;

const ONE_YEAR_MS = 31_536_000_000;

/** Where the built page says what its addresses are relative to. */
const BASE = '<base href="./" />';

/** Stands in the built page wherever the nonce of an answer belongs; `src/web/vite.config.mts` puts it there. */
const NONCE = '__CSP_NONCE__';

/**
 * The web wing: its files, and its one page for every other address that a browser opens.
 *
 * The page is told how deep below the root it was opened, so that it finds its files, and the API, behind any host and
 * below any path, without a setting.
 *
 * @param folder what Vite has built; where it is not there, nothing is served
 */
export function webRouter(folder: string): Router {
  const router = Router();
  const index = path.join(folder, 'index.html');
  if (!existsSync(index)) return router;
  const page = readFileSync(index, 'utf8');
  for (const place of [BASE, NONCE])
    if (!page.includes(place)) throw new Error(`The page (${index}) has no ${place} to be replaced.`);
  // Names of assets carry a hash of their content, so they may be kept for good.
  const assets = path.join(folder, 'assets');
  router.use('/assets', preferCompressed(assets), express.static(assets, { immutable: true, maxAge: ONE_YEAR_MS }));
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.use(answerWithPage(page));
  return router;
}

/** Leads to the file that was compressed when the pages were built: smaller than can be made of it while somebody waits. */
function preferCompressed(folder: string): RequestHandler {
  const compressed = new Set(existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.br')) : []);
  return (req, res, next) => {
    if (compressed.has(`${req.path.slice(1)}.br`)) {
      res.vary('Accept-Encoding');
      if (req.acceptsEncodings('br') === 'br') {
        res.set('Content-Encoding', 'br').type(path.extname(req.path));
        req.url = `${req.path}.br`;
      }
    }
    next();
  };
}

function answerWithPage(page: string): RequestHandler {
  return (req, res, next) => {
    const isPage = (req.method === 'GET' || req.method === 'HEAD') && req.accepts(['json', 'html']) === 'html';
    if (!isPage || req.path.startsWith('/api/') || req.path.startsWith('/assets/')) {
      next();
      return;
    }
    const depth = req.path.split('/').length - 2;
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    res
      .set({ 'Content-Security-Policy': pagePolicy(nonce), 'Cache-Control': 'no-cache' })
      .type('html')
      .send(page.replace(BASE, `<base href="${'../'.repeat(depth) || './'}" />`).replaceAll(NONCE, nonce));
  };
}
