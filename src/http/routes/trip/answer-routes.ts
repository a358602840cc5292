import { AnswerBody, AnswerLinkBody, AnswerQuestionView } from '../../../contract/trip/answer';
import { answerQuestion } from '../../../flows/answer/answer-question';
import { readQuestion } from '../../../flows/answer/read-question';
import type { FlowDeps } from '../../../flows/flow-deps';
import { presentQuestion } from '../../present/trip/present-trip';
import { NO_BODY, openRoute, type Route } from '../../route';

/** What people answer by a link, without signing in. */
export function answerRoutes(deps: FlowDeps): readonly Route[] {
  return [
    openRoute({
      method: 'post',
      path: '/answers/question',
      tag: 'Trips',
      summary: 'What a link asks',
      description: 'Looking uses nothing up.',
      status: 200,
      wantsLink: true,
      body: AnswerLinkBody,
      view: AnswerQuestionView,
      handle: async ({ body }) => ({ body: presentQuestion(await readQuestion(deps, body.token)) }),
    }),
    openRoute({
      method: 'post',
      path: '/answers',
      tag: 'Trips',
      summary: 'Answer by a link',
      description: 'The link is used up by it, unless the answer is refused.',
      status: 204,
      wantsLink: true,
      mayConflict: true,
      body: AnswerBody,
      view: NO_BODY,
      handle: async ({ body: { token, answer } }) => {
        await answerQuestion(deps, token, answer);
        return { body: undefined };
      },
    }),
  ];
}
