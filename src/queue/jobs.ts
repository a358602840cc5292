import { z } from 'zod';
import { ID_PATTERN, type RequirementId, type SupplierId } from '../domain/ids';
import { Problem, shown } from '../domain/problem';

/** The queue on which every job stands. */
export const QUEUE_NAME = 'matchverk';

/** What can be asked of a worker. Ids only: whoever does the job reads the newest state, so doing it twice does no harm. */
export type Job =
  | { readonly name: 'rescore-supplier'; readonly supplierId: SupplierId }
  | { readonly name: 'rescore-requirement'; readonly requirementId: RequirementId }
  | { readonly name: 'rescore-everything' }
  | { readonly name: 'rescore-batch'; readonly run: number; readonly batch: number }
  | { readonly name: 'advance-import'; readonly import: number }
  | { readonly name: 'sweep-unscored' }
  | { readonly name: 'send-mails' };

/** The name of a job. */
export type JobName = Job['name'];

/** The job of that name. */
export type JobNamed<Name extends JobName> = Extract<Job, { readonly name: Name }>;

/** How far a long job has come. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
}

/** What can be read of a job that was announced. */
export interface JobState {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'active' | 'completed' | 'failed' | 'delayed';
  readonly progress?: JobProgress;
  readonly failedReason?: string;
}

const id = <Id extends string>() => z.custom<Id>((value) => typeof value === 'string' && ID_PATTERN.test(value));

const PAYLOADS = {
  'rescore-supplier': z.strictObject({ supplierId: id<SupplierId>() }),
  'rescore-requirement': z.strictObject({ requirementId: id<RequirementId>() }),
  'rescore-everything': z.strictObject({}),
  'rescore-batch': z.strictObject({ run: z.int().min(1), batch: z.int().min(1) }),
  'advance-import': z.strictObject({ import: z.int().min(1) }),
  'sweep-unscored': z.strictObject({}),
  'send-mails': z.strictObject({}),
} satisfies Readonly<Record<JobName, z.ZodType>>;

/** The name of every job. */
export const JOB_NAMES = Object.keys(PAYLOADS) as readonly JobName[];

/** How long jobs may be kept after their end, and how many: enough to look into a bad night, bounded in memory. */
export const KEPT_JOBS = {
  removeOnComplete: { age: 24 * 3600, count: 1000 },
  removeOnFail: { age: 7 * 24 * 3600, count: 1000 },
} as const;

/** Tries after the first one wait 0.5, 1, 2 and 4 s: longer than a restart of the database takes. */
export const RETRIES = { attempts: 5, backoff: { type: 'exponential', delay: 500 } } as const;

/** Batches make way for everything else: what a person has just saved does not wait for ten thousand other needs. */
export function priorityOf({ name }: Job): number {
  return name === 'rescore-batch' ? LATER : FIRST;
}

const FIRST = 0;
const LATER = 1;

/** What is stored with the job: everything but its name. */
export function payloadOf(job: Job): Readonly<Record<string, string | number>> {
  const { name: _name, ...payload } = job;
  return payload;
}

/** Two jobs with the same key want the same thing; one that waits stands for both. */
export function deduplicationKey(job: Job): string {
  return `${job.name}/${Object.values(payloadOf(job)).join('/') || 'all'}`;
}

/**
 * Reads a job off the queue.
 *
 * @throws Problem `invalid` for a name or a payload that no version of this program knows
 */
export function parseJob(name: string, data: unknown): Job {
  if (!Object.hasOwn(PAYLOADS, name)) {
    throw new Problem('invalid', [
      { code: 'not-allowed', path: '/name', value: shown(name), expected: JOB_NAMES.join(', ') },
    ]);
  }
  const parsed = PAYLOADS[name as JobName].safeParse(data);
  if (!parsed.success) {
    throw new Problem(
      'invalid',
      parsed.error.issues.map(({ path, message }) => ({
        code: 'malformed' as const,
        path: `/data${path.map((key) => `/${String(key)}`).join('')}`,
        value: shown(data),
        expected: message,
      })),
    );
  }
  return { name, ...parsed.data } as Job;
}
