import { invalidate } from '../api/api';

/** Has what is told of trips asked for again. */
export function tellOfTrip(): Promise<void> {
  return invalidate('/api/v1/trips');
}
