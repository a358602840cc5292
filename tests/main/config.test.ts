import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Config, environmentOf, parseConfig } from '../../src/platform/config';
import { ConfigurationError } from '../../src/platform/configuration-error';

const PROJECT = '/srv/matchverk';

function faultOf(env: NodeJS.ProcessEnv): ConfigurationError {
  try {
    parseConfig(env, PROJECT);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('The configuration was accepted.');
}

test('no variable is needed', () => {
  expect(parseConfig({}, PROJECT)).toEqual<Config>({
    port: 3000,
    host: '127.0.0.1',
    logLevel: 'info',
    dataFolder: '/srv/matchverk/.matchverk',
    workerConcurrency: 4,
    trustProxy: 0,
  });
});

test('the name that is ours goes before the plain one, and nothing counts as not set', () => {
  const config = parseConfig({ PORT: '1', MATCHVERK_PORT: '2', HOST: '0.0.0.0', MATCHVERK_HOST: '' }, PROJECT);
  expect(config).toMatchObject({ port: 2, host: '0.0.0.0' });
});

test('every fault is listed at once, with its value and what to do, in both languages', () => {
  const error = faultOf({ PORT: '70000', LOG_LEVEL: 'loud', MATCHVERK_WORKER_CONCURRENCY: '0', MATCHVERK_PROT: '1' });
  expect(error.faults.map(({ variable, value }) => [variable, value])).toEqual([
    ['PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
    ['MATCHVERK_WORKER_CONCURRENCY', '0'],
    ['MATCHVERK_PROT', '1'],
  ]);
  for (const { variable, advice } of error.faults) {
    expect(error.message).toContain(variable);
    expect(error.message).toContain(advice.sv);
    expect(error.message).toContain(advice.en);
  }
});

test('no password reaches the message', () => {
  const { message } = faultOf({ DATABASE_URL: 'mysql://anna:hemligt@db/matchverk', REDIS_URL: 'hemligt' });
  expect(message).not.toContain('hemligt');
  expect(message).not.toContain('anna');
  expect(message).toContain('mysql://***@db');
});

test('a mail server wants to know whom mails come from', () => {
  const SMTP_URL = 'smtp://matchverk:hemligt@mail.example:587';
  const error = faultOf({ SMTP_URL });
  expect(error.faults.map(({ variable }) => variable)).toEqual(['MATCHVERK_MAIL_FROM']);
  expect(error.message).not.toContain('hemligt');
  const from = 'Klustret <matchverk@cluster.example>';
  expect(parseConfig({ SMTP_URL, MAIL_FROM: from }, PROJECT).mailServer).toEqual({ url: SMTP_URL, from });
});

test('signing in elsewhere wants all three of its variables, and TLS', () => {
  const error = faultOf({ OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_SECRET: 'hemligt' });
  expect(error.faults.map(({ variable }) => variable)).toEqual(['MATCHVERK_OIDC_CLIENT_ID']);
  expect(error.message).not.toContain('hemligt');
  const rest = { OIDC_CLIENT_ID: 'matchverk', OIDC_CLIENT_SECRET: 'hemligt' };
  expect(faultOf({ OIDC_ISSUER: 'http://login.example', ...rest }).faults).toHaveLength(1);
  expect(parseConfig({ OIDC_ISSUER: 'http://127.0.0.1:4000', ...rest }, PROJECT).identityServer).toEqual({
    issuer: 'http://127.0.0.1:4000',
    clientId: 'matchverk',
    clientSecret: 'hemligt',
  });
});

test('a routing service has an address that others can be put behind', () => {
  expect(parseConfig({ ROUTING_URL: 'http://osrm:5000/' }, PROJECT).routingUrl).toBe('http://osrm:5000');
  for (const ROUTING_URL of ['osrm:5000', 'http://osrm:5000?key=1', 'http://anna:hemligt@osrm:5000']) {
    const { faults, message } = faultOf({ ROUTING_URL });
    expect(faults.map(({ variable }) => variable)).toEqual(['ROUTING_URL']);
    expect(message).not.toContain('hemligt');
  }
});

test('a secret may lie in a file, which must be there', () => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'matchverk-secret-')), 'url');
  writeFileSync(file, 'postgres://a:b@c/d\n');
  expect(parseConfig({ MATCHVERK_DATABASE_URL_FILE: file }, PROJECT).databaseUrl).toBe('postgres://a:b@c/d');
  const missing = faultOf({ MATCHVERK_DATABASE_URL_FILE: `${file}-missing` });
  expect(missing.faults.map(({ variable }) => variable)).toEqual(['MATCHVERK_DATABASE_URL_FILE']);
  expect(faultOf({ MATCHVERK_PORT_FILE: file }).faults).toHaveLength(1);
});

test.each(['nobody', 'a@b, c@d', 'Anna <a@b> <c@d>', 'a@b\r\nBcc: c@d'])('%j is not one address', (from) => {
  expect(faultOf({ SMTP_URL: 'smtp://mail.example', MAIL_FROM: from }).faults).toHaveLength(1);
});

test.each(['1e3', '-1', '3000.5', ' 3000', '0x10', '99999999999999999999'])('%j is not a port', (port) => {
  expect(faultOf({ PORT: port }).faults).toHaveLength(1);
});

test('a child process given the configuration as variables has the same one', () => {
  const config = parseConfig(
    {
      PORT: '4000',
      DATABASE_URL: 'postgres://a:b@c/d',
      DATA_FOLDER: 'data',
      LOG_FILE: 'log/a.log',
      SMTP_URL: 'smtp://mail.example',
      MAIL_FROM: 'Matchverk <a@b.example>',
      OIDC_ISSUER: 'https://login.example',
      OIDC_CLIENT_ID: 'matchverk',
      OIDC_CLIENT_SECRET: 'hemligt',
      ROUTING_URL: 'http://osrm:5000',
    },
    PROJECT,
  );
  expect(parseConfig({ PORT: '5000', ...environmentOf(config) }, '/elsewhere')).toEqual(config);
});

test('variables of the tests are left alone', () => {
  expect(() => parseConfig({ MATCHVERK_TESTS_NEED: 'redis' }, PROJECT)).not.toThrow();
});
