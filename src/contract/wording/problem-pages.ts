import type { ProblemType, ProblemWords } from '../problem';

/** What every kind of problem is called, what has happened, and what to do about it. */
export const PROBLEM_WORDS: Readonly<Record<ProblemType, ProblemWords>> = {
  absent: {
    title: { sv: 'Finns inte', en: 'Not found' },
    detail: { sv: 'Det finns inte, eller så får du inte se det.', en: 'It does not exist, or you may not see it.' },
    advice: {
      sv: 'Kontrollera adressen och vems nyckel du använder. Det som inte finns och det som inte är ditt besvaras lika.',
      en: 'Check the address, and whose key you use. What does not exist and what is not yours are answered alike.',
    },
  },
  conflict: {
    title: { sv: 'Krockar med något som redan finns', en: 'Conflicts with what is there' },
    detail: {
      sv: 'Det finns redan, eller har ändrats under tiden.',
      en: 'It exists already, or has been changed meanwhile.',
    },
    advice: {
      sv: 'Läs in det som finns, och välj ett annat namn eller ändra det som redan finns.',
      en: 'Read what is there, and choose another name or change the existing one.',
    },
  },
  forbidden: {
    title: { sv: 'Inte tillåtet', en: 'Not allowed' },
    detail: { sv: 'Du har inte rätt att göra detta.', en: 'You may not do this.' },
    advice: {
      sv: 'Byt till en roll som räcker till detta, eller be en administratör. En nyckel behöver också rätt omfattning (scope).',
      en: 'Change to a role that allows this, or ask an administrator. A key needs the right scope as well.',
    },
  },
  gone: {
    title: { sv: 'Länken gäller inte längre', en: 'The link is no longer valid' },
    detail: {
      sv: 'Länken har redan använts, eller så har dess tid gått ut.',
      en: 'The link has been used already, or its time is over.',
    },
    advice: { sv: 'Be om en ny länk.', en: 'Ask for a new link.' },
  },
  invalid: {
    title: { sv: 'Uppgifterna följer inte reglerna', en: 'The input breaks the rules' },
    detail: { sv: 'Varje fel står i listan "errors".', en: 'Every fault stands in the list "errors".' },
    advice: {
      sv: 'Rätta varje ställe som "errors" pekar ut och skicka igen. Inget har sparats.',
      en: 'Mend each place that "errors" points to and send it again. Nothing has been saved.',
    },
  },
  'method-not-allowed': {
    title: { sv: 'Fel metod', en: 'Method not allowed' },
    detail: { sv: 'Adressen finns, men inte för den metoden.', en: 'The address exists, but not for that method.' },
    advice: { sv: 'Rubriken Allow säger vilka metoder som går.', en: 'The header Allow says which methods will do.' },
  },
  'precondition-missing': {
    title: { sv: 'If-Match saknas', en: 'If-Match is missing' },
    detail: {
      sv: 'Säg vilken version du har ändrat, så att ingen annans ändring går förlorad.',
      en: "Say which revision you have changed, so that nobody else's change is lost.",
    },
    advice: {
      sv: 'Läs in posten, behåll dess ETag och skicka den i If-Match när du sparar.',
      en: 'Read the record, keep its ETag, and send it in If-Match when you save.',
    },
  },
  stale: {
    title: { sv: 'Någon annan har ändrat under tiden', en: 'Somebody else changed it meanwhile' },
    detail: {
      sv: 'Den version som du ändrade är inte längre den senaste.',
      en: 'The revision that you changed is no longer the newest.',
    },
    advice: {
      sv: 'Läs in posten igen, gör om ändringen på den senaste versionen och spara med dess ETag.',
      en: 'Read the record again, redo your change on the newest revision, and save with its ETag.',
    },
  },
  'too-large': {
    title: { sv: 'För stort', en: 'Too large' },
    detail: {
      sv: 'Det som skickades är större än vad som tas emot.',
      en: 'What was sent is larger than what is taken.',
    },
    advice: { sv: 'Skicka mindre åt gången.', en: 'Send less at a time.' },
  },
  'too-many-requests': {
    title: { sv: 'För ofta', en: 'Too often' },
    detail: {
      sv: 'Det har försökts oftare, eller av fler samtidigt, än vad som tas emot.',
      en: 'It has been tried more often, or by more at once, than is taken.',
    },
    advice: {
      sv: 'Vänta så länge som rubriken Retry-After säger, och försök igen.',
      en: 'Wait as long as the header Retry-After says, and try again.',
    },
  },
  unauthenticated: {
    title: { sv: 'Vem är du?', en: 'Who are you?' },
    detail: {
      sv: 'Du är inte inloggad, eller så gäller inloggningen eller nyckeln inte längre.',
      en: 'You are not signed in, or the sign-in or key is no longer valid.',
    },
    advice: {
      sv: 'Logga in igen. Ett program skickar rubriken "Authorization: Bearer mv_..." med en gällande nyckel.',
      en: 'Sign in again. A program sends the header "Authorization: Bearer mv_..." with a valid key.',
    },
  },
  unavailable: {
    title: { sv: 'Går inte just nu', en: 'Not available just now' },
    detail: { sv: 'En del som behövs svarar inte just nu.', en: 'A part that is needed does not answer just now.' },
    advice: { sv: 'Försök igen om en stund.', en: 'Try again in a little while.' },
  },
  unexpected: {
    title: { sv: 'Ett fel hos oss', en: 'A fault of ours' },
    detail: { sv: 'Något gick fel som du inte kan rätta till.', en: 'Something went wrong that you cannot mend.' },
    advice: {
      sv: 'Försök igen. Hjälper inte det, ange traceId när du hör av dig: det står i loggen.',
      en: 'Try again. If that does not help, name the traceId when you report it: it stands in the log.',
    },
  },
  unreadable: {
    title: { sv: 'Går inte att läsa', en: 'Cannot be read' },
    detail: { sv: 'Det som skickades är inte giltig JSON.', en: 'What was sent is not valid JSON.' },
    advice: { sv: 'Skicka giltig JSON i UTF-8.', en: 'Send valid JSON in UTF-8.' },
  },
  'unsupported-media-type': {
    title: { sv: 'Fel innehållstyp', en: 'Unsupported media type' },
    detail: { sv: 'Det slaget av innehåll tas inte emot här.', en: 'That type of content is not taken here.' },
    advice: {
      sv: 'Skicka rubriken "Content-Type: application/json", eller för en fil filens eget slag, opackad.',
      en: 'Send the header "Content-Type: application/json" or, for a file, the type of the file, not compressed.',
    },
  },
};
