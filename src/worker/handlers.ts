import { forgetEvents } from '../flows/events/forget-events';
import { advanceImport, sweepImports } from '../flows/exchange/advance-import';
import type { FlowDeps } from '../flows/flow-deps';
import { HOUSE } from '../flows/house';
import { rescoreBatch } from '../flows/job/rescore-batch';
import { startRescoring } from '../flows/job/start-rescoring';
import { sendMails } from '../flows/mail/send-mails';
import { rescoreRequirement, rescoreSupplier } from '../flows/shortlist/rescore';
import { sweepUnscored } from '../flows/shortlist/sweep-unscored';
import type { JobName, JobNamed } from '../queue/jobs';

/** Which flow does which job. A job without a line here does not compile. */
export const HANDLERS: {
  readonly [Name in JobName]: (deps: FlowDeps, job: JobNamed<Name>) => Promise<unknown>;
} = {
  'rescore-supplier': (deps, { supplierId }) => rescoreSupplier(deps, supplierId),
  'rescore-requirement': (deps, { requirementId }) => rescoreRequirement(deps, requirementId),
  'rescore-everything': (deps) => startRescoring(deps, HOUSE),
  'rescore-batch': (deps, { run, batch }) => rescoreBatch(deps, { run, batch }),
  'send-mails': (deps) => sendMails(deps),
  'sweep-unscored': (deps) => Promise.all([sweepUnscored(deps), forgetEvents(deps), sweepImports(deps)]),
  'advance-import': (deps, { import: number }) => advanceImport(deps, number),
};
