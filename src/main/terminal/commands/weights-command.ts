import { Command, InvalidArgumentError } from 'commander';
import type { RequirementId } from '../../../domain/ids';
import { HOUSE } from '../../../flows/house';
import { adoptWeights } from '../../../flows/weights/adopt-weights';
import { listWeights } from '../../../flows/weights/list-weights';
import { proposeWeights, type WeightsProposal } from '../../../flows/weights/propose-weights';
import { remakeShortlist } from '../../../flows/weights/remake-shortlist';
import { presentWeightsProposal, presentWeightsVersion } from '../../../http/present/present-weights';
import { rulesWithWeights } from '../../../scoring/learning/rules-version';
import { compareRules, type JudgedEffect } from '../../evaluation/compare-rules';
import { anId, asJson, withFlows } from '../command-line';
import { languageOption, type OutputOptions } from '../language-option';
import { proposalText, remadeText, versionsTable } from '../screen/show-weights';

interface AdoptOptions {
  readonly by: string;
  readonly reason: string;
}

/** `matchverk weights`: what decisions say of the weights, and putting others in force. */
export function weightsCommand(): Command {
  const weights = new Command('weights').description('weights of the criteria / kriteriernas vikter');
  for (const command of [proposeCommand(), adoptCommand(), listCommand(), checkCommand()]) weights.addCommand(command);
  return weights;
}

function proposeCommand(): Command {
  return new Command('propose')
    .description(
      'weights learnt from decisions, and what they would change; stores nothing / vikter inlärda av beslut, och vad de skulle ändra; sparar inget',
    )
    .addOption(languageOption())
    .option('--json', 'as JSON / som JSON')
    .action(async ({ language, json }: OutputOptions) => {
      await withFlows(async (deps) => {
        const proposal = await proposeWeights(deps, HOUSE);
        const judged = judgedEffectOf(proposal);
        if (!json) return proposalText(proposal, judged, language);
        return asJson({ ...presentWeightsProposal(proposal), ...(judged && { judged }) });
      });
    });
}

function judgedEffectOf(proposal: WeightsProposal): JudgedEffect | undefined {
  if (proposal.outcome !== 'proposal') return undefined;
  const { inForce, weights } = proposal;
  const { version } = inForce;
  return compareRules(rulesWithWeights(version, inForce.weights), rulesWithWeights(version + 1, weights));
}

function adoptCommand(): Command {
  return new Command('adopt')
    .description(
      'put in force what `propose` or `list` has shown, and make every shortlist anew / låt det som `propose` eller `list` har visat gälla, och gör om alla listor',
    )
    .argument('<fingerprint>', 'as shown there / som det visas där', aFingerprint)
    .requiredOption(
      '--reason <reason>',
      'why, for those who read the list of versions / varför, för dem som läser versionerna',
    )
    .requiredOption('--by <name>', 'who decides this / vem som beslutar det', aName)
    .addOption(languageOption())
    .option('--json', 'as JSON / som JSON')
    .action(async (fingerprint: string, { by, reason, language, json }: OutputOptions & AdoptOptions) => {
      await withFlows(async (deps) => {
        // Whoever can start this on the machine may do it; the record names the person all the same.
        const adopted = await adoptWeights(deps, { ...HOUSE, name: by }, { fingerprint, reason });
        return json ? asJson(presentWeightsVersion(adopted)) : versionsTable([adopted], language);
      });
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('every version of the weights, newest first / vikternas alla versioner, nyast först')
    .addOption(languageOption())
    .option('--json', 'as JSON / som JSON')
    .action(async ({ language, json }: OutputOptions) => {
      await withFlows(async (deps) => {
        const versions = await listWeights(deps, HOUSE);
        return json ? asJson(versions.map(presentWeightsVersion)) : versionsTable(versions, language);
      });
    });
}

function checkCommand(): Command {
  return new Command('check')
    .description(
      'make a stored shortlist again by its own rules and compare / gör om en sparad lista med dess egna regler och jämför',
    )
    .argument('<requirement>', 'id of the requirement / behovets id', anId)
    .argument('<version>', 'version of the shortlist / listans version', aVersion)
    .addOption(languageOption())
    .option('--json', 'as JSON / som JSON')
    .action(async (id: RequirementId, version: number, { language, json }: OutputOptions) => {
      await withFlows(async (deps) => {
        const remade = await remakeShortlist(deps, HOUSE, id, version);
        if (!json) return remadeText(remade, language);
        return asJson({ requirementId: id, version, madeFrom: remade.stored.madeFrom, isSame: remade.isSame });
      });
    });
}

function aFingerprint(text: string): string {
  if (/^[0-9a-f]{16}$/.test(text)) return text;
  throw new InvalidArgumentError(
    'A fingerprint has 16 characters, 0-9 and a-f. / Ett fingeravtryck har 16 tecken, 0-9 och a-f.',
  );
}

function aName(text: string): string {
  if (text.trim() !== '' && text.length <= 500) return text;
  throw new InvalidArgumentError('Give a name. / Ange ett namn.');
}

function aVersion(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1. / Ange ett heltal från 1.');
}
