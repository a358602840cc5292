import type { Language } from '../../domain/language';
import { NOUNS_WITHOUT_VERBS } from '../words/trade-words';
import { type Forms, NO_FORMS, verbForms } from './verb-forms';

/** What else a label may look like in a text. */
export interface LabelForms extends Forms {
  /** False where the stem says less than the forms made by rule: English `machining` and `machine` share a stem. */
  readonly mayBeStemmed: boolean;
}

/** British to American, the second being what the other half of the trade writes. */
const SPELLINGS: readonly (readonly [british: RegExp, american: string])[] = [
  [/mould/gu, 'mold'],
  [/aluminium/gu, 'aluminum'],
  [/fibre/gu, 'fiber'],
  [/centre/gu, 'center'],
  [/colour/gu, 'color'],
  [/\bgrey\b/gu, 'gray'],
  [/gauge/gu, 'gage'],
  [/isation\b/gu, 'ization'],
  [/([nlrt])is(e|ed|es|ing|er)\b/gu, '$1iz$2'],
  [/\btyre/gu, 'tire'],
  [/carburis/gu, 'carburiz'],
  [/jewellery/gu, 'jewelry'],
  [/plough/gu, 'plow'],
  [/ell(ing|ed)\b/gu, 'el$1'],
];

/** Whether any of the spellings can be meant, asked once before each of them is. */
const MAY_DIFFER =
  /mould|aluminium|fibre|centre|colour|grey|gauge|is(?:ation|e|ing)|tyre|carburis|jewellery|plough|ell(?:ing|ed)/u;

/** All forms of a folded label that are made by rule: verbs, American spelling, words run together, Swedish plurals that lose a vowel. */
export function formsOfLabel(label: string, language: Language, isTrade: boolean): LabelForms {
  const verbs = isTrade ? verbsOfLabel(label, language) : NO_FORMS;
  const isEnglishVerb = isTrade && language === 'en' && !label.includes(' ') && label.endsWith('ing');
  if (language === 'sv') {
    return { ...verbs, all: [...verbs.all, ...syncopated(label)], mayBeStemmed: true };
  }
  // Porter takes a last s off, so that plurals are found by their stem; but `dies` and `die` have two.
  const plural = label.endsWith('ie') ? [`${label}s`] : [];
  const assembled = label === 'assembly' ? ['assemble', 'assembles', 'assembled'] : [];
  const all = withAmerican([label, ...plural, ...verbs.all, ...assembled]).filter((form) => form !== label);
  const [participles, besideObject] = [withAmerican(verbs.participles), withAmerican(verbs.besideObject)];
  return { all, participles, besideObject, mayBeStemmed: !isEnglishVerb };
}

function verbsOfLabel(label: string, language: Language): Forms {
  const verbs = verbForms(label, language);
  return NOUNS_WITHOUT_VERBS.has(label) ? { ...NO_FORMS, besideObject: verbs.all } : verbs;
}

/** A label and what is as good as the label: the American spelling, or the Swedish plural of a participle (`gjutna detaljer`). */
export function spellingsOfLabel(label: string, language: Language): readonly string[] {
  if (language === 'en') return withAmerican([label]);
  const match = /^(\p{L}{3,})en (\p{L}+)$/u.exec(label);
  return match === null ? [label] : [label, `${match[1]}na ${match[2]}er`];
}

function withAmerican(forms: readonly string[]): readonly string[] {
  if (!forms.some((form) => MAY_DIFFER.test(form))) return forms;
  const american = forms.map((form) =>
    SPELLINGS.reduce((text, [british, spelling]) => text.replace(british, spelling), form),
  );
  return [...new Set([...forms, ...american])];
}

/** `axel`, `axlar`; `fjäder`, `fjädrar`; `mutter`, `muttrar`: the stemmer does not know that the vowel falls. */
function syncopated(label: string): readonly string[] {
  // `kabelstam`, `kabelstammar`: the m is doubled before an ending.
  if (/\p{L}{3}[aeiouyåäö]m$/u.test(label)) return ['mar', 'marna', 'men'].map((ending) => label + ending);
  const match = /^\p{L}{1,}\p{L}e([lr])$/u.exec(label);
  if (match === null) return [];
  const full = label.slice(0, -2);
  const short = match[1] === 'l' && full.at(-1) === full.at(-2) ? full.slice(0, -1) : full;
  return ['ar', 'arna', 'arnas', 'ars'].map((ending) => `${short}${match[1]}${ending}`);
}
