import { measureBatch } from './bench/batch/batch-section';
import { measureChange } from './bench/change/change-section';
import { measureImport } from './bench/exchange/import-section';
import { measureHttp } from './bench/http/http-section';
import { describeMachine } from './bench/machine';
import { type BenchOptions, parseOptions, type SectionName } from './bench/options';
import { jsonLinesOf, markdownOf, type Table } from './bench/report';
import { measureSearch } from './bench/search/search-section';
import { measureTrips } from './bench/trips/trips-section';
import { runCommand } from './process/run-command';

const MEASURES: Readonly<Record<SectionName, (options: BenchOptions) => Promise<readonly Table[]>>> = {
  search: measureSearch,
  change: measureChange,
  batch: measureBatch,
  http: measureHttp,
  import: measureImport,
  trips: measureTrips,
};

void runCommand(async () => {
  const options = parseOptions(process.argv.slice(2));
  const machine = describeMachine(new Date());
  const told = Object.entries(machine).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(options.json ? `${JSON.stringify(machine)}\n` : `${told.slice(1).join(', ')}\n\n`);
  for (const section of options.sections) {
    for (const table of await MEASURES[section](options)) {
      const lines = options.json ? jsonLinesOf(table) : [markdownOf(table)];
      for (const line of lines) process.stdout.write(`${line}\n`);
    }
  }
}).then(() => process.exit());
