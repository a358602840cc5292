import type { RequirementChange } from '../../db/stores/demand/requirement-store';
import type { RequirementId } from '../../domain/ids';
import type { Policy } from '../../scoring/policy';
import { type PreparedRequirement, prepareRequirement } from '../../scoring/prepared-requirement';
import { mapInTurns } from '../in-turns';
import type { ListStanding } from './list-standing';
import { ListStandings } from './list-standings';

/** Every open requirement under one policy, prepared when it is first asked for, which takes half a millisecond. */
export class OpenNeeds {
  /** Of those that are prepared. */
  readonly standings = new ListStandings();
  private readonly changes: Map<RequirementId, RequirementChange>;
  private isComplete = false;

  /** @param before whose requirements are taken over, to be prepared anew */
  constructor(
    private readonly policy: Policy,
    before?: OpenNeeds,
  ) {
    this.changes = new Map(before?.changes);
  }

  /** Is every one of them prepared, and each that comes? */
  get areAllPrepared(): boolean {
    return this.isComplete;
  }

  ids(): Iterable<RequirementId> {
    return this.changes.keys();
  }

  find(id: RequirementId): ListStanding | undefined {
    const change = this.changes.get(id);
    return this.standings.find(id) ?? (change && this.standings.add(this.prepare(change)));
  }

  /** Prepares them all, in turns. Nothing may be taken in meanwhile. */
  async prepareAll(): Promise<void> {
    if (this.isComplete) return;
    await mapInTurns([...this.ids()], (id) => this.find(id));
    this.isComplete = true;
  }

  /** Prepares what is about to be taken in, in turns, if it will be wanted. */
  async prepareAhead(changes: readonly RequirementChange[]): Promise<readonly PreparedRequirement[]> {
    if (!this.isComplete) return [];
    return mapInTurns(changes.filter(isOpen), (change) => this.prepare(change));
  }

  /** Takes in newer revisions, all at once. Nothing is known of their shortlists. */
  take(changes: readonly RequirementChange[], prepared: readonly PreparedRequirement[]): void {
    for (const change of changes) {
      const { id } = change.requirement;
      this.standings.remove(id);
      if (isOpen(change)) this.changes.set(id, change);
      else this.changes.delete(id);
    }
    for (const need of prepared) this.standings.add(need);
  }

  /** Lets go of needs that are there no more. */
  remove(ids: readonly RequirementId[]): void {
    for (const id of ids) {
      this.standings.remove(id);
      this.changes.delete(id);
    }
  }

  private prepare({ requirement, receivingSite }: RequirementChange): PreparedRequirement {
    return prepareRequirement(requirement, receivingSite, this.policy);
  }
}

function isOpen({ requirement }: RequirementChange): boolean {
  return requirement.state === 'open';
}
