import { z } from 'zod';

/** What has become of a long task. */
export const JobView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    state: z.enum(['waiting', 'active', 'completed', 'failed', 'delayed', 'cancelled']),
    progress: z.strictObject({ done: z.int().min(0), total: z.int().min(0) }).exactOptional(),
    failedReason: z.string().exactOptional(),
  })
  .meta({
    id: 'Job',
    description: 'What has become of a long task.',
    example: { id: 'run-17', name: 'rescore-everything', state: 'active', progress: { done: 4_000, total: 10_000 } },
  });

/** A long task that has been begun, or was already waiting. */
export const JobStartedView = z
  .strictObject({ id: z.string() })
  .meta({ id: 'JobStarted', description: 'A long task. The Location header says where to read how far it has come.' });
