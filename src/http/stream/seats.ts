import type { Actor } from '../../domain/permission';

/** Tabs and machines of one person, or of one key, that may listen at the same time. */
const SEATS = 12;

/** Who listens how many times in this process, so that nobody takes all connections. */
export class Seats {
  private readonly taken = new Map<string, number>();

  /** Takes a seat; undefined when this person has none left. What is returned gives it back. */
  take(actor: Actor): (() => void) | undefined {
    const person = actor.accountId ?? actor.keyId ?? `${actor.role} ${actor.name}`;
    const count = this.taken.get(person) ?? 0;
    if (count >= SEATS) return undefined;
    this.taken.set(person, count + 1);
    return () => {
      const left = (this.taken.get(person) ?? 1) - 1;
      if (left > 0) this.taken.set(person, left);
      else this.taken.delete(person);
    };
  }
}
