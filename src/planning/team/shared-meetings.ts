import type { Candidate, Field } from './candidates';

/**
 * The meetings of a team as they are best shared out: which of its members meets which of the buyer's people, so that all meetings
 * together are worth most, and among equals most are qualified. Never more than each side may have.
 */
export interface SharedMeetings {
  readonly members: readonly Candidate[];
  /** By member as listed, and number of the buyer's people. */
  readonly held: readonly (readonly boolean[])[];
  /** Meetings that each of the buyer's people could still have. */
  readonly spare: readonly number[];
}

/** Below this share of a point qualified meetings are counted: there are fewer meetings in any trip (`TRIP_BOUNDS`). */
const TIE = 1_024;

/** A team of nobody. */
export function nobodysMeetings({ mostOfBuyers }: Field): SharedMeetings {
  return { members: [], held: [], spare: mostOfBuyers };
}

/**
 * The same with one more member. Exact: since no exchange could better what was there, only chains of exchanges that begin with the
 * new member can, and the best of them is taken until none is worth it (successive shortest paths; Ahuja, Magnanti & Orlin,
 * "Network Flows", 1993, section 9.7).
 */
export function withMember({ members, held, spare }: SharedMeetings, added: Candidate): SharedMeetings {
  const exchange: Exchange = {
    members: [...members, added],
    held: [...held.map((row) => [...row]), spare.map(() => false)],
    spare: [...spare],
  };
  for (let count = 0; count < added.most; count++) if (!takeBestChain(exchange)) break;
  return exchange;
}

/** What all the meetings are worth, and how many of them are qualified. */
export function meetingsOf(
  { members, held }: SharedMeetings,
  member?: Candidate,
): { worth: number; qualified: number } {
  let [worth, qualified] = [0, 0];
  for (const [row, one] of members.entries()) {
    if (member !== undefined && one !== member) continue;
    for (const [buyer, isHeld] of (held[row] ?? []).entries()) {
      if (!isHeld) continue;
      worth += one.worths[buyer] ?? 0;
      qualified += one.isQualified[buyer] ? 1 : 0;
    }
  }
  return { worth, qualified };
}

interface Exchange {
  readonly members: readonly Candidate[];
  readonly held: boolean[][];
  readonly spare: number[];
}

function worthInTies({ worths, isQualified }: Candidate, buyer: number): number {
  return (worths[buyer] ?? 0) * TIE + (isQualified[buyer] ? 1 : 0);
}

/**
 * Chains go from the last member to buyers that it could meet, from a buyer to members who meet it and could leave it, and so on; they
 * end at a buyer with a meeting to spare, or with a member who has one fewer then. Longest paths by Bellman and Ford: no chain
 * gains by going in a circle.
 */
function takeBestChain(exchange: Exchange): boolean {
  const { members, spare } = exchange;
  const chains: Chains = {
    ofMember: members.map((_, row) => (row === members.length - 1 ? 0 : Number.NEGATIVE_INFINITY)),
    ofBuyer: spare.map(() => Number.NEGATIVE_INFINITY),
    fromMember: spare.map(() => -1),
    fromBuyer: members.map(() => -1),
  };
  while (reachBuyers(exchange, chains) && leaveMembers(exchange, chains));
  return walkBack(exchange, chains);
}

/** The most that a chain gains on the way to each, and where it comes from. */
interface Chains {
  readonly ofMember: number[];
  readonly ofBuyer: number[];
  readonly fromMember: number[];
  readonly fromBuyer: number[];
}

/** Lengthens chains by a meeting more. Says whether any is better than before. */
function reachBuyers({ members, held, spare }: Exchange, { ofMember, ofBuyer, fromMember }: Chains): boolean {
  let isBetter = false;
  for (const [row, member] of members.entries()) {
    for (let buyer = 0; buyer < spare.length; buyer++) {
      const gain = (ofMember[row] ?? 0) + worthInTies(member, buyer);
      if (held[row]?.[buyer] || !member.worths[buyer] || gain <= (ofBuyer[buyer] ?? 0)) continue;
      [ofBuyer[buyer], fromMember[buyer], isBetter] = [gain, row, true];
    }
  }
  return isBetter;
}

/** Lengthens chains by a meeting fewer. Says whether any is better than before. */
function leaveMembers({ members, held, spare }: Exchange, { ofMember, ofBuyer, fromBuyer }: Chains): boolean {
  let isBetter = false;
  for (const [row, member] of members.entries()) {
    for (let buyer = 0; buyer < spare.length; buyer++) {
      const gain = (ofBuyer[buyer] ?? 0) - worthInTies(member, buyer);
      if (!held[row]?.[buyer] || gain <= (ofMember[row] ?? 0)) continue;
      [ofMember[row], fromBuyer[row], isBetter] = [gain, buyer, true];
    }
  }
  return isBetter;
}

/** Takes the best of the chains, where it gains anything. */
function walkBack({ members, held, spare }: Exchange, chains: Chains): boolean {
  const last = members.length - 1;
  const atBuyers = chains.ofBuyer.map((gain, buyer) => ((spare[buyer] ?? 0) > 0 ? gain : Number.NEGATIVE_INFINITY));
  const atMembers = chains.ofMember.map((gain, row) => (row === last ? Number.NEGATIVE_INFINITY : gain));
  const most = Math.max(...atBuyers, ...atMembers);
  if (!(most > 0)) return false;
  let buyer = atBuyers.indexOf(most);
  if (buyer >= 0) {
    spare[buyer] = (spare[buyer] ?? 0) - 1;
  } else {
    const row = atMembers.indexOf(most);
    buyer = chains.fromBuyer[row] ?? -1;
    setHeld(held, { row, buyer }, false);
  }
  for (;;) {
    const row = chains.fromMember[buyer] ?? last;
    setHeld(held, { row, buyer }, true);
    if (row === last) return true;
    buyer = chains.fromBuyer[row] ?? -1;
    setHeld(held, { row, buyer }, false);
  }
}

function setHeld(
  held: boolean[][],
  { row, buyer }: { readonly row: number; readonly buyer: number },
  isHeld: boolean,
): void {
  const meetings = held[row];
  if (meetings) meetings[buyer] = isHeld;
}
