import { client, invalidate } from '../api/api';
import type { components } from '../api/wire';
import type { CloseMeetingBody } from './closing-draft';

/** A meeting on record. */
export type Meeting = components['schemas']['Meeting'];

/** A meeting with the names of those who met. */
export interface NamedMeeting {
  readonly meeting: Meeting;
  readonly member: string;
  readonly buyer: string;
  readonly people: string;
  /** The title of the trip; empty where the page is about that trip alone. */
  readonly trip: string;
}

/** Stores how a meeting was closed, as it stands; used to take back a change. */
export async function storeClosing(meetingId: string, { verdict, note, nextStep }: CloseMeetingBody): Promise<void> {
  await client.POST('/api/v1/meetings/{meetingId}/closing', {
    params: { path: { meetingId } },
    body: { verdict, note, ...(nextStep && { nextStep }) },
  });
  await tellOfChange();
}

/** Has everything asked for again that tells of closed meetings. */
export function tellOfChange(): Promise<void> {
  return invalidate('/api/v1/follow-ups', '/api/v1/trips', '/api/v1/home');
}
