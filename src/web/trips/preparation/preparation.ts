import type { components } from '../../api/wire';

/** A member with its answer and its gaps. */
export type Prepared = components['schemas']['Preparation']['members'][number];

/** A member with its name. */
export interface NamedMember extends Prepared {
  readonly name: string;
}

/** How many have answered what. */
export interface AnswerCounts {
  readonly confirmed: number;
  readonly declined: number;
  /** Asked, and silent so far. */
  readonly waiting: number;
  readonly unasked: number;
}

/** Counts the answers of the members, each once. */
export function countAnswers(members: readonly Pick<Prepared, 'participation'>[]): AnswerCounts {
  const count = (state: string) => members.filter(({ participation }) => stateOf({ participation }) === state).length;
  return {
    confirmed: count('confirmed'),
    declined: count('declined'),
    waiting: count('asked'),
    unasked: count('unasked'),
  };
}

/** Where a member stands; one who was never asked and has never answered has no participation. */
export function stateOf({
  participation,
}: {
  readonly participation?: Prepared['participation'] | undefined;
}): 'unasked' | 'asked' | 'confirmed' | 'declined' {
  return participation?.state ?? 'unasked';
}

/** Who gets a letter when these members are written to. */
export interface Letters {
  readonly people: number;
  /** Nobody looks after them. */
  readonly unreachable: readonly NamedMember[];
  readonly askedBefore: readonly NamedMember[];
}

/** What writing to these members comes to, before it is done. */
export function lettersTo(chosen: readonly NamedMember[]): Letters {
  const reachable = chosen.filter(({ editors }) => editors > 0);
  return {
    people: reachable.reduce((sum, { editors }) => sum + editors, 0),
    unreachable: chosen.filter(({ editors }) => editors === 0),
    askedBefore: reachable.filter(({ participation }) => participation?.askedAt !== undefined),
  };
}
