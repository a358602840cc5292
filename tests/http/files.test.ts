import express from 'express';
import request from 'supertest';
import { z } from 'zod';
import { apiRouter } from '../../src/http/api-router';
import { answerWithProblem } from '../../src/http/problem-response';
import { route } from '../../src/http/route';
import { fileBody, fileView } from '../../src/http/wire/file-parts';
import { openTestApi, type TestApi } from './test-api';

const LIMIT = 1_000;

let api: TestApi;
let app: express.Express;

beforeAll(async () => {
  api = await openTestApi();
  const echo = route({
    method: 'put',
    path: '/echo',
    tag: 'Jobs',
    summary: 'Gives back the file that it is sent',
    status: 200,
    query: z.strictObject({ name: z.string() }),
    body: fileBody(['application/pdf', 'text/csv'], LIMIT),
    view: fileView(['application/pdf']),
    handle: async ({ body, query: { name } }) => ({ body: { name, mediaType: 'application/pdf', bytes: body } }),
  });
  app = express().use(apiRouter(api.flows.deps, [echo]), answerWithProblem);
});
afterAll(() => api.close());

const put = (name = 'a.pdf') =>
  request(app)
    .put(`/echo?name=${encodeURIComponent(name)}`)
    .set('Authorization', `Bearer ${api.keys.leader}`)
    .buffer(true);

test('a file goes in and out byte by byte, to be saved and never shown in place', async () => {
  const bytes = Buffer.from([0, 255, 13, 10, 37, 80]);
  const answer = await put('intyg å.pdf').set('Content-Type', 'application/pdf').send(bytes).expect(200);
  expect(answer.body).toEqual(bytes);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="intyg ?.pdf"; filename*=UTF-8''intyg%20%C3%A5.pdf`,
    'content-security-policy': "default-src 'none'; sandbox",
  });
});

test.each(['application/json', 'text/html', 'application/pdfx'])('a file declared as %s is refused', async (type) => {
  await put().set('Content-Type', type).send('{}').expect(415);
});

test('a file of the limit is taken; one byte more, nothing, or a packed one is not', async () => {
  const send = (bytes: Buffer) => put().set('Content-Type', 'application/octet-stream').send(bytes);
  await send(Buffer.alloc(LIMIT, 1)).expect(200);
  await send(Buffer.alloc(LIMIT + 1, 1)).expect(413);
  await send(Buffer.alloc(0)).expect(422);
  await put().set('Content-Type', 'application/pdf').set('Content-Encoding', 'gzip').send(Buffer.alloc(9)).expect(415);
});

test('who calls is asked before a byte is read', async () => {
  await request(app)
    .put('/echo?name=a')
    .set('Content-Type', 'application/pdf')
    .send(Buffer.alloc(LIMIT * 9))
    .expect(401);
});
