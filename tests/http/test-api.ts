import type { Express } from 'express';
import request from 'supertest';
import type { z } from 'zod';
import { ProblemView } from '../../src/contract/problem';
import { SCOPES } from '../../src/domain/permission';
import { createKey, type KeyOrder } from '../../src/flows/access/create-key';
import { HOUSE } from '../../src/flows/house';
import { rescoreEverything } from '../../src/flows/shortlist/rescore';
import { makeApp } from '../../src/http/app';
import { aCapability, aCertificate, aCertificateAsk, aSite, aStep, id } from '../support/builders';
import { enterRequirement, enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

/** The real app over a real database and queue, with a small world in it and a key for each role. */
export interface TestApi {
  readonly app: Express;
  readonly flows: TestFlows;
  readonly keys: Readonly<Record<'administrator' | 'leader' | 'ebp' | 'ytab' | 'jaguar' | 'astonMartin', string>>;
  /** Starts a request with a key and English answers. */
  readonly as: (key: string) => Caller;
  /** Makes every shortlist, as the worker would. */
  readonly rank: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Requests of one caller. */
interface Caller {
  readonly get: (path: string) => request.Test;
  readonly post: (path: string, body?: unknown, ifMatch?: string) => request.Test;
  readonly put: (path: string, body: unknown, ifMatch?: string) => request.Test;
  readonly delete: (path: string, ifMatch?: string) => request.Test;
}

/** Opens the API: EBP and YTAB press and weld, and Jaguar and Aston Martin each have a need. */
export async function openTestApi(): Promise<TestApi> {
  const flows = await openTestFlows();
  const { deps } = flows;
  await loadSmallWorld(deps);
  await enterWorld(flows);
  const app = makeApp(deps, { trustProxy: 0 });
  const keyFor = async (order: Omit<KeyOrder, 'name' | 'scopes'>) =>
    (await createKey(deps, HOUSE, { name: `a ${order.role}`, scopes: SCOPES, ...order })).token;
  return {
    app,
    flows,
    keys: {
      administrator: await keyFor({ role: 'administrator' }),
      leader: await keyFor({ role: 'cluster-leader' }),
      ebp: await keyFor({ role: 'supplier-editor', supplierId: id.supplier('ebp') }),
      ytab: await keyFor({ role: 'supplier-editor', supplierId: id.supplier('ytab') }),
      jaguar: await keyFor({ role: 'purchaser', buyerId: id.buyer('jaguar') }),
      astonMartin: await keyFor({ role: 'purchaser', buyerId: id.buyer('aston-martin') }),
    },
    as: (key) => callerWith(app, key),
    rank: () => rescoreEverything(deps),
    close: () => flows.close(),
  };
}

async function enterWorld({ deps }: TestFlows): Promise<void> {
  for (const name of ['ebp', 'ytab']) {
    const capabilities = [aCapability('stamping', { id: id.capability('pressing') }), aCapability('spot-welding')];
    const certificates = [aCertificate('iatf-16949', { number: `no-${name}` })];
    const site = aSite({ name: `${name.toUpperCase()} Olofström`, capabilities, certificates });
    await enterSupplier(deps, name, { sites: [site], languages: ['sv', 'en'], texts: { en: `We are ${name}.` } });
  }
  const need = {
    steps: [aStep('stamping'), aStep('spot-welding')],
    certificates: [aCertificateAsk('iatf-16949')],
  };
  await enterRequirement(deps, 'jaguar-bracket', need);
  await enterRequirement(deps, 'aston-bracket', { ...need, buyerId: id.buyer('aston-martin') });
}

function callerWith(app: Express, key: string): Caller {
  const signed = (test: request.Test) => test.set('Authorization', `Bearer ${key}`).set('Accept-Language', 'en');
  const matching = (test: request.Test, tag?: string) => (tag === undefined ? test : test.set('If-Match', tag));
  return {
    get: (path) => signed(request(app).get(path)),
    delete: (path, tag) => matching(signed(request(app).delete(path)), tag),
    post: (path, body, tag) => matching(signed(request(app).post(path)), tag).send(body as object),
    put: (path, body, tag) => matching(signed(request(app).put(path)), tag).send(body as object),
  };
}

/** The answer, which must be exactly what the contract says; anything more or less fails. */
export function contracted<Schema extends z.ZodType>(answer: request.Response, schema: Schema): z.output<Schema> {
  return schema.parse(answer.body);
}

/** The problem of an answer, which must be one in every respect. */
export function problemOf(answer: request.Response): z.output<typeof ProblemView> {
  expect(answer.type).toBe('application/problem+json');
  const problem = ProblemView.parse(JSON.parse(answer.text));
  expect(problem.status).toBe(answer.status);
  expect(problem.traceId).toBe(answer.headers['x-request-id']);
  return problem;
}
