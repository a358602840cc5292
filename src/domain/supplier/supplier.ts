import type { CalendarDate } from '../calendar-date';
import type { SupplierId } from '../ids';
import type { Texts } from '../language';
import type { Evidence } from './evidence';

/** Whether the company is still in business. A company that is no more stays on record, with the day and the reason. */
export type Standing =
  | { readonly kind: 'active' }
  | {
      readonly kind: 'ceased';
      readonly on: CalendarDate;
      readonly reason: 'bankrupt' | 'closed' | 'merged';
      /** Who carries parts of it on, in words, where that is known. */
      readonly successor?: Texts;
      readonly evidence: Evidence;
    };

/** A company of the cluster. What it can do stands in its profile. */
export interface Supplier {
  readonly id: SupplierId;
  readonly name: string;
  /** Swedish organisation number, `NNNNNN-NNNN`, with a valid check digit. */
  readonly organisationNumber?: string;
  readonly standing: Standing;
  /** Where the company's name and membership come from. */
  readonly evidence: Evidence;
}

/** Is this a Swedish organisation number with a right check digit (Luhn over ten digits)? */
export function isOrganisationNumber(text: string): boolean {
  if (!/^\d{6}-\d{4}$/.test(text)) return false;
  const sum = [...text.replace('-', '')].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}
