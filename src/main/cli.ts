#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import type { RequirementId, SupplierId } from '../domain/ids';
import { readVersion } from '../platform/project-folder';
import { EXIT, EXIT_HELP } from './process/exit-codes';
import { runCommand } from './process/run-command';
import { aCount, anId, asJson, openCommandLine, withFlows } from './terminal/command-line';
import { accountCommand } from './terminal/commands/account-command';
import { adviceCommands } from './terminal/commands/advice-commands';
import { evaluateCommand } from './terminal/commands/evaluate';
import { fairnessCommand } from './terminal/commands/fairness-command';
import { keyCommand } from './terminal/commands/key-command';
import { logCommand } from './terminal/commands/log-command';
import { recognisedTable, recogniseText } from './terminal/commands/recognise';
import { recogniseFile } from './terminal/commands/recognise-file';
import { searchTextsCommand } from './terminal/commands/search-texts';
import { teamCommand } from './terminal/commands/team-command';
import { weightsCommand } from './terminal/commands/weights-command';
import { languageOption, type OutputOptions } from './terminal/language-option';
import { lexiconOption, loadVocabulary } from './terminal/lexicon-option';
import { explanation, explanationJson, shortlistJson, shortlistTable } from './terminal/screen/show-shortlist';
import { TEXT_LINES_HELP } from './terminal/text-lines';

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

interface RecogniseOptions extends OutputOptions {
  readonly file?: string;
  readonly lexicon?: string;
}

function recogniseCommand(): Command {
  const command = new Command('recognise')
    .description('show what is understood of a text / visa vad som förstås av en text')
    .argument('[text]', 'the text, or - for standard input / texten, eller - för standard in')
    .addOption(languageOption('language of the answer, and of the text / svarets och textens språk'))
    .addOption(new Option('--file <file>', FILE_HELP).conflicts('json'))
    .addOption(lexiconOption())
    .option('--json', 'as JSON / som JSON');
  return command.action(async (argument: string | undefined, options: RecogniseOptions) => {
    const { file, lexicon, language, json } = options;
    if ((argument === undefined) === (file === undefined)) {
      command.error('error: give a text or --file / ange en text eller --file');
    }
    const vocabulary = await loadVocabulary(openCommandLine(), lexicon);
    if (file !== undefined) return recogniseFile(file, vocabulary.lexicon);
    const text = argument === '-' || argument === undefined ? readFileSync(0, 'utf8') : argument;
    const recognised = recogniseText(vocabulary, text, language);
    process.stdout.write(`${json ? asJson(recognised) : recognisedTable(recognised, language)}\n`);
  });
}

const FILE_HELP =
  `every text of a file, - for standard input: ${TEXT_LINES_HELP}; one line of JSON each, in order. ` +
  'At a bad line it stops with code 65 and names line, field and value; the answers before it have been written / ' +
  'varje text i en fil, - för standard in; en rad JSON för varje, i samma ordning. Vid en felaktig rad avbryts läsningen ' +
  'med kod 65 och rad, fält och värde sägs; svaren före den är skrivna';

function makeProgram(): Command {
  const program = new Command('matchverk')
    .description(
      "which of a region's suppliers fit a need, and why / vilka leverantörer som passar ett behov, och varför",
    )
    .version(readVersion());
  for (const command of [
    shortlistCommand(),
    teamCommand(),
    fairnessCommand(),
    ...adviceCommands(),
    recogniseCommand(),
    searchTextsCommand(),
    evaluateCommand(),
    weightsCommand(),
    keyCommand(),
    logCommand(),
    accountCommand(),
  ])
    program.addCommand(command);
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
