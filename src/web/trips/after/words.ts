import { words } from '../../screen/declare-words';

/** What is said of a trip that is over. */
export const AFTER_WORDS = words({
  sv: {
    funnel: 'Vad resan ledde till',
    funnelHint: 'Öppna en rad för att se vad den räknar.',
    orderValue: 'Ordervärde per år',
    confirmed: (money: string) => `${money} bekräftat`,
    notConfirmed: (money: string) => `${money} inte bekräftat`,
    toOutcomes: 'Resans resultat',
    nothingCounted: 'Inget än.',
    someOrder: 'order',
    cancelledMeeting: 'inställt möte',
    meetings: 'Möten',
    left: (open: number, all: number) => {
      if (all === 1) return open === 0 ? 'Mötet är avslutat.' : 'Mötet är inte avslutat.';
      if (open === 0) return `Alla ${all} möten är avslutade.`;
      return `${open} av ${all} möten är inte avslutade.`;
    },
    none: 'Inga möten',
    noneHint: 'När programmet är sparat och mötena har hållits avslutas de här.',
    ask: 'Fråga medlemmarna',
    askTitle: 'Fråga hur mötena gick?',
    askHint:
      'Alla som sköter en medlems profil får ett brev för varje möte som är över och inte avslutat, med en länk som avslutar just det.',
    send: 'Skicka',
    sent: (letters: number) => (letters === 1 ? '1 brev är på väg.' : `${letters} brev är på väg.`),
    notSent: 'Ingen att skriva till:',
    cancel: 'Avbryt',
    close: 'Avsluta',
    closeNamed: (about: string) => `Avsluta: ${about}`,
    correct: 'Rätta',
    correctNamed: (about: string) => `Rätta: ${about}`,
    about: (member: string, people: string) => `${member} och ${people}`,
    stage: (stage: string) => `Läge: ${stage}`,
    notMet: 'inte träffad än',
    forward: 'För vidare',
    forwardNamed: (need: string, member: string) => `För vidare: ${member}, ${need}`,
    order: 'Anteckna order',
    orderNamed: (need: string, member: string) => `Anteckna order: ${member}, ${need}`,
    noMatches: 'Mötet planerades utan något öppet behov.',
    match: (need: string, member: string) => `${need} – ${member}`,
  },
  en: {
    funnel: 'What the trip led to',
    funnelHint: 'Open a line to see what it counts.',
    orderValue: 'Value of orders a year',
    confirmed: (money: string) => `${money} confirmed`,
    notConfirmed: (money: string) => `${money} not confirmed`,
    toOutcomes: 'Outcomes of the trip',
    nothingCounted: 'Nothing yet.',
    someOrder: 'order',
    cancelledMeeting: 'cancelled meeting',
    meetings: 'Meetings',
    left: (open: number, all: number) => {
      if (all === 1) return open === 0 ? 'The meeting is closed.' : 'The meeting is not closed.';
      if (open === 0) return `All ${all} meetings are closed.`;
      return `${open} of ${all} meetings ${open === 1 ? 'is' : 'are'} not closed.`;
    },
    none: 'No meetings',
    noneHint: 'Once the programme is saved and the meetings have been held, they are closed here.',
    ask: 'Ask the members',
    askTitle: 'Ask how the meetings went?',
    askHint:
      "Everybody who looks after a member's profile gets a letter for each meeting that is over and not closed, with a link that closes that one.",
    send: 'Send',
    sent: (letters: number) => (letters === 1 ? '1 letter is on its way.' : `${letters} letters are on their way.`),
    notSent: 'Nobody to write to:',
    cancel: 'Cancel',
    close: 'Close',
    closeNamed: (about: string) => `Close: ${about}`,
    correct: 'Correct',
    correctNamed: (about: string) => `Correct: ${about}`,
    about: (member: string, people: string) => `${member} and ${people}`,
    stage: (stage: string) => `Stage: ${stage}`,
    notMet: 'not met yet',
    forward: 'Move forward',
    forwardNamed: (need: string, member: string) => `Move forward: ${member}, ${need}`,
    order: 'Note an order',
    orderNamed: (need: string, member: string) => `Note an order: ${member}, ${need}`,
    noMatches: 'The meeting was planned without any open need.',
    match: (need: string, member: string) => `${need} – ${member}`,
  },
});
