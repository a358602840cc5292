import type { RequirementId } from '../../src/domain/ids';
import { Problem } from '../../src/domain/problem';
import { deduplicationKey, JOB_NAMES, type Job, parseJob, payloadOf } from '../../src/queue/jobs';

const JOBS: readonly Job[] = [
  { name: 'rescore-supplier', supplierId: 'ebp' as never },
  { name: 'rescore-requirement', requirementId: 'jaguar-reinforcement-welded' as RequirementId },
  { name: 'rescore-everything' },
  { name: 'rescore-batch', run: 17, batch: 3 },
  { name: 'advance-import', import: 4 },
  { name: 'sweep-unscored' },
  { name: 'send-mails' },
];

test('every job comes off the queue as it was put on', () => {
  expect(JOBS.map(({ name }) => name)).toEqual(JOB_NAMES);
  for (const job of JOBS) expect(parseJob(job.name, JSON.parse(JSON.stringify(payloadOf(job))))).toEqual(job);
});

test('each subject has a key of its own', () => {
  expect(JOBS.map(deduplicationKey)).toEqual([
    'rescore-supplier/ebp',
    'rescore-requirement/jaguar-reinforcement-welded',
    'rescore-everything/all',
    'rescore-batch/17/3',
    'advance-import/4',
    'sweep-unscored/all',
    'send-mails/all',
  ]);
});

test.each([
  ['rescore-planet', {}],
  ['constructor', {}],
  ['__proto__', {}],
  ['rescore-supplier', {}],
  ['rescore-supplier', { supplierId: 'EBP AB' }],
  ['rescore-supplier', { supplierId: 'ebp', text: 'we weld' }],
  ['rescore-everything', { supplierId: 'ebp' }],
  ['sweep-unscored', null],
  ['rescore-batch', { run: 17 }],
  ['rescore-batch', { run: 17, batch: 0 }],
  ['rescore-batch', { run: 'run-17', batch: 3 }],
  ['rescore-batch', { run: 17, batch: 3, requirementIds: ['bracket'] }],
])('%s with %j is refused', (name, data) => {
  expect(() => parseJob(name, data)).toThrow(Problem);
});
