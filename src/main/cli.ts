#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { destination } from 'pino';
import { type BuyerId, ID_PATTERN, type RequirementId, type SupplierId } from '../domain/ids';
import type { Language } from '../domain/language';
import { createKey, type KeyOrder } from '../flows/access/create-key';
import type { FlowDeps } from '../flows/flow-deps';
import { HOUSE } from '../flows/house';
import { type Config, parseConfig } from '../platform/config';
import { type Logger, makeLogger } from '../platform/logger';
import { readVersion } from '../platform/project-folder';
import { EXIT, EXIT_HELP } from './exit-codes';
import { openProcess } from './process';
import { mentionTable, recogniseFor } from './recognise';
import { runCommand } from './run-command';
import { explanation, explanationJson, shortlistJson, shortlistTable } from './show-shortlist';

interface OutputOptions {
  readonly language: Language;
  readonly json?: true;
}

const STDERR = 2;

/** Standard output is for the answer alone, so that it can go into a pipe; what goes wrong is told beside it. */
function openCommandLine(): { readonly config: Config; readonly log: Logger } {
  const config = parseConfig(process.env);
  const quiet = { ...config, logLevel: config.logLevel === 'silent' ? 'silent' : 'error' } as const;
  return { config, log: makeLogger(quiet, destination({ dest: STDERR, sync: true })) };
}

/** Answers a question that stands on the database, and closes it again. */
async function withFlows(answer: (deps: FlowDeps) => Promise<string>): Promise<void> {
  const { config, log } = openCommandLine();
  const opened = await openProcess(config, log);
  try {
    process.stdout.write(`${await answer(opened.deps)}\n`);
  } finally {
    await opened.close();
  }
}

const asJson = (value: unknown) => JSON.stringify(value, undefined, 2);

function languageOption(): Option {
  const usual = /^sv/.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'sv' : 'en';
  return new Option('--language <language>', 'language of the answer, and of the text / svarets och textens språk')
    .choices(['sv', 'en'])
    .default(usual);
}

function anId(text: string): string {
  if (ID_PATTERN.test(text)) return text;
  throw new InvalidArgumentError(
    'An id is lower-case words joined by hyphens. / Ett id är små bokstäver med bindestreck.',
  );
}

function aCount(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1. / Ange ett heltal från 1.');
}

function shortlistCommand(): Command {
  return new Command('shortlist')
    .description('show the ranked suppliers of a requirement / visa behovets rangordnade leverantörer')
    .argument('<requirement>', 'id of the requirement / behovets id', anId)
    .option('--explain <supplier>', 'every finding on one supplier / alla iakttagelser om en leverantör', anId)
    .addOption(languageOption())
    .option('--top <n>', 'how many rows / hur många rader', aCount, 20)
    .option('--json', 'as JSON / som JSON')
    .action(async (id: RequirementId, options: OutputOptions & { top: number; explain?: SupplierId }) => {
      const { language, json, explain } = options;
      await withFlows(async (deps) => {
        if (explain === undefined) {
          return json ? asJson(await shortlistJson(deps, id, options)) : shortlistTable(deps, id, options);
        }
        return json
          ? asJson(await explanationJson(deps, id, explain, language))
          : explanation(deps, id, explain, language);
      });
    });
}

function recogniseCommand(): Command {
  return new Command('recognise')
    .description('show the concepts that a text names / visa begreppen som en text nämner')
    .argument('<text>', 'the text, or - for standard input / texten, eller - för standard in')
    .addOption(languageOption())
    .option('--json', 'as JSON / som JSON')
    .action(async (argument: string, { language, json }: OutputOptions) => {
      const text = argument === '-' ? readFileSync(0, 'utf8') : argument;
      const mentions = await recogniseFor(openCommandLine(), text, language);
      process.stdout.write(`${json ? asJson({ mentions }) : mentionTable(mentions, language)}\n`);
    });
}

function keyCommand(): Command {
  const create = new Command('create')
    .description('make an API key and show it once / skapa en API-nyckel och visa den en gång')
    .addOption(
      new Option('--role <role>', 'what the key may do / vad nyckeln får göra')
        .choices(['administrator', 'cluster-leader', 'supplier-editor', 'purchaser'])
        .makeOptionMandatory(),
    )
    .requiredOption('--name <name>', 'who or what uses it / vem eller vad som använder den')
    .option('--supplier <id>', 'for supplier-editor / för supplier-editor', anId)
    .option('--buyer <id>', 'for purchaser / för purchaser', anId)
    .option('--json', 'as JSON / som JSON')
    .action(async (options: KeyOptions) => {
      const { role, name, supplier: supplierId, buyer: buyerId, json } = options;
      await withFlows(async (deps) => {
        const token = await createKey(deps, HOUSE, { role, name, supplierId, buyerId });
        return json ? asJson({ role, name, supplierId, buyerId, token }) : token;
      });
    });
  return new Command('key').description('API keys / API-nycklar').addCommand(create);
}

interface KeyOptions extends Pick<KeyOrder, 'role' | 'name'> {
  readonly supplier?: SupplierId;
  readonly buyer?: BuyerId;
  readonly json?: true;
}

function makeProgram(): Command {
  const program = new Command('matchverk')
    .description(
      "which of a region's suppliers fit a need, and why / vilka leverantörer som passar ett behov, och varför",
    )
    .version(readVersion());
  for (const command of [shortlistCommand(), recogniseCommand(), keyCommand()]) program.addCommand(command);
  for (const command of withSubcommands(program))
    command.exitOverride().showHelpAfterError().addHelpText('after', `\n${EXIT_HELP}`);
  return program;
}

function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

void runCommand(async () => {
  try {
    await makeProgram().parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // It has said already what is wrong, or shown the help that was asked for.
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
});
