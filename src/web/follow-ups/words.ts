import { words } from '../screen/declare-words';

/** What the page of follow-ups says. */
export const FOLLOW_UP_WORDS = words({
  sv: {
    title: 'Uppföljning',
    intro: 'Det som återstår efter mötena: först det som är försenat, sedan möten som ingen har avslutat.',
    overdue: 'Försenat',
    unclosed: 'Möten att avsluta',
    unclosedHint: 'Tiden är förbi. Vad kom ni fram till?',
    coming: 'Kommande steg',
    closeIt: 'Avsluta',
    closeNamed: (about: string) => `Avsluta: ${about}`,
    correct: 'Rätta',
    correctNamed: (about: string) => `Rätta: ${about}`,
    nothing: 'Inget återstår',
    nothingHint: 'Alla möten är avslutade och inga steg väntar.',
    about: (member: string, people: string) => `${member} och ${people}`,
  },
  en: {
    title: 'Follow-ups',
    intro: 'What is left after the meetings: first what is overdue, then meetings that nobody has closed.',
    overdue: 'Overdue',
    unclosed: 'Meetings to close',
    unclosedHint: 'Their time is over. What did they come to?',
    coming: 'Steps to come',
    closeIt: 'Close',
    closeNamed: (about: string) => `Close: ${about}`,
    correct: 'Correct',
    correctNamed: (about: string) => `Correct: ${about}`,
    nothing: 'Nothing is left',
    nothingHint: 'Every meeting is closed, and no step is waiting.',
    about: (member: string, people: string) => `${member} and ${people}`,
  },
});
