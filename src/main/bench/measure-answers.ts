import type { ShortlistEntry } from '../../domain/match/shortlist';
import { processorMs } from './memory';
import { mean, quantile } from './statistics';

/** How many suppliers every search describes. */
export const TOP = 25;

/** What somebody answered to needs, and how long it took. */
export interface Answered<Answer> {
  /** By need: milliseconds, the median of its rounds; only for the needs that it got through. */
  readonly times: readonly number[];
  readonly answers: readonly Answer[];
  readonly rounds: number;
  /** Processor time of this process for one answer, on average over all rounds. */
  readonly cpuMs: number;
}

/** How long to go on. */
export interface Patience {
  readonly rounds: number;
  /** Begins no other need after so long, once it has answered one. */
  readonly limitMs: number;
}

/** Asks for one need after the other, and all of them again, round by round. */
export async function measureAnswers<Need, Answer>(
  needs: readonly Need[],
  ask: (need: Need) => Answer | Promise<Answer>,
  { rounds, limitMs }: Patience,
): Promise<Answered<Answer>> {
  const times: number[][] = needs.map(() => []);
  const answers: Answer[] = [];
  const begun = performance.now();
  const cpuBegun = processorMs();
  let done = 0;
  let count = 0;
  const settle = () => settled({ times, answers, rounds: done, cpuMs: (processorMs() - cpuBegun) / count });
  for (; done < rounds; done++) {
    for (const [index, need] of needs.entries()) {
      if (count > 0 && performance.now() - begun > limitMs) return settle();
      const asked = performance.now();
      const pending = ask(need);
      // An answer that is there already is not made to wait for the next turn.
      const answer = pending instanceof Promise ? await pending : pending;
      times[index]?.push(performance.now() - asked);
      answers[index] = answer;
      count += 1;
    }
  }
  return settle();
}

interface Unsettled<Answer> extends Omit<Answered<Answer>, 'times'> {
  readonly times: readonly number[][];
}

function settled<Answer>({ times, rounds, ...rest }: Unsettled<Answer>): Answered<Answer> {
  const asked = times.filter(({ length }) => length > 0);
  return { ...rest, times: asked.map((ofOne) => quantile(ofOne, 0.5)), rounds: Math.max(1, rounds) };
}

type Entries = readonly ShortlistEntry[];

/** How an answer stands to the exact ones. */
export interface Faithfulness {
  /** Share of the exact suppliers that came back. */
  readonly recall: number;
  /** Share of the needs with the same suppliers in the same order. */
  readonly identical: number;
}

/** Compares the answers with the exact ones of the same needs. */
export function compareAnswers(answers: readonly Entries[], exact: readonly Entries[]): Faithfulness {
  const pairs = answers.flatMap((answer, index) => {
    const truth = exact[index];
    return truth === undefined ? [] : [{ answer: idsOf(answer), truth: idsOf(truth) }];
  });
  const recalls = pairs.map(({ answer, truth }) => {
    const found = new Set(answer);
    return truth.length === 0 ? 1 : truth.filter((id) => found.has(id)).length / truth.length;
  });
  const same = pairs.filter(({ answer, truth }) => answer.join('\n') === truth.join('\n'));
  return { recall: mean(recalls), identical: same.length / pairs.length };
}

/** How many times as long one takes as the other, on average over the needs that both got through. */
export function ratioOfMeans(times: readonly number[], other: readonly number[]): number {
  const both = Math.min(times.length, other.length);
  return mean(times.slice(0, both)) / mean(other.slice(0, both));
}

function idsOf(entries: Entries): readonly string[] {
  return entries.map(({ supplierId }) => supplierId);
}
