import type { Concept, Taxonomy } from '../../domain/reference/concept';
import { isInflection, stemOf } from '../words/stem';
import { PART_NOUNS } from '../words/trade-words';
import { foldLabel } from '../words/words';
import { addStems, type Entry, type LabelIndex, type Sense } from './label-index';
import { type MaterialWords, turnedLabels, turnedWork } from './turned-labels';

/** Things are also said with their material last or first, and tasks with it last, where no concept has that wording already. */
export function addTurned(index: LabelIndex, entries: readonly Entry[], materials: MaterialWords): void {
  const isWork = (word: string) => index.tradeStems.has(`${word}s`);
  for (const { label, sense, kind } of entries) {
    const strong: Sense = { ...sense, isPreferred: false, isWeak: false };
    const tasks = kind === 'process' && sense.language === 'sv' ? turnedWork(label, materials, isWork) : [];
    for (const task of tasks) if (isNew(index, task)) index.forms.set(task, [strong]);
    if (kind !== 'product' && kind !== 'material') continue;
    for (const turned of turnedLabels(label, sense.language, materials)) {
      if (!isNew(index, turned)) continue;
      index.labels.set(turned, [strong]);
      addStems(index, turned, strong);
    }
  }
}

function isNew({ labels, forms }: LabelIndex, wording: string): boolean {
  return !labels.has(wording) && !forms.has(wording);
}

/** A part named by how it was made says the process too, unless that process is above it anyway. */
export function addImplied(index: LabelIndex, taxonomy: Taxonomy): void {
  for (const [label, senses] of index.labels) {
    const made = index.participles.get(participleOf(label) ?? '') ?? madeByCompound(label, index.labels);
    const [own] = senses;
    if (made === undefined || own === undefined || own.isImplied) continue;
    const known = new Set(senses.flatMap(({ concept }) => taxonomy.ancestryOf(concept)));
    const implied = made
      .filter(({ concept, language }) => language === own.language && !known.has(concept))
      .map(({ concept }): Sense => ({ ...own, concept, isPreferred: false, isImplied: true }));
    const distinct = [...new Map(implied.map((sense) => [sense.concept, sense])).values()];
    if (distinct.length === 0) continue;
    index.labels.set(label, [...senses, ...distinct]);
    for (const sense of distinct) addStems(index, label, sense);
  }
}

/** The participles that some label for a part begins with: `pressad` of `pressad detalj`. */
export function participlesSaid(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ label }) => participleOf(label) ?? []));
}

/** What stands before a noun for a part: `pressad` of `pressad detalj`. */
function participleOf(label: string): string | undefined {
  const at = label.lastIndexOf(' ');
  if (at < 0) return undefined;
  const noun = label
    .slice(at + 1)
    .replace(
      /(?<=detalj|profil|produkt)er$|(?<=tube|pipe|plate|sheet|profile|section|bar|product|article|part|component)s$/u,
      '',
    );
  return PART_NOUNS.has(noun) ? label.slice(0, at) : undefined;
}

/** `pressdetalj` is made by `pressning`, `svarvdetalj` by `svarvning`. */
function madeByCompound(label: string, labels: ReadonlyMap<string, readonly Sense[]>): readonly Sense[] | undefined {
  const match = /^(\p{L}{4,})(?:detalj|komponent|artikel)$/u.exec(label);
  return match?.[1] === undefined ? undefined : labels.get(`${match[1]}ning`);
}

/** German labels count as written: no inflections, no slips, and none that means something in the other languages. */
export function addGerman(index: LabelIndex, concepts: readonly Concept[]): void {
  for (const { id: concept, german } of concepts) {
    const label = foldLabel(german ?? '');
    if (label.length < SHORTEST_GERMAN || isKnown(label, index)) continue;
    const not = { isPreferred: false, isWeak: false, isImplied: false, isBesideObject: false };
    index.labels.set(label, [{ concept, language: 'en', isNeutral: true, ...not }]);
  }
}

const SHORTEST_GERMAN = 6;

/** `pressen` is the press, in a newspaper or a workshop, before it is German. */
function isKnown(label: string, { labels, forms, stems }: LabelIndex): boolean {
  const inflected = stems.sv.get(stemOf(label, 'sv')) ?? [];
  return (
    labels.has(label) || forms.has(label) || inflected.some(({ words: [word = ''] }) => isInflection(label, word, 'sv'))
  );
}
