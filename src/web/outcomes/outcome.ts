import { invalidate } from '../api/api';
import type { components } from '../api/wire';

/** An outcome in its newest revision. */
export type Outcome = components['schemas']['Outcome'];

/** The header by which a save names the revision that was on the screen. */
export function ifMatch({ revision }: Pick<Outcome, 'revision'>): { readonly 'If-Match': string } {
  return { 'If-Match': `"${revision}"` };
}

/** Is the company's word still wanted? */
export function awaitsCompany({ state }: Pick<Outcome, 'state'>): boolean {
  return state === 'noted' || state === 'asked';
}

/** Has everything asked for again that tells of outcomes. */
export function tellOfOutcomes(): Promise<void> {
  return invalidate('/api/v1/outcomes', '/api/v1/trips', '/api/v1/reports', '/api/v1/home');
}
