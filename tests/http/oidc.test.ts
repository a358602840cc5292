import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HOUSE } from '../../src/flows/house';
import { makeDemoLinks } from '../../src/flows/session/make-demo-links';
import { makeApp } from '../../src/http/app';
import { connectIdentityProvider } from '../../src/platform/identity-provider';
import { type Browser, openBrowser } from '../support/browser';
import { id } from '../support/builders';
import { startIdentityServer, type TestIdentityServer } from '../support/identity-server';
import { openTestApi, type TestApi } from './test-api';

/** Below a path of its own, as behind a proxy that takes the path away. */
const PREFIX = '/matchverk';
const CLIENT = { clientId: 'matchverk', clientSecret: 'a secret of the tests' };

let api: TestApi;
let server: Server;
let base: string;
let provider: TestIdentityServer;

beforeAll(async () => {
  api = await openTestApi();
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PREFIX}`;
  const returnTo = `${base}/api/v1/session/oidc/callback`;
  provider = await startIdentityServer(CLIENT.clientId, CLIENT.clientSecret, returnTo);
  const identityProvider = connectIdentityProvider({ issuer: provider.issuer, ...CLIENT });
  const app = makeApp({ ...api.flows.deps, publicUrl: base, identityProvider }, { trustProxy: 0 });
  server.on('request', (req, res) => {
    req.url = req.url?.slice(PREFIX.length) || '/';
    app(req, res);
  });
});
afterAll(async () => {
  await provider.close();
  await new Promise((resolve) => server.close(resolve));
  await api.close();
});

async function invite(email: string): Promise<void> {
  const position = { role: 'purchaser', buyerId: id.buyer('jaguar') } as const;
  await makeDemoLinks(api.flows.deps, HOUSE, [{ email, name: 'Anna Ek', position }]);
}

const begin = (browser: Browser) => browser.open(`${base}/api/v1/session/oidc`);
const whoIs = async (browser: Browser) => {
  const { status, text } = await browser.open(`${base}/api/v1/session`);
  return status === 200 ? JSON.parse(text).account.email : status;
};

test('whoever was invited comes in by the provider, and is led to the product below its path', async () => {
  await invite('anna@jaguar.example');
  await provider.become({ subject: 'anna-1', email: 'Anna@Jaguar.example', isVerified: true });
  const browser = openBrowser();
  const page = await begin(browser);
  expect(page.address.href).toMatch(new RegExp(`^${base}/`));
  expect(page.address.pathname).not.toContain('sign-in');
  expect(await whoIs(browser)).toBe('anna@jaguar.example');
  expect([...browser.cookiesOf(new URL(base).host).keys()]).not.toContain('matchverk-oidc');
});

test('who has come in once is known by the name at the provider, whatever the address is now', async () => {
  await provider.become({ subject: 'anna-1', email: 'anna.new@jaguar.example', isVerified: false });
  const browser = openBrowser();
  await begin(browser);
  expect(await whoIs(browser)).toBe('anna@jaguar.example');
});

test('an address that somebody else has been given since opens nothing of its former owner', async () => {
  await provider.become({ subject: 'somebody-else', email: 'anna@jaguar.example', isVerified: true });
  const browser = openBrowser();
  const page = await begin(browser);
  expect(page.address.href).toBe(`${base}/sign-in?provider=refused`);
  expect(await whoIs(browser)).toBe(401);
});

test('nobody comes in who was not invited, nor by an address that the provider has not made sure of', async () => {
  await invite('bo@jaguar.example');
  for (const person of [
    { subject: 'stranger', email: 'stranger@jaguar.example', isVerified: true },
    { subject: 'bo-1', email: 'bo@jaguar.example', isVerified: false },
  ]) {
    await provider.become(person);
    const browser = openBrowser();
    expect((await begin(browser)).address.search).toBe('?provider=refused');
    expect(await whoIs(browser)).toBe(401);
  }
});

test('a disabled account is not let in', async () => {
  await invite('cia@jaguar.example');
  await api.flows.postgres.query(`update accounts set disabled_at = now() where email = 'cia@jaguar.example'`);
  await provider.become({ subject: 'cia-1', email: 'cia@jaguar.example', isVerified: true });
  const browser = openBrowser();
  expect((await begin(browser)).address.search).toBe('?provider=refused');
  expect(await whoIs(browser)).toBe(401);
});

test('an answer signs in no browser but the one that began', async () => {
  await provider.become({ subject: 'anna-1', email: 'anna@jaguar.example', isVerified: true });
  const [location] = await Promise.all([beginOnly()]);
  const victim = openBrowser();
  expect((await victim.open(location)).address.search).toBe('?provider=refused');
  expect(await whoIs(victim)).toBe(401);
});

/** Goes to the provider as one browser would, and stops before it comes back: the answer that could be sent to a victim. */
async function beginOnly(): Promise<string> {
  const started = await fetch(`${base}/api/v1/session/oidc`, { redirect: 'manual' });
  let address = new URL(started.headers.get('location') ?? '');
  const attacker = new Map<string, string>();
  for (let hop = 0; hop < 10; hop++) {
    if (address.pathname.endsWith('/callback')) return address.href;
    const cookie = [...attacker].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      attacker.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    address = new URL(response.headers.get('location') ?? '', address);
  }
  throw new Error('The provider did not lead back.');
}

test('a provider that is away is told as such, and none as absent', async () => {
  const away = connectIdentityProvider({ issuer: 'http://127.0.0.1:9', ...CLIENT });
  const app = makeApp({ ...api.flows.deps, publicUrl: base, identityProvider: away }, { trustProxy: 0 });
  const other = createServer(app);
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/session/oidc`, { redirect: 'manual' });
  expect(answer.headers.get('location')).toBe('../../../sign-in?provider=away');
  await new Promise((resolve) => other.close(resolve));
});
