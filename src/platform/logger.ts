import { type DestinationStream, destination, type Logger as PinoLogger, pino } from 'pino';
import type { Config } from './config';

/** One JSON object a line: what happened, to which id, never what a person wrote. */
export type Logger = PinoLogger;

/** What must not reach a log, wherever it stands in what is logged. */
const SECRET_PATHS = [
  'req.headers.authorization',
  'req.headers.cookie',
  'headers.authorization',
  'token',
  '*.token',
  'password',
  '*.password',
  'databaseUrl',
  'redisUrl',
];

/**
 * Makes the logger of a process.
 *
 * @param output where to, when it is neither the configured file nor standard output
 */
export function makeLogger(config: Pick<Config, 'logLevel' | 'logFile'>, output?: DestinationStream): Logger {
  const where =
    output ?? destination({ dest: config.logFile ?? 1, append: true, mkdir: true, mode: 0o600, sync: true });
  return pino({ level: config.logLevel, base: { pid: process.pid }, redact: { paths: SECRET_PATHS } }, where);
}
