import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../../platform/config';
import { ConfigurationError } from '../../platform/configuration-error';

/** The API, answering. */
export interface Served {
  /** Where a browser on this machine finds it. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** How long a request that has begun may take when the process is to end. */
const FINISH_WITHIN_MS = 5_000;

/**
 * Listens on the configured address.
 *
 * @throws ConfigurationError when the port is taken, may not be used, or the host is not an address of this machine
 */
export async function serve(listener: RequestListener, { host, port }: Pick<Config, 'host' | 'port'>): Promise<Served> {
  const server = createServer(listener);
  await listen(server, host, port);
  const { port: actualPort } = server.address() as AddressInfo;
  return { address: addressOf(host, actualPort), close: () => closeServer(server) };
}

/** Makes sure early that the port is free, before anything slow is begun. The error is that of `serve`. */
export async function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  const probe = createServer();
  await listen(probe, host, port);
  await closeServer(probe);
}

/** Where a browser on this machine finds what listens there. */
export function addressOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(configurationErrorOf(error, host, port)));
    server.listen(port, host, () => resolve());
  });
}

function configurationErrorOf(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const other = port === 3000 ? 3001 : 3000;
  switch (error.code) {
    case 'EADDRINUSE':
      return portFault(port, {
        en: `another program uses this port; end it, or choose another port: PORT=${other} npm start`,
        sv: `ett annat program använder porten; avsluta det, eller välj en annan: PORT=${other} npm start`,
      });
    case 'EACCES':
      return portFault(port, {
        en: `this user may not use a port that low; choose another: PORT=${other} npm start`,
        sv: `den här användaren får inte använda en så låg port; välj en annan: PORT=${other} npm start`,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ConfigurationError([
        {
          variable: 'HOST',
          value: host,
          advice: { en: 'give an address of this machine', sv: 'ange en adress som den här datorn har' },
        },
      ]);
    default:
      return error;
  }
}

function portFault(port: number, advice: { readonly en: string; readonly sv: string }): ConfigurationError {
  return new ConfigurationError([{ variable: 'PORT', value: String(port), advice }]);
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS);
    server.close(() => {
      clearTimeout(giveUp);
      resolve();
    });
    server.closeIdleConnections();
  });
}
