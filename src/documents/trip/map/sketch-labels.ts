import type { Point, Shape } from '../../pdf/content';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Label = Extract<Shape, { shape: 'label' }>;

/** A dot of a drawing and what it is called. */
export interface LabelledDot {
  readonly point: Point;
  readonly label: string;
}

/** The drawing that labels must stay in, and how large its dots are, in points. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** Each label stands at the first side of its dot where it covers nothing and is wholly in the picture; else to the right. */
export function labelsOf(spots: readonly LabelledDot[], room: Room): readonly Label[] {
  const { width, height, radius } = room;
  const taken: Box[] = spots.map(({ point: [x, y] }) => around(x, y, radius, radius));
  return spots.map(({ point: [x, y], label }) => {
    const half = (label.length * LETTER) / 2;
    const reach = radius + 4;
    const sides: readonly { readonly at: Point; readonly anchor: Label['anchor']; readonly middle: number }[] = [
      { at: [x + reach, y], anchor: 'start', middle: x + reach + half },
      { at: [x - reach, y], anchor: 'end', middle: x - reach - half },
      { at: [x, y - reach - 2], anchor: 'middle', middle: x },
      { at: [x, y + reach + 2], anchor: 'middle', middle: x },
    ];
    const boxOf = (side: (typeof sides)[number]) => around(side.middle, side.at[1], half, 5);
    const isIn = ({ left, right, top, bottom }: Box) => left > 2 && right < width - 2 && top > 2 && bottom < height - 2;
    const fits = sides.find((side) => isIn(boxOf(side)) && !taken.some((box) => covers(box, boxOf(side))));
    const side = fits ?? sides[0];
    if (side === undefined) throw new Error('A label has sides.');
    taken.push(boxOf(side));
    return { shape: 'label', at: side.at, text: label, anchor: side.anchor };
  });
}

/** How wide a letter of a label is, in points: on the large side. */
const LETTER = 4;

function around(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function covers(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
