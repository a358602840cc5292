import { z } from 'zod';
import { JobStartedView, JobView } from '../../contract/job';
import type { FlowDeps } from '../../flows/flow-deps';
import { cancelRun, resumeRun } from '../../flows/job/control-run';
import { readJob } from '../../flows/job/read-job';
import { startRescoring } from '../../flows/job/start-rescoring';
import { type Route, route } from '../route';

const ByJob = z.strictObject({
  jobId: z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9:_-]+$/)
    .meta({ description: 'A job.', example: 'run-17' }),
});

/** Long tasks. */
export function jobRoutes(deps: FlowDeps): readonly Route[] {
  return [...startAndRead(deps), ...cancelAndResume(deps)];
}

function cancelAndResume(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'delete',
      path: '/jobs/:jobId',
      tag: 'Jobs',
      summary: 'Cancel a rescoring: workers stop within a second',
      description:
        'What was done stays, and can be taken up again with `resume`. Cancelling again changes nothing; one that has completed cannot be cancelled.',
      status: 200,
      mayConflict: true,
      params: ByJob,
      view: JobView,
      handle: async ({ actor, params }) => ({ body: await cancelRun(deps, actor, params.jobId) }),
    }),
    route({
      method: 'post',
      path: '/jobs/:jobId/resume',
      tag: 'Jobs',
      summary: 'Take up a rescoring again that was cancelled, or whose workers were lost',
      description: 'Batches that are done are not done again.',
      status: 200,
      mayConflict: true,
      params: ByJob,
      view: JobView,
      handle: async ({ actor, params }) => ({ body: await resumeRun(deps, actor, params.jobId) }),
    }),
  ];
}

function startAndRead(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/rescoring',
      tag: 'Jobs',
      summary: 'Make every shortlist anew',
      status: 202,
      answers: ['Location'],
      view: JobStartedView,
      handle: async ({ actor }) => {
        const id = await startRescoring(deps, actor);
        return { body: { id }, headers: { Location: `/jobs/${encodeURIComponent(id)}` } };
      },
    }),
    route({
      method: 'get',
      path: '/jobs/:jobId',
      tag: 'Jobs',
      summary: 'How far a long task has come',
      status: 200,
      params: ByJob,
      view: JobView,
      handle: async ({ actor, params }) => ({ body: await readJob(deps, actor, params.jobId) }),
    }),
  ];
}
