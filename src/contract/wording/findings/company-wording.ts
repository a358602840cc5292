import type { ConceptId } from '../../../domain/ids';
import { textIn } from '../../../domain/language';
import type { Asked, Finding } from '../../../domain/match/assessment';
import type { Standing } from '../../../domain/supplier/supplier';
import { type Bilingual, inBoth, joined } from '../bilingual';
import { labelIn } from '../label-wording';
import { conceptIn, type Names } from '../names';
import { proofIn } from './evidence-wording';
import { countryIn, kilometresIn, languageIn } from './quantity-wording';

/** The clause for whether the company is in business, or undefined where what is held says nothing about it. */
export function standingClause(
  asked: Extract<Asked, { about: 'standing' }>,
  { held, evidence }: Finding,
): Bilingual | undefined {
  if (held.about !== 'standing') {
    return held.about === 'nothing-stated'
      ? {
          sv: `ej angivet: om företaget är verksamt ${asked.on}`,
          en: `not stated: whether the company is in business on ${asked.on}`,
        }
      : undefined;
  }
  const proof = proofIn(evidence);
  const { standing } = held;
  if (standing.kind === 'active') {
    return { sv: `företaget är verksamt${proof.sv}`, en: `the company is in business${proof.en}` };
  }
  const end = ceased(standing);
  return inBoth((language) => {
    const successor = textIn(standing.successor ?? {}, language);
    return `${end[language]}${proof[language]}${successor && SUCCESSOR[language] + successor}`;
  });
}

const SUCCESSOR: Bilingual = { sv: '; efterträdare: ', en: '; successor: ' };

function ceased({ reason, on }: Extract<Standing, { kind: 'ceased' }>): Bilingual {
  switch (reason) {
    case 'bankrupt':
      return { sv: `företaget gick i konkurs ${on}`, en: `the company went bankrupt on ${on}` };
    case 'closed':
      return { sv: `företaget lades ned ${on}`, en: `the company closed on ${on}` };
    case 'merged':
      return { sv: `företaget gick upp i ett annat ${on}`, en: `the company was merged into another on ${on}` };
  }
}

/** The clause for the distance to the receiving site, or undefined where what is held is no distance. */
export function distanceClause(
  asked: Extract<Asked, { about: 'distance' }>,
  { held }: Finding,
  names: Names,
): Bilingual | undefined {
  const to = names.buyerSite(asked.to);
  const within = kilometresIn(asked.withinKm);
  if (held.about === 'nothing-stated') {
    return {
      sv: `ej angivet: hur långt anläggningen ligger från ${to}`,
      en: `not stated: how far the site lies from ${to}`,
    };
  }
  if (held.about !== 'distance') return undefined;
  const distance = kilometresIn(held.km);
  const isWithin = held.km <= asked.withinKm;
  const bound: Bilingual = asked.isLimit
    ? {
        sv: `${isWithin ? 'inom' : 'utanför'} gränsen ${within.sv}`,
        en: `${isWithin ? 'within' : 'beyond'} the limit of ${within.en}`,
      }
    : {
        sv: `${isWithin ? 'inom' : 'längre än'} ${within.sv}`,
        en: `${isWithin ? 'within' : 'farther than'} ${within.en}`,
      };
  return {
    sv: `anläggningen ligger ${distance.sv} från ${to}, ${bound.sv}`,
    en: `the site lies ${distance.en} from ${to}, ${bound.en}`,
  };
}

/** The clause for deliveries to a country, or undefined where what is held says nothing about markets. */
export function marketClause(asked: Extract<Asked, { about: 'market' }>, { held }: Finding): Bilingual | undefined {
  const country = countryIn(asked.country);
  if (held.about === 'nothing-stated') {
    return {
      sv: `ej angivet: om leverantören levererar till ${country.sv}`,
      en: `not stated: whether the supplier delivers to ${country.en}`,
    };
  }
  if (held.about !== 'none' && held.about !== 'markets') return undefined;
  const countries = held.about === 'none' ? [] : held.countries;
  if (countries.includes(asked.country)) {
    return { sv: `leverantören levererar till ${country.sv}`, en: `the supplier delivers to ${country.en}` };
  }
  if (countries.length === 0) {
    return {
      sv: `${country.sv} är ingen av leverantörens marknader`,
      en: `${country.en} is not one of the supplier's markets`,
    };
  }
  const stated = joined(countries.map(countryIn), 'and');
  return {
    sv: `leverantören anger leveranser till ${stated.sv}, inte till ${country.sv}`,
    en: `the supplier states deliveries to ${stated.en}, not to ${country.en}`,
  };
}

