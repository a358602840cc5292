import { useMutation } from '@tanstack/react-query';
import type { ExchangeKind } from '../../domain/exchange/fields';
import { type ImportPhase, STATES_AT_WORK } from '../../domain/exchange/import';
import { $api, client, invalidate } from '../api/api';
import type { paths } from '../api/wire';

/** An import as the server tells it. */
export type ImportFacts = paths['/api/v1/imports/{number}']['get']['responses'][200]['content']['application/json'];

/** What a person says of the columns. */
export type Plan = ImportFacts['plan'];

/** How a list of pages is asked for. */
export const PAGES = {
  pageParamName: 'after',
  initialPageParam: null,
  getNextPageParam: ({ next }: { readonly next?: string | undefined }) => next,
} as const;

/** Often enough to see it move, seldom enough to cost nothing. */
const ASK_EVERY_MS = 1_000;

/** What a worker is at; undefined while it waits for a person. */
export function phaseOf({ state }: ImportFacts): ImportPhase | undefined {
  return STATES_AT_WORK.find((phase) => phase === state);
}

/** An import, asked for again and again while a worker is at it. */
export function useImport(number: number) {
  return $api.useQuery(
    'get',
    '/api/v1/imports/{number}',
    { params: { path: { number } } },
    {
      refetchInterval: ({ state: { data } }) =>
        data !== undefined && phaseOf(data) !== undefined ? ASK_EVERY_MS : false,
    },
  );
}

/** Uploads a file. What it is, the server sees for itself. */
export function useUpload(onDone: (found: ImportFacts) => void) {
  return useMutation({
    mutationFn: async ({ kind, file }: { readonly kind: ExchangeKind; readonly file: File }) => {
      const { data } = await client.POST('/api/v1/imports', {
        params: { query: { kind, fileName: file.name } },
        headers: { 'Content-Type': 'application/octet-stream' },
        // The file as it is: openapi-fetch would write it as JSON, and its type says text.
        body: file as unknown as string,
        bodySerializer: (body) => body as unknown as File,
      });
      return data;
    },
    onSuccess: async (found) => {
      await invalidate('/api/v1/imports');
      if (found) onDone(found);
    },
  });
}

/** What can be done with an import, each by its verb. */
export function useImportActions(number: number) {
  const path = { params: { path: { number } } };
  const onSuccess = () => invalidate('/api/v1/imports');
  const plan = useMutation({
    mutationFn: (body: Plan) => client.PUT('/api/v1/imports/{number}/plan', { ...path, body }),
    onSuccess,
  });
  const control = useMutation({
    mutationFn: (verb: 'run' | 'stop' | 'undo') => {
      if (verb === 'run') return client.POST('/api/v1/imports/{number}/run', path);
      if (verb === 'stop') return client.POST('/api/v1/imports/{number}/stop', path);
      return client.POST('/api/v1/imports/{number}/undo', path);
    },
    onSuccess,
  });
  const discard = useMutation({ mutationFn: () => client.DELETE('/api/v1/imports/{number}', path), onSuccess });
  return { plan, control, discard };
}
