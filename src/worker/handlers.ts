import type { FlowDeps } from '../flows/flow-deps';
import { rescoreEverything, rescoreRequirement, rescoreSupplier } from '../flows/shortlist/rescore';
import { sweepUnscored } from '../flows/shortlist/sweep-unscored';
import type { JobName, JobNamed, JobProgress } from '../queue/jobs';

/** Tells how far a job has come. */
export type OnProgress = (progress: JobProgress) => void;

/** Which flow does which job. A job without a line here does not compile. */
export const HANDLERS: {
  readonly [Name in JobName]: (deps: FlowDeps, job: JobNamed<Name>, onProgress: OnProgress) => Promise<unknown>;
} = {
  'rescore-supplier': (deps, { supplierId }) => rescoreSupplier(deps, supplierId),
  'rescore-requirement': (deps, { requirementId }) => rescoreRequirement(deps, requirementId),
  'rescore-everything': (deps, _job, onProgress) => rescoreEverything(deps, onProgress),
  'sweep-unscored': (deps) => sweepUnscored(deps),
};
