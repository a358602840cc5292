import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import express from 'express';
import request from 'supertest';
import { webRouter } from '../../src/http/web-router';

const BROWSER = 'text/html,application/xhtml+xml,*/*;q=0.8';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'matchverk-web-'));
  mkdirSync(path.join(folder, 'assets'));
  const page = '<base href="./" /><meta nonce="__CSP_NONCE__"><script src="./assets/main-1a2b.js"></script>';
  writeFileSync(path.join(folder, 'index.html'), page);
  writeFileSync(path.join(folder, 'assets/main-1a2b.js'), 'export {};');
});
afterAll(() => rmSync(folder, { recursive: true }));

const app = () => express().use(webRouter(folder));

test('every address that a browser opens is answered with the page, which is told how deep it lies', async () => {
  const bases = await Promise.all(
    ['/', '/needs', '/needs/jaguar/team', '/members/'].map(async (address) => {
      const { text } = await request(app()).get(address).set('Accept', BROWSER).expect(200);
      return /<base href="([^"]+)"/.exec(text)?.[1];
    }),
  );
  expect(bases).toEqual(['./', './', '../../', '../']);
});

test('the page runs scripts of this server only, and is asked for again each time', async () => {
  const { headers } = await request(app()).get('/needs').set('Accept', BROWSER);
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['content-security-policy']).toContain("object-src 'none'");
  expect(headers['cache-control']).toBe('no-cache');
});

test('styles are added by a nonce that no two answers share', async () => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const { headers, text } = await request(app()).get('/').set('Accept', BROWSER);
      const nonce = /<meta nonce="([^"]{24})">/.exec(text)?.[1];
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}';`);
      return nonce;
    }),
  );
  expect(new Set(nonces).size).toBe(2);
});

test('assets are kept for good, and one that is not there is not a page', async () => {
  const { headers } = await request(app()).get('/assets/main-1a2b.js').expect(200);
  expect(headers['cache-control']).toContain('immutable');
  await request(app()).get('/assets/main-9z9z.js').set('Accept', BROWSER).expect(404);
});

test('a browser that reads brotli is sent what was compressed when the pages were built, and no other is', async () => {
  const content = 'export const text = "as it was written";';
  writeFileSync(path.join(folder, 'assets/page-3c4d.js'), content);
  writeFileSync(path.join(folder, 'assets/page-3c4d.js.br'), brotliCompressSync(content));
  const ask = (encodings: string) => request(app()).get('/assets/page-3c4d.js').set('Accept-Encoding', encodings);
  const small = await ask('gzip, br').expect(200);
  expect([small.headers['content-encoding'], small.text]).toEqual(['br', content]);
  expect(small.headers['content-type']).toMatch(/javascript/);
  expect(small.headers['cache-control']).toContain('immutable');
  const plain = await ask('gzip').expect(200);
  expect([plain.headers['content-encoding'], plain.text]).toEqual([undefined, content]);
  expect(plain.headers.vary).toContain('Accept-Encoding');
});

test('programs that ask for an address without a page are not answered with one', async () => {
  await request(app()).get('/needs').set('Accept', 'application/json').expect(404);
  await request(app()).post('/needs').set('Accept', BROWSER).expect(404);
});
