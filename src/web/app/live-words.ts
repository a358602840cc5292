import { words } from '../screen/declare-words';

/** What is said of the connection. */
export const LIVE_WORDS = words({
  sv: { lost: 'Ingen kontakt med servern. Försöker igen …' },
  en: { lost: 'The server does not answer. Trying again …' },
});
