import { Argument, Command, InvalidArgumentError } from 'commander';
import { isPeerName, PEER_NAMES, type PeerName } from './peers/peer-names';

/** What can be measured, each by itself. */
export const SECTIONS = ['search', 'change', 'batch', 'http', 'import', 'trips'] as const;

/** The name of one part of the measurements. */
export type SectionName = (typeof SECTIONS)[number];

/** What to measure, how large, and how to tell it. */
export interface BenchOptions {
  readonly sections: readonly SectionName[];
  /** Suppliers in each round of the section `search`. */
  readonly sizes: readonly number[];
  /** Needs that are searched for in `search`. */
  readonly requirements: number;
  readonly peers: readonly PeerName[];
  /** Sizes at which peers are asked, among `sizes`. */
  readonly peerSizes: readonly number[];
  /** For each peer and size, and for the naive loop. */
  readonly timeLimitSeconds: number;
  /** The world in memory of `change` and `batch`. */
  readonly suppliers: number;
  readonly needs: number;
  /** The world in a database of `change`, `batch` and `http`. */
  readonly storedSuppliers: number;
  readonly storedNeeds: number;
  /** Rows of the sheet in `import`. */
  readonly importedRows: number;
  /** Of the open-loop client in `http`. */
  readonly ratePerSecond: number;
  readonly seconds: number;
  readonly seed: number;
  readonly json: boolean;
}

interface Given extends Omit<BenchOptions, 'sections' | 'peers' | 'json' | 'timeLimitSeconds' | 'ratePerSecond'> {
  readonly peers: readonly PeerName[];
  readonly timeLimit: number;
  readonly rate: number;
  readonly json?: true;
}

/** Reads the words after the command; ends the process with an explanation where they cannot be read. */
export function parseOptions(words: readonly string[]): BenchOptions {
  const command = makeCommand().parse(words, { from: 'user' });
  const [named = []] = command.processedArgs as [readonly SectionName[] | undefined];
  const { timeLimit, rate, json, ...given } = command.opts<Given>();
  return {
    ...given,
    sections: named.length > 0 ? SECTIONS.filter((section) => named.includes(section)) : SECTIONS,
    timeLimitSeconds: timeLimit,
    ratePerSecond: rate,
    json: json === true,
  };
}

function makeCommand(): Command {
  return new Command('bench')
    .description('measure speed in an invented world / mät snabbheten i en påhittad värld')
    .addArgument(new Argument('[sections...]', 'what to measure / vad som ska mätas').choices(SECTIONS))
    .option('--sizes <n,...>', 'search: suppliers / leverantörer', counts, [10_000, 100_000, 1_000_000])
    .option('--requirements <n>', 'search: needs / behov', aCount, 100)
    .option('--peers <names>', `search: ${PEER_NAMES.join(', ')}, none`, peerNames, PEER_NAMES)
    .option('--peer-sizes <n,...>', 'search: suppliers for peers / för jämförelser', counts, [10_000, 100_000])
    .option('--time-limit <s>', 'search: seconds for each peer / sekunder för varje jämförelse', aCount, 60)
    .option('--suppliers <n>', 'change, batch: in memory / i minnet', aCount, 100_000)
    .option('--needs <n>', 'change, batch: in memory / i minnet', aCount, 10_000)
    .option('--stored-suppliers <n>', 'change, batch, http: in a database / i en databas', aCount, 20_000)
    .option('--stored-needs <n>', 'change, batch, http: in a database / i en databas', aCount, 1_000)
    .option('--imported-rows <n>', 'import: rows of the sheet / rader i filen', aCount, 100_000)
    .option('--rate <n>', 'http: requests a second / anrop i sekunden', aCount, 50)
    .option('--seconds <n>', 'http: for how long / hur länge', aCount, 10)
    .option('--seed <n>', 'which invented world / vilken påhittad värld', aCount, 1)
    .option('--json', 'one line of JSON for each measurement / en rad JSON för varje mätning');
}

function aCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('Give a whole number above 0. / Ange ett heltal över 0.');
}

function counts(text: string): readonly number[] {
  return text
    .split(',')
    .map(aCount)
    .sort((one, other) => one - other);
}

function peerNames(text: string): readonly PeerName[] {
  if (text === 'none') return [];
  const names = text.split(',');
  if (names.every(isPeerName)) return names;
  throw new InvalidArgumentError(`Give some of / Ange några av: ${PEER_NAMES.join(', ')}, none.`);
}
