import type { ConceptId, SiteId, SupplierId } from '../../../domain/ids';
import type { Language } from '../../../domain/language';
import type { Verdict } from '../../../domain/match/assessment';
import type { StepSource, Team, TeamPlace, TeamStep, Transport } from '../../../domain/match/team';
import { asSentence, type Bilingual, inBoth, joined } from '../bilingual';
import { kilometresIn, numberIn } from '../findings/quantity-wording';
import { labelIn } from '../label-wording';
import { conceptIn, type Names } from '../names';

/** What people call the things that a team names by id. Sites belong to suppliers, so their names are asked for one by one. */
export interface TeamNames extends Pick<Names, 'concept' | 'scheme' | 'buyerSite'> {
  supplier(id: SupplierId): string;
  siteOf(id: SupplierId, site: SiteId): string;
}

/** A whole team in a few sentences: who, what is open, and how sure the answer is. */
export function teamIn(team: Team, names: TeamNames): readonly Bilingual[] {
  return [headlineIn(team, names), ...stateIn(team, names), ...proofIn(team)].map(asSentence);
}

/** Who takes a step, where and how. */
export function stepIn({ process, necessity, taken }: TeamStep, names: TeamNames): Bilingual {
  const step = stepName(names, process);
  if (taken === undefined) {
    const isWish = necessity === 'wish';
    return asSentence({
      sv: `${step.sv}: ${isWish ? 'ingen i teamet gör det (bör-krav)' : 'ingen gör det så som behovet kräver'}`,
      en: `${step.en}: ${isWish ? 'nobody in the team does it (wish)' : 'nobody does it as the need asks'}`,
    });
  }
  const who = placeIn(taken, names);
  const how = SOURCES[taken.source];
  return asSentence(inBoth((language) => `${step[language]}: ${who}, ${how[language]}`));
}

/** How a member takes a step, in words. */
export function wordSource(source: StepSource, language: Language): string {
  return SOURCES[source][language];
}

const SOURCES = {
  'in-house': { sv: 'i egen regi', en: 'in house' },
  open: { sv: 'i egen regi, men ett ska-krav är öppet', en: 'in house, but a must is open' },
  bought: { sv: 'köps av en underleverantör', en: 'bought from a subcontractor' },
} as const;

/** Where the part goes after a step, and how far. */
export function transportIn({ afterStep, from, to, km }: Transport, { steps }: Team, names: TeamNames): Bilingual {
  const process = steps[afterStep]?.process;
  const step = process === undefined ? numberIn(afterStep + 1) : stepName(names, process);
  const distance = kilometresIn(km);
  const end = to === undefined ? { sv: 'köparen', en: 'the buyer' } : inBoth(() => placeIn(to, names));
  const start = placeIn(from, names);
  return asSentence({
    sv: `efter ${step.sv}: från ${start} till ${end.sv}, ${distance.sv} fågelvägen`,
    en: `after ${step.en}: from ${start} to ${end.en}, ${distance.en} as the crow flies`,
  });
}

function placeIn({ supplierId, site }: TeamPlace, names: TeamNames): string {
  return `${names.supplier(supplierId)} (${names.siteOf(supplierId, site)})`;
}

function headlineIn({ outcome, members }: Team, names: TeamNames): Bilingual {
  const [lead, ...others] = members.map(({ supplierId }) => names.supplier(supplierId));
  if (lead === undefined) return { sv: 'ingen gör något steg i kedjan', en: 'nobody does any step of the chain' };
  if (outcome === 'alone') {
    return {
      sv: `inget team behövs: ${lead} klarar hela kedjan`,
      en: `no team is needed: ${lead} does the whole chain`,
    };
  }
  const rest = others.length === 0 ? { sv: '', en: '' } : withOthers(others);
  return outcome === 'team'
    ? {
        sv: `ett team om ${members.length} klarar hela kedjan: ${lead} leder${rest.sv}`,
        en: `a team of ${members.length} does the whole chain: ${lead} leads${rest.en}`,
      }
    : {
        sv: `hela kedjan klarar ingen; resten: ${lead} leder${rest.sv}`,
        en: `nobody does the whole chain; the rest: ${lead} leads${rest.en}`,
      };
}

