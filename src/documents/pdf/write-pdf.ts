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
      readonly link?: never;
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

/** Writes pages of A4 with their numbers. Nothing is loaded but the typeface that is shipped along. */
export async function writePdf(
  { title, language, madeOn, foot }: PdfAbout,
  content: readonly Content[],
): Promise<Buffer> {
  const definition = {
    pageSize: 'A4',
    pageMargins: [42, 40, 42, 46],
    language: { sv: 'sv-SE', en: 'en-GB' }[language],
    displayTitle: true,
    info: { title, creator: 'Matchverk', producer: 'Matchverk', creationDate: new Date(Date.parse(madeOn)) },
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.15 },
    styles: STYLES,
    content,
    footer: (page: number, pages: number) => ({
      margin: [42, 12, 42, 0],
      columns: [
        { text: foot, style: 'small' },
        { text: `${page} / ${pages}`, style: 'small', alignment: 'right', width: 60 },
      ],
    }),
  };
  return pdfmake.createPdf(definition).getBuffer();
}
