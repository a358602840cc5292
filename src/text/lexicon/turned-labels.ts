import { LANGUAGES, type Language } from '../../domain/language';
import type { Concept } from '../../domain/reference/concept';
import { foldLabel } from '../words/words';
import { verbForms } from './verb-forms';

/** The single words that name materials, in each language, to how they stand after "of": `wooden` to `wood`. */
export type MaterialWords = Readonly<Record<Language, ReadonlyMap<string, string>>>;

/** English words before a thing for what it is made of. */
const ADJECTIVES: readonly (readonly [adjective: string, noun: string])[] = [
  ['wooden', 'wood'],
  ['woollen', 'wool'],
  ['silken', 'silk'],
  ['metallic', 'metal'],
  ['plastic', 'plastics'],
  ['metal', 'metals'],
];

/** Things of these are said in both orders too, though no concept of the trade's own need stand behind the word. */
const ALSO = { sv: 'ull siden bomull lin kork päls tråd vax', en: 'wool silk cotton linen cork fur wire wax' } as const;

/** The words that the materials of a taxonomy go by. */
export function materialWordsOf(concepts: readonly Concept[]): MaterialWords {
  const words = { sv: new Map<string, string>(), en: new Map<string, string>() };
  for (const language of LANGUAGES) {
    for (const noun of ALSO[language].split(' ')) words[language].set(noun, noun);
    for (const { kind, labels } of concepts) {
      if (kind !== 'material') continue;
      for (const label of [labels[language].preferred, ...labels[language].alternative]) {
        const noun = foldLabel(label);
        if (/^\p{Ll}{3,}$/u.test(noun)) words[language].set(noun, noun);
      }
    }
  }
  for (const [adjective, noun] of ADJECTIVES) words.en.set(adjective, noun);
  return words;
}

/**
 * The same thing with its material said last or first: `wooden packaging` is `packaging of wood`, `metallvara` is
 * `vara av metall`. A compound in one language stands against an of-phrase in the other more often than not.
 */
export function turnedLabels(label: string, language: Language, materials: MaterialWords): readonly string[] {
  return language === 'sv' ? turnedSwedish(label, materials.sv) : turnedEnglish(label, materials.en);
}

/**
 * A Swedish compound of a material and what is done to it, as the task is told: `träsvarvning` is `svarva trä`, as "wood
 * turning" is "turn wood".
 *
 * @param isWork says of a word whether it names work
 */
export function turnedWork(
  label: string,
  materials: MaterialWords,
  isWork: (word: string) => boolean,
): readonly string[] {
  if (label.includes(' ')) return [];
  for (let at = label.length - 5; at >= 3; at--) {
    const [material, work] = [label.slice(0, at), label.slice(at)];
    if (materials.sv.has(material) && isWork(work)) return verbForms(`${work} av ${material}`, 'sv').all;
  }
  return [];
}

function turnedEnglish(label: string, materials: MaterialWords['en']): readonly string[] {
  const words = label.split(' ');
  const [first = '', second] = words;
  const noun = materials.get(first);
  if (noun !== undefined && words.length > 1) {
    const thing = words.slice(1).join(' ');
    return [...new Set([first === 'wooden' ? noun : first, noun])].map((material) => `${thing} of ${material}`);
  }
  const material = words[2];
  if (second !== 'of' || words.length !== 3 || material === undefined || !materials.has(material)) return [];
  const adjective = ADJECTIVES.find(([, one]) => one === material)?.[0];
  return [`${material} ${first}`, ...(adjective === undefined ? [] : [`${adjective} ${first}`])];
}

function turnedSwedish(label: string, materials: MaterialWords['sv']): readonly string[] {
  const words = label.split(' ');
  if (words.length === 3) {
    const [thing = '', link, material = ''] = words;
    return (link === 'av' || link === 'i') && materials.has(material) ? [material + thing] : [];
  }
  if (words.length > 1) return [];
  for (let at = label.length - 3; at >= 3; at--) {
    const material = label.slice(0, at);
    if (!materials.has(material)) continue;
    const thing = label.slice(at).replace(/^s(?=\p{L}{4})(?![tkpmnlvjc])/u, '');
    return [`${thing} av ${material}`, `${thing} i ${material}`];
  }
  return [];
}
