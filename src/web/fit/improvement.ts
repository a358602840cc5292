import type { components } from '../api/wire';

/** One thing that a supplier could change, as the server proposes it. */
export type Improvement = components['schemas']['Improvement'];

/** What names an improvement among those of one need, from one answer of the server to the next. */
export function nameOfImprovement({ sentences: _sentences, isAnswer: _isAnswer, ...what }: Improvement): string {
  return JSON.stringify(what);
}
