import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { ADVICE, SCHEMA, type Variable } from './config-variables';
import { ConfigurationError, type ConfigurationFault } from './configuration-error';
import { findProjectFolder } from './project-folder';

/** Everything that can be set from outside, parsed once. What is absent has been left to the program. */
export interface Config {
  /** TCP port of the API; 0 lets the system choose one. */
  readonly port: number;
  /** Address the API listens on. */
  readonly host: string;
  /** Postgres 15 or newer. Absent: the embedded one. */
  readonly databaseUrl?: string;
  /** Redis for the queue. Absent: the queue lives in Postgres. */
  readonly redisUrl?: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Absolute path. Absent: standard output. */
  readonly logFile?: string;
  /** Absolute path of the folder for the embedded database, the demo's keys and its log. */
  readonly dataFolder: string;
  /** How many jobs one worker process runs at once. */
  readonly workerConcurrency: number;
  /** Absolute path of a file that a worker touches while it is well. Absent: none. */
  readonly heartbeatFile?: string;
  /** How many proxies in front of the API are believed about the caller's address. */
  readonly trustProxy: number;
  /** Where mails go out. Absent: they stay in the outbox. */
  readonly mailServer?: MailServer;
  /** The organisation's own server for signing in. Absent: by link and password alone. */
  readonly identityServer?: IdentityServer;
  /** Where people reach the product, without a slash at the end; links in mails begin with it. Absent: what was confirmed at set-up. */
  readonly publicUrl?: string;
  /** A routing service that answers as OSRM does, without a slash at the end. Absent: drives are reckoned from distances. */
  readonly routingUrl?: string;
}

/** The server that mails go out through. */
export interface MailServer {
  /** `smtp:` or `smtps:`, with user and password where it wants them. */
  readonly url: string;
  /** Whom mails come from: `Name <address>`, or an address alone. */
  readonly from: string;
}

/** A provider of OpenID Connect, and what it knows us by. */
export interface IdentityServer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const PREFIX = 'MATCHVERK_';
/** Read by the tests alone, and inherited by the processes that they start. */
const TESTS_PREFIX = 'MATCHVERK_TESTS_';

const VARIABLES = Object.keys(ADVICE) as readonly Variable[];
const isSecret = (variable: string) => /URL|PASSWORD|SECRET|KEY|TOKEN/.test(variable);

/** A secret may lie in a file that is named by `<variable>_FILE`, as Docker and systemd hand them out. */
const IN_FILE = '_FILE';

/** Variables of which one is no use without the others. */
const TOGETHER: readonly (readonly Variable[])[] = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
];

interface Given {
  readonly name: string;
  /** Absent where it lies in a file that cannot be read. */
  readonly value?: string;
}

/**
 * Reads the configuration. Every variable has a plain name, such as `PORT`, and one that nothing else on the machine
 * uses, such as `MATCHVERK_PORT`, which goes first. A variable set to nothing counts as not set. A secret may be given by
 * the name of a file that holds it, such as in `MATCHVERK_DATABASE_URL_FILE`.
 *
 * @param projectFolder relative paths are taken from here
 * @throws ConfigurationError listing every fault at once, misspelt `MATCHVERK_` variables included
 */
export function parseConfig(env: NodeJS.ProcessEnv, projectFolder: string = findProjectFolder()): Config {
  const given = new Map(
    VARIABLES.flatMap((variable) => {
      const found = findGiven(env, variable, projectFolder);
      return found === undefined ? [] : [[variable, found] as const];
    }),
  );
  const parsed = SCHEMA.safeParse(Object.fromEntries([...given].map(([variable, { value }]) => [variable, value])));
  const unread = [...given].flatMap(([variable, { value }]) => (value === undefined ? [variable] : []));
  const broken = parsed.success ? [] : parsed.error.issues.map(({ path: [variable] }) => variable as Variable);
  const faults = [
    ...[...new Set([...unread, ...broken])].map((variable) => faultOf(variable, given.get(variable))),
    ...TOGETHER.filter((group) => group.some((variable) => given.has(variable)))
      .flatMap((group) => group.filter((variable) => !given.has(variable)))
      .map((variable) => ({ variable: PREFIX + variable, advice: ADVICE[variable] })),
    ...unknownFaults(env),
  ];
  if (!parsed.success || faults.length > 0) throw new ConfigurationError(faults);
  return toConfig(parsed.data, projectFolder);
}

function findGiven(env: NodeJS.ProcessEnv, variable: Variable, projectFolder: string): Given | undefined {
  const names = [PREFIX + variable, variable];
  for (const name of names) {
    const value = env[name];
    if (value) return { name, value };
    const file = isSecret(variable) ? env[name + IN_FILE] : undefined;
    if (file) return { name: name + IN_FILE, ...readSecret(path.resolve(projectFolder, file)) };
  }
  return undefined;
}

