/** Seeded chance: the same seed gives the same rolls on every machine. */
export interface Dice {
  /** Is something that happens in `share` of all cases the case here? `share` from 0 to 1. */
  chance(share: number): boolean;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** A number from `from` up to, not including, `to`. */
  between(from: number, to: number): number;
  /** One of the items, all equally likely. There must be one. */
  pick<Item>(items: readonly Item[]): Item;
  /** One of the items, the nth with a weight of 1/n (Zipf): a few things are common and most are rare. */
  popular<Item>(items: readonly Item[]): Item;
  /** Up to `count` different items drawn like `popular`, in their own order. */
  several<Item>(items: readonly Item[], count: number): readonly Item[];
}

/** Dice of their own for one subject, so that no subject's rolls depend on how many others were made before it. */
export function makeDice(seed: number, subject: string): Dice {
  const roll = mulberry32(hashOf(`${seed}/${subject}`));
  const pick = <Item>(items: readonly Item[]): Item => itemAt(items, Math.floor(roll() * items.length));
  const popular = <Item>(items: readonly Item[]): Item => itemAt(items, zipfIndex(items.length, roll()));
  return {
    chance: (share) => roll() < share,
    whole: (from, to) => from + Math.floor(roll() * (to - from + 1)),
    between: (from, to) => from + roll() * (to - from),
    pick,
    popular,
    several(items, count) {
      const left = [...items];
      const drawn = new Set<(typeof items)[number]>();
      while (drawn.size < count && left.length > 0) {
        const item = popular(left);
        drawn.add(item);
        left.splice(left.indexOf(item), 1);
      }
      return items.filter((item) => drawn.has(item));
    },
  };
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  if (index >= items.length) throw new Error('There is nothing to choose from.');
  return items[index] as Item;
}

function zipfIndex(length: number, share: number): number {
  let whole = 0;
  for (let rank = 1; rank <= length; rank++) whole += 1 / rank;
  let left = share * whole;
  for (let index = 0; index < length; index++) {
    left -= 1 / (index + 1);
    if (left < 0) return index;
  }
  return Math.max(0, length - 1);
}

/** Mulberry32 by Tommy Ettinger, a 32-bit generator: small, fast, and even enough for made-up data. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** 32-bit FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
