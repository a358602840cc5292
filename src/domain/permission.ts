import type { AccountId, BuyerId, KeyId, RequirementId, SessionId, SupplierId } from './ids';
import { type Fault, Problem, type ProblemKind } from './problem';
import type { Viewer } from './supplier/visibility';

/** How far a key reaches within what its role may do: `read` changes nothing that is stored, `write` does. Neither holds the other. */
export type Scope = 'read' | 'write';

/** Every scope. */
export const SCOPES: readonly Scope[] = ['read', 'write'];

/** What somebody is, and for whom: an account's membership and an API key each hold one. */
export type Position =
  | { readonly role: 'administrator' }
  | { readonly role: 'cluster-leader' }
  | { readonly role: 'supplier-editor'; readonly supplierId: SupplierId }
  | { readonly role: 'purchaser'; readonly buyerId: BuyerId };

interface Named {
  /** Shown wherever the actor has decided or saved something. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** The account of a person who has signed in. */
  readonly accountId?: AccountId;
  /** The session in which the person acts. */
  readonly sessionId?: SessionId;
  /** The key of a machine. */
  readonly keyId?: KeyId;
  /** The request in which this is done, as the server's own log names it. */
  readonly requestId?: string;
}

/** Who is acting: a machine by its key, a person by a session, or the house itself (worker, seeds, clock), to which neither ever maps. */
export type Actor = Named & (Position | { readonly role: 'house' });

/** The role of an actor. */
export type Role = Actor['role'];

/** `own`: only where the record belongs to the actor's own organisation. */
type Grant = 'any' | 'own' | 'no';

/** The scope that a key needs whatever its role, and how far each role reaches. A trial stores nothing, so reading is enough for it. */
type Row = readonly [scope: Scope, administrator: Grant, clusterLeader: Grant, supplierEditor: Grant, purchaser: Grant];

