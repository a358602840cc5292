import type { NameWriter } from '../../documents/columns/member-columns';
import type { NameFinder } from '../../documents/columns/read-list';
import type { ConceptId, SchemeId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { ConceptKind } from '../../domain/reference/concept';
import { nameConcept } from '../../text/recognition/name-concept';
import { nameScheme } from '../../text/recognition/scheme-names';
import type { Reference } from '../reference/reference-source';

/** What can be done in a workshop or an office. */
const DOABLE: readonly ConceptKind[] = ['process', 'tooling', 'service'];
const MATERIAL: readonly ConceptKind[] = ['material'];

/** Finds concepts and schemes by what people call them. A file says the same names again and again, so each is looked up once. */
export function nameFinder({ lexicon, policy }: Pick<Reference, 'lexicon' | 'policy'>): NameFinder {
  return {
    process: remembered((name) => nameConcept(name, DOABLE, lexicon)),
    material: remembered((name) => nameConcept(name, MATERIAL, lexicon)),
    scheme: remembered((name) => nameScheme(name, policy.schemes)),
  };
}

/** Names things as `nameFinder` understands them again: by their label, or by their id where the label means something else too. */
export function nameWriter(reference: Pick<Reference, 'lexicon' | 'policy'>, language: Language): NameWriter {
  const { concepts } = reference.policy.taxonomy;
  const { schemes } = reference.policy.schemes;
  const finder = nameFinder(reference);
  const concept = remembered((id: string) => {
    const known = concepts.get(id as ConceptId);
    const label = known?.labels[language].preferred ?? id;
    const find = known?.kind === 'material' ? finder.material : finder.process;
    return find(label) === id ? label : id;
  });
  const scheme = remembered((id: string) => {
    const label = schemes.get(id as SchemeId)?.labels[language] ?? id;
    return finder.scheme(label) === id ? label : id;
  });
  return { language, concept: (id) => concept(id) ?? id, scheme: (id) => scheme(id) ?? id };
}

function remembered<Found>(find: (name: string) => Found | undefined): (name: string) => Found | undefined {
  const known = new Map<string, Found | undefined>();
  return (name) => {
    if (known.has(name)) return known.get(name);
    const found = find(name);
    known.set(name, found);
    return found;
  };
}
