import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ProfileDraft } from '../../domain/supplier/profile';
import { client } from '../api/api';
import type { components } from '../api/wire';
import { onWire } from '../profile/draft/profile-api';

type Tried = components['schemas']['TriedProfile'];

/** How a profile meets one need. */
export type TriedNeed = Tried['needs'][number];

const PATH = '/api/v1/trials/profile';

/** A draft of a supplier that is not stored. */
interface Trial {
  readonly supplierId: string;
  readonly draft: ProfileDraft;
}

/** How a draft meets every open need, page by page. */
export function fitQuery({ supplierId, draft }: Trial) {
  return infiniteQueryOptions({
    queryKey: ['post', PATH, supplierId, draft],
    queryFn: async ({ pageParam, signal }): Promise<Tried> => {
      const after = pageParam === '' ? {} : { after: pageParam };
      const { data } = await client.POST(PATH, { body: { supplierId, draft: onWire(draft), ...after }, signal });
      return answered(data);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** How a draft meets one need, with every finding and what would change it. The last answer stays until the next has come. */
export function tryQuery({ supplierId, draft }: Trial, requirementId: string) {
  return queryOptions({
    queryKey: ['post', PATH, supplierId, draft, requirementId],
    queryFn: async ({ signal }): Promise<TriedNeed> => {
      const { data } = await client.POST(PATH, { body: { supplierId, draft: onWire(draft), requirementId }, signal });
      const [need] = answered(data).needs;
      if (need === undefined) throw new Error('The server tried the profile for no need.');
      return need;
    },
    placeholderData: keepPreviousData,
  });
}

/** Every refusal is thrown before it comes here. */
function answered<Body>(data: Body | undefined): Body {
  if (data === undefined) throw new Error('The server answered without a body.');
  return data;
}
