import pdfmake = require('pdfmake');
import fonts = require('pdfmake/fonts/Roboto.js');

import type { CalendarDate } from '../../domain/calendar-date';
import type { Language } from '../../domain/language';

/** A part of a page. What people wrote is only ever a `text`: it can name no picture, no link and no file. */
export type Content =
  | {
      readonly text: string | readonly Content[];
      readonly style?: PdfStyle;
      readonly margin?: Margin;
      readonly headlineLevel?: 1;
    }
  | {
      readonly stack: readonly Content[];
      readonly margin?: Margin;
      readonly unbreakable?: boolean;
      readonly width?: Width;
    }
  | { readonly columns: readonly Content[]; readonly columnGap?: number; readonly margin?: Margin }
  | { readonly ul: readonly Content[]; readonly margin?: Margin }
  | { readonly canvas: readonly Bar[]; readonly margin?: Margin; readonly width?: Width }
  | { readonly table: Table; readonly layout?: 'lightHorizontalLines' | 'noBorders'; readonly margin?: Margin };

type Margin = readonly [left: number, top: number, right: number, bottom: number];
type Width = number | '*' | 'auto';

interface Bar {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly color: string;
}

interface Table {
  readonly headerRows: number;
  readonly dontBreakRows: true;
  readonly widths: readonly Width[];
  readonly body: readonly (readonly Content[])[];
}

/** How a text looks. */
export type PdfStyle = keyof typeof STYLES;

const STYLES = {
  title: { fontSize: 20, bold: true },
  heading: { fontSize: 11.5, bold: true, color: '#1d4f91' },
  verdict: { fontSize: 13, bold: true },
  strong: { bold: true },
  faint: { color: '#545b64' },
  head: { bold: true, fontSize: 8, color: '#545b64' },
  small: { fontSize: 7.5, color: '#545b64' },
} as const;

/** What a document is, beside its pages. */
export interface PdfAbout {
  readonly title: string;
  readonly language: Language;
  readonly madeOn: CalendarDate;
  /** Stands at the foot of every page, left of its number. */
  readonly foot: string;
}

const FONT_FILES = new Set(Object.values(fonts.Roboto));

pdfmake.addFonts(fonts);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path));

/** Pages as a file, and how many they are. */
export interface Pdf {
  readonly bytes: Buffer;
  readonly pages: number;
}

/** As much of the context of a part as is asked for. */
interface Surroundings {
  getFollowingNodesOnPage(): readonly unknown[];
  getNodesOnNextPage(): readonly unknown[];
}

/** So many parts must follow a heading on its page, or it begins the next one. */
const FOLLOW_A_HEADING = 10;

/** Writes pages of A4 with their numbers. Nothing is loaded but the typeface that is shipped along. */
export async function writePdf({ title, language, madeOn, foot }: PdfAbout, content: readonly Content[]): Promise<Pdf> {
  let count = 0;
  const definition = {
    pageSize: 'A4',
    pageMargins: [42, 40, 42, 46],
    language: { sv: 'sv-SE', en: 'en-GB' }[language],
    displayTitle: true,
    info: { title, creator: 'Matchverk', producer: 'Matchverk', creationDate: new Date(Date.parse(madeOn)) },
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.15 },
    styles: STYLES,
    content,
    pageBreakBefore: (part: { readonly headlineLevel?: number }, around: Surroundings) =>
      part.headlineLevel === 1 &&
      around.getNodesOnNextPage().length > 0 &&
      around.getFollowingNodesOnPage().length < FOLLOW_A_HEADING,
    footer: (page: number, pages: number) => {
      count = pages;
      return footer(foot, page, pages);
    },
  };
  const bytes = await pdfmake.createPdf(definition).getBuffer();
  return { bytes, pages: count };
}

function footer(foot: string, page: number, pages: number): object {
  return {
    margin: [42, 12, 42, 0],
    columns: [
      { text: foot, style: 'small' },
      { text: `${page} / ${pages}`, style: 'small', alignment: 'right', width: 60 },
    ],
  };
}
