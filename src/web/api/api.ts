import { QueryClient } from '@tanstack/react-query';
import createFetchClient, { type Middleware } from 'openapi-fetch';
import createClient from 'openapi-react-query';
import { ApiProblem, isProblemBody } from './problem';
import type { paths } from './wire';

/** The root of the server as this page sees it: the server wrote it into `<base>`, so any host and path will do. */
const ROOT = new URL(document.baseURI);

/** Where the pages live, for the router: the path of the root, without its last slash. */
export const BASE_PATH = ROOT.pathname.replace(/\/$/, '') || '/';

/** The address of something that the server answers, such as a file to download. */
export function addressOf(path: '/' | `/api/v1/${string}`): string {
  return new URL(path.slice(1), ROOT).href;
}

const refuseProblems: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return;
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => undefined);
    throw new ApiProblem(response.status, isProblemBody(body) ? body : undefined);
  },
  onError() {
    // The browser's own words are in its language, not in ours; the status says that nobody answered.
    throw new ApiProblem(0);
  },
};

/** The typed client for single calls. Every call resolves with data or rejects with an `ApiProblem`. */
export const client = createFetchClient<paths>({ baseUrl: ROOT.href.replace(/\/$/, '') });
client.use(refuseProblems);

/** The typed client for what is shown: `$api.useQuery('get', '/api/v1/…')`. A query's key begins with method and path. */
export const $api = createClient(client);

const RETRIES = 2;

/** What has been asked of the server. What a person can mend is not asked again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: true,
      retry: (count, error) =>
        count < RETRIES && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500),
    },
    mutations: { retry: false },
  },
});

/** Has everything below these paths asked again, such as `/api/v1/requirements`. */
export function invalidate(...prefixes: readonly `/api/v1/${string}`[]): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey: [, path] }) =>
      typeof path === 'string' && prefixes.some((prefix) => path.startsWith(prefix)),
  });
}
