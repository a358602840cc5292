import type { BuyerId } from '../ids';

/** Who may read a field: everybody signed in, the cluster only, the buyers named (and the cluster), or nobody else. */
export type Visibility =
  | { readonly to: 'public' }
  | { readonly to: 'cluster' }
  | { readonly to: 'buyers'; readonly buyers: readonly BuyerId[] }
  | { readonly to: 'private' };

/** Through whose eyes a profile is read. `owner` is the supplier itself. */
export type Viewer =
  | { readonly kind: 'owner' }
  | { readonly kind: 'cluster' }
  | { readonly kind: 'buyer'; readonly buyerId: BuyerId };

/** May this viewer read a field of that visibility? A field without a visibility is public. */
export function isVisibleTo(visibility: Visibility | undefined, viewer: Viewer): boolean {
  if (viewer.kind === 'owner' || visibility === undefined || visibility.to === 'public') return true;
  if (visibility.to === 'private') return false;
  if (viewer.kind === 'cluster') return true;
  return visibility.to === 'buyers' && visibility.buyers.includes(viewer.buyerId);
}
