import type { BuyerId, SupplierId } from './ids';
import { Problem } from './problem';
import type { Viewer } from './supplier/visibility';

/** How far a key reaches within what its role may do: `read` changes nothing that is stored, `write` does. Neither holds the other. */
export type Scope = 'read' | 'write';

/** Every scope. */
export const SCOPES: readonly Scope[] = ['read', 'write'];

interface Named {
  /** Shown wherever the actor has decided or saved something. */
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/** Who is acting. A machine's key and, later, a person's session both come to one of these. */
export type Actor =
  | (Named & { readonly role: 'administrator' })
  | (Named & { readonly role: 'cluster-leader' })
  | (Named & { readonly role: 'supplier-editor'; readonly supplierId: SupplierId })
  | (Named & { readonly role: 'purchaser'; readonly buyerId: BuyerId })
  /** The worker, the seeds and the clock: the house itself. No key ever maps to it. */
  | (Named & { readonly role: 'house' });

/** The role of an actor. */
export type Role = Actor['role'];

/** What can be done to which kind of record. A flow names exactly one. */
export type Operation =
  | 'list-suppliers'
  | 'enter-suppliers'
  | 'save-supplier'
  | 'read-profile'
  | 'save-profile'
  | 'list-buyers'
  | 'save-buyers'
  | 'list-requirements'
  | 'read-requirement'
  | 'save-requirement'
  | 'read-shortlist'
  | 'decide-match'
  | 'record-stage'
  | 'recognise-text'
  | 'read-reference-data'
  | 'load-reference-data'
  | 'rescore-everything'
  | 'read-job'
  | 'try-requirement'
  | 'try-profile'
  | 'read-gaps'
  | 'read-coverage'
  | 'read-fairness'
  | 'list-weights'
  | 'propose-weights'
  | 'adopt-weights'
  | 'create-key'
  | 'list-keys'
  | 'revoke-key';

/** Whose record it is, where that matters. */
export interface Subject {
  readonly supplierId?: SupplierId;
  readonly buyerId?: BuyerId;
}

/** `own`: only where the record belongs to the actor's own organisation. */
type Grant = 'any' | 'own' | 'no';

/** The whole of permission. Every operation stands here for every role; nothing is allowed by being left out. */
export const PERMISSIONS: Readonly<Record<Operation, Readonly<Record<Exclude<Role, 'house'>, Grant>>>> = {
  'list-suppliers': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'own', purchaser: 'any' },
  'enter-suppliers': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'no', purchaser: 'no' },
  'save-supplier': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'no', purchaser: 'no' },
  'read-profile': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'own', purchaser: 'any' },
  'save-profile': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'own', purchaser: 'no' },
  'list-buyers': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'any', purchaser: 'any' },
  'save-buyers': { administrator: 'any', 'cluster-leader': 'no', 'supplier-editor': 'no', purchaser: 'no' },
  'list-requirements': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'any', purchaser: 'own' },
  'read-requirement': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'any', purchaser: 'own' },
  'save-requirement': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'no', purchaser: 'own' },
  'read-shortlist': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'no', purchaser: 'own' },
  'decide-match': { administrator: 'any', 'cluster-leader': 'no', 'supplier-editor': 'no', purchaser: 'own' },
  'record-stage': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'no', purchaser: 'own' },
  'recognise-text': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'any', purchaser: 'any' },
  'read-reference-data': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'any', purchaser: 'any' },
  'load-reference-data': { administrator: 'any', 'cluster-leader': 'no', 'supplier-editor': 'no', purchaser: 'no' },
  'rescore-everything': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'no', purchaser: 'no' },
  'read-job': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'no', purchaser: 'no' },
  'try-requirement': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'no', purchaser: 'own' },
  'try-profile': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'own', purchaser: 'no' },
  'read-gaps': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'own', purchaser: 'no' },
  'read-fairness': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'own', purchaser: 'no' },
  'read-coverage': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'no', purchaser: 'no' },
  'list-weights': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'any', purchaser: 'any' },
  'propose-weights': { administrator: 'any', 'cluster-leader': 'any', 'supplier-editor': 'no', purchaser: 'no' },
  'adopt-weights': { administrator: 'any', 'cluster-leader': 'no', 'supplier-editor': 'no', purchaser: 'no' },
  'create-key': { administrator: 'any', 'cluster-leader': 'no', 'supplier-editor': 'no', purchaser: 'no' },
  'list-keys': { administrator: 'any', 'cluster-leader': 'no', 'supplier-editor': 'no', purchaser: 'no' },
  'revoke-key': { administrator: 'any', 'cluster-leader': 'no', 'supplier-editor': 'no', purchaser: 'no' },
};

/** The scope that a key needs for each operation, whatever its role. A trial stores nothing, so reading is enough for it. */
export const SCOPE_OF: Readonly<Record<Operation, Scope>> = {
  'list-suppliers': 'read',
  'enter-suppliers': 'write',
  'save-supplier': 'write',
  'read-profile': 'read',
  'save-profile': 'write',
  'list-buyers': 'read',
  'save-buyers': 'write',
  'list-requirements': 'read',
  'read-requirement': 'read',
  'save-requirement': 'write',
  'read-shortlist': 'read',
  'decide-match': 'write',
  'record-stage': 'write',
  'recognise-text': 'read',
  'read-reference-data': 'read',
  'load-reference-data': 'write',
  'rescore-everything': 'write',
  'read-job': 'read',
  'try-requirement': 'read',
  'try-profile': 'read',
  'read-gaps': 'read',
  'read-coverage': 'read',
  'read-fairness': 'read',
  'list-weights': 'read',
  'propose-weights': 'read',
  'adopt-weights': 'write',
  'create-key': 'write',
  'list-keys': 'read',
  'revoke-key': 'write',
};

/** May the actor do this to that record? */
function may(actor: Actor, operation: Operation, subject: Subject = {}): boolean {
  if (!actor.scopes.includes(SCOPE_OF[operation])) return false;
  if (actor.role === 'house') return true;
  const grant = PERMISSIONS[operation][actor.role];
  if (grant !== 'own') return grant === 'any';
  if (actor.role === 'supplier-editor') return subject.supplierId === actor.supplierId;
  return actor.role === 'purchaser' && subject.buyerId === actor.buyerId;
}

/**
 * Stops whoever may not.
 *
 * @throws Problem `forbidden` where the role can never do this, or the key lacks the scope, which is named; and `absent`
 * where it is only not theirs: what is not there and what is not yours must look the same.
 */
export function requireMay(actor: Actor, operation: Operation, subject: Subject = {}): void {
  if (may(actor, operation, subject)) return;
  const grant = actor.role === 'house' ? 'any' : PERMISSIONS[operation][actor.role];
  if (grant === 'no') throw new Problem('forbidden', [{ code: 'not-allowed', path: '', value: operation }]);
  const scope = SCOPE_OF[operation];
  // Before the question whose record it is: a missing scope says nothing about what there is.
  if (!actor.scopes.includes(scope))
    throw new Problem('forbidden', [{ code: 'missing-scope', path: '', value: scope }]);
  throw new Problem('absent', [{ code: 'absent', path: '' }]);
}

/** Through whose eyes the actor reads the profile of that supplier. */
export function viewerOf(actor: Actor, supplierId: SupplierId): Viewer {
  if (actor.role === 'purchaser') return { kind: 'buyer', buyerId: actor.buyerId };
  if (actor.role === 'cluster-leader') return { kind: 'cluster' };
  if (actor.role === 'supplier-editor' && actor.supplierId !== supplierId) return { kind: 'cluster' };
  return { kind: 'owner' };
}
