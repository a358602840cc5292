import { countryIn, dimensionIn, languageIn, rangeIn } from '../../../contract/wording/findings/quantity-wording';
import { wordLabel } from '../../../contract/wording/label-wording';
import type { Language } from '../../../domain/language';
import { DIMENSIONS, type Dimension, type Range } from '../../../domain/supplier/envelope';
import type { ProfileDraft } from '../../../domain/supplier/profile';
import type { Names } from '../../reference/vocabulary';
import { words } from '../../screen/declare-words';
import { type Path, recordOf } from './containers';

const PLACE_WORDS = words({
  sv: {
    fields: {
      texts: 'Text',
      corrections: 'Vad texterna menar',
      languages: 'Arbetsspråk',
      exportMarkets: 'Länder ni levererar till',
      freeCapacity: 'Ledig kapacitet',
      references: 'Referenser',
      sites: 'Anläggningar',
      evidence: 'underlag',
      visibility: 'Vem som får läsa',
      name: 'namn',
      kind: 'typ',
      place: 'plats',
      isPartial: 'fullständighet',
      capabilities: 'processer',
      certificates: 'certifikat',
      process: 'process',
      role: 'roll',
      materials: 'material',
      scheme: 'certifikat',
      state: 'läge',
      number: 'nummer',
      issuer: 'utfärdare',
      scope: 'omfattning',
      issued: 'utfärdat',
      expires: 'gäller till',
      expected: 'väntas',
      sv: 'på svenska',
      en: 'på engelska',
      rejected: 'menas inte',
      added: 'tillagt',
    },
    nothing: 'inget',
    yes: 'ja',
    many: (count: number) => `${count} st`,
  },
  en: {
    fields: {
      texts: 'Text',
      corrections: 'What the texts mean',
      languages: 'Working languages',
      exportMarkets: 'Countries delivered to',
      freeCapacity: 'Free capacity',
      references: 'References',
      sites: 'Sites',
      evidence: 'proof',
      visibility: 'Who may read',
      name: 'name',
      kind: 'kind',
      place: 'place',
      isPartial: 'completeness',
      capabilities: 'processes',
      certificates: 'certificates',
      process: 'process',
      role: 'role',
      materials: 'materials',
      scheme: 'certificate',
      state: 'state',
      number: 'number',
      issuer: 'issuer',
      scope: 'scope',
      issued: 'issued',
      expires: 'expires',
      expected: 'expected',
      sv: 'in Swedish',
      en: 'in English',
      rejected: 'not meant',
      added: 'added',
    },
    nothing: 'nothing',
    yes: 'yes',
    many: (count: number) => `${count} of them`,
  },
});

/** What it takes to tell a place of a profile in words. */
export interface Telling {
  readonly language: Language;
  readonly names: Names;
  /** In which sites and facts are looked up by id; the first that has one tells its name. */
  readonly drafts: readonly ProfileDraft[];
}

/** Where something stands, in words: `Olofström › Spot welding › press force`. */
export function tellPlace(path: Path, telling: Telling): string {
  const [root, ...rest] = path;
  if (root !== 'sites' || rest.length === 0) return path.map((key) => fieldName(key, telling)).join(' › ');
  const [siteId = '', list, factId, ...field] = rest;
  const site = telling.drafts.flatMap(({ sites }) => sites.filter(({ id }) => id === siteId))[0];
  const parts = [
    site?.name || siteId,
    ...(factId === undefined ? (list === undefined ? [] : [fieldName(list, telling)]) : [factName(factId, telling)]),
    ...field.filter((key) => key !== 'envelope').map((key) => fieldName(key, telling)),
  ];
  return parts.join(' › ');
}

function fieldName(key: string, { language }: Telling): string {
  const fields: Readonly<Record<string, string>> = PLACE_WORDS[language].fields;
  return fields[key] ?? (isDimension(key) ? dimensionIn(key)[language] : key);
}

function factName(id: string, { drafts, names }: Telling): string {
  for (const site of drafts.flatMap(({ sites }) => sites)) {
    const capability = site.capabilities?.find((each) => each.id === id);
    if (capability) return names.concept(capability.process);
    const certificate = site.certificates?.find((each) => each.id === id);
    if (certificate) return names.scheme(certificate.scheme);
  }
  return id;
}

/** The longest value that is told whole, in characters. */
const LONGEST = 60;

/** A value in a few words. */
export function tellValue(path: Path, value: unknown, telling: Telling): string {
  const { language, names } = telling;
  const said = PLACE_WORDS[language];
  const key = path.at(-1) ?? '';
  if (value === undefined) return said.nothing;
  if (value === true) return said.yes;
  if (key === 'role' || key === 'kind' || key === 'state') return tellLabel(key, String(value), language);
  if (typeof value === 'string' || typeof value === 'number')
    return shorten(names.concept(names.scheme(String(value))));
  if (Array.isArray(value)) return tellList(value, { ...telling, list: path[0] });
  if (path.includes('envelope') && isDimension(key)) return rangeIn(key, value as Range)[language];
  const { town, tier, process, scheme, name } = recordOf(value);
  if (typeof town === 'string') return town;
  if (typeof tier === 'string') return tellLabel('tier', tier, language);
  if (typeof process === 'string') return names.concept(process);
  if (typeof scheme === 'string') return names.scheme(scheme);
  return typeof name === 'string' ? name : '…';
}

function tellList(
  value: readonly unknown[],
  { language, names, list }: Telling & { readonly list: string | undefined },
): string {
  if (value.length === 0) return PLACE_WORDS[language].nothing;
  const isWords = value.every((member) => typeof member === 'string');
  if (!isWords) return PLACE_WORDS[language].many(value.length);
  const nameOf = (code: string) => {
    if (list === 'languages') return languageIn(code)[language];
    return list === 'exportMarkets' ? countryIn(code)[language] : names.concept(code);
  };
  return shorten(value.map(nameOf).join(', '));
}

const LABEL_SETS = { role: 'role', kind: 'siteKind', state: 'certificateState', tier: 'evidenceTier' } as const;

function tellLabel(key: keyof typeof LABEL_SETS, word: string, language: Language): string {
  // A word that was stored is one of its set.
  return wordLabel(LABEL_SETS[key], word as never, language);
}

function isDimension(key: string): key is Dimension {
  return (DIMENSIONS as readonly string[]).includes(key);
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