function readSecret(file: string): Pick<Given, 'value'> {
  try {
    return { value: readFileSync(file, 'utf8').trim() };
  } catch {
    return {};
  }
}

function faultOf(variable: Variable, given: Given | undefined): ConfigurationFault {
  const { name = variable, value } = given ?? {};
  return { variable: name, value: isSecret(variable) ? withoutSecrets(value) : value, advice: ADVICE[variable] };
}

/** The configuration as variables, for a child process that is to have exactly this one. */
export function environmentOf(config: Config): Readonly<Record<string, string>> {
  const values: Readonly<Record<Variable, string | number | undefined>> = {
    PORT: config.port,
    HOST: config.host,
    DATABASE_URL: config.databaseUrl,
    REDIS_URL: config.redisUrl,
    LOG_LEVEL: config.logLevel,
    LOG_FILE: config.logFile,
    DATA_FOLDER: config.dataFolder,
    WORKER_CONCURRENCY: config.workerConcurrency,
    HEARTBEAT_FILE: config.heartbeatFile,
    TRUST_PROXY: config.trustProxy,
    SMTP_URL: config.mailServer?.url,
    MAIL_FROM: config.mailServer?.from,
    OIDC_ISSUER: config.identityServer?.issuer,
    OIDC_CLIENT_ID: config.identityServer?.clientId,
    OIDC_CLIENT_SECRET: config.identityServer?.clientSecret,
    PUBLIC_URL: config.publicUrl,
    ROUTING_URL: config.routingUrl,
  };
  return Object.fromEntries(
    Object.entries(values).map(([variable, value]) => [PREFIX + variable, value === undefined ? '' : String(value)]),
  );
}

function toConfig(parsed: z.infer<typeof SCHEMA>, projectFolder: string): Config {
  const mailServer = mailServerIn(parsed);
  const identityServer = identityServerIn(parsed);
  return {
    port: parsed.PORT,
    host: parsed.HOST,
    ...(parsed.DATABASE_URL !== undefined && { databaseUrl: parsed.DATABASE_URL }),
    ...(parsed.REDIS_URL !== undefined && { redisUrl: parsed.REDIS_URL }),
    logLevel: parsed.LOG_LEVEL,
    ...(parsed.LOG_FILE !== undefined && { logFile: path.resolve(projectFolder, parsed.LOG_FILE) }),
    dataFolder: path.resolve(projectFolder, parsed.DATA_FOLDER),
    workerConcurrency: parsed.WORKER_CONCURRENCY,
    ...(parsed.HEARTBEAT_FILE !== undefined && { heartbeatFile: path.resolve(projectFolder, parsed.HEARTBEAT_FILE) }),
    trustProxy: parsed.TRUST_PROXY,
    ...(mailServer !== undefined && { mailServer }),
    ...(identityServer !== undefined && { identityServer }),
    ...(parsed.PUBLIC_URL !== undefined && { publicUrl: parsed.PUBLIC_URL.replace(/\/+$/, '') }),
    ...(parsed.ROUTING_URL !== undefined && { routingUrl: parsed.ROUTING_URL.replace(/\/+$/, '') }),
  };
}

function mailServerIn({ SMTP_URL: url, MAIL_FROM: from }: z.infer<typeof SCHEMA>): MailServer | undefined {
  return url === undefined || from === undefined ? undefined : { url, from };
}

function identityServerIn(parsed: z.infer<typeof SCHEMA>): IdentityServer | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = parsed;
  const isWhole = issuer !== undefined && clientId !== undefined && clientSecret !== undefined;
  return isWhole ? { issuer, clientId, clientSecret } : undefined;
}

/** A misspelt variable would otherwise be obeyed by being ignored. */
function unknownFaults(env: NodeJS.ProcessEnv): readonly ConfigurationFault[] {
  const known = VARIABLES.map((variable) => PREFIX + variable);
  const accepted = new Set([...known, ...known.filter(isSecret).map((name) => name + IN_FILE)]);
  return Object.keys(env)
    .filter((name) => name.startsWith(PREFIX) && !name.startsWith(TESTS_PREFIX) && !accepted.has(name))
    .map((variable) => ({
      variable,
      value: isSecret(variable) ? withoutSecrets(env[variable]) : env[variable],
      advice: {
        en: `there is no such variable; take it away, or choose one of ${known.join(', ')}`,
        sv: `variabeln finns inte; ta bort den, eller välj någon av ${known.join(', ')}`,
      },
    }));
}

/** Of an address only the kind and the place may be seen; of anything else, nothing. */
function withoutSecrets(value: string | undefined): string {
  if (value === undefined || !URL.canParse(value)) return '***';
  const { protocol, host } = new URL(value);
  return `${protocol}//***@${host}/***`;
}
