import type { Improvement } from '../../../domain/match/advice';
import type { GuardedField } from '../../../domain/supplier/profile';
import { type Bilingual, inBoth, joined } from '../bilingual';
import { countryIn, dimensionIn, languageIn, rangeIn } from '../findings/quantity-wording';
import { conceptIn, type Names, schemeIn } from '../names';

type Doing<Do extends Improvement['do']> = Extract<Improvement, { do: Do }>;

const FIELDS: Readonly<Record<GuardedField, Bilingual>> = {
  texts: { sv: 'texterna', en: 'the texts' },
  languages: { sv: 'arbetsspråken', en: 'the working languages' },
  exportMarkets: { sv: 'leveransländerna', en: 'the countries delivered to' },
  freeCapacity: { sv: 'den lediga kapaciteten', en: 'the free capacity' },
  references: { sv: 'referenserna', en: 'the references' },
};

/** What a supplier could change, as an imperative clause. Of an answer it says that it must be true: nobody knows yet. */
export function improvementIn(improvement: Improvement, names: Names): Bilingual {
  switch (improvement.do) {
    case 'offer':
      return offer(improvement, names);
    case 'certify':
      return certify(improvement, names);
    case 'work-material':
      return workMaterial(improvement, names);
    case 'reach':
      return reach(improvement, names);
    case 'speak':
    case 'deliver':
    case 'free':
      return ofCompany(improvement);
    case 'show':
      return show(improvement, names);
  }
}

function offer({ how, site: siteId, process: id }: Doing<'offer'>, names: Names): Bilingual {
  const process = conceptIn(names, id);
  const site = names.site(siteId);
  switch (how) {
    case 'take-in-house':
      return { sv: `utför ${process.sv} i egen regi i ${site}`, en: `take ${process.en} in house at ${site}` };
    case 'offer-process':
      return { sv: `erbjud ${process.sv} i ${site}`, en: `offer ${process.en} at ${site}` };
    default:
      return ifTrue({ sv: `${site} utför ${process.sv}`, en: `${site} does ${process.en}` });
  }
}

function certify(improvement: Doing<'certify'>, names: Names): Bilingual {
  const { how, by, until } = improvement;
  const scheme = schemeIn(names, improvement.scheme);
  const site = names.site(improvement.site);
  const term: Bilingual =
    until > by ? { sv: ` (giltigt till minst ${until})`, en: ` (valid until at least ${until})` } : { sv: '', en: '' };
  const named = (sv: string, en: string): Bilingual => ({
    sv: `${sv} ${scheme.sv} i ${site} senast ${by}${term.sv}`,
    en: `${en} ${scheme.en} at ${site} by ${by}${term.en}`,
  });
  switch (how) {
    case 'renew':
      return named('förnya', 'renew');
    case 'complete':
      return named('slutför', 'complete');
    case 'obtain':
      return named('skaffa', 'obtain');
    case 'lift-suspension':
      return {
        sv: `få indragningen av ${scheme.sv} i ${site} hävd senast ${by}${term.sv}`,
        en: `have the suspension of ${scheme.en} at ${site} lifted by ${by}${term.en}`,
      };
    case 'state-expiry':
      return ifTrue({
        sv: `${scheme.sv} i ${site} gäller till minst ${until}`,
        en: `${scheme.en} at ${site} is valid until at least ${until}`,
      });
    case 'state':
      return ifTrue({
        sv: `${site} har ${scheme.sv} senast ${by}${term.sv}`,
        en: `${site} holds ${scheme.en} by ${by}${term.en}`,
      });
  }
}

function workMaterial({ how, site: siteId, materials }: Doing<'work-material'>, names: Names): Bilingual {
  const site = names.site(siteId);
  const all = joined(
    materials.map((material) => conceptIn(names, material)),
    'and',
  );
  if (how !== 'work-in-material')
    return ifTrue({ sv: `${site} bearbetar ${all.sv}`, en: `${site} works in ${all.en}` });
  return { sv: `utöka förmågan i ${site} till ${all.sv}`, en: `extend the capability at ${site} to ${all.en}` };
}

function reach({ how, site: siteId, dimension, range }: Doing<'reach'>, names: Names): Bilingual {
  const site = names.site(siteId);
  const name = dimensionIn(dimension);
  const bounds = rangeIn(dimension, range);
  const what = inBoth((language) => `${name[language]} ${bounds[language]}`);
  if (how === 'state-bounds') return ifTrue({ sv: `${site} klarar ${what.sv}`, en: `${site} manages ${what.en}` });
  return { sv: `utöka förmågan i ${site} till ${what.sv}`, en: `extend the capability at ${site} to ${what.en}` };
}

function ofCompany(improvement: Doing<'speak' | 'deliver' | 'free'>): Bilingual {
  const isAnswer = improvement.how === 'state';
  switch (improvement.do) {
    case 'speak': {
      const all = joined(improvement.languages.map(languageIn), 'and');
      return isAnswer
        ? ifTrue({ sv: `leverantören arbetar på ${all.sv}`, en: `the supplier works in ${all.en}` })
        : { sv: `erbjud arbete på ${all.sv}`, en: `offer to work in ${all.en}` };
    }
    case 'deliver': {
      const all = joined(improvement.countries.map(countryIn), 'and');
      return isAnswer
        ? ifTrue({ sv: `leverantören levererar till ${all.sv}`, en: `the supplier delivers to ${all.en}` })
        : { sv: `erbjud leveranser till ${all.sv}`, en: `offer deliveries to ${all.en}` };
    }
    case 'free': {
      const all = joined(
        improvement.days.map((day) => ({ sv: day, en: day })),
        'and',
      );
      return isAnswer
        ? ifTrue({ sv: `det finns ledig kapacitet ${all.sv}`, en: `there is free capacity on ${all.en}` })
        : { sv: `frigör kapacitet till ${all.sv}`, en: `free capacity for ${all.en}` };
    }
  }
}

function show(improvement: Doing<'show'>, names: Names): Bilingual {
  if ('field' in improvement) {
    const field = FIELDS[improvement.field];
    return { sv: `låt alla köpare läsa ${field.sv}`, en: `let every buyer read ${field.en}` };
  }
  const { of } = improvement;
  const fact = 'process' in of ? conceptIn(names, of.process) : schemeIn(names, of.scheme);
  const site = names.site(improvement.site);
  return { sv: `låt alla köpare läsa om ${fact.sv} i ${site}`, en: `let every buyer read about ${fact.en} at ${site}` };
}

function ifTrue({ sv, en }: Bilingual): Bilingual {
  return { sv: `ange, om det stämmer, att ${sv}`, en: `state, if it is so, that ${en}` };
}
