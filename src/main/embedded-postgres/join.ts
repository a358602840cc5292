import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { type Home, settleHome, unavailable } from './home';
import { ensureData, ensurePassword, findServer, OWNER, startServer, stopServer } from './server';

/** The embedded server, joined. It runs as long as anybody is in. */
export interface EmbeddedPostgres {
  /** The product's database on it. */
  readonly url: string;
  /**
   * Claims to be the one `start` on this data folder, until the process ends in whatever way.
   *
   * @returns undefined when the claim holds, and otherwise the address that the other one has given
   */
  claim(address: string): Promise<string | undefined>;
  /** Goes out; whoever is the last stops the server. */
  leave(): Promise<void>;
}

/** How long to look for a server that can be joined; a crashed one is back well within this. */
const PATIENCE_MS = 45_000;

/**
 * The locks are Postgres's own advisory ones, which end with the connection that holds them: a process that was killed
 * leaves no mark that somebody would have to take away. Everyone who is in holds `IN_USE` shared.
 */
const IN_USE = 1_297_501_697;
const CLAIMED = 1_297_501_698;

/**
 * Joins the server of a data folder: the one that runs, an orphan included, or else a new one.
 *
 * @throws Problem `unavailable` in words when that cannot be
 */
export async function joinEmbeddedPostgres(dataFolder: string): Promise<EmbeddedPostgres> {
  const home = await settleHome(dataFolder);
  const password = ensurePassword(dataFolder);
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
    const server = findServer(home);
    // The port is written a moment after the rest.
    if (server !== undefined && server.port > 0) {
      const member = await enter(urlOf(server.port, password, 'postgres'));
      if (member !== undefined) {
        await ensureDatabase(member);
        return membershipOf(home, member, urlOf(server.port, password, OWNER));
      }
      await sleep(100);
    } else if (server !== undefined) {
      await sleep(20);
    } else {
      await ensureData(home, password);
      if (!(await startServer(home))) await sleep(100);
    }
  }
  const pid = findServer(home)?.pid ?? '?';
  throw unavailable({
    en: `the embedded Postgres on (${home.data}) does not answer; end its process (${pid}) and try again`,
    sv: `den inbyggda Postgres på (${home.data}) svarar inte; avsluta dess process (${pid}) och försök igen`,
  });
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Undefined when the server is just starting or stopping: then it is worth to look again. */
async function enter(url: string): Promise<Client | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'matchverk' });
  // The server may go before this connection does, when another process stops it by force.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE]);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    if (error instanceof DatabaseError && error.code === '28P01') {
      throw unavailable({
        en: 'the file postgres-password does not fit the data beside it; put the right one back',
        sv: 'filen postgres-password passar inte till data bredvid den; lägg tillbaka den rätta',
      });
    }
    return undefined;
  }
}

async function ensureDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [OWNER]);
  if (rowCount !== 0) return;
  await client.query(`create database ${OWNER}`).catch((error: unknown) => {
    // Two processes that found it missing at once; the other one was first.
    if (!(error instanceof DatabaseError && ['42P04', '23505'].includes(error.code ?? ''))) throw error;
  });
}

function membershipOf(home: Home, client: Client, url: string): EmbeddedPostgres {
  return {
    url,
    claim: async (address) => {
      await client.query("select set_config('application_name', $1, false)", [`matchverk ${address}`]);
      const { rows } = await client.query('select pg_try_advisory_lock($1) as won', [CLAIMED]);
      if (rows[0]?.won === true) return undefined;
      const holder = await client.query(
        "select application_name from pg_stat_activity join pg_locks using (pid) where locktype = 'advisory' and objid = $1",
        [CLAIMED],
      );
      return String(holder.rows[0]?.application_name ?? '').replace(/^matchverk /, '');
    },
    leave: async () => {
      try {
        await client.query('select pg_advisory_unlock_shared($1)', [IN_USE]);
        const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [IN_USE]);
        // Whoever wants to come in just now waits for this lock, loses the connection and then starts the server anew.
        if (rows[0]?.alone === true) await stopServer(home);
      } finally {
        await client.end().catch(() => {});
      }
    },
  };
}
