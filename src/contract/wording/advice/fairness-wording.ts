import type { Asked } from '../../../domain/match/assessment';
import type { ExclusionReason, FairnessBasis, FairnessPeriod } from '../../../domain/match/fairness';
import { asSentence, type Bilingual, inBoth } from '../bilingual';
import { schemesIn } from '../findings/certificate-wording';
import { countryIn, dimensionIn, languageIn, numberIn } from '../findings/quantity-wording';
import { labelIn } from '../label-wording';
import { conceptIn, type Names } from '../names';

/** What the reasons of a report name by id; no site of anybody is among it. */
export type FairnessNames = Pick<Names, 'concept' | 'scheme'>;

/** Why a member is excluded, and from how many open needs: "E-coating: excluded from 3 open needs." */
export function reasonIn({ asked, needs }: ExclusionReason, names: FairnessNames): Bilingual {
  const what = whatIn(asked, { ...names, site: (id) => id, buyerSite: (id) => id });
  const many = numberIn(needs);
  const isOne = needs === 1;
  return asSentence({
    sv: `${what.sv}: utesluten från ${many.sv} ${isOne ? 'öppet behov' : 'öppna behov'}`,
    en: `${what.en}: excluded from ${many.en} open ${isOne ? 'need' : 'needs'}`,
  });
}

function whatIn(asked: Asked, names: Names): Bilingual {
  switch (asked.about) {
    case 'process': {
      const process = conceptIn(names, asked.concept);
      return asked.inHouse ? { sv: `${process.sv} i egen regi`, en: `${process.en} in house` } : process;
    }
    case 'material':
      return conceptIn(names, asked.concept);
    case 'dimension':
      return dimensionIn(asked.dimension);
    case 'certificate':
      return schemesIn(names, asked.anyOf);
    case 'language':
      return languageIn(asked.language);
    case 'market':
      return countryIn(asked.country);
    case 'distance':
      return { sv: 'avstånd', en: 'distance' };
    case 'standing':
      return labelIn('criterion', 'standing');
    case 'capacity':
      return labelIn('criterion', 'volume');
    case 'proof':
      return labelIn('criterion', 'proof');
    case 'text':
      return labelIn('criterion', 'texts');
  }
}

/** What the report rests on, in words. */
export function basisIn(basis: FairnessBasis, { from, to }: FairnessPeriod): readonly Bilingual[] {
  const { openNeeds, asOf, policyVersion, versions, listedNeeds } = basis;
  const counted = inBoth((language) => numberIn(versions)[language]);
  return [
    {
      sv: `Behörighet: ${openNeeds} öppna behov, bedömda på nytt så som de står (ändring ${asOf}; ${policyVersion}).`,
      en: `Eligibility: ${openNeeds} open needs, judged again as they stand (change ${asOf}; ${policyVersion}).`,
    },
    {
      sv: `Visning och beslut: ${from} till ${to}, ur ${counted.sv} lagrade versioner av listorna till ${listedNeeds} behov.`,
      en: `Shown and decided: ${from} to ${to}, from ${counted.en} stored versions of the shortlists of ${listedNeeds} needs.`,
    },
  ];
}