/** The clause for a working language, or undefined where what is held says nothing about languages. */
export function languageClause(asked: Extract<Asked, { about: 'language' }>, { held }: Finding): Bilingual | undefined {
  const language = languageIn(asked.language);
  if (held.about === 'nothing-stated') {
    return {
      sv: `ej angivet: om leverantören kan arbeta på ${language.sv}`,
      en: `not stated: whether the supplier can work in ${language.en}`,
    };
  }
  if (held.about !== 'none' && held.about !== 'languages') return undefined;
  const languages = held.about === 'none' ? [] : held.languages;
  if (languages.includes(asked.language)) {
    return { sv: `leverantören kan arbeta på ${language.sv}`, en: `the supplier can work in ${language.en}` };
  }
  if (languages.length === 0) {
    return {
      sv: `${language.sv} är inget av leverantörens arbetsspråk`,
      en: `${language.en} is not one of the supplier's working languages`,
    };
  }
  const stated = joined(languages.map(languageIn), 'and');
  return {
    sv: `leverantören arbetar på ${stated.sv}, inte på ${language.sv}`,
    en: `the supplier works in ${stated.en}, not in ${language.en}`,
  };
}

/** The clause for how well the facts behind the match are proven, or undefined where nothing says so. */
export function proofClause({ held }: Finding): Bilingual | undefined {
  if (held.about === 'nothing-stated' || held.about === 'none') {
    return {
      sv: 'ej angivet: något som styrker det som behovet frågar efter',
      en: 'not stated: anything that proves what the need asks for',
    };
  }
  if (held.about !== 'proof') return undefined;
  const tier = labelIn('evidenceTier', held.weakest);
  return {
    sv: `svagaste underlaget bakom träffen är "${tier.sv}", och det äldsta är från ${held.oldest}`,
    en: `the weakest proof behind this match is "${tier.en}", and the oldest is from ${held.oldest}`,
  };
}

/** The clause for what the texts share beyond the chain, or undefined where what is held says nothing about texts. */
export function textClause(
  asked: Extract<Asked, { about: 'text' }>,
  { held }: Finding,
  names: Names,
): Bilingual | undefined {
  const need = topicsIn(asked, names);
  if (held.about === 'nothing-stated') {
    return { sv: `ej angivet: något om ${need.sv}`, en: `not stated: anything about ${need.en}` };
  }
  if (held.about !== 'none' && held.about !== 'text') return undefined;
  if (held.about === 'none' || held.concepts.length + held.terms.length === 0) {
    return { sv: `leverantörens texter nämner inte ${need.sv}`, en: `the supplier's texts do not mention ${need.en}` };
  }
  const shared = topicsIn(held, names);
  return { sv: `leverantörens texter nämner också ${shared.sv}`, en: `the supplier's texts also mention ${shared.en}` };
}

/** What texts are about. */
interface Topics {
  readonly concepts: readonly ConceptId[];
  readonly terms: readonly string[];
}

/** The topics by name, joined by "and"; words of their own where there are none. */
export function topicsIn({ concepts, terms }: Topics, names: Names): Bilingual {
  if (concepts.length + terms.length === 0)
    return { sv: 'mer än vad behovet redan frågar efter', en: 'more than the need already asks for' };
  return joined([...concepts.map((id) => conceptIn(names, id)), ...terms.map(termIn)], 'and');
}

/** Terms are kept in lower case for comparison; most are abbreviations and grades, which people write in capitals. */
function termIn(term: string): Bilingual {
  return inBoth(() => term.toUpperCase());
}
