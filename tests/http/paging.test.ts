import { RequirementView } from '../../src/contract/demand/requirement';
import { pageOf } from '../../src/contract/paging';
import { SupplierShape } from '../../src/contract/supplier/supplier';
import { enterRequirement, enterSupplier } from '../support/test-flows';
import { contracted, openTestApi, type TestApi } from './test-api';

let api: TestApi;
const SupplierPage = pageOf('SupplierPageInTest', SupplierShape);
const RequirementPage = pageOf('RequirementPageInTest', RequirementView);

beforeAll(async () => {
  api = await openTestApi();
  for (let number = 10; number < 20; number++) await enterSupplier(api.flows.deps, `member-${number}`);
  for (let number = 10; number < 16; number++) await enterRequirement(api.flows.deps, `need-${number}`);
});
afterAll(() => api.close());

/** The address of the next page, as a browser would work it out from the Link header; undefined on the last page. */
function nextOf(address: string, link: string | undefined): string | undefined {
  const [, target] = /^<([^>]+)>; rel="next"$/.exec(link ?? '') ?? [];
  if (target === undefined) return undefined;
  const url = new URL(target, `http://matchverk.example${address}`);
  return url.pathname + url.search;
}

test('a list is walked by its Link headers, each member once, while others are entered in between', async () => {
  const walked: string[] = [];
  let address: string | undefined = '/api/v1/suppliers?limit=5';
  for (let page = 0; address !== undefined; page++) {
    const answer = await api.as(api.keys.leader).get(address).expect(200);
    const { items, next } = contracted(answer, SupplierPage);
    expect(items.length).toBeLessThanOrEqual(5);
    expect(next === undefined).toBe(answer.headers.link === undefined);
    walked.push(...items.map(({ id }) => id));
    // One before the place that has been reached, one after it.
    if (page === 0) await enterSupplier(api.flows.deps, 'aaa');
    if (page === 0) await enterSupplier(api.flows.deps, 'zzz');
    address = nextOf(address, answer.headers.link);
  }
  const members = Array.from({ length: 10 }, (_none, number) => `member-${number + 10}`);
  expect(walked).toEqual(['ebp', ...members, 'ytab', 'zzz']);
});

test('a filter goes on to the next page', async () => {
  const address = '/api/v1/requirements?state=open&limit=4';
  const first = await api.as(api.keys.jaguar).get(address).expect(200);
  expect(first.headers.link).toContain('state=open');
  const next = nextOf(address, first.headers.link);
  const second = contracted(
    await api
      .as(api.keys.jaguar)
      .get(next ?? '')
      .expect(200),
    RequirementPage,
  );
  const ids = [...contracted(first, RequirementPage).items, ...second.items].map(({ id }) => id);
  expect(ids).toEqual(['jaguar-bracket', 'need-10', 'need-11', 'need-12', 'need-13', 'need-14', 'need-15']);
});

test('a purchaser pages through the needs of its own company alone', async () => {
  const page = contracted(await api.as(api.keys.astonMartin).get('/api/v1/requirements').expect(200), RequirementPage);
  expect(page.items.map(({ id }) => id)).toEqual(['aston-bracket']);
});
