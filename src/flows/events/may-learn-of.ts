import type { ChangeEvent } from '../../domain/event';
import type { SupplierId } from '../../domain/ids';
import { type Actor, may, viewerOf } from '../../domain/permission';
import { maySeeDrafts } from '../requirement/find-requirement';

/**
 * May the actor know that this has happened? Whoever may read what has changed may, but for one thing: a buyer is not told
 * that a profile was saved, since what was changed in it may be hidden from him. What it moves on his own shortlists is told.
 */
export function mayLearnOf(actor: Actor, { kind, subjectId, buyerId, isDraft }: ChangeEvent): boolean {
  const owner = buyerId === undefined ? {} : { buyerId };
  const supplierId = subjectId as SupplierId;
  switch (kind) {
    case 'supplier':
      return may(actor, 'list-suppliers', { supplierId });
    case 'profile':
      return may(actor, 'read-profile', { supplierId }) && viewerOf(actor, supplierId).kind !== 'buyer';
    case 'requirement':
      return may(actor, 'read-requirement', owner) && (!isDraft || maySeeDrafts(actor));
    case 'shortlist':
    case 'decision':
      return may(actor, 'read-shortlist', owner);
    case 'job':
      return may(actor, 'read-job', owner);
    case 'outcome':
      return may(actor, 'read-outcomes', { supplierId });
    // A member or a buyer who was told of every save would learn when others refuse to meet them.
    case 'trip':
      return may(actor, 'read-trip', owner);
    case 'import':
      return may(actor, buyerId === undefined ? 'import-members' : 'import-needs', owner);
  }
}
