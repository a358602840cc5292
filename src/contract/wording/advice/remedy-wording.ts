import type { Language } from '../../../domain/language';
import type { Asked, Remedy } from '../../../domain/match/assessment';
import { DECIDING_BOUNDS, type DecidingBounds } from '../../../domain/supplier/envelope';
import type { EvidenceTier } from '../../../domain/supplier/evidence';
import { asSentence, type Bilingual } from '../bilingual';
import { schemesIn } from '../findings/certificate-wording';
import { countryIn, dimensionIn, languageIn, measureIn } from '../findings/quantity-wording';
import { conceptIn, type Names, schemeIn } from '../names';

const STATE: Readonly<Record<Asked['about'], Bilingual>> = {
  standing: { sv: 'ange om företaget är verksamt', en: 'state whether the company is in business' },
  process: { sv: 'ange vilka processer anläggningen utför', en: 'state which processes the site does' },
  material: { sv: 'ange vilka material förmågan omfattar', en: 'state which materials the capability covers' },
  dimension: { sv: 'ange mått, krafter och toleranser', en: 'state sizes, forces and tolerances' },
  capacity: { sv: 'ange ledig kapacitet', en: 'state the free capacity' },
  certificate: { sv: 'ange anläggningens certifikat med datum', en: "state the site's certificates with their dates" },
  distance: { sv: 'ange var anläggningen ligger', en: 'state where the site lies' },
  market: { sv: 'ange vilka länder leverantören levererar till', en: 'state the countries that are delivered to' },
  language: { sv: 'ange arbetsspråken', en: 'state the working languages' },
  proof: { sv: 'ange vad som styrker uppgifterna', en: 'state what proves the facts' },
  text: { sv: 'beskriv verksamheten i profilens texter', en: "describe the business in the profile's texts" },
};

const PROVE: Readonly<Record<EvidenceTier, Bilingual>> = {
  declared: { sv: 'bekräfta uppgifterna på nytt', en: 'confirm the facts anew' },
  documented: { sv: 'styrk uppgifterna med dokument', en: 'prove the facts by documents' },
  'verified-by-cluster': { sv: 'låt klustret kontrollera uppgifterna', en: 'have the cluster verify the facts' },
  'verified-in-register': {
    sv: 'låt kontrollera uppgifterna i ett register',
    en: 'have the facts verified in a register',
  },
};

const BOUNDS: Readonly<Record<DecidingBounds, Bilingual>> = {
  both: { sv: 'båda gränserna', en: 'both bounds' },
  max: { sv: 'den övre gränsen', en: 'the upper bound' },
  min: { sv: 'den undre gränsen', en: 'the lower bound' },
};

/** What would change the answer, as one sentence that stands alone. */
export function wordRemedy(remedy: Remedy, language: Language, names: Names): string {
  return asSentence(remedyIn(remedy, names))[language];
}

/** What would change the answer as an imperative clause, without capital and full stop. */
export function remedyIn(remedy: Remedy, names: Names): Bilingual {
  switch (remedy.do) {
    case 'state':
      return STATE[remedy.about];
    case 'state-bounds':
    case 'widen':
    case 'free-capacity':
      return quantityRemedy(remedy);
    case 'state-as-capability':
    case 'confirm-narrower':
    case 'offer-process':
    case 'take-in-house':
    case 'work-in-material':
      return conceptRemedy(remedy, conceptIn(names, remedy.concept));
    case 'certify-site':
    case 'state-expiry':
    case 'renew':
    case 'obtain':
    case 'complete':
    case 'lift-suspension':
    case 'ask-instead':
      return certificateRemedy(remedy, names);
    case 'deliver-to': {
      const country = countryIn(remedy.country);
      return { sv: `erbjud leveranser till ${country.sv}`, en: `offer deliveries to ${country.en}` };
    }
    case 'work-in-language': {
      const language = languageIn(remedy.language);
      return { sv: `erbjud arbete på ${language.sv}`, en: `offer to work in ${language.en}` };
    }
    case 'prove':
      return PROVE[remedy.tier];
  }
}