function withOthers(others: readonly string[]): Bilingual {
  const named = joined(
    others.map((name) => inBoth(() => name)),
    'and',
  );
  return { sv: `, tillsammans med ${named.sv}`, en: `, together with ${named.en}` };
}

/** The verdict with what it hangs on: steps that nobody takes, that are open or bought, and a lead that falls short. */
function stateIn({ verdict, steps, lead, outcome }: Team, names: TeamNames): readonly Bilingual[] {
  const wanted = steps.every(({ necessity }) => necessity === 'wish')
    ? steps
    : steps.filter(({ necessity }) => necessity === 'must');
  const named = (some: readonly TeamStep[]) =>
    joined(
      some.map(({ process }) => stepName(names, process)),
      'and',
    );
  const missing = wanted.filter(({ taken }) => taken === undefined);
  const open = wanted.filter(({ taken }) => taken?.source === 'open');
  const bought = wanted.filter(({ taken }) => taken?.source === 'bought');
  const word = OF_A_TEAM[verdict];
  const leadWord = lead && labelIn('verdict', lead.verdict);
  return [
    ...(outcome === 'nobody' ? [] : [word]),
    ...(missing.length > 0
      ? [
          {
            sv: `ingen gör ${named(missing).sv} så som behovet kräver`,
            en: `nobody does ${named(missing).en} as the need asks`,
          },
        ]
      : []),
    ...(open.length > 0
      ? [{ sv: `öppna ska-krav finns för ${named(open).sv}`, en: `musts are open for ${named(open).en}` }]
      : []),
    ...(bought.length > 0
      ? [
          {
            sv: `${named(bought).sv} måste köpas, eftersom ingen gör det i egen regi`,
            en: `${named(bought).en} must be bought, as nobody does it in house`,
          },
        ]
      : []),
    ...(leadWord && lead.verdict !== 'qualified'
      ? [
          {
            sv: `som ledare är företaget ${leadWord.sv}: se språk och avstånd`,
            en: `as the lead the company is ${leadWord.en}: see languages and distance`,
          },
        ]
      : []),
  ];
}

/** How sure it is that no smaller team will do. */
function proofIn({ outcome, proof, members }: Team): readonly Bilingual[] {
  const { isSmallest, isBest, considered, isEverybody } = proof;
  const among = numberIn(considered);
  const basis: Bilingual = isEverybody
    ? { sv: 'alla leverantörer som kan ta något steg är prövade', en: 'every supplier that can take a step was tried' }
    : { sv: `${among.sv} leverantörer är prövade, inte alla`, en: `${among.en} suppliers were tried, not all` };
  if (outcome === 'alone' || outcome === 'nobody' || members.length < 2) return [basis];
  const size: Bilingual = isSmallest
    ? {
        sv: 'det är bevisat att inget mindre team klarar lika mycket',
        en: 'it is proved that no smaller team does as much',
      }
    : { sv: 'ett mindre team är inte uteslutet', en: 'a smaller team is not ruled out' };
  const choice: readonly Bilingual[] = isBest
    ? []
    : [{ sv: 'bland lika stora team kan ett ha fler poäng', en: 'of teams as small, another may have more points' }];
  return [size, ...choice, basis];
}

/** A concept as it stands inside a sentence. */
function stepName(names: TeamNames, process: ConceptId): Bilingual {
  return conceptIn({ ...names, site: (id) => id }, process);
}

/** What the verdict says of a whole team. */
const OF_A_TEAM: Readonly<Record<Verdict, Bilingual>> = {
  qualified: { sv: 'varje ska-krav på kedjan är uppfyllt', en: 'every must of the chain is met' },
  conditional: { sv: 'utslaget är villkorligt', en: 'the verdict is conditional' },
  excluded: { sv: 'så som det står utesluts lösningen', en: 'as it stands the answer is excluded' },
};