/** The whole of permission: a row for each operation, a column for each role. Nothing is allowed by being left out. */
export const PERMISSIONS = {
  // scope, administrator, cluster leader, supplier editor, purchaser
  'list-suppliers': ['read', 'any', 'any', 'own', 'any'],
  'enter-suppliers': ['write', 'any', 'any', 'no', 'no'],
  'save-supplier': ['write', 'any', 'any', 'no', 'no'],
  'read-home': ['read', 'any', 'any', 'any', 'any'],
  search: ['read', 'any', 'any', 'any', 'any'],
  'list-members': ['read', 'any', 'any', 'no', 'any'],
  'read-profile': ['read', 'any', 'any', 'own', 'any'],
  'save-profile': ['write', 'any', 'any', 'own', 'no'],
  'confirm-profile': ['write', 'any', 'any', 'own', 'no'],
  'save-certificate-document': ['write', 'any', 'any', 'own', 'no'],
  'confirm-certificate': ['write', 'any', 'any', 'no', 'no'],
  'export-members': ['read', 'any', 'any', 'own', 'any'],
  'export-needs': ['read', 'any', 'any', 'any', 'own'],
  'import-members': ['write', 'any', 'any', 'no', 'no'],
  'import-needs': ['write', 'any', 'any', 'no', 'own'],
  'list-buyers': ['read', 'any', 'any', 'any', 'any'],
  'save-buyers': ['write', 'any', 'no', 'no', 'no'],
  'list-requirements': ['read', 'any', 'any', 'any', 'own'],
  'read-requirement': ['read', 'any', 'any', 'any', 'own'],
  'save-requirement': ['write', 'any', 'any', 'no', 'own'],
  'read-shortlist': ['read', 'any', 'any', 'no', 'own'],
  'decide-match': ['write', 'any', 'no', 'no', 'own'],
  'record-stage': ['write', 'any', 'any', 'no', 'own'],
  'read-stages': ['read', 'any', 'any', 'no', 'own'],
  'read-memoranda': ['read', 'any', 'any', 'no', 'no'],
  'save-memorandum': ['write', 'any', 'any', 'no', 'no'],
  // What a company earns is between it and the cluster.
  'read-outcomes': ['read', 'any', 'any', 'own', 'no'],
  'save-outcome': ['write', 'any', 'any', 'no', 'no'],
  // The company itself and nobody for it, or the word would prove nothing to those who pay.
  'confirm-outcome': ['write', 'no', 'no', 'own', 'no'],
  'read-outcome-origin': ['read', 'any', 'any', 'no', 'no'],
  'read-funnel': ['read', 'any', 'any', 'no', 'no'],
  'read-funders-report': ['read', 'any', 'any', 'no', 'no'],
  'recognise-text': ['read', 'any', 'any', 'any', 'any'],
  'read-reference-data': ['read', 'any', 'any', 'any', 'any'],
  'load-reference-data': ['write', 'any', 'no', 'no', 'no'],
  'rescore-everything': ['write', 'any', 'any', 'no', 'no'],
  'read-job': ['read', 'any', 'any', 'no', 'no'],
  'follow-events': ['read', 'any', 'any', 'any', 'any'],
  'try-requirement': ['read', 'any', 'any', 'no', 'own'],
  'try-profile': ['read', 'any', 'any', 'own', 'no'],
  'read-gaps': ['read', 'any', 'any', 'own', 'no'],
  'read-fairness': ['read', 'any', 'any', 'own', 'no'],
  'read-coverage': ['read', 'any', 'any', 'no', 'no'],
  'list-weights': ['read', 'any', 'any', 'any', 'any'],
  'propose-weights': ['read', 'any', 'any', 'no', 'no'],
  'adopt-weights': ['write', 'any', 'no', 'no', 'no'],
  'create-key': ['write', 'any', 'no', 'no', 'no'],
  'list-keys': ['read', 'any', 'no', 'no', 'no'],
  'revoke-key': ['write', 'any', 'no', 'no', 'no'],
  'list-mails': ['read', 'any', 'no', 'no', 'no'],
  'retry-mail': ['write', 'any', 'no', 'no', 'no'],
  'read-log': ['read', 'any', 'no', 'no', 'no'],
  'read-supplier-log': ['read', 'any', 'any', 'own', 'no'],
  'read-requirement-log': ['read', 'any', 'any', 'no', 'own'],
  // Always of the caller's own session.
  'read-session': ['read', 'any', 'any', 'any', 'any'],
  'change-session': ['write', 'any', 'any', 'any', 'any'],
  'list-accounts': ['read', 'any', 'any', 'no', 'no'],
  // Of supplier editors and purchasers.
  'manage-organisation-accounts': ['write', 'any', 'any', 'no', 'no'],
  // Of administrators and cluster leaders.
  'manage-leader-accounts': ['write', 'any', 'no', 'no', 'no'],
  // Whoever holds such a link is that person: on the machine itself alone, by the command line.
  'make-sign-in-link': ['write', 'no', 'no', 'no', 'no'],
  'remind-supplier': ['write', 'any', 'any', 'no', 'no'],
  'read-reminder': ['read', 'any', 'any', 'own', 'no'],
  // A member and a buyer see the trips that they are on, and of these their own part.
  'list-trips': ['read', 'any', 'any', 'own', 'own'],
  'read-own-trip': ['read', 'any', 'any', 'own', 'own'],
  'read-trip': ['read', 'any', 'any', 'no', 'no'],
  'save-trip': ['write', 'any', 'any', 'no', 'no'],
  // Of places that need not belong to a saved trip.
  'find-drives': ['read', 'any', 'any', 'no', 'no'],
  'choose-trip-team': ['read', 'any', 'any', 'no', 'no'],
  'propose-programme': ['read', 'any', 'any', 'no', 'no'],
  'save-programme': ['write', 'any', 'any', 'no', 'no'],
  'set-trip-wish': ['write', 'any', 'any', 'own', 'own'],
  'prepare-trip': ['write', 'any', 'any', 'no', 'no'],
  'answer-trip': ['write', 'any', 'any', 'own', 'no'],
  'read-briefing-pack': ['read', 'any', 'any', 'own', 'no'],
  'read-buyer-pack': ['read', 'any', 'any', 'no', 'own'],
  'read-trip-calendar': ['read', 'any', 'any', 'own', 'own'],
  'follow-trip-calendar': ['write', 'any', 'any', 'own', 'own'],
  'read-follow-ups': ['read', 'any', 'any', 'own', 'no'],
  'close-meeting': ['write', 'any', 'any', 'own', 'no'],
  'set-password': ['write', 'any', 'any', 'any', 'any'],
} as const satisfies Readonly<Record<string, Row>>;

