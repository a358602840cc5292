#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { RequirementId, SupplierId } from '../domain/ids';
import type { Language } from '../domain/language';
import { readVersion } from '../platform/project-folder';
import { EXIT, EXIT_HELP } from './process/exit-codes';
import { runCommand } from './process/run-command';
import { anId, asJson, openCommandLine, withFlows } from './terminal/command-line';
import { keyCommand } from './terminal/key-command';
import { lexiconOption, loadVocabulary } from './terminal/lexicon-option';
import { mentionTable, recogniseText } from './terminal/recognise';
import { explanation, explanationJson, shortlistJson, shortlistTable } from './terminal/show-shortlist';

interface OutputOptions {
  readonly language: Language;
  readonly json?: true;
}

function languageOption(): Option {
  const usual = /^sv/.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'sv' : 'en';
  return new Option('--language <language>', 'language of the answer, and of the text / svarets och textens språk')
    .choices(['sv', 'en'])
    .default(usual);
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
    .addOption(lexiconOption())
    .option('--json', 'as JSON / som JSON')
    .action(async (argument: string, { language, json, lexicon }: OutputOptions & { lexicon?: string }) => {
      const text = argument === '-' ? readFileSync(0, 'utf8') : argument;
      const mentions = recogniseText(await loadVocabulary(openCommandLine(), lexicon), text, language);
      process.stdout.write(`${json ? asJson({ mentions }) : mentionTable(mentions, language)}\n`);
    });
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
