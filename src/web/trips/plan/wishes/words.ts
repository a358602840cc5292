import { words } from '../../../screen/declare-words';

/** What the matrix of wishes says. */
export const WISH_WORDS = words({
  sv: {
    title: 'Önskemål',
    afterSave:
      'När resan är skapad visas här vad varje möte är värt, och du säger vilka som ska, gärna vill eller inte får mötas.',
    hint: 'Siffran är vad ett möte är värt. Klicka för att växla, eller gå med pilarna och tryck 1 ska, 2 gärna, 3 inte, 0 inget.',
    none: 'inget önskemål',
    worth: (points: string) => `värt ${points}`,
    qualified: 'kvalificerad',
    by: (side: string, kind: string) => `${side}: ${kind}`,
    clash: 'Önskemålen går emot varandra',
    set: (pair: string, kind: string) => `${pair}: ${kind}`,
    marks: { must: 'Ska', may: 'Gärna', 'must-not': 'Inte' },
    sides: { member: 'medlem', buyer: 'köpare', planner: 'planerare' },
  },
  en: {
    title: 'Wishes',
    afterSave:
      'Once the trip is created, what each meeting is worth is shown here, and you say who must, may or must not meet.',
    hint: 'The number is what a meeting is worth. Click to switch, or walk by the arrow keys and press 1 must, 2 may, 3 must not, 0 nothing.',
    none: 'no wish',
    worth: (points: string) => `worth ${points}`,
    qualified: 'qualified',
    by: (side: string, kind: string) => `${side}: ${kind}`,
    clash: 'The wishes contradict each other',
    set: (pair: string, kind: string) => `${pair}: ${kind}`,
    marks: { must: 'Must', may: 'May', 'must-not': 'Not' },
    sides: { member: 'member', buyer: 'buyer', planner: 'planner' },
  },
});
