import type { RequirementId } from '../../domain/ids';
import { ROLES } from '../../domain/supplier/site';
import { type ProfileColumns, ROLE_MASK, STATES_CAPABILITIES } from '../columns/profile-columns';
import { isUnmet } from '../measure';
import type { PreparedProfile } from '../prepared-profile';
import type { PreparedRequirement, WeighedAsk } from '../prepared-requirement';

const SILENT = 'silent';
/** Held by every row. */
const ANYBODY = 'anybody';
const ROLE_KEYS = ROLES.map((role) => (at: number) => `${role}/${at}`);

/**
 * The other way round: requirements by what a supplier must hold for them to say anything of it. A supplier that holds nothing
 * near any step of a requirement, and is not silent, is excluded there and covers none of the chain; unless every step is
 * only a wish or weighs nothing, so that anybody may come into question.
 */
export class NeedFinder<Found> {
  private readonly byHolding = new Map<string, Set<Found>>();
  private readonly known = new Map<RequirementId, { readonly found: Found; readonly keys: readonly string[] }>();

  /**
   * @param found what stands for the requirement when it is found
   * @param notExcludedOnly are only rows of interest that may be anything but excluded, however much of the chain they cover?
   */
  add(requirement: PreparedRequirement, found: Found, notExcludedOnly = false): void {
    const { id } = requirement.requirement;
    this.remove(id);
    const keys = keysNear(requirement, notExcludedOnly);
    this.known.set(id, { found, keys });
    for (const key of keys) this.byHolding.set(key, (this.byHolding.get(key) ?? new Set()).add(found));
  }

  remove(id: RequirementId): void {
    const known = this.known.get(id);
    if (known === undefined) return;
    for (const key of known.keys) this.byHolding.get(key)?.delete(known.found);
    this.known.delete(id);
  }

  /** Requirements in which one of the rows may be anything but excluded with none of the chain, or anything but excluded. */
  near(rows: Iterable<PreparedProfile>): Set<Found> {
    const near = new Set<Found>();
    for (const key of new Set([...rows].flatMap(({ columns, row }) => [...keysHeld(columns, row)]))) {
      for (const found of this.byHolding.get(key) ?? []) near.add(found);
    }
    return near;
  }
}

function keysNear({ asks, stepMaximum }: PreparedRequirement, notExcludedOnly: boolean): readonly string[] {
  const keysOfMusts = asks.filter(({ isStep, isMust }) => isStep && isMust).map(keysOfStep);
  if (stepMaximum === 0 || keysOfMusts.length === 0) return [ANYBODY];
  // Whoever lacks one must is excluded: the one that fewest answer says enough.
  if (notExcludedOnly)
    return [SILENT, ...keysOfMusts.reduce((one, other) => (other.length < one.length ? other : one))];
  return [...new Set([SILENT, ...asks.flatMap((weighed) => (weighed.isStep ? keysOfStep(weighed) : []))])];
}

/** What a row that is not silent must hold at least one of to come to anything in that step. */
function keysOfStep({ ask: { reach } }: WeighedAsk): readonly string[] {
  return (reach?.holdings ?? []).flatMap((holding) =>
    holding.in === 'certificate' || isUnmet(holding.best) ? [] : [`${holding.in}/${holding.key}`],
  );
}

function keysHeld(columns: ProfileColumns, row: number): ReadonlySet<string> {
  const { capabilityStart, process, role, mentionStart, mention, flags } = columns;
  const keys = new Set<string>([ANYBODY]);
  for (let at = capabilityStart[row] ?? 0; at < (capabilityStart[row + 1] ?? 0); at++) {
    const keyOf = ROLE_KEYS[(role[at] ?? 0) & ROLE_MASK];
    if (keyOf !== undefined) keys.add(keyOf(process[at] ?? 0));
  }
  for (let at = mentionStart[row] ?? 0; at < (mentionStart[row + 1] ?? 0); at++) keys.add(`mention/${mention[at]}`);
  if (((flags[row] ?? 0) & STATES_CAPABILITIES) === 0) keys.add(SILENT);
  return keys;
}
