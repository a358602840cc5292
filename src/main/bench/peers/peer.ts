import type { ShortlistEntry } from '../../../domain/match/shortlist';
import type { ProfileColumns } from '../../../scoring/columns/profile-columns';
import type { Policy } from '../../../scoring/policy';
import type { PreparedRequirement } from '../../../scoring/prepared-requirement';
import { rank } from '../../../scoring/rank';
import { TOP } from '../measure-answers';
import { certificatesMet, wantedCertificates } from './wanted';

/** Something that finds candidates among the rows of columns. */
export interface Peer {
  /** Rows, the most promising first. */
  find(need: PreparedRequirement): Promise<readonly number[]> | readonly number[];
  close(): Promise<void>;
}

/** What a peer is made from. */
export interface PeerGround {
  readonly columns: ProfileColumns;
  readonly policy: Policy;
}

/** As many candidates are ranked exactly. */
export const CANDIDATES = 1_000;

/** As many are asked for, since some of them will not hold the certificates. */
export const FOUND = 10 * CANDIDATES;

/** What the peer makes of a need: its best candidates, those with the certificates first, ranked and described exactly. */
export async function answerOf(
  peer: Peer,
  { columns }: PeerGround,
  need: PreparedRequirement,
): Promise<readonly ShortlistEntry[]> {
  const found = peer.find(need);
  const rows = found instanceof Promise ? await found : found;
  const wanted = wantedCertificates(need);
  const byMusts = wanted.length === 0 ? rows : holdersFirst(rows, (row) => certificatesMet(columns, row, wanted));
  const candidates = byMusts.slice(0, CANDIDATES).map((row) => ({ columns, row }));
  return rank(need, candidates, TOP).entries;
}

/** Those that meet most of the musts first; among equals the order stays. */
function holdersFirst(rows: readonly number[], metBy: (row: number) => number): readonly number[] {
  return rows
    .map((row) => ({ row, met: metBy(row) }))
    .sort((one, other) => other.met - one.met)
    .map(({ row }) => row);
}
