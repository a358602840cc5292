import { Command } from 'commander';
import type { RequirementId, SupplierId } from '../../../domain/ids';
import { readCoverage } from '../../../flows/advice/read-coverage';
import { readGaps } from '../../../flows/advice/read-gaps';
import { readQuestions } from '../../../flows/advice/read-questions';
import { readRelaxations } from '../../../flows/advice/read-relaxations';
import { HOUSE } from '../../../flows/house';
import {
  presentCoverage,
  presentGaps,
  presentQuestions,
  presentRelaxations,
} from '../../../http/present/present-advice';
import { aCount, anId, asJson, withFlows } from '../command-line';
import { languageOption, type OutputOptions } from '../language-option';
import { coverageTable, gapList, questionList, relaxationList } from '../screen/show-advice';

type TopOptions = OutputOptions & { readonly top: number };

/** `matchverk gaps`, `relaxations`, `questions` and `coverage`: what would change an answer, for either side. */
export function adviceCommands(): readonly Command[] {
  return [gapsCommand(), relaxationsCommand(), questionsCommand(), coverageCommand()];
}

function gapsCommand(): Command {
  return withOutput(
    new Command('gaps')
      .description('what a supplier could change, by the needs that it would move / vad en leverantör kan ändra')
      .argument('<supplier>', 'id of the supplier / leverantörens id', anId)
      .option('--top <n>', 'how many / hur många', aCount, 10),
  ).action(async (id: SupplierId, { language, json, top }: TopOptions) =>
    withFlows(async (deps) => {
      const gaps = presentGaps(await readGaps(deps, HOUSE, id, { length: top }), json ? undefined : language);
      return json ? asJson(gaps) : gapList(gaps, language);
    }),
  );
}

function relaxationsCommand(): Command {
  return withOutput(
    new Command('relaxations')
      .description('which relaxation of a need would let in whom / vilken lättnad i ett behov som släpper in vem')
      .argument('<requirement>', 'id of the requirement / behovets id', anId),
  ).action(async (id: RequirementId, { language, json }: OutputOptions) =>
    withFlows(async (deps) => {
      const relaxations = presentRelaxations(await readRelaxations(deps, HOUSE, id), json ? undefined : language);
      return json ? asJson(relaxations) : relaxationList(relaxations, language);
    }),
  );
}

function questionsCommand(): Command {
  return withOutput(
    new Command('questions')
      .description('which answer of which supplier would move the list most / vilket svar som flyttar listan mest')
      .argument('<requirement>', 'id of the requirement / behovets id', anId)
      .option('--top <n>', 'how many / hur många', aCount, 10),
  ).action(async (id: RequirementId, { language, json, top }: TopOptions) =>
    withFlows(async (deps) => {
      const read = await readQuestions(deps, HOUSE, id, { length: top });
      const questions = presentQuestions(read, json ? undefined : language);
      return json ? asJson(questions) : questionList(questions, language);
    }),
  );
}

function coverageCommand(): Command {
  return withOutput(
    new Command('coverage')
      .description('what the open needs ask for that the members lack / vad behoven begär som medlemmarna saknar')
      .option('--top <n>', 'how many rows of each / hur många rader av varje', aCount, 15),
  ).action(async ({ language, json, top }: TopOptions) =>
    withFlows(async (deps) => {
      const coverage = presentCoverage(await readCoverage(deps, HOUSE), json ? undefined : language);
      return json ? asJson(coverage) : coverageTable(coverage, { language, top });
    }),
  );
}

function withOutput(command: Command): Command {
  return command.addOption(languageOption()).option('--json', 'as JSON / som JSON');
}
