import type { CalendarDate } from '../../../domain/calendar-date';
import type { Answer, Asked, Finding } from '../../../domain/match/assessment';
import type { CapacityWindow } from '../../../domain/supplier/profile';
import { type Bilingual, inBoth, joined } from '../bilingual';
import { proofIn } from './evidence-wording';
import { dimensionIn, percentIn, rangeIn } from './quantity-wording';

/** The clause for a size, force, tolerance or volume, or undefined where what is held is no range. */
export function dimensionClause(
  asked: Extract<Asked, { about: 'dimension' }>,
  finding: Finding,
): Bilingual | undefined {
  const { held, answer } = finding;
  const name = dimensionIn(asked.dimension);
  const need = rangeIn(asked.dimension, asked.range);
  switch (held.about) {
    case 'nothing-stated':
      return {
        sv: `ej angivet: ${name.sv}, där behovet är ${need.sv}`,
        en: `not stated: ${name.en}, where the need is ${need.en}`,
      };
    case 'none':
      return {
        sv: `ingen angiven förmåga har den ${name.sv} som behövs: ${need.sv}`,
        en: `no stated capability has the ${name.en} that is needed: ${need.en}`,
      };
    case 'range': {
      const range = rangeIn(asked.dimension, held.range);
      const proof = proofIn(finding.evidence);
      const comparison = comparedWith(answer, need);
      return inBoth((language) => `${name[language]} ${range[language]}${proof[language]} ${comparison[language]}`);
    }
    default:
      return undefined;
  }
}

function comparedWith(answer: Answer, need: Bilingual): Bilingual {
  switch (answer) {
    case 'met':
      return { sv: `täcker behovet: ${need.sv}`, en: `covers the need: ${need.en}` };
    case 'partly':
      return { sv: `täcker bara en del av behovet: ${need.sv}`, en: `covers only part of the need: ${need.en}` };
    case 'unmet':
      return { sv: `räcker inte för behovet: ${need.sv}`, en: `does not cover the need: ${need.en}` };
    case 'unknown':
      return {
        sv: `anges utan den gräns som avgör behovet: ${need.sv}`,
        en: `is stated without the bound that decides the need: ${need.en}`,
      };
    case 'not-applicable':
      return { sv: `är inte tillämpligt på behovet: ${need.sv}`, en: `does not apply to the need: ${need.en}` };
  }
}

/** The clause for free capacity on a day, or undefined where what is held is none. */
export function capacityClause(asked: Extract<Asked, { about: 'capacity' }>, finding: Finding): Bilingual | undefined {
  const { held } = finding;
  switch (held.about) {
    case 'nothing-stated':
      return { sv: `ej angivet: ledig kapacitet den ${asked.on}`, en: `not stated: free capacity on ${asked.on}` };
    case 'none':
      return {
        sv: 'leverantören uppger att den saknar ledig kapacitet',
        en: 'the supplier states that it has no free capacity',
      };
    case 'capacity':
      return windowsClause(held.windows, asked.on);
    default:
      return undefined;
  }
}

function windowsClause(windows: readonly CapacityWindow[], on: CalendarDate): Bilingual {
  const open = windows.filter(({ from, to }) => from <= on && on <= to);
  if (open.length > 0) {
    const stated = joined(open.map(windowPhrase), 'and');
    return { sv: `ledig kapacitet den ${on}: ${stated.sv}`, en: `free capacity on ${on}: ${stated.en}` };
  }
  if (windows.length === 0) {
    return { sv: `ingen ledig kapacitet har angivits för ${on}`, en: `no free capacity is stated for ${on}` };
  }
  const stated = joined(windows.map(windowPhrase), 'and');
  return {
    sv: `ingen ledig kapacitet har angivits för ${on}, bara ${stated.sv}`,
    en: `no free capacity is stated for ${on}, only ${stated.en}`,
  };
}

function windowPhrase({ from, to, freePercent }: CapacityWindow): Bilingual {
  const share = percentIn(freePercent);
  return { sv: `${share.sv} från ${from} till ${to}`, en: `${share.en} from ${from} to ${to}` };
}
