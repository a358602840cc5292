/** What the thread is told: a model as HiGHS takes it, without functions. */
export interface SolverTask {
  readonly model: {
    readonly numCols: number;
    readonly numRows: number;
    readonly colCost: Float64Array;
    readonly colLower: Float64Array;
    readonly colUpper: Float64Array;
    readonly rowLower: Float64Array;
    readonly rowUpper: Float64Array;
    readonly matrix: {
      readonly format: 'csr';
      readonly numRows: number;
      readonly numCols: number;
      readonly starts: Int32Array;
      readonly indices: Int32Array;
      readonly values: Float64Array;
    };
    readonly integrality: Int32Array;
  };
  /** Columns of which a good value is known; the solver finds the others. */
  readonly start?: { readonly indices: Int32Array; readonly values: Float64Array };
  /** Options of HiGHS by their own names. */
  readonly options: Readonly<Record<string, number | boolean>>;
}

/** What the thread answers; codes are those of HiGHS. */
export type SolverReport =
  | {
      /** 7 optimal, 8 infeasible, 13 time limit: `HighsModelStatus` of HiGHS 1.15. */
      readonly status: number;
      /** 2 where the values are a solution. */
      readonly solutionStatus: number;
      readonly objective: number;
      /** No solution can be better than this. */
      readonly bound: number;
      readonly values: Float64Array;
    }
  | { readonly failure: string };

/**
 * The program of the thread, as text: so it is found in the compiled product, under Jest and under tsx alike, none of which gives
 * a thread the same way to load a file of ours. It is told where HiGHS lies, since a program of text has no folder of its own.
 *
 * A solve that goes wrong inside WebAssembly may leave its memory in disorder, so the thread is not asked again after a failure.
 */
export const SOLVER_THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const loading = require(workerData)();
parentPort.on('message', async ({ model, start, options }) => {
  try {
    const highs = await loading;
    const sense = highs.constants.objectiveSense.maximize;
    parentPort.postMessage(highs.withModel({ ...model, sense }, (one) => {
      one.options.set('output_flag', false);
      one.options.set(options);
      if (start) one.setSolution(start);
      const { modelStatus } = one.run();
      return {
        status: modelStatus,
        solutionStatus: one.info.get('primal_solution_status'),
        objective: one.getObjectiveValue(),
        bound: one.info.get('mip_dual_bound'),
        values: one.getSolution().colValue,
      };
    }));
  } catch (error) {
    parentPort.postMessage({ failure: String(error && error.stack || error) });
  }
});
`;
