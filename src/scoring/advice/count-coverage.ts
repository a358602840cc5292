import type { Necessity } from '../../domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type {
  CoverageDetail,
  CoverageReport,
  CoverageRow,
  CoverageSubject,
  Demand,
  MemberStand,
} from '../../domain/match/advice';
import type { Finding } from '../../domain/match/assessment';
import { assess } from '../assess';
import type { PreparedProfile } from '../prepared-profile';
import type { PreparedRequirement } from '../prepared-requirement';
import { isSettledFinding } from './need-in-view';

/** Members' answers from worst to best. */
const STANDS: readonly MemberStand[] = ['none', 'unknown', 'partly', 'met'];

interface AskedOfNeed {
  readonly necessity: Necessity;
  readonly isCovered: boolean;
}

/** What is asked for in one process or scheme, while it is being counted. */
interface Tally {
  readonly of: CoverageSubject;
  readonly needs: (AskedOfNeed & { readonly requirementId: RequirementId })[];
  readonly members: Map<SupplierId, MemberStand>;
}

/**
 * Counts what the needs ask for in processes and schemes against what the members hold, from the assessment of every
 * member for every need. It stops after each need, to let others have their turn.
 */
export function* countCoverage(
  needs: Iterable<PreparedRequirement>,
  members: readonly PreparedProfile[],
): Generator<undefined, Pick<CoverageReport, 'processes' | 'schemes'>> {
  const tallies = yield* tally(needs, members);
  const rows = [...tallies.values()].map(rowOf).sort(compareRows);
  return { processes: rows.filter(({ of }) => 'process' in of), schemes: rows.filter(({ of }) => 'scheme' in of) };
}

/** Names what `countCoverage` counts of one process or scheme: undefined where no need asks for it. */
export function* detailCoverage(
  needs: Iterable<PreparedRequirement>,
  members: readonly PreparedProfile[],
  of: CoverageSubject,
): Generator<undefined, CoverageDetail | undefined> {
  const found = (yield* tally(needs, members)).get(keyOf(of));
  if (found === undefined) return undefined;
  return { needs: found.needs, members: [...found.members].map(([supplierId, stand]) => ({ supplierId, stand })) };
}

function* tally(
  needs: Iterable<PreparedRequirement>,
  members: readonly PreparedProfile[],
): Generator<undefined, ReadonlyMap<string, Tally>> {
  const tallies = new Map<string, Tally>();
  for (const need of needs) {
    countNeed(tallies, need, members);
    yield undefined;
  }
  return tallies;
}

const keyOf = (of: CoverageSubject) => ('process' in of ? `process/${of.process}` : `scheme/${of.scheme}`);

function countNeed(tallies: Map<string, Tally>, need: PreparedRequirement, members: readonly PreparedProfile[]): void {
  const ofNeed = new Map<string, AskedOfNeed>();
  for (const member of members) {
    const { supplierId, findings } = assess(need, member);
    for (const finding of findings) {
      for (const of of subjectsOf(finding)) {
        const key = keyOf(of);
        const counted = tallies.get(key) ?? { of, needs: [], members: new Map() };
        tallies.set(key, counted);
        const stand = standOf(finding);
        const known = ofNeed.get(key);
        // One need may ask twice for the same: its stronger word counts, and the better answer.
        ofNeed.set(key, {
          necessity: known?.necessity === 'must' ? 'must' : finding.necessity,
          isCovered: known?.isCovered === true || stand === 'met',
        });
        counted.members.set(supplierId, betterOf(counted.members.get(supplierId), stand));
      }
    }
  }
  const requirementId = need.requirement.id;
  for (const [key, asked] of ofNeed) tallies.get(key)?.needs.push({ ...asked, requirementId });
}

/** A certificate that may be any of several counts for each of them. */
function subjectsOf({ asked }: Finding): readonly CoverageSubject[] {
  if (asked.about === 'process') return [{ process: asked.concept }];
  return asked.about === 'certificate' ? asked.anyOf.map((scheme) => ({ scheme })) : [];
}

function standOf(finding: Finding): MemberStand {
  if (isSettledFinding(finding)) return 'met';
  return finding.answer === 'partly' || finding.answer === 'unknown' ? finding.answer : 'none';
}

function betterOf(one: MemberStand | undefined, other: MemberStand): MemberStand {
  return one !== undefined && STANDS.indexOf(one) > STANDS.indexOf(other) ? one : other;
}

function rowOf({ of, needs, members }: Tally): CoverageRow {
  const stands = [...members.values()];
  const count = (stand: MemberStand) => stands.filter((each) => each === stand).length;
  return {
    of,
    asked: demandOf(needs),
    uncovered: demandOf(needs.filter(({ isCovered }) => !isCovered)),
    members: { met: count('met'), partly: count('partly'), unknown: count('unknown'), none: count('none') },
  };
}

function demandOf(needs: Tally['needs']): Demand {
  const must = needs.filter(({ necessity }) => necessity === 'must').length;
  return { must, wish: needs.length - must };
}

/** Least covered first: by musts that nobody meets, then wishes, then how many needs there are for each member that can. */
function compareRows(one: CoverageRow, other: CoverageRow): number {
  const scarcity = ({ asked, members }: CoverageRow) => (asked.must + asked.wish) / (members.met + 1);
  return (
    other.uncovered.must - one.uncovered.must ||
    other.uncovered.wish - one.uncovered.wish ||
    scarcity(other) - scarcity(one) ||
    (JSON.stringify(one.of) < JSON.stringify(other.of) ? -1 : 1)
  );
}
