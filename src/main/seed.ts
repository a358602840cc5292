import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { API_PATH } from '../contract/api-path';
import { HOUSE } from '../flows/house';
import { startRescoring } from '../flows/job/start-rescoring';
import { parseConfig } from '../platform/config';
import { makeLogger } from '../platform/logger';
import { EXIT, EXIT_HELP } from './process/exit-codes';
import { runCommand } from './process/run-command';
import { openProcess } from './process/run-process';
import type { WorldOptions } from './seeding/generate-world';
import { loadSeeds, needsSeeds } from './seeding/load-seeds';
import { loadWorld } from './seeding/load-world';
import { readSeedFiles } from './seeding/seed-files';

interface SeedOptions extends WorldOptions {
  readonly again?: true;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

function aCount(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number. / Ange ett heltal.');
}

async function seed({ again, ...world }: SeedOptions): Promise<void> {
  const config = parseConfig(process.env);
  const seeds = readSeedFiles();
  const opened = await openProcess(config, makeLogger({ ...config, logLevel: 'warn' }));
  try {
    const { deps } = opened;
    const isWorldAsked = world.suppliers + world.requirements > 0;
    if (again || (await needsSeeds(deps, seeds))) {
      const { buyers, suppliers, requirements } = await loadSeeds(deps, seeds);
      say(`${buyers.length} buyers, ${suppliers.length} new suppliers, ${requirements.length} new requirements.`);
      say(`${buyers.length} köpare, ${suppliers.length} nya leverantörer, ${requirements.length} nya behov.`);
    } else if (!isWorldAsked) {
      say('Nothing was loaded: the database is not empty. Use --again to add what is missing.');
      say('Inget lästes in: databasen är inte tom. Använd --again för att lägga till det som saknas.');
      return;
    }
    if (isWorldAsked) await loadWorld(deps, world, (count) => say(`${count} suppliers / leverantörer …`));
    const jobId = await startRescoring(deps, HOUSE);
    say(`A worker now ranks everything; watch it at ${API_PATH}/jobs/${jobId} with a cluster leader's key.`);
    say(`En worker rangordnar nu allt; följ det på ${API_PATH}/jobs/${jobId} med en klusterledares nyckel.`);
  } finally {
    await opened.close();
  }
}

void runCommand(async () => {
  const program = new Command('seed')
    .description('load seeds/ into an empty database / läs in seeds/ i en tom databas')
    .option('--again', 'bring concepts, schemes and buyers up to date and add what is missing / uppdatera och fyll på')
    .option('--suppliers <n>', 'add an invented world of n suppliers / lägg till n påhittade leverantörer', aCount, 0)
    .option('--requirements <n>', 'and of n requirements / och n påhittade behov', aCount, 0)
    .option('--seed <n>', 'which of all possible worlds / vilken av alla möjliga världar', aCount, 1)
    .addHelpText('after', `\n${EXIT_HELP}`)
    .exitOverride()
    .action(seed);
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
});
