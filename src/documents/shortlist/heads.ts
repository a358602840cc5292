import type { Bilingual } from '../../contract/wording/bilingual';

/** The heads of the columns in which findings are written, on every paper. */
export const HEADS = {
  rank: { sv: 'Plats', en: 'Rank' },
  supplier: { sv: 'Leverantör', en: 'Supplier' },
  site: { sv: 'Anläggning', en: 'Site' },
  verdict: { sv: 'Utslag', en: 'Verdict' },
  points: { sv: 'Poäng', en: 'Points' },
  maximum: { sv: 'Av högst', en: 'Out of' },
  missing: { sv: 'Saknas', en: 'Missing' },
  decision: { sv: 'Beslut', en: 'Decision' },
  reason: { sv: 'Skäl', en: 'Reason' },
  decidedBy: { sv: 'Beslutat av', en: 'Decided by' },
  decidedOn: { sv: 'Beslutat den', en: 'Decided on' },
  criterion: { sv: 'Kriterium', en: 'Criterion' },
  asked: { sv: 'Behovet frågar', en: 'The need asks' },
  necessity: { sv: 'Ska eller bör', en: 'Must or wish' },
  answer: { sv: 'Svar', en: 'Answer' },
  held: { sv: 'Leverantören har', en: 'The supplier has' },
  sentence: { sv: 'I ord', en: 'In words' },
  proof: { sv: 'Underlag', en: 'Evidence' },
  proofDate: { sv: 'Underlag från', en: 'Evidence of' },
  source: { sv: 'Källa', en: 'Source' },
  illustrative: { sv: 'Exempeldata', en: 'Illustrative' },
  differs: { sv: 'Skiljer sig', en: 'Differs' },
  yes: { sv: 'ja', en: 'yes' },
} as const satisfies Readonly<Record<string, Bilingual>>;
