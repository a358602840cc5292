import type { RequirementId } from '../../domain/ids';
import { ROLES } from '../../domain/supplier/site';
import { type ProfileColumns, ROLE_MASK, STATES_CAPABILITIES } from '../columns/profile-columns';
import { isUnmet } from '../measure';
import type { PreparedRequirement } from '../prepared-requirement';

const SILENT = 'silent';
/** Held by every row. */
const ANYBODY = 'anybody';
const ROLE_KEYS = ROLES.map((role) => (at: number) => `${role}/${at}`);

/**
 * The other way round: requirements by what a supplier must hold for them to say anything of it. A supplier that holds nothing
 * near any step of a requirement, and is not silent, is excluded there and covers none of the chain; unless every step is
 * only a wish or weighs nothing, so that anybody may come into question.
 */
export class NeedFinder {
  private readonly byHolding = new Map<string, Map<RequirementId, PreparedRequirement>>();
  private readonly keysOf = new Map<RequirementId, readonly string[]>();

  add(requirement: PreparedRequirement): void {
    const { id } = requirement.requirement;
    this.remove(id);
    const keys = keysNear(requirement);
    this.keysOf.set(id, keys);
    for (const key of keys) {
      const needs = this.byHolding.get(key) ?? new Map<RequirementId, PreparedRequirement>();
      this.byHolding.set(key, needs.set(id, requirement));
    }
  }

  remove(id: RequirementId): void {
    for (const key of this.keysOf.get(id) ?? []) this.byHolding.get(key)?.delete(id);
    this.keysOf.delete(id);
  }

  clear(): void {
    this.byHolding.clear();
    this.keysOf.clear();
  }

  /** Requirements in which the row may be anything but excluded with none of the chain. */
  near(columns: ProfileColumns, row: number): Iterable<PreparedRequirement> {
    const found = new Map<RequirementId, PreparedRequirement>();
    for (const key of keysHeld(columns, row))
      for (const [id, need] of this.byHolding.get(key) ?? []) found.set(id, need);
    return found.values();
  }
}

function keysNear({ asks, stepMaximum }: PreparedRequirement): readonly string[] {
  if (stepMaximum === 0 || !asks.some(({ isStep, isMust }) => isStep && isMust)) return [ANYBODY];
  const keys = new Set<string>([SILENT]);
  for (const { ask, isStep } of asks) {
    if (!isStep || ask.reach === undefined) continue;
    for (const holding of ask.reach.holdings) {
      if (holding.in !== 'certificate' && !isUnmet(holding.best)) keys.add(`${holding.in}/${holding.key}`);
    }
  }
  return [...keys];
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
