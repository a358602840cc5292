import { createContext, use } from 'react';
import type { Evidence } from '../../domain/supplier/evidence';
import type { Edit } from './draft/use-profile-draft';

/** What every field of a profile needs to know while it is being changed. */
export interface Editing {
  readonly supplierId: string;
  readonly edit: (edit: Edit) => void;
  /** What is wrong at a place of the draft (JSON Pointer), in the server's words; gone once the value is another. */
  readonly faultAt: (pointer: string) => string | undefined;
  /** Is anything wrong at that place or within it? */
  readonly hasFaultWithin: (pointer: string) => boolean;
  /** What proves a fact that is changed now. */
  readonly claim: Evidence;
  /** May whoever looks say how well a fact is proven? The supplier itself may not. */
  readonly mayProve: boolean;
  /** Is the certificate stored, or only in the draft? */
  readonly isStored: (siteId: string, certificateId: string) => boolean;
}

const Current = createContext<Editing | undefined>(undefined);

/** Gives the fields of a profile what they need. */
export const EditingProvider = Current;

/** What a field needs; only below `EditingProvider`. */
export function useEditing(): Editing {
  const editing = use(Current);
  if (editing === undefined) throw new Error('useEditing is used outside of EditingProvider.');
  return editing;
}
