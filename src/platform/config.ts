import path from 'node:path';
import { z } from 'zod';
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
  /** Where people reach the product, without a slash at the end; links in mails begin with it. Absent: what was confirmed at set-up. */
  readonly publicUrl?: string;
}

/** The server that mails go out through. */
export interface MailServer {
  /** `smtp:` or `smtps:`, with user and password where it wants them. */
  readonly url: string;
  /** Whom mails come from: `Name <address>`, or an address alone. */
  readonly from: string;
}

const PREFIX = 'MATCHVERK_';
/** Read by the tests alone, and inherited by the processes that they start. */
const TESTS_PREFIX = 'MATCHVERK_TESTS_';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

const SCHEMA = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]{1,253}$/)
    .default('127.0.0.1'),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  REDIS_URL: url('redis:', 'rediss:').optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  LOG_FILE: z.string().optional(),
  DATA_FOLDER: z.string().default('.matchverk'),
  WORKER_CONCURRENCY: wholeNumber(1, 64).default(4),
  HEARTBEAT_FILE: z.string().optional(),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>"\p{Cc}]{1,100} <[^\s<>@]{1,64}@[^\s<>@]{1,253}>|[^\s<>@]{1,64}@[^\s<>@]{1,253})$/u)
    .optional(),
  PUBLIC_URL: url('https:', 'http:')
    .refine((text) => !/[?#@]/.test(text))
    .optional(),
});

type Variable = keyof z.infer<typeof SCHEMA>;

const ADVICE: Readonly<Record<Variable, ConfigurationFault['advice']>> = {
  PORT: { en: 'give a whole number from 0 to 65535', sv: 'ange ett heltal från 0 till 65535' },
  HOST: {
    en: 'give an address or a host name, such as 127.0.0.1 or 0.0.0.0',
    sv: 'ange en adress eller ett värdnamn, till exempel 127.0.0.1 eller 0.0.0.0',
  },
  DATABASE_URL: {
    en: 'give postgres://user:password@host:5432/database',
    sv: 'ange postgres://användare:lösenord@värd:5432/databas',
  },
  REDIS_URL: {
    en: 'give redis://host:6379, or rediss:// for TLS',
    sv: 'ange redis://värd:6379, eller rediss:// för TLS',
  },
  LOG_LEVEL: { en: `give one of ${LOG_LEVELS.join(', ')}`, sv: `ange något av ${LOG_LEVELS.join(', ')}` },
  LOG_FILE: { en: 'give the path of a file', sv: 'ange sökvägen till en fil' },
  DATA_FOLDER: { en: 'give the path of a folder', sv: 'ange sökvägen till en mapp' },
  WORKER_CONCURRENCY: { en: 'give a whole number from 1 to 64', sv: 'ange ett heltal från 1 till 64' },
  HEARTBEAT_FILE: { en: 'give the path of a file', sv: 'ange sökvägen till en fil' },
  TRUST_PROXY: {
    en: 'give how many proxies stand in front, 0 to 10',
    sv: 'ange hur många proxyservrar som står framför, 0 till 10',
  },
  SMTP_URL: {
    en: 'give smtp://user:password@host:587, or smtps:// for TLS from the start',
    sv: 'ange smtp://användare:lösenord@värd:587, eller smtps:// för TLS från början',
  },
  MAIL_FROM: {
    en: 'say whom mails come from, such as Matchverk <matchverk@example.org>; a mail server is no use without it',
    sv: 'ange vem mejl kommer från, till exempel Matchverk <matchverk@example.org>; utan det kan ingen mejlserver användas',
  },
  PUBLIC_URL: {
    en: 'give the address at which people reach Matchverk, such as https://cluster.example/matchverk',
    sv: 'ange adressen där människor når Matchverk, till exempel https://kluster.example/matchverk',
  },
};

const VARIABLES = Object.keys(ADVICE) as readonly Variable[];
const isSecret = (variable: string) => /URL|PASSWORD|SECRET|KEY|TOKEN/.test(variable);

/**
 * Reads the configuration. Every variable has a plain name, such as `PORT`, and one that nothing else on the machine
 * uses, such as `MATCHVERK_PORT`, which goes first. A variable set to nothing counts as not set.
 *
 * @param projectFolder relative paths are taken from here
 * @throws ConfigurationError listing every fault at once, misspelt `MATCHVERK_` variables included
 */
export function parseConfig(env: NodeJS.ProcessEnv, projectFolder: string = findProjectFolder()): Config {
  const given = new Map(
    VARIABLES.flatMap((variable) => {
      const name = [PREFIX + variable, variable].find((candidate) => env[candidate]);
      return name === undefined ? [] : [[variable, { name, value: env[name] }] as const];
    }),
  );
  const parsed = SCHEMA.safeParse(Object.fromEntries([...given].map(([variable, { value }]) => [variable, value])));
  const broken = new Set(parsed.success ? [] : parsed.error.issues.map(({ path: [variable] }) => variable as Variable));
  const faults = [
    ...[...broken].map((variable) => ({
      variable: given.get(variable)?.name ?? variable,
      value: isSecret(variable) ? withoutSecrets(given.get(variable)?.value) : given.get(variable)?.value,
      advice: ADVICE[variable],
    })),
    ...(given.has('SMTP_URL') && !given.has('MAIL_FROM') ? [{ variable: 'MAIL_FROM', advice: ADVICE.MAIL_FROM }] : []),
    ...unknownFaults(env),
  ];
  if (!parsed.success || faults.length > 0) throw new ConfigurationError(faults);
  return toConfig(parsed.data, projectFolder);
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
    PUBLIC_URL: config.publicUrl,
  };
  return Object.fromEntries(
    Object.entries(values).map(([variable, value]) => [PREFIX + variable, value === undefined ? '' : String(value)]),
  );
}

function toConfig(parsed: z.infer<typeof SCHEMA>, projectFolder: string): Config {
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
    ...(parsed.SMTP_URL !== undefined &&
      parsed.MAIL_FROM !== undefined && { mailServer: { url: parsed.SMTP_URL, from: parsed.MAIL_FROM } }),
    ...(parsed.PUBLIC_URL !== undefined && { publicUrl: parsed.PUBLIC_URL.replace(/\/+$/, '') }),
  };
}

/** A misspelt variable would otherwise be obeyed by being ignored. */
function unknownFaults(env: NodeJS.ProcessEnv): readonly ConfigurationFault[] {
  const known = VARIABLES.map((variable) => PREFIX + variable);
  return Object.keys(env)
    .filter((name) => name.startsWith(PREFIX) && !name.startsWith(TESTS_PREFIX) && !known.includes(name))
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
