import { proposeProgramme } from '../../../planning/programme/propose-programme';
import { quickProgramme } from '../../../planning/programme/quick-programme';
import { timedAsync } from '../memory';
import type { BenchOptions } from '../options';
import type { Measurement, Table } from '../report';
import { inventedTrip, type TripSize } from './invented-trip';

/** The trip of the goal, at one place and spread, with a third of the pairs and with all of them. */
const SIZE = { members: 30, buyers: 12, slots: 16, mostOfMember: 6, mostOfBuyer: 12 };
const SIZES: readonly TripSize[] = [1, 5].flatMap((places) =>
  [0.3, 0.6, 1].map((share) => ({ ...SIZE, places, share })),
);

/** Trips of each size, by seeds that follow each other. */
const TRIPS = 3;

const LIMIT = { timeLimitS: 30 };

/** The programme of a trip: made at once, and proven best. */
export async function measureTrips({ seed }: BenchOptions): Promise<readonly Table[]> {
  const rows: Measurement[] = [];
  for (const size of SIZES) {
    process.stderr.write(`programmes at ${size.places} places …\n`);
    for (let trip = 0; trip < TRIPS; trip++) rows.push(await measureTrip(size, seed + trip));
  }
  return [tableOf(rows)];
}

async function measureTrip(size: TripSize, seed: number): Promise<Measurement> {
  const question = inventedTrip(size, seed);
  const quick = await timedAsync(async () => quickProgramme(question));
  const solved = await timedAsync(() => proposeProgramme(question, LIMIT));
  if (quick.result.outcome !== 'found' || solved.result.outcome !== 'found') throw new Error('There is a programme.');
  const { proof, worth, programme } = solved.result;
  return {
    ...size,
    seed,
    pairs: question.worths.length,
    meetings: programme.length,
    quickMs: quick.ms,
    solvedSeconds: solved.ms / 1_000,
    timesQuick: worth / quick.result.worth,
    proof: proof.status,
    gapPercent: proof.gap === undefined ? undefined : proof.gap * 100,
  };
}

function tableOf(rows: readonly Measurement[]): Table {
  return {
    section: 'trips',
    title: 'The programme of a trip: 30 members, 12 buyers, 16 slots',
    note:
      'Members have 6 meetings at most, buyers 12. *Places* 5: in and around Coventry, 20 to 45 minutes from each other. *Worth* is that of ' +
      'the solved programme as a multiple of the quick one. HiGHS in a thread of the same process, 30 s at most; the first solve starts it.',
    columns: [
      { of: 'places', head: 'places', digits: 0 },
      { of: 'pairs', head: 'pairs that may meet', digits: 0 },
      { of: 'seed', head: 'seed', digits: 0 },
      { of: 'meetings', head: 'meetings', digits: 0 },
      { of: 'quickMs', head: 'quick ms', digits: 0 },
      { of: 'solvedSeconds', head: 'solved s', digits: 2, goal: () => '<= 10' },
      { of: 'timesQuick', head: 'worth, times quick', digits: 4 },
      { of: 'proof', head: 'proof' },
      { of: 'gapPercent', head: 'gap %', digits: 3 },
    ],
    rows,
  };
}
