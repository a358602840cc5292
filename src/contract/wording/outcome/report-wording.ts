import type { FundersReport, Measure, StatedRates } from '../../../domain/outcome/funders-report';
import { type Bilingual, inBoth } from '../bilingual';
import { numberIn, wordNumber } from '../findings/quantity-wording';
import { labelIn } from '../label-wording';
import { moneyIn } from './money-wording';

const COUNTED = {
  companies: { sv: 'Företag som har deltagit', en: 'Companies that took part' },
  meetings: { sv: 'Möten som har hållits', en: 'Meetings held' },
  visited: { sv: 'Besök', en: 'Visits' },
  evaluated: { sv: 'Utvärderingar', en: 'Evaluations' },
  approved: { sv: 'Godkännanden', en: 'Approvals' },
  nominated: { sv: 'Nomineringar', en: 'Nominations' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What a figure measures, whether or not companies have confirmed it: `Value of orders a year, stated in EUR`. */
export function measureIn(measure: Measure): Bilingual {
  switch (measure.of) {
    case 'orders':
      return { sv: 'Order', en: 'Orders' };
    case 'jobs':
      return { sv: 'Jobb, heltider', en: 'Jobs, full-time equivalents' };
    case 'value':
      return {
        sv: `Ordervärde per år, angivet i ${measure.currency}`,
        en: `Value of orders a year, stated in ${measure.currency}`,
      };
    case 'value-at-rates':
      return {
        sv: `Allt ordervärde per år, räknat i ${measure.currency}`,
        en: `Value of all orders a year, told in ${measure.currency}`,
      };
    case 'orders-by':
    case 'jobs-by': {
      const label = labelIn('withoutHelp', measure.withoutHelp);
      if (measure.of === 'orders-by') {
        return { sv: `Order, utan hjälpen: ${label.sv}`, en: `Orders, without the help: ${label.en}` };
      }
      return { sv: `Jobb, utan hjälpen: ${label.sv}`, en: `Jobs, without the help: ${label.en}` };
    }
    default:
      return COUNTED[measure.of];
  }
}

/** The same, and whether companies have confirmed it. */
export function figureIn(measure: Measure): Bilingual {
  const label = measureIn(measure);
  if (!('confirmed' in measure)) return label;
  return measure.confirmed
    ? { sv: `${label.sv} (bekräftat av företagen)`, en: `${label.en} (confirmed by the companies)` }
    : { sv: `${label.sv} (inte bekräftat)`, en: `${label.en} (not confirmed)` };
}

/** An amount of that measure, with its unit where it has one. */
export function amountIn(measure: Measure, amount: number): Bilingual {
  return 'currency' in measure ? moneyIn(amount, measure.currency) : numberIn(amount);
}

/** How everything in the report was counted, and what it leaves out. */
export function notesIn(report: FundersReport): readonly Bilingual[] {
  const { companiesWithoutNumber, ordersWithoutValue, ordersWithoutJobs, rates, figures } = report;
  const isInvented = figures.some(({ records }) => records.some(({ illustrative }) => illustrative));
  return [
    {
      sv: 'Ett företag räknas en gång, efter organisationsnummer. Det har deltagit om det höll ett möte, nådde ett steg med en köpare eller fick en order under perioden.',
      en: 'A company counts once, by organisation number. It took part if it held a meeting, reached a stage with a buyer or got an order in the period.',
    },
    ...(companiesWithoutNumber === 0 ? [] : [withoutNumberIn(companiesWithoutNumber)]),
    {
      sv: 'Besök, utvärderingar, godkännanden och nomineringar räknas per behov och företag, den första gång som steget noterades.',
      en: 'Visits, evaluations, approvals and nominations count by need and company, the first time that the stage was recorded.',
    },
    {
      sv: 'En order räknas den dag då den lades. Bekräftat är det som företaget självt har sagt; annat har klustret noterat.',
      en: 'An order counts on the day on which it was placed. Confirmed is what the company itself has said; the rest was noted by the cluster.',
    },
    ...(ordersWithoutValue + ordersWithoutJobs === 0 ? [] : [notStatedIn(ordersWithoutValue, ordersWithoutJobs)]),
    {
      sv: 'Belopp räknas om vart för sig och avrundas till hela ören, cent eller pence, halva uppåt; en summa är summan av de avrundade.',
      en: 'Amounts are converted one by one and rounded to whole öre, cents or pence, halves up; a total is the sum of the rounded.',
    },
    ...(rates ? [ratesIn(rates)] : []),
    ...(isInvented
      ? [
          {
            sv: 'Poster märkta ”exempel” är påhittade för att visa hur rapporten ser ut.',
            en: 'Records marked “illustrative” were invented to show what the report looks like.',
          },
        ]
      : []),
  ];
}

function withoutNumberIn(count: number): Bilingual {
  return {
    sv: `${count} av företagen har inte angett något organisationsnummer och skiljs åt efter sin post i Matchverk.`,
    en: `${count} of the companies ${count === 1 ? 'has' : 'have'} stated no organisation number and ${count === 1 ? 'is' : 'are'} told apart by ${count === 1 ? 'its record' : 'their records'} in Matchverk.`,
  };
}

function notStatedIn(value: number, jobs: number): Bilingual {
  return {
    sv: `Antal order utan angivet värde: ${value}. Antal order utan angivna jobb: ${jobs}. De ingår inte i de summorna.`,
    en: `Orders without a stated value: ${value}. Orders without stated jobs: ${jobs}. They are in none of those sums.`,
  };
}

function ratesIn({ on, source, EUR, GBP }: StatedRates): Bilingual {
  const stated = [
    ...(EUR === undefined ? [] : [{ currency: 'EUR', rate: EUR }]),
    ...(GBP === undefined ? [] : [{ currency: 'GBP', rate: GBP }]),
  ];
  return inBoth((language) => {
    const rates = stated.map(({ currency, rate }) => `1 ${currency} = ${wordNumber(rate, language)} SEK`).join(', ');
    return { sv: `Kurser ${on}: ${rates}. Källa: ${source}.`, en: `Rates of ${on}: ${rates}. Source: ${source}.` }[
      language
    ];
  });
}
