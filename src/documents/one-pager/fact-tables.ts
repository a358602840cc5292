import { capitalised } from '../../contract/wording/bilingual';
import { dimensionIn, rangeIn } from '../../contract/wording/findings/quantity-wording';
import { wordLabel } from '../../contract/wording/label-wording';
import { namesOf } from '../../contract/wording/names';
import type { Language } from '../../domain/language';
import type { MatchNames } from '../../domain/match/match-names';
import { DIMENSIONS } from '../../domain/supplier/envelope';
import type { Evidence } from '../../domain/supplier/evidence';
import type { Profile } from '../../domain/supplier/profile';
import { type Capability, ROLES, type Site } from '../../domain/supplier/site';
import { clip } from '../pdf/clip';
import type { Cell, Content, HeadingLevel } from '../pdf/content';
import { moreIn, WORDS } from './words';

/** The facts of a supplier, and how many of them there is room for. */
export interface FactPaper {
  readonly profile: Profile;
  readonly names: MatchNames;
  readonly language: Language;
  readonly rows: number;
  /** Of the headings. */
  readonly level: HeadingLevel;
}

/** Ranges, and materials, that a row names. */
const NAMED = 3;

/** Letters of a number, or of a site's name, that a row tells. */
const NAME_SHOWN = 40;

/** What its sites do, the trade first. */
export function capabilityTable({ profile, names, language, rows: room, level }: FactPaper): readonly Content[] {
  const { sites } = profile;
  const words = namesOf(names.taxonomy, names.schemes, sites, names.buyerSites);
  const all = sites
    .flatMap((site) => (site.capabilities ?? []).map((capability) => ({ site, capability })))
    .sort((one, other) => ROLES.indexOf(one.capability.role) - ROLES.indexOf(other.capability.role));
  const rows = all.slice(0, room).map(({ site, capability }) => [
    {
      text: [
        { text: words.concept(capability.process, language) },
        { text: `, ${wordLabel('role', capability.role, language)}`, style: 'small' as const },
      ],
    },
    { text: reachOf(capability, words.concept, language) },
    ...atSite(sites, site),
    proofCell(capability.evidence, language),
  ]);
  const heads = [WORDS.process, WORDS.range, ...(sites.length > 1 ? [WORDS.site] : []), WORDS.proof];
  return section({
    heading: WORDS.can[language],
    heads: heads.map((head) => head[language]),
    widths: sites.length > 1 ? [125, '*', 75, 90] : [140, '*', 95],
    rows,
    left: all.length - rows.length,
    silent: silenceOf(sites, 'capabilities', language),
    language,
    level,
  });
}

/** What its sites hold or work on, with numbers and dates. */
export function certificateTable({ profile, names, language, rows: room, level }: FactPaper): readonly Content[] {
  const { sites } = profile;
  const words = namesOf(names.taxonomy, names.schemes, sites, names.buyerSites);
  const all = sites.flatMap((site) => (site.certificates ?? []).map((certificate) => ({ site, certificate })));
  const rows = all.slice(0, room).map(({ site, certificate }) => {
    const { scheme, number, state, expires, expected, evidence } = certificate;
    return [
      { text: [words.scheme(scheme, language), ...(number ? [clip(number, NAME_SHOWN)] : [])].join(', ') },
      { text: wordLabel('certificateState', state, language) },
      { text: expires ?? (expected === undefined ? '–' : `${{ sv: 'väntas', en: 'expected' }[language]} ${expected}`) },
      ...atSite(sites, site),
      proofCell(evidence, language),
    ];
  });
  const heads = [WORDS.scheme, WORDS.state, WORDS.until, ...(sites.length > 1 ? [WORDS.site] : []), WORDS.proof];
  return section({
    heading: WORDS.certificates[language],
    heads: heads.map((head) => head[language]),
    widths: sites.length > 1 ? ['*', 75, 85, 85, 90] : ['*', 90, 95, 100],
    rows,
    left: all.length - rows.length,
    silent: silenceOf(sites, 'certificates', language),
    language,
    level,
  });
}

function atSite(sites: readonly Site[], { name }: Site): readonly Cell[] {
  return sites.length > 1 ? [{ text: clip(name, NAME_SHOWN) }] : [];
}

/** A list that nobody has given is silence; an empty one says none. */
function silenceOf(sites: readonly Site[], list: 'capabilities' | 'certificates', language: Language): string {
  const isSilent = sites.every((site) => site[list] === undefined);
  return isSilent ? WORDS.notStated[language] : WORDS.none[language];
}

function reachOf(
  { materials = [], envelope }: Capability,
  concept: (id: Capability['process'], language: Language) => string,
  language: Language,
): string {
  const ranges = DIMENSIONS.flatMap((dimension) => {
    const range = envelope[dimension];
    if (range === undefined) return [];
    return [`${dimensionIn(dimension)[language]} ${rangeIn(dimension, range)[language]}`];
  });
  const named = materials.slice(0, NAMED).map((material) => concept(material, language).toLocaleLowerCase(language));
  const parts = [...ranges.slice(0, NAMED), ...named];
  return parts.length === 0 ? '–' : capitalised(parts.join(', '), language);
}

function proofCell({ tier, on, illustrative }: Evidence, language: Language): Cell {
  const mark = illustrative ? `, ${WORDS.illustrative[language]}` : '';
  return { text: `${wordLabel('evidenceTier', tier, language)} ${on}${mark}`, style: 'small' };
}

interface Section {
  readonly heading: string;
  readonly heads: readonly string[];
  readonly widths: readonly (number | '*')[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows had no room. */
  readonly left: number;
  /** What stands instead of an empty table. */
  readonly silent: string;
  readonly language: Language;
  readonly level: HeadingLevel;
}

function section({ heading, heads, widths, rows, left, silent, language, level }: Section): readonly Content[] {
  return [
    { heading, level },
    rows.length === 0 ? { text: silent } : { heads, widths, rows },
    ...(left > 0 ? [{ text: moreIn(left)[language], style: 'faint' as const }] : []),
  ];
}
