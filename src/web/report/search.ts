import * as z from 'zod/mini';
import { AnId, addressPart, upTo } from '../screen/address-part';

const ADay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** The router reads numbers in an address as numbers. */
const ARate = z.union([z.number(), z.string().check(z.regex(/^\d{1,5}(?:\.\d{1,6})?$/))]);

/** What the report is asked for, and which of its figures is open. */
export const ReportSearch = z.object({
  from: addressPart(ADay),
  to: addressPart(ADay),
  memorandum: addressPart(AnId),
  sekPerEur: addressPart(ARate),
  sekPerGbp: addressPart(ARate),
  ratesOn: addressPart(ADay),
  ratesSource: addressPart(upTo(500)),
  figure: addressPart(upTo(60)),
});

/** The state of the report. */
export type ReportSearchState = z.output<typeof ReportSearch>;
