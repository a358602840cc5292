import { z } from 'zod';
import type { ConfigurationFault } from './configuration-error';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));

/** What is sent to it leaves no machine, so it needs no TLS. */
const isThisMachine = ({ hostname }: URL) =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

/** An address that others are put behind. */
const plainAddress = url('https:', 'http:').refine((text) => !/[?#@]/.test(text));

/** What each variable may hold, without the prefix of its name. */
export const SCHEMA = z.object({
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
  OIDC_ISSUER: url('https:', 'http:')
    .refine((text) => text.startsWith('https:') || isThisMachine(new URL(text)))
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  PUBLIC_URL: plainAddress.optional(),
  ROUTING_URL: plainAddress.optional(),
});

/** The name of a variable, without its prefix. */
export type Variable = keyof z.infer<typeof SCHEMA>;

/** What to do about a variable that cannot be used. */
export const ADVICE: Readonly<Record<Variable, ConfigurationFault['advice']>> = {
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
  OIDC_ISSUER: {
    en: 'give the https:// address of your identity provider, the one before /.well-known/openid-configuration',
    sv: 'ange https://-adressen till er identitetstjänst, den före /.well-known/openid-configuration',
  },
  OIDC_CLIENT_ID: {
    en: 'give the name under which your identity provider knows Matchverk',
    sv: 'ange namnet som er identitetstjänst känner Matchverk under',
  },
  OIDC_CLIENT_SECRET: {
    en: 'give the secret that your identity provider gave Matchverk, or its file in OIDC_CLIENT_SECRET_FILE',
    sv: 'ange hemligheten som er identitetstjänst gav Matchverk, eller dess fil i OIDC_CLIENT_SECRET_FILE',
  },
  PUBLIC_URL: {
    en: 'give the address at which people reach Matchverk, such as https://cluster.example/matchverk',
    sv: 'ange adressen där människor når Matchverk, till exempel https://kluster.example/matchverk',
  },
  ROUTING_URL: {
    en: 'give the address of a routing service that answers as OSRM does, such as http://osrm:5000',
    sv: 'ange adressen till en ruttjänst som svarar som OSRM, till exempel http://osrm:5000',
  },
};