/** What can be done to which kind of record. A flow names exactly one. */
export type Operation = keyof typeof PERMISSIONS;

/** The scope that a key needs for the operation, whatever its role. */
export function scopeOf(operation: Operation): Scope {
  return PERMISSIONS[operation][0];
}

const COLUMNS = { administrator: 1, 'cluster-leader': 2, 'supplier-editor': 3, purchaser: 4 } as const;

function grantOf(role: Role, operation: Operation): Grant {
  return role === 'house' ? 'any' : PERMISSIONS[operation][COLUMNS[role]];
}

/** Which record it is, and whose, where that matters. */
export interface Subject {
  readonly supplierId?: SupplierId;
  readonly buyerId?: BuyerId;
  /** Decides nothing: the log tells by it what was asked for. */
  readonly requirementId?: RequirementId;
}

/** An access that was refused. `actor` is absent for a caller whom we never knew, `operation` where none was reached. */
export interface Attempt {
  readonly actor?: Actor;
  readonly operation?: Operation;
  readonly subject?: Subject;
}

/** The problem of somebody who was refused. It tells him what any problem tells; what he attempted is for the log alone. */
export class Denial extends Problem {
  readonly attempt: Attempt;

  constructor(kind: ProblemKind, fault: Fault, attempt: Attempt) {
    super(kind, [fault]);
    this.attempt = attempt;
  }
}

/** May the actor do this to that record? */
export function may(actor: Actor, operation: Operation, subject: Subject): boolean {
  if (!actor.scopes.includes(scopeOf(operation))) return false;
  const grant = grantOf(actor.role, operation);
  if (grant !== 'own') return grant === 'any';
  if (actor.role === 'supplier-editor') return subject.supplierId === actor.supplierId;
  return actor.role === 'purchaser' && subject.buyerId === actor.buyerId;
}

/**
 * Stops whoever may not.
 *
 * @throws Denial `forbidden` where the role can never do this, or the key lacks the scope, which is named; and `absent`
 * where it is only not theirs: what is not there and what is not yours must look the same.
 */
export function requireMay(actor: Actor, operation: Operation, subject: Subject = {}): void {
  if (may(actor, operation, subject)) return;
  const attempt = { actor, operation, subject };
  if (grantOf(actor.role, operation) === 'no') {
    throw new Denial('forbidden', { code: 'not-allowed', path: '', value: operation }, attempt);
  }
  const scope = scopeOf(operation);
  // Before the question whose record it is: a missing scope says nothing about what there is.
  if (!actor.scopes.includes(scope)) {
    throw new Denial('forbidden', { code: 'missing-scope', path: '', value: scope }, attempt);
  }
  throw new Denial('absent', { code: 'absent', path: '' }, attempt);
}

/** Through whose eyes the actor reads the profile of that supplier. */
export function viewerOf(actor: Actor, supplierId: SupplierId): Viewer {
  if (actor.role === 'purchaser') return { kind: 'buyer', buyerId: actor.buyerId };
  if (actor.role === 'cluster-leader') return { kind: 'cluster' };
  if (actor.role === 'supplier-editor' && actor.supplierId !== supplierId) return { kind: 'cluster' };
  return { kind: 'owner' };
}

/** Which operation it is to give somebody this role, to take it away, or to disable who has it. */
export function operationToManage(role: Position['role']): 'manage-organisation-accounts' | 'manage-leader-accounts' {
  return role === 'supplier-editor' || role === 'purchaser' ? 'manage-organisation-accounts' : 'manage-leader-accounts';
}

/** A role with its organisation; undefined where the two do not fit, as a purchaser without a buyer. */
export function positionOf(
  role: Position['role'],
  of: { readonly supplierId?: SupplierId | null | undefined; readonly buyerId?: BuyerId | null | undefined },
): Position | undefined {
  const supplierId = of.supplierId ?? undefined;
  const buyerId = of.buyerId ?? undefined;
  if (role === 'supplier-editor') {
    return supplierId === undefined || buyerId !== undefined ? undefined : { role, supplierId };
  }
  if (role === 'purchaser') return buyerId === undefined || supplierId !== undefined ? undefined : { role, buyerId };
  return supplierId === undefined && buyerId === undefined ? { role } : undefined;
}
