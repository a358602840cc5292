import type { Operation } from '../../../domain/permission';
import type { Bilingual } from '../bilingual';

/** What was asked for, and where it changes something, what was done: in Swedish and in English. */
type Words = readonly [askedSv: string, askedEn: string, doneSv?: string, doneEn?: string];

const OPERATIONS: Readonly<Record<Operation, Words>> = {
  'list-suppliers': ['läsa leverantörer', 'read suppliers'],
  'enter-suppliers': ['lägga in en leverantör', 'enter a supplier', 'lade in leverantören', 'entered the supplier'],
  'save-supplier': [
    'spara en leverantörs uppgifter',
    "save a supplier's facts",
    'sparade leverantörens uppgifter',
    "saved the supplier's facts",
  ],
  'read-home': ['läsa startsidan', 'read the home page'],
  search: ['söka', 'search'],
  'list-members': ['läsa medlemmar', 'read members'],
  'read-profile': ['läsa en profil', 'read a profile'],
  'save-profile': ['spara en profil', 'save a profile', 'sparade profilen', 'saved the profile'],
  'confirm-profile': [
    'bekräfta en profil',
    'confirm a profile',
    'bekräftade att allt i profilen stämmer',
    'confirmed that everything in the profile is correct',
  ],
  'save-certificate-document': [
    'byta dokumentet bakom ett certifikat',
    'change the document of a certificate',
    'bytte dokumentet bakom ett certifikat',
    'changed the document of a certificate',
  ],
  'confirm-certificate': ['bekräfta ett certifikat', 'confirm a certificate'],
  'export-members': ['exportera medlemmar', 'export members'],
  'export-needs': ['exportera behov', 'export needs'],
  'import-members': [
    'importera medlemmar',
    'import members',
    'ändrade medlemmen genom en import',
    'changed the member by an import',
  ],
  'import-needs': [
    'importera behov',
    'import needs',
    'ändrade behovet genom en import',
    'changed the need by an import',
  ],
  'list-buyers': ['läsa köpare', 'read buyers'],
  'save-buyers': ['spara köpare', 'save buyers', 'sparade köparen', 'saved the buyer'],
  'list-requirements': ['läsa behov', 'read needs'],
  'read-requirement': ['läsa ett behov', 'read a need'],
  'save-requirement': ['spara ett behov', 'save a need', 'sparade behovet', 'saved the need'],
  'read-shortlist': ['läsa ett urval', 'read a shortlist'],
  'decide-match': ['besluta om en leverantör', 'decide on a supplier', 'fattade ett beslut', 'made a decision'],
  'record-stage': ['notera ett steg', 'record a stage', 'noterade ett steg', 'recorded a stage'],
  'read-stages': ['läsa hur långt en träff har kommit', 'read how far a match has come'],
  'read-memoranda': ['läsa avsiktsförklaringar', 'read memoranda'],
  'save-memorandum': [
    'spara en avsiktsförklaring',
    'save a memorandum',
    'sparade avsiktsförklaringen',
    'saved the memorandum',
  ],
  'read-outcomes': ['läsa resultat', 'read outcomes'],
  'save-outcome': ['spara ett resultat', 'save an outcome', 'sparade ett resultat', 'saved an outcome'],
  'confirm-outcome': ['bekräfta ett resultat', 'confirm an outcome', 'bekräftade ett resultat', 'confirmed an outcome'],
  'read-outcome-origin': ['läsa hur ett resultat började', 'read how an outcome began'],
  'read-funnel': ['läsa vad en resa ledde till', 'read what came of a trip'],
  'read-funders-report': ['läsa rapporten till finansiärerna', "read the funders' report"],
  'recognise-text': ['läsa ut begrepp ur en text', 'recognise a text'],
  'read-reference-data': ['läsa begrepp och certifikat', 'read concepts and schemes'],
  'load-reference-data': [
    'läsa in begrepp eller certifikat',
    'load concepts or schemes',
    'läste in begrepp eller certifikat',
    'loaded concepts or schemes',
  ],
  'rescore-everything': [
    'räkna om alla urval',
    'make every shortlist anew',
    'styrde en omräkning av alla urval',
    'controlled a rescoring of every shortlist',
  ],
  'read-job': ['läsa ett jobb', 'read a job'],
  'follow-events': ['följa ändringar', 'follow changes'],
  'try-requirement': ['prova ett behov', 'try a need'],
  'try-profile': ['prova en profil', 'try a profile'],
  'read-gaps': ['läsa vad som saknas', 'read what is missing'],
  'read-fairness': ['läsa hur rättvisa urvalen är', 'read how fair the shortlists are'],
  'read-coverage': ['läsa täckningen', 'read the coverage'],
  'list-weights': ['läsa vikterna', 'read the weights'],
  'propose-weights': ['föreslå vikter', 'propose weights'],
  'adopt-weights': ['anta vikter', 'adopt weights', 'antog vikter', 'adopted weights'],
  'create-key': ['skapa en nyckel', 'make a key', 'skapade en nyckel', 'made a key'],
  'list-keys': ['läsa nycklar', 'read keys'],
  'revoke-key': ['återkalla en nyckel', 'revoke a key', 'återkallade en nyckel', 'revoked a key'],
  'list-mails': ['läsa utkorgen', 'read the outbox'],
  'retry-mail': ['skicka ett brev igen', 'send a mail again', 'lät skicka ett brev igen', 'had a mail sent again'],
  'remind-supplier': ['påminna en leverantör', 'remind a supplier', 'påminde', 'reminded'],
  'read-reminder': ['läsa den senaste påminnelsen', 'read the last reminder'],
  'list-trips': ['läsa resor', 'read trips'],
  'read-own-trip': ['läsa sin del av en resa', 'read their part of a trip'],
  'read-trip': ['läsa en resa', 'read a trip'],
  'save-trip': ['spara en resa', 'save a trip', 'sparade resan', 'saved the trip'],
  'find-drives': ['hämta körtider', 'fetch driving times'],
  'choose-trip-team': ['välja ett lag till en resa', 'choose the team of a trip'],
  'propose-programme': ['föreslå ett program', 'propose a programme'],
  'save-programme': ['spara ett program', 'save a programme', 'sparade programmet', 'saved the programme'],
  'set-trip-wish': ['önska ett möte', 'wish for a meeting', 'ändrade ett önskemål', 'changed a wish'],
  'prepare-trip': ['förbereda en resa', 'prepare a trip', 'skickade resebrev', 'sent the letters of a trip'],
  'answer-trip': ['svara på en resa', 'answer to a trip', 'svarade på resan', 'answered to the trip'],
  'read-briefing-pack': ['läsa ett reseunderlag', 'read a briefing pack'],
  'read-buyer-pack': ['läsa en köpares reseunderlag', "read a buyer's briefing pack"],
  'read-trip-calendar': ['läsa en resas kalender', 'read the calendar of a trip'],
  'follow-trip-calendar': [
    'följa en resas kalender',
    'follow the calendar of a trip',
    'ändrade vem som följer kalendern',
    'changed who follows the calendar',
  ],
  'read-follow-ups': ['läsa uppföljningar', 'read follow-ups'],
  'close-meeting': ['avsluta ett möte', 'close a meeting', 'avslutade ett möte', 'closed a meeting'],
  'set-password': ['sätta ett lösenord', 'set a password', 'satte ett nytt lösenord', 'set a new password'],
  'read-log': ['läsa loggen', 'read the log'],
  'read-supplier-log': ['läsa en leverantörs historik', "read a supplier's history"],
  'read-requirement-log': ['läsa ett behovs historik', "read a need's history"],
  'read-session': ['läsa vem man är', 'read who one is'],
  'change-session': [
    'ändra sin inloggning',
    'change a session',
    'ändrade sin inloggning eller sitt språk',
    'changed their session or language',
  ],
  'list-accounts': ['läsa vilka personer som finns', 'read who has an account'],
  'manage-organisation-accounts': [
    'ändra ett konto',
    'change an account',
    'ändrade ett konto hos en leverantör eller köpare',
    'changed an account of a supplier or buyer',
  ],
  'manage-leader-accounts': [
    'ändra en administratörs eller klusterledares konto',
    "change an administrator's or cluster leader's account",
    'ändrade en administratörs eller klusterledares konto',
    "changed an administrator's or cluster leader's account",
  ],
  'make-sign-in-link': [
    'skapa en inloggningslänk',
    'make a sign-in link',
    'skapade en inloggningslänk',
    'made a sign-in link',
  ],
};

/** What somebody asked for, as it stands after "was refused" or "to": `read a profile`. */
export function askedIn(operation: Operation): Bilingual {
  const [sv, en] = OPERATIONS[operation];
  return { sv, en };
}

/** What somebody did, as it stands after a name: `saved the profile`. */
export function doneIn(operation: Operation): Bilingual {
  const [askedSv, askedEn, sv = `utförde: ${askedSv}`, en = `did: ${askedEn}`] = OPERATIONS[operation];
  return { sv, en };
}
