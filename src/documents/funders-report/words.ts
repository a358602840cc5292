import type { Bilingual } from '../../contract/wording/bilingual';

/** What the papers say beside what the figures say. */
export const WORDS = {
  title: { sv: 'Rapport till finansiärerna', en: "Funders' report" },
  period: { sv: 'Period', en: 'Period' },
  memorandum: { sv: 'Avsiktsförklaring', en: 'Memorandum' },
  figures: { sv: 'Vad arbetet ledde till', en: 'What the work led to' },
  orders: { sv: 'Order och jobb', en: 'Orders and jobs' },
  figure: { sv: 'Mått', en: 'Figure' },
  total: { sv: 'Summa', en: 'Total' },
  confirmed: { sv: 'Bekräftat av företaget', en: 'Confirmed by the company' },
  unconfirmed: { sv: 'Inte bekräftat', en: 'Not confirmed' },
  byCompany: { sv: 'Företag för företag', en: 'Company by company' },
  company: { sv: 'Företag', en: 'Company' },
  organisationNumber: { sv: 'Organisationsnummer', en: 'Organisation number' },
  notStated: { sv: 'ej angivet', en: 'not stated' },
  day: { sv: 'Dag', en: 'Day' },
  what: { sv: 'Vad', en: 'What' },
  valuePerYear: { sv: 'Värde per år', en: 'Value a year' },
  currency: { sv: 'Valuta', en: 'Currency' },
  inSek: { sv: 'I SEK', en: 'In SEK' },
  jobs: { sv: 'Jobb', en: 'Jobs' },
  withoutHelp: { sv: 'Utan hjälpen', en: 'Without the help' },
  amount: { sv: 'Bidrar med', en: 'Adds' },
  id: { sv: 'Post', en: 'Record' },
  illustrative: { sv: 'exempel', en: 'illustrative' },
  example: { sv: 'Exempel', en: 'Illustrative' },
  yes: { sv: 'ja', en: 'yes' },
  none: { sv: 'Inga.', en: 'None.' },
  counted: { sv: 'Hur det är räknat', en: 'How it was counted' },
  made: { sv: 'Framtagen', en: 'Made' },
  about: { sv: 'Om rapporten', en: 'About the report' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The line that stands for rows that have no room. */
export function moreIn(count: number): Bilingual {
  return { sv: `och ${count} till, se arbetsboken`, en: `and ${count} more, see the workbook` };
}
