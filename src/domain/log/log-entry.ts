import type { BuyerId, KeyId, RequirementId, SupplierId } from '../ids';
import type { Actor, Operation, Role } from '../permission';
import type { FieldChange } from './differences';

/** Who did it, as known then. A caller whose token or password was not ours is `nobody`. */
export interface LoggedActor {
  readonly name: string;
  readonly role: Role | 'nobody';
  readonly accountId?: string;
  readonly keyId?: KeyId;
  readonly supplierId?: SupplierId;
  readonly buyerId?: BuyerId;
}

/** On which record. `other` names what has no field of its own here: a key, an account, a version of weights, a run. */
export interface LogSubject {
  readonly supplierId?: SupplierId;
  readonly requirementId?: RequirementId;
  readonly buyerId?: BuyerId;
  readonly other?: string;
}

/** A document of which every revision is kept: before and after are read there, through the eyes of the reader. */
export interface SavedRevision {
  readonly revision: number;
  /** SHA-256 of what was saved, so that the log vouches for it. */
  readonly fingerprint: string;
}

/** One thing that was done, or that somebody was refused. Written once, and never changed or taken away. */
export interface LogEntry {
  /** 1 for the first, without a gap. */
  readonly number: number;
  /** ISO 8601 with zone. */
  readonly at: string;
  readonly by: LoggedActor;
  readonly outcome: 'done' | 'denied';
  /** Absent for somebody who was stopped at the door. */
  readonly operation?: Operation;
  readonly subject: LogSubject;
  readonly saved?: SavedRevision;
  /** Of a record that keeps no revisions: what changed. */
  readonly changes: readonly FieldChange[];
  /** How many refusals before this one were too many to write down. */
  readonly unwritten?: number;
  /** As the server's own log names it. */
  readonly requestId?: string;
}

/** An entry before it has its place in the log. */
export type NewLogEntry = Omit<LogEntry, 'number'>;

/** What the log keeps of an actor. */
export function loggedActorOf(actor: Actor): LoggedActor {
  const { name, role, accountId, keyId } = actor;
  return {
    name,
    role,
    ...(accountId !== undefined && { accountId }),
    ...(keyId !== undefined && { keyId }),
    ...(actor.role === 'supplier-editor' && { supplierId: actor.supplierId }),
    ...(actor.role === 'purchaser' && { buyerId: actor.buyerId }),
  };
}

/** Is this who did it? An account and a key are told by their ids, since two people may have one name; the house has neither. */
export function isDoneBy({ name, role, accountId, keyId }: LoggedActor, actor: Actor): boolean {
  if (accountId !== undefined || keyId !== undefined) return accountId === actor.accountId && keyId === actor.keyId;
  return actor.accountId === undefined && actor.keyId === undefined && role === actor.role && name === actor.name;
}

/** A caller of whom we know nothing. */
export const NOBODY: LoggedActor = { name: '', role: 'nobody' };
