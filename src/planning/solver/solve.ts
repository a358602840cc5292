import { Worker } from 'node:worker_threads';
import { TooSoon } from '../../domain/problem';
import { columnsOf, type Entry, type LinearModel } from './linear-model';
import { SOLVER_THREAD, type SolverReport, type SolverTask } from './solver-thread';

/** How long a solve may take, and what is known beforehand. */
export interface SolveOptions {
  /** Seconds. The solver looks at the clock between its steps, so that it may take a little longer. */
  readonly timeLimitS: number;
  /** How far from the best an answer may be and still pass for it, in what the model makes large. */
  readonly absoluteGap?: number;
  /** Values of some columns that belong to a solution. */
  readonly start?: readonly Entry[];
}

/** What came of a solve. */
export type Solved =
  | {
      readonly status: 'optimal' | 'time-limit';
      readonly values: ArrayLike<number>;
      readonly objective: number;
      /** No solution is better than this; absent where nothing is known. */
      readonly bound?: number;
    }
  | { readonly status: 'infeasible' }
  /** The time was up before there was a solution. */
  | { readonly status: 'nothing-found'; readonly bound?: number };

/** Solves that may wait for their turn; whoever comes after is turned away. */
const MOST_WAITING = 20;
const RETRY_AFTER_S = 30;

/** A thread that has nothing to do for so long is ended, and with it the memory that WebAssembly never gives back. */
const IDLE_MS = 5_000;

/** After its time the solver gets half as much again and so many seconds, since it looks at the clock only now and then. */
const GRACE_S = 5;

/** The same answer every time. */
const RANDOM_SEED = 1;

const [OPTIMAL, INFEASIBLE, TIME_LIMIT] = [7, 8, 13];
const IS_SOLUTION = 2;

let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;
let thread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;

/** Makes the model as large as can be, in a thread of its own. One at a time in a process; throws `TooSoon` where many wait. */
export async function solve(model: LinearModel, options: SolveOptions): Promise<Solved> {
  if (columnsOf(model) === 0) return solvedWithoutColumns(model);
  if (waiting >= MOST_WAITING) throw new TooSoon(RETRY_AFTER_S);
  waiting += 1;
  const mine = turn.then(() => solveNow(model, options));
  turn = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}

function solvedWithoutColumns({ rowLowers, rowUppers }: LinearModel): Solved {
  const isFeasible = rowLowers.every((lower, row) => lower <= 0 && (rowUppers[row] ?? 0) >= 0);
  return isFeasible ? { status: 'optimal', values: [], objective: 0, bound: 0 } : { status: 'infeasible' };
}

async function solveNow(model: LinearModel, options: SolveOptions): Promise<Solved> {
  clearTimeout(idle);
  thread ??= startThread();
  const asked = thread;
  asked.ref();
  const report = await answerOf(asked, taskOf(model, options), 1_000 * (1.5 * options.timeLimitS + GRACE_S));
  if (report === undefined || 'failure' in report) {
    thread = undefined;
    await asked.terminate();
    if (report) throw new Error(`The solver failed: ${report.failure}`);
    return { status: 'nothing-found' };
  }
  asked.unref();
  idle = setTimeout(endIdleThread, IDLE_MS).unref();
  return solvedFrom(report);
}

function startThread(): Worker {
  return new Worker(SOLVER_THREAD, { eval: true, workerData: require.resolve('highs'), execArgv: [], env: {} });
}

function endIdleThread(): void {
  const ended = thread;
  thread = undefined;
  void ended?.terminate();
}

/** Undefined where the thread did not answer in time. */
function answerOf(asked: Worker, task: SolverTask, withinMs: number): Promise<SolverReport | undefined> {
  return new Promise((resolve) => {
    const settle = (report: SolverReport | undefined) => {
      clearTimeout(timer);
      // Each by itself: to remove all listeners would remove those by which the thread is heard at all.
      asked.off('message', settle).off('error', onError).off('exit', onExit);
      resolve(report);
    };
    const onError = (error: unknown) => settle({ failure: String(error) });
    const onExit = (code: number) => settle({ failure: `The thread ended with (${code}).` });
    const timer = setTimeout(() => settle(undefined), withinMs);
    asked.on('message', settle).on('error', onError).on('exit', onExit);
    asked.postMessage(task);
  });
}

function taskOf(model: LinearModel, { timeLimitS, absoluteGap = 0, start }: SolveOptions): SolverTask {
  const [numCols, numRows] = [columnsOf(model), model.rowLowers.length];
  return {
    model: {
      numCols,
      numRows,
      colCost: Float64Array.from(model.costs),
      colLower: Float64Array.from(model.lowers),
      colUpper: Float64Array.from(model.uppers),
      rowLower: Float64Array.from(model.rowLowers),
      rowUpper: Float64Array.from(model.rowUppers),
      matrix: {
        format: 'csr',
        numRows,
        numCols,
        starts: Int32Array.from(model.starts),
        indices: Int32Array.from(model.indices),
        values: Float64Array.from(model.values),
      },
      integrality: Int32Array.from(model.whole),
    },
    ...(start && {
      start: {
        indices: Int32Array.from(start, ([column]) => column),
        values: Float64Array.from(start, ([, value]) => value),
      },
    }),
    options: {
      time_limit: Math.max(0.01, timeLimitS),
      mip_rel_gap: 0,
      mip_abs_gap: Math.max(1e-6, absoluteGap),
      random_seed: RANDOM_SEED,
    },
  };
}

function solvedFrom(report: Exclude<SolverReport, { readonly failure: string }>): Solved {
  const { status, solutionStatus, objective, values } = report;
  const bound = Number.isFinite(report.bound) ? { bound: report.bound } : {};
  if (status === INFEASIBLE) return { status: 'infeasible' };
  if (status !== OPTIMAL && status !== TIME_LIMIT) throw new Error(`The solver ended with status (${status}).`);
  if (solutionStatus !== IS_SOLUTION || !Number.isFinite(objective)) return { status: 'nothing-found', ...bound };
  return { status: status === OPTIMAL ? 'optimal' : 'time-limit', values, objective, ...bound };
}
