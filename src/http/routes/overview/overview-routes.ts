import { z } from 'zod';
import { HomeView } from '../../../contract/home';
import { FoundView } from '../../../contract/search';
import type { FlowDeps } from '../../../flows/flow-deps';
import { readHome } from '../../../flows/home/read-home';
import { searchRecords } from '../../../flows/search/search-records';
import { type Route, route } from '../../route';

const MAX_QUESTION = 100;

/** What needs a hand today, and finding anything by name. */
export function overviewRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/home',
      tag: 'Overview',
      summary: 'What needs a hand today',
      description: 'Of the whole cluster for those who look after it, else of the own organisation.',
      status: 200,
      view: HomeView,
      handle: async ({ actor }) => ({ body: await readHome(deps, actor) }),
    }),
    route({
      method: 'get',
      path: '/search',
      tag: 'Overview',
      summary: 'Suppliers, needs, buyers and concepts by what they are called',
      description: 'Whichever marks are on the letters; the exact spelling comes first. Only what the caller may read.',
      status: 200,
      query: z.strictObject({ q: z.string().min(1).max(MAX_QUESTION) }),
      view: FoundView,
      handle: async ({ actor, query: { q } }) => {
        const { concepts, ...found } = await searchRecords(deps, actor, q);
        const shown = concepts.map(({ id, kind, labels }) => {
          return { id, kind, label: { sv: labels.sv.preferred, en: labels.en.preferred } };
        });
        return { body: { ...found, concepts: shown } };
      },
    }),
  ];
}
