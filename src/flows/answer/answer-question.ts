import type { ParticipationAnswer } from '../../db/stores/trip/participation-store';
import type { SupplierId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { AnswerQuestion } from '../../domain/trip/answer-link';
import { hashOfToken, isTokenShaped } from '../access/token';
import type { FlowDeps } from '../flow-deps';
import { type ClosingInput, closeMeeting } from '../meeting/close-meeting';
import { confirmOutcomeAs, type OutcomeAnswer } from '../outcome/confirm-outcome';
import { answerTrip } from '../preparation/answer-trip';
import { linkIsGone } from '../session/claim-link';

/** An answer by a link. */
export type Answer =
  | ({ readonly about: 'participation' } & ParticipationAnswer)
  | ({ readonly about: 'closing' } & ClosingInput)
  | ({ readonly about: 'outcome' } & OutcomeAnswer);

/**
 * Takes an answer that somebody gives by a link, which is used up by it. The link was made for the people of one member:
 * whoever holds it answers in its name. An answer that is refused leaves the link as it was.
 *
 * @throws Problem `gone`, in the same words, for a link that is unknown, used or over; `invalid` listing every fault
 */
export async function answerQuestion(deps: FlowDeps, token: string, answer: Answer): Promise<void> {
  const { answerLinks } = deps.database.stores;
  const link = isTokenShaped('answer', token) ? await answerLinks.claim(hashOfToken(token), deps.now()) : undefined;
  if (!link) throw linkIsGone();
  try {
    await take(deps, link.question, answer);
  } catch (error) {
    await answerLinks.release(link.id);
    throw error;
  }
}

async function take(deps: FlowDeps, question: AnswerQuestion, answer: Answer): Promise<void> {
  if (question.about === 'participation' && answer.about === 'participation') {
    const { about: _about, ...said } = answer;
    const actor = await actorByLink(deps, question.supplierId);
    return answerTrip(deps, actor, question.tripId, { supplierId: question.supplierId, ...said });
  }
  if (question.about === 'closing' && answer.about === 'closing') {
    const { about: _about, ...closing } = answer;
    const meeting = await deps.database.stores.meetings.find(question.meetingId);
    if (!meeting) throw linkIsGone();
    await closeMeeting(deps, await actorByLink(deps, meeting.supplierId), question.meetingId, closing);
    return;
  }
  if (question.about === 'outcome' && answer.about === 'outcome') {
    const outcome = await deps.database.stores.outcomes.find(question.outcomeId);
    if (!outcome) throw linkIsGone();
    const confirmer = { actor: await actorByLink(deps, outcome.supplierId), through: 'link' } as const;
    await confirmOutcomeAs(deps, confirmer, question.outcomeId, answer);
    return;
  }
  throw new Problem('invalid', [{ code: 'wrong-kind', path: '/answer/about', value: answer.about }]);
}

/** Somebody of the member, whom we know by nothing but the link. */
async function actorByLink({ database }: FlowDeps, supplierId: SupplierId): Promise<Actor> {
  const supplier = await database.stores.suppliers.find(supplierId);
  if (!supplier) throw linkIsGone();
  return { role: 'supplier-editor', supplierId, name: supplier.name, scopes: ['write'] };
}
