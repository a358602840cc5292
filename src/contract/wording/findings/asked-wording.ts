import type { Asked } from '../../../domain/match/assessment';
import { type Bilingual, inBoth } from '../bilingual';
import { labelIn } from '../label-wording';
import { conceptIn, type Names } from '../names';
import { schemesIn } from './certificate-wording';
import { topicsIn } from './company-wording';
import { countryIn, dimensionIn, kilometresIn, languageIn, rangeIn } from './quantity-wording';

/** What a point of a need asks, as the head of a row in which every supplier answers it; lower case, without a full stop. */
export function askedIn(asked: Asked, names: Names): Bilingual {
  switch (asked.about) {
    case 'standing':
      return { sv: 'företaget är verksamt', en: 'the company is in business' };
    case 'process': {
      const process = conceptIn(names, asked.concept);
      return asked.inHouse ? { sv: `${process.sv} i egen regi`, en: `${process.en} in house` } : process;
    }
    case 'material': {
      const material = conceptIn(names, asked.concept);
      if (asked.process === undefined) return material;
      const process = conceptIn(names, asked.process);
      return { sv: `${material.sv} för ${process.sv}`, en: `${material.en} for ${process.en}` };
    }
    case 'dimension': {
      const [name, range] = [dimensionIn(asked.dimension), rangeIn(asked.dimension, asked.range)];
      return inBoth((language) => `${name[language]} ${range[language]}`);
    }
    case 'capacity':
      return { sv: `ledig kapacitet den ${asked.on}`, en: `free capacity on ${asked.on}` };
    case 'certificate': {
      const [schemes, milestone] = [schemesIn(names, asked.anyOf), labelIn('milestone', asked.milestone)];
      return {
        sv: `${schemes.sv} vid ${milestone.sv} ${asked.on}`,
        en: `${schemes.en} by ${milestone.en} on ${asked.on}`,
      };
    }
    default:
      return askedOfCompany(asked, names);
  }
}

type AskedOfCompany = Extract<Asked, { about: 'distance' | 'market' | 'language' | 'proof' | 'text' }>;

function askedOfCompany(asked: AskedOfCompany, names: Names): Bilingual {
  switch (asked.about) {
    case 'distance': {
      const [within, to] = [kilometresIn(asked.withinKm), names.buyerSite(asked.to)];
      return { sv: `högst ${within.sv} från ${to}`, en: `at most ${within.en} from ${to}` };
    }
    case 'market': {
      const country = countryIn(asked.country);
      return { sv: `leveranser till ${country.sv}`, en: `deliveries to ${country.en}` };
    }
    case 'language': {
      const language = languageIn(asked.language);
      return { sv: `arbete på ${language.sv}`, en: `work in ${language.en}` };
    }
    case 'proof':
      return { sv: 'hur väl uppgifterna är styrkta', en: 'how well the facts are proven' };
    case 'text': {
      const named = topicsIn(asked, names);
      return { sv: `texterna nämner ${named.sv}`, en: `the texts mention ${named.en}` };
    }
  }
}
