import type { z } from 'zod';
import { AnswerBody, AnswerLinkBody, AnswerQuestionView } from '../../../contract/trip/answer';
import { type Answer, answerQuestion } from '../../../flows/answer/answer-question';
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
        await answerQuestion(deps, token, answerOf(answer));
        return { body: undefined };
      },
    }),
  ];
}

/** What the company saw is named on the wire as everywhere: a revision. */
function answerOf(answer: z.output<typeof AnswerBody>['answer']): Answer {
  if (answer.about !== 'outcome') return answer;
  const { about, revision, order } = answer;
  return { about, expectedRevision: revision, order };
}
