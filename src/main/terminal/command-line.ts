import { InvalidArgumentError } from 'commander';
import { destination } from 'pino';
import { ID_PATTERN } from '../../domain/ids';
import type { FlowDeps } from '../../flows/flow-deps';
import { type Config, parseConfig } from '../../platform/config';
import { type Logger, makeLogger } from '../../platform/logger';
import { openProcess } from '../process/run-process';

const STDERR = 2;

/** Standard output is for the answer alone, so that it can go into a pipe; what goes wrong is told beside it. */
export function openCommandLine(): { readonly config: Config; readonly log: Logger } {
  const config = parseConfig(process.env);
  const quiet = { ...config, logLevel: config.logLevel === 'silent' ? 'silent' : 'error' } as const;
  return { config, log: makeLogger(quiet, destination({ dest: STDERR, sync: true })) };
}

/** Answers a question that stands on the database, and closes it again. */
export async function withFlows(answer: (deps: FlowDeps) => Promise<string>): Promise<void> {
  const { config, log } = openCommandLine();
  const opened = await openProcess(config, log);
  try {
    process.stdout.write(`${await answer(opened.deps)}\n`);
  } finally {
    await opened.close();
  }
}

/** A value as JSON that people can read too. */
export function asJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

/**
 * Reads an id from an argument.
 *
 * @throws InvalidArgumentError, which Commander tells with the name of the argument
 */
export function anId(text: string): string {
  if (ID_PATTERN.test(text)) return text;
  throw new InvalidArgumentError(
    'An id is lower-case words joined by hyphens. / Ett id är små bokstäver med bindestreck.',
  );
}

/**
 * Reads how many are wanted from an argument.
 *
 * @throws InvalidArgumentError, which Commander tells with the name of the option
 */
export function aCount(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1. / Ange ett heltal från 1.');
}
