import type { Relaxation } from '../../../domain/match/advice';
import type { Asked } from '../../../domain/match/assessment';
import { type Bilingual, inBoth } from '../bilingual';
import { schemesIn } from '../findings/certificate-wording';
import { dimensionIn, kilometresIn, languageIn, rangeIn } from '../findings/quantity-wording';
import { labelIn } from '../label-wording';
import { conceptIn, type Names } from '../names';

/** What a buyer could give way on, as an imperative clause. */
export function relaxationIn(relaxation: Relaxation, names: Names): Bilingual {
  const ask = askIn(relaxation.asked, names);
  switch (relaxation.do) {
    case 'make-wish':
      return { sv: `gör ${ask.sv} till ett bör-krav`, en: `make ${ask.en} a wish` };
    case 'accept-plan':
      return { sv: `godta en daterad plan för ${ask.sv}`, en: `accept a dated plan for ${ask.en}` };
    case 'allow-bought':
      return { sv: `tillåt att ${ask.sv} köps av andra`, en: `allow ${ask.en} to be bought from others` };
    case 'later-milestone': {
      const milestone = labelIn('milestone', relaxation.milestone);
      return {
        sv: `begär ${ask.sv} först till ${milestone.sv} ${relaxation.on}`,
        en: `ask for ${ask.en} only by ${milestone.en} on ${relaxation.on}`,
      };
    }
    case 'narrow': {
      const name = dimensionIn(relaxation.dimension);
      const range = rangeIn(relaxation.dimension, relaxation.range);
      return insteadOf(
        inBoth((language) => `${name[language]} ${range[language]}`),
        ask,
      );
    }
    case 'farther':
      return insteadOf(distanceIn(relaxation.withinKm), ask);
  }
}

function insteadOf(one: Bilingual, other: Bilingual): Bilingual {
  return { sv: `begär ${one.sv} i stället för ${other.sv}`, en: `ask for ${one.en} instead of ${other.en}` };
}

/** What is asked, by its name. */
function askIn(asked: Asked, names: Names): Bilingual {
  switch (asked.about) {
    case 'process':
    case 'material':
      return conceptIn(names, asked.concept);
    case 'dimension': {
      const name = dimensionIn(asked.dimension);
      const range = rangeIn(asked.dimension, asked.range);
      return inBoth((language) => `${name[language]} ${range[language]}`);
    }
    case 'certificate':
      return schemesIn(names, asked.anyOf);
    case 'language':
      return languageIn(asked.language);
    case 'distance':
      return distanceIn(asked.withinKm);
    default:
      return labelIn('necessity', 'must');
  }
}

function distanceIn(withinKm: number): Bilingual {
  const distance = kilometresIn(withinKm);
  return { sv: `ett avstånd på högst ${distance.sv}`, en: `a distance of at most ${distance.en}` };
}
