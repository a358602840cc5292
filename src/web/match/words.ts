import { words } from '../screen/declare-words';
import type { Effect } from './match';

/** What every match says about itself, wherever it is shown. */
export const MATCH_WORDS = words({
  sv: {
    points: 'Poäng',
    pointsOf: (points: string, maximum: string) => `${points} av ${maximum}`,
    scoreOf: (points: string, maximum: string) => `${points} av ${maximum} poäng`,
    effects: {
      stops: 'Stoppar',
      open: 'Öppet',
      costs: 'Kostar poäng',
      settled: 'Uppfyllt',
    } satisfies Record<Effect, string>,
    effectHints: {
      stops: 'Ska-krav som inte är uppfyllda.',
      open: 'Ska-krav som är okända, delvis uppfyllda eller kan hinna ordnas.',
      costs: 'Bör-krav som inte är helt uppfyllda.',
      settled: 'Det som är klart.',
    } satisfies Record<Effect, string>,
    example: 'exempel',
    exampleHint: 'Uppgiften är påhittad och visar hur Matchverk fungerar.',
    source: (source: string) => `Källa: ${source}`,
    from: 'Ur profilen:',
    fromField: (what: string, site: string) => `${what}, ${site}`,
    allMet: 'Allt är uppfyllt.',
    fields: {
      standing: 'företagets ställning',
      texts: 'profilens texter',
      capacity: 'ledig kapacitet',
      place: 'anläggningens läge',
      markets: 'exportmarknader',
      languages: 'arbetsspråk',
      proof: 'underlaget till uppgifterna ovan',
    },
  },
  en: {
    points: 'Points',
    pointsOf: (points: string, maximum: string) => `${points} of ${maximum}`,
    scoreOf: (points: string, maximum: string) => `${points} of ${maximum} points`,
    effects: {
      stops: 'Rules it out',
      open: 'Open',
      costs: 'Costs points',
      settled: 'Met',
    } satisfies Record<Effect, string>,
    effectHints: {
      stops: 'Musts that are not met.',
      open: 'Musts that are unknown, partly met, or can still be settled in time.',
      costs: 'Wishes that are not met in full.',
      settled: 'What is settled.',
    } satisfies Record<Effect, string>,
    example: 'example',
    exampleHint: 'This fact is invented, to show how Matchverk works.',
    source: (source: string) => `Source: ${source}`,
    from: 'From the profile:',
    fromField: (what: string, site: string) => `${what}, ${site}`,
    allMet: 'Everything is met.',
    fields: {
      standing: 'standing of the company',
      texts: 'texts of the profile',
      capacity: 'free capacity',
      place: 'where the site lies',
      markets: 'export markets',
      languages: 'working languages',
      proof: 'the proof of the facts above',
    },
  },
});
