import { createContext, use } from 'react';
import type { Member } from './use-members';

/** The list that a panel stands beside: where J and K lead. */
export interface MemberList {
  readonly members: readonly Member[];
  readonly open: (id: string) => void;
  readonly close: () => void;
}

const Listed = createContext<MemberList | undefined>(undefined);

/** Hands the list to the panel. */
export const MemberListProvider = Listed;

/** The list beside which the panel stands. */
export function useMemberList(): MemberList {
  const list = use(Listed);
  if (list === undefined) throw new Error('useMemberList is used outside of the page of members.');
  return list;
}
