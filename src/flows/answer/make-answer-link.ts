import { randomUUID } from 'node:crypto';
import type { Stores } from '../../db/stores/stores';
import type { MeetingId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import { ANSWER_LINK_LASTS_MS, type AnswerQuestion } from '../../domain/trip/answer-link';
import { hashOfToken, makeToken } from '../access/token';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { findMeetingFor } from '../meeting/close-meeting';
import { requirePublicAddress } from '../session/public-address';

/** How long a link is kept after its time, in milliseconds. */
const KEPT_AFTER_MS = 90 * 86_400_000;

/**
 * Makes a link by which somebody answers one question, within the caller's transaction.
 *
 * @returns its token, which is stored nowhere: `answerAddress` makes an address of it
 */
export async function makeAnswerLink(
  stores: Stores,
  question: AnswerQuestion,
  createdBy: string,
  now: Date,
): Promise<string> {
  const token = makeToken('answer');
  await stores.answerLinks.forget(new Date(now.getTime() - KEPT_AFTER_MS));
  await stores.answerLinks.add(hashOfToken(token), {
    id: randomUUID(),
    question,
    createdAt: now,
    createdBy,
    expiresAt: new Date(now.getTime() + ANSWER_LINK_LASTS_MS),
  });
  return token;
}

/** The address that a person opens. What it carries stands behind the `#`, which a browser sends to nobody. */
export function answerAddress(base: string, token: string): string {
  return `${base}/answer#${new URLSearchParams({ token })}`;
}

/** A link by which a meeting can be closed on somebody's phone, for whoever may close it. */
export async function makeClosingLink(deps: FlowDeps, actor: Actor, meetingId: MeetingId): Promise<string> {
  const { supplierId } = await findMeetingFor(deps, actor, meetingId);
  const base = await requirePublicAddress(deps);
  return deps.database.inTransaction(async (stores) => {
    const token = await makeAnswerLink(stores, { about: 'closing', meetingId }, actor.name, deps.now());
    await noteChange(stores, deps, actor, { operation: 'close-meeting', subject: { supplierId, other: meetingId } });
    return answerAddress(base, token);
  });
}
