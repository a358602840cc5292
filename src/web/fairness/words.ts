import { words } from '../screen/declare-words';

/** What the fairness report says. */
export const FAIRNESS_WORDS = words({
  sv: {
    title: 'Rättvisa',
    intro:
      'Hur ofta varje medlem var aktuell, visades och fick komma vidare. Ordningen är alfabetisk: rapporten rangordnar ingen, och en plats är inte till salu.',
    from: 'Från',
    to: 'Till',
    member: 'Medlem',
    eligible: 'Öppna behov nu',
    eligibleHint: 'kvalificerad / villkorlig / utesluten',
    listed: 'Visad',
    listedHint: 'behov i vars urval',
    topTen: 'Topp tio',
    decided: 'Beslut',
    decidedHint: 'behållen / avvisad / inbjuden',
    met: 'Gick vidare',
    reason: 'Utesluts oftast av',
    more: 'Visa fler',
    basis: (needs: number, versions: number, open: number) =>
      `Urval till ${needs} behov i ${versions} versioner under perioden, och ${open} öppna behov bedömda som de är nu.`,
    rules: (version: string) => `Bedömt enligt ${version}.`,
    bar: (qualified: number, conditional: number, excluded: number) =>
      `${qualified} kvalificerad, ${conditional} villkorlig, ${excluded} utesluten`,
    empty: 'Inga medlemmar ännu',
    emptyHint: 'Rapporten fylls när medlemmar har förts in.',
    wrongPeriod: 'Första dagen måste komma före den sista.',
  },
  en: {
    title: 'Fairness',
    intro:
      'How often each member was eligible, was shown, and went on. The order is alphabetical: the report ranks nobody, and no place is for sale.',
    from: 'From',
    to: 'To',
    member: 'Member',
    eligible: 'Open needs now',
    eligibleHint: 'qualified / conditional / excluded',
    listed: 'Shown',
    listedHint: 'needs on whose shortlist',
    topTen: 'Top ten',
    decided: 'Decisions',
    decidedHint: 'kept / rejected / invited',
    met: 'Went on',
    reason: 'Most often excluded by',
    more: 'Show more',
    basis: (needs: number, versions: number, open: number) =>
      `Shortlists of ${needs} needs in ${versions} versions within the period, and ${open} open needs judged as they stand now.`,
    rules: (version: string) => `Judged by ${version}.`,
    bar: (qualified: number, conditional: number, excluded: number) =>
      `${qualified} qualified, ${conditional} conditional, ${excluded} excluded`,
    empty: 'No members yet',
    emptyHint: 'The report fills once members have been entered.',
    wrongPeriod: 'The first day must come before the last.',
  },
});
