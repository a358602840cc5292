import { ConceptsView, SchemesView, VocabularyView } from '../../contract/reference/reference-data';
import { RecogniseBody, RecogniseView } from '../../contract/supplier/recognised';
import type { FlowDeps } from '../../flows/flow-deps';
import { readReferenceData } from '../../flows/reference/read-reference-data';
import { recogniseText } from '../../flows/reference/recognise-text';
import { presentVocabulary } from '../present/present-vocabulary';
import { type Route, route } from '../route';

/** Concepts, schemes, and what is understood of a text. */
export function referenceRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/concepts',
      tag: 'Reference data',
      summary: 'The taxonomy: every concept with its labels in Swedish and English',
      status: 200,
      view: ConceptsView,
      handle: async ({ actor }) => {
        const { taxonomy } = await readReferenceData(deps, actor);
        return { body: { version: taxonomy.version, items: taxonomy.concepts } };
      },
    }),
    route({
      method: 'get',
      path: '/schemes',
      tag: 'Reference data',
      summary: 'The certification schemes: who can hold them, how long, and what implies what',
      status: 200,
      view: SchemesView,
      handle: async ({ actor }) => {
        const { schemes } = await readReferenceData(deps, actor);
        return { body: { version: schemes.version, items: schemes.schemes } };
      },
    }),
    route({
      method: 'get',
      path: '/vocabulary',
      tag: 'Reference data',
      summary: 'The names of every concept and scheme, for showing ids as words',
      status: 200,
      view: VocabularyView,
      handle: async ({ actor }) => ({ body: presentVocabulary(await readReferenceData(deps, actor)) }),
    }),
    route({
      method: 'post',
      path: '/recognise',
      tag: 'Reference data',
      summary: 'What is understood of a text, before it is saved',
      status: 200,
      body: RecogniseBody,
      view: RecogniseView,
      handle: async ({ actor, body }) => ({ body: await recogniseText(deps, actor, body) }),
    }),
  ];
}