type RemedyFor<Do extends Remedy['do']> = Extract<Remedy, { do: Do }>;

function quantityRemedy(remedy: RemedyFor<'state-bounds' | 'widen' | 'free-capacity'>): Bilingual {
  switch (remedy.do) {
    case 'free-capacity':
      return { sv: `frigör kapacitet till ${remedy.on}`, en: `free capacity for ${remedy.on}` };
    case 'state-bounds': {
      const name = dimensionIn(remedy.dimension);
      const bounds = BOUNDS[DECIDING_BOUNDS[remedy.dimension]];
      return { sv: `ange ${bounds.sv} för ${name.sv}`, en: `state ${bounds.en} of the ${name.en}` };
    }
    case 'widen': {
      const name = dimensionIn(remedy.dimension);
      const reach = measureIn(remedy.dimension, remedy.range);
      return {
        sv: `utöka förmågan till ${name.sv} ${reach.sv}`,
        en: `extend the capability to ${/^[aeiou]/.test(name.en) ? 'an' : 'a'} ${name.en} of ${reach.en}`,
      };
    }
  }
}

function conceptRemedy(
  remedy: RemedyFor<
    'state-as-capability' | 'confirm-narrower' | 'offer-process' | 'take-in-house' | 'work-in-material'
  >,
  concept: Bilingual,
): Bilingual {
  switch (remedy.do) {
    case 'state-as-capability':
      return {
        sv: `lägg in ${concept.sv} som förmåga på rätt anläggning`,
        en: `list ${concept.en} as a capability of the site that does it`,
      };
    case 'confirm-narrower':
      return { sv: `bekräfta om det omfattar ${concept.sv}`, en: `confirm whether that includes ${concept.en}` };
    case 'offer-process':
      return {
        sv: `erbjud ${concept.sv}, själv eller med en partner`,
        en: `offer ${concept.en}, alone or with a partner`,
      };
    case 'take-in-house':
      return { sv: `utför ${concept.sv} i egen regi`, en: `take ${concept.en} in house` };
    case 'work-in-material':
      return { sv: `utöka förmågan till ${concept.sv}`, en: `extend the capability to ${concept.en}` };
  }
}

function certificateRemedy(
  remedy: RemedyFor<
    'certify-site' | 'state-expiry' | 'renew' | 'obtain' | 'complete' | 'lift-suspension' | 'ask-instead'
  >,
  names: Names,
): Bilingual {
  switch (remedy.do) {
    case 'certify-site': {
      const site = names.site(remedy.site);
      return {
        sv: `skaffa de begärda certifikaten även till ${site}`,
        en: `get the certificates asked for at ${site} as well`,
      };
    }
    case 'obtain':
    case 'ask-instead': {
      const schemes = schemesIn(names, remedy.anyOf);
      return remedy.do === 'ask-instead'
        ? { sv: `efterfråga ${schemes.sv} i stället`, en: `ask for ${schemes.en} instead` }
        : { sv: `skaffa ${schemes.sv} före ${remedy.before}`, en: `obtain ${schemes.en} before ${remedy.before}` };
    }
    case 'state-expiry': {
      const scheme = schemeIn(names, remedy.scheme);
      return { sv: `ange när ${scheme.sv} löper ut`, en: `state when ${scheme.en} expires` };
    }
    case 'renew': {
      const scheme = schemeIn(names, remedy.scheme);
      return { sv: `förnya ${scheme.sv} före ${remedy.before}`, en: `renew ${scheme.en} before ${remedy.before}` };
    }
    case 'complete': {
      const scheme = schemeIn(names, remedy.scheme);
      return { sv: `slutför ${scheme.sv} före ${remedy.before}`, en: `complete ${scheme.en} before ${remedy.before}` };
    }
    case 'lift-suspension': {
      const scheme = schemeIn(names, remedy.scheme);
      return {
        sv: `få indragningen av ${scheme.sv} hävd före ${remedy.before}`,
        en: `have the suspension of ${scheme.en} lifted before ${remedy.before}`,
      };
    }
  }
}
