import type { Alternative, ChosenMember, TeamChoice } from '../../../domain/trip/team-choice';
import { type Bilingual, inBoth, joined } from '../bilingual';
import { numberIn } from '../findings/quantity-wording';
import type { TripNames } from './trip-names';

/** Why a member has a seat: one sentence for each reason that there is, the weightiest first. */
export function reasonsIn(chosen: ChosenMember, names: TripNames): readonly Bilingual[] {
  const { isGiven, qualifiedMeetings, onlyOneFor, worth, openMusts, lastSeatOn, waitedMonths } = chosen;
  return [
    ...(isGiven ? [GIVEN] : []),
    qualifiedIn(qualifiedMeetings, worth),
    ...(onlyOneFor.length > 0 ? [onlyOneIn(joined(onlyOneFor.map(names.need), 'and'))] : []),
    ...(openMusts > 0 ? [openMustsIn(openMusts)] : []),
    waitedIn(lastSeatOn, waitedMonths),
  ];
}

const GIVEN: Bilingual = {
  sv: 'Ska med enligt planeraren.',
  en: 'Joins in any case, as the planner has said.',
};

function qualifiedIn(count: number, worth: number): Bilingual {
  const points = numberIn(worth);
  const of: Bilingual =
    count === 0
      ? { sv: 'Inget möte där den är kvalificerad', en: 'No meeting for which it is qualified' }
      : {
          sv: `${count} ${count === 1 ? 'kvalificerat möte' : 'kvalificerade möten'}`,
          en: `${count} qualified ${count === 1 ? 'meeting' : 'meetings'}`,
        };
  return {
    sv: `${of.sv}; mötena är värda ${points.sv} poäng.`,
    en: `${of.en}; its meetings are worth ${points.en} points.`,
  };
}

function onlyOneIn(needs: Bilingual): Bilingual {
  return {
    sv: `Ensam om att vara kvalificerad för ${needs.sv}.`,
    en: `The only one in the team that is qualified for ${needs.en}.`,
  };
}

function openMustsIn(count: number): Bilingual {
  return {
    sv: `${count} ska-krav ${count === 1 ? 'är öppet' : 'är öppna'} på avresedagen.`,
    en: `${count} ${count === 1 ? 'must is' : 'musts are'} open on the day of departure.`,
  };
}

function waitedIn(lastSeatOn: string | undefined, months: number): Bilingual {
  if (lastSeatOn === undefined) return { sv: 'Har aldrig haft en plats förut.', en: 'Has never had a seat before.' };
  return {
    sv: `Hade senast en plats ${lastSeatOn}: har väntat ${months} ${months === 1 ? 'månad' : 'månader'}.`,
    en: `Last had a seat on ${lastSeatOn}: has waited ${months} ${months === 1 ? 'month' : 'months'}.`,
  };
}

/** What it would cost to take another: "With YTAB instead of EBP: 4 qualified meetings fewer, 12,000 SEK less." */
export function alternativeIn(alternative: Alternative, names: TripNames): Bilingual {
  const { instead, take, qualifiedMeetingsFewer, needsLost, needsWon, costSekMore, loss } = alternative;
  const parts: readonly Bilingual[] = [
    ...fewerMeetingsIn(qualifiedMeetingsFewer),
    ...(needsLost.length > 0 ? [nobodyIn(joined(needsLost.map(names.need), 'and'))] : []),
    ...(needsWon.length > 0 ? [somebodyIn(joined(needsWon.map(names.need), 'and'))] : []),
    ...costIn(costSekMore),
  ];
  const told = parts.length > 0 ? parts : [pointsFewerIn(loss)];
  return inBoth((language) => {
    const [taken, left] = [names.member(take), names.member(instead)];
    const change = told.map((part) => part[language]).join(', ');
    return language === 'sv'
      ? `Med ${taken} i stället för ${left}: ${change}.`
      : `With ${taken} instead of ${left}: ${change}.`;
  });
}

function fewerMeetingsIn(fewer: number): readonly Bilingual[] {
  if (fewer === 0) return [];
  const count = Math.abs(fewer);
  const [sv, en] = fewer > 0 ? ['färre', 'fewer'] : ['fler', 'more'];
  return [
    {
      sv: `${count} ${count === 1 ? 'kvalificerat möte' : 'kvalificerade möten'} ${sv}`,
      en: `${count} qualified ${count === 1 ? 'meeting' : 'meetings'} ${en}`,
    },
  ];
}

function nobodyIn(needs: Bilingual): Bilingual {
  return { sv: `ingen kvalificerad för ${needs.sv}`, en: `nobody qualified for ${needs.en}` };
}

function somebodyIn(needs: Bilingual): Bilingual {
  return { sv: `någon kvalificerad även för ${needs.sv}`, en: `somebody qualified for ${needs.en} as well` };
}

function costIn(more: number): readonly Bilingual[] {
  if (more === 0) return [];
  const sum = numberIn(Math.abs(more));
  return [
    more > 0
      ? { sv: `${sum.sv} kr dyrare`, en: `${sum.en} SEK more` }
      : { sv: `${sum.sv} kr billigare`, en: `${sum.en} SEK less` },
  ];
}

function pointsFewerIn(loss: number): Bilingual {
  if (loss === 0) return { sv: 'lika mycket värt', en: 'worth as much' };
  const points = numberIn(Math.abs(loss));
  return loss > 0
    ? { sv: `${points.sv} poäng mindre värt`, en: `worth ${points.en} points less` }
    : { sv: `${points.sv} poäng mer värt`, en: `worth ${points.en} points more` };
}

/** What the whole team costs, against what it may cost. */
export function costOfTeamIn({ costSek }: Pick<TeamChoice, 'costSek'>, budgetSek: number | undefined): Bilingual {
  const cost = numberIn(costSek);
  if (budgetSek === undefined) return { sv: `Kostnad: ${cost.sv} kr.`, en: `Cost: ${cost.en} SEK.` };
  const budget = numberIn(budgetSek);
  return {
    sv: `Kostnad: ${cost.sv} kr av ${budget.sv} kr.`,
    en: `Cost: ${cost.en} SEK of ${budget.en} SEK.`,
  };
}
