import { $api } from '../api/api';
import type { components } from '../api/wire';

/** What a link asks. */
export type Question = components['schemas']['AnswerQuestion'];
/** The question of one kind. */
export type QuestionAbout<About extends Question['about']> = Extract<Question, { readonly about: About }>;
/** What is answered. */
export type Answer = components['schemas']['AnswerBody']['answer'];

/** How a question is answered, and how that goes. */
export interface Answering {
  readonly give: (answer: Answer) => void;
  /** Stays true once the answer was taken, so that no button can be pressed twice. */
  readonly isSending: boolean;
  readonly error: unknown;
}

/** Answers by a link; a refused answer leaves the link as it was. */
export function useAnswering(token: string, onGiven: (answer: Answer) => void): Answering {
  const sending = $api.useMutation('post', '/api/v1/answers', {
    onSuccess: (_nothing, { body: { answer } }) => onGiven(answer),
  });
  return {
    give: (answer) => sending.mutate({ body: { token, answer } }),
    isSending: sending.isPending || sending.isSuccess,
    error: sending.error,
  };
}
