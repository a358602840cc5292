import type { Language } from '../../domain/language';

/** A part of a page. What people wrote is only ever a text in it: nothing in a text is read as markup, a link or a file. */
export type Content = Heading | Paragraph | List | Table | Drawing | Together | PageBreak;

/** A heading with its rank: 1 is the title of the paper, and no rank is skipped on the way down. */
export interface Heading {
  readonly heading: string;
  readonly level: HeadingLevel;
}

/** The ranks of headings. */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** Some lines of text. */
export interface Paragraph {
  readonly text: string | readonly Run[];
  readonly style?: TextStyle;
  /** Room above it, in points, where it is not the usual one. */
  readonly above?: number;
  /** A bar of this colour along its left edge, `#rrggbb`. */
  readonly edge?: string;
}

/** A piece of a paragraph that looks alike. */
export interface Run {
  readonly text: string;
  readonly style?: TextStyle;
  /** Where it is not that of the paper: words are divided and read aloud by it. */
  readonly language?: Language;
}

/** How a text looks; the sizes and colours stand in the template of the page. */
export type TextStyle = 'verdict' | 'strong' | 'faint' | 'head' | 'small';

/** A list with bullets. */
export interface List {
  readonly list: readonly (Paragraph | Drawing)[];
}

/** A table whose heads are repeated on every page that it reaches. No row is torn in two. */
export interface Table {
  readonly heads: readonly string[];
  /** In points; `*` shares what is left. */
  readonly widths: readonly (number | '*')[];
  readonly rows: readonly (readonly Cell[])[];
  /** Without lines between the rows. */
  readonly isPlain?: boolean;
}

/** What stands in one cell of a table. */
export type Cell = Paragraph | Drawing;

/** A drawing in points, from its upper left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** What it shows, for whoever cannot see it. Without it the drawing is an ornament that repeats what stands beside it. */
  readonly alt?: string;
}

/** What drawings are made of. Colours are `#rrggbb`. */
export type Shape =
  | {
      readonly shape: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: string;
    }
  | {
      readonly shape: 'line';
      readonly from: Point;
      readonly to: Point;
      readonly thickness: number;
      readonly color: string;
      readonly isDashed?: boolean;
    }
  | {
      readonly shape: 'dot';
      readonly at: Point;
      readonly radius: number;
      readonly color: string;
      readonly text?: string;
    }
  | {
      readonly shape: 'label';
      readonly at: Point;
      readonly text: string;
      /** Which end of the text stands at the point. */
      readonly anchor: 'start' | 'middle' | 'end';
    };

/** Points to the right, and down. */
export type Point = readonly [x: number, y: number];

/** Parts that stand on one page. */
export interface Together {
  readonly together: readonly Content[];
}

/** What follows begins a page. */
export interface PageBreak {
  readonly pageBreak: true;
}
