import { JobStartedView, JobView } from '../../src/contract/job';
import { rescoreBatch } from '../../src/flows/job/rescore-batch';
import { contracted, openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeEach(async () => {
  api = await openTestApi();
});
afterEach(() => api.close());

const leader = () => api.as(api.keys.leader);

const start = async (): Promise<string> =>
  contracted(await leader().post('/api/v1/rescoring').expect(202), JobStartedView).id;

test('a rescoring is followed, cancelled, resumed and completed', async () => {
  const id = await start();
  const job = `/api/v1/jobs/${id}`;
  const waiting = { id, name: 'rescore-everything', state: 'waiting', progress: { done: 0, total: 2 } };
  expect(contracted(await leader().get(job).expect(200), JobView)).toEqual(waiting);
  expect(contracted(await leader().delete(job).expect(200), JobView)).toEqual({ ...waiting, state: 'cancelled' });
  expect(contracted(await leader().delete(job).expect(200), JobView).state).toBe('cancelled');
  await rescoreBatch(api.flows.deps, { run: 1, batch: 1 });
  expect(contracted(await leader().get(job).expect(200), JobView).progress?.done).toBe(0);
  expect(contracted(await leader().post(`${job}/resume`).expect(200), JobView)).toEqual(waiting);
  await rescoreBatch(api.flows.deps, { run: 1, batch: 1 });
  const completed = { ...waiting, state: 'completed', progress: { done: 2, total: 2 } };
  expect(contracted(await leader().get(job).expect(200), JobView)).toEqual(completed);
});

test('asking twice for the same gives the same rescoring', async () => {
  expect(await start()).toBe(await start());
});

test('one that has completed can be neither cancelled nor resumed', async () => {
  const id = await start();
  await rescoreBatch(api.flows.deps, { run: 1, batch: 1 });
  for (const answer of [
    await leader().delete(`/api/v1/jobs/${id}`).expect(409),
    await leader().post(`/api/v1/jobs/${id}/resume`).expect(409),
  ]) {
    expect(problemOf(answer).errors).toMatchObject([{ pointer: '/state', code: 'not-allowed' }]);
  }
});

test('what is no rescoring can be neither cancelled nor resumed', async () => {
  for (const id of ['run-99', 'run-0', '17', 'sweep']) {
    await leader().delete(`/api/v1/jobs/${id}`).expect(404);
    await leader().post(`/api/v1/jobs/${id}/resume`).expect(404);
  }
});

test('suppliers and purchasers may not', async () => {
  const id = await start();
  for (const key of [api.keys.ebp, api.keys.jaguar]) {
    await api.as(key).delete(`/api/v1/jobs/${id}`).expect(403);
    await api.as(key).post(`/api/v1/jobs/${id}/resume`).expect(403);
  }
});
