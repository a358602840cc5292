import type { Finding, Held } from '../../../domain/match/assessment';
import { type Bilingual, inBoth, joined } from '../bilingual';
import { labelIn } from '../label-wording';
import { conceptIn, type Names, schemeIn } from '../names';
import { topicsIn } from './company-wording';
import { countryIn, kilometresIn, languageIn, percentIn, rangeIn } from './quantity-wording';

/** What the supplier holds against what is asked, as the content of a cell: a few words, lower case, without a full stop. */
export function heldIn({ asked, held }: Pick<Finding, 'asked' | 'held'>, names: Names): Bilingual {
  switch (held.about) {
    case 'nothing-stated':
      return { sv: 'ej angivet', en: 'not stated' };
    case 'none':
      return { sv: 'enligt profilen inget', en: 'none, according to the profile' };
    case 'standing':
      return held.standing.kind === 'active'
        ? { sv: 'verksamt', en: 'in business' }
        : { sv: `upphört ${held.standing.on}`, en: `ceased ${held.standing.on}` };
    case 'capability':
      return capabilityIn(held, names);
    case 'mention': {
      const concept = conceptIn(names, held.concept);
      return { sv: `${concept.sv}, nämnt i texterna`, en: `${concept.en}, mentioned in the texts` };
    }
    case 'material':
      return conceptIn(names, held.concept);
    case 'range':
      return asked.about === 'dimension' ? rangeIn(asked.dimension, held.range) : inBoth(() => '');
    case 'certificate':
    case 'retired-scheme':
    case 'not-eligible':
      return certificateIn(held, names);
    default:
      return companyFactIn(held, names);
  }
}

function capabilityIn({ concept, role, site }: Extract<Held, { about: 'capability' }>, names: Names): Bilingual {
  const [process, way] = [conceptIn(names, concept), labelIn('role', role)];
  return inBoth((language) => `${process[language]}, ${way[language]} (${names.site(site)})`);
}

type OfCertificate = Extract<Held, { about: 'certificate' | 'retired-scheme' | 'not-eligible' }>;

function certificateIn(held: OfCertificate, names: Names): Bilingual {
  switch (held.about) {
    case 'certificate': {
      const [first] = held.path;
      const scheme = first === undefined ? labelIn('schemeKind', 'certificate') : schemeIn(names, first);
      const [state, number] = [labelIn('certificateState', held.state), held.number ? `, ${held.number}` : ''];
      const day = held.expires ?? held.expected;
      const until: Bilingual =
        day === undefined
          ? { sv: '', en: '' }
          : held.expires === undefined
            ? { sv: `, väntas ${day}`, en: `, expected ${day}` }
            : { sv: `, till ${day}`, en: `, until ${day}` };
      return inBoth((language) => `${scheme[language]}${number}, ${state[language]}${until[language]}`);
    }
    case 'retired-scheme': {
      const scheme = schemeIn(names, held.scheme);
      return { sv: `${scheme.sv}, upphört ${held.since}`, en: `${scheme.en}, ended ${held.since}` };
    }
    case 'not-eligible':
      return held.heldInstead === undefined ? labelIn('siteKind', held.siteKind) : schemeIn(names, held.heldInstead);
  }
}

const NOTHING: Bilingual = { sv: 'inget', en: 'none' };

type OfCompany = Extract<Held, { about: 'capacity' | 'distance' | 'markets' | 'languages' | 'proof' | 'text' }>;

function companyFactIn(held: OfCompany, names: Names): Bilingual {
  switch (held.about) {
    case 'capacity':
      return listed(
        held.windows.map(({ from, to, freePercent }) => {
          const share = percentIn(freePercent);
          return inBoth((language) => `${share[language]} ${from}–${to}`);
        }),
      );
    case 'distance':
      return kilometresIn(held.km);
    case 'markets':
      return listed(held.countries.map(countryIn));
    case 'languages':
      return listed(held.languages.map(languageIn));
    case 'proof': {
      const tier = labelIn('evidenceTier', held.weakest);
      return inBoth((language) => `${tier[language]}, ${held.oldest}`);
    }
    case 'text':
      return held.concepts.length + held.terms.length === 0 ? NOTHING : topicsIn(held, names);
  }
}

function listed(parts: readonly Bilingual[]): Bilingual {
  return parts.length === 0 ? NOTHING : joined(parts, 'and');
}
