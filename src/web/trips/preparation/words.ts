import { words } from '../../screen/declare-words';

/** What is said of who comes along and what is to be mended before a trip. */
export const PREPARATION_WORDS = words({
  sv: {
    intro:
      'Skriv till dem som ska med: deras möten, det som är bäst att åtgärda före resan, och en länk att svara med. Mest verkan står först.',
    over: 'Resan är över. Så här såg det ut med dagens uppgifter.',
    none: 'Ingen är med på resan än',
    noneHint: 'Lägg till medlemmar i planen eller välj laget, så visas deras förberedelser här.',
    counts: (confirmed: number, declined: number, waiting: number, unasked: number) =>
      `${confirmed} ja · ${declined} nej · ${waiting} har inte svarat · ${unasked} inte tillfrågade`,
    states: { unasked: 'Inte tillfrågad', asked: 'Väntar på svar', confirmed: 'Kommer', declined: 'Kommer inte' },
    askedOn: (when: string) => `Tillfrågad ${when}`,
    answered: (who: string, when: string) => `Svar av ${who} ${when}`,
    meetings: (count: number) => (count === 1 ? '1 möte' : count === 0 ? 'inga möten' : `${count} möten`),
    nobody: 'Ingen person att skriva till.',
    invite: 'Bjud in någon',
    noGaps: 'Inget att åtgärda som märks på den här resan.',
    asked: (asked: string) => `Efterfrågas: ${asked}`,
    byTrip: (date: string) => `Före ${date}`,
    byLater: (date: string) => `Senast ${date}; ta med en plan med datum`,
    concerns: (people: string) => `Gäller ${people}`,
    effect: (points: string) => `+${points}`,
    effectTold: (points: string) => `Mötena blir värda ${points} mer`,
    noEffect: 'Ändrar inte vad mötena är värda',
    qualifies: (count: number) =>
      count === 1 ? 'Gör dem kvalificerade för 1 behov' : `Gör dem kvalificerade för ${count} behov`,
    more: (count: number) => (count === 1 ? 'Visa 1 till' : `Visa ${count} till`),
    fewer: 'Visa färre',
    selectAll: 'Välj alla som har någon att skriva till',
    select: (name: string) => `Välj ${name}`,
    write: 'Skicka brev',
    writeTo: (count: number) => (count === 1 ? 'Skicka brev till 1 medlem' : `Skicka brev till ${count} medlemmar`),
    writeHint: (people: number) =>
      people === 1
        ? '1 person får brevet, med en egen länk att svara med. Länken gäller i 60 dagar.'
        : `${people} personer får brevet, var och en med en egen länk att svara med. Länken gäller i 60 dagar.`,
    again: (names: string) => `Har redan fått brev: ${names}. De får ett till.`,
    unreachable: (names: string) => `Får inget brev, för ingen sköter deras profil: ${names}.`,
    send: 'Skicka',
    sent: (members: number, people: number) =>
      `Brev till ${people === 1 ? '1 person' : `${people} personer`} hos ${members === 1 ? '1 medlem' : `${members} medlemmar`} är på väg.`,
    sentTo: (name: string, people: number) => `${name}: ${people === 1 ? '1 person' : `${people} personer`}`,
    notSent: (name: string) => `${name}: ingen att skriva till`,
    cancel: 'Avbryt',
    note: 'Anteckna svar',
    noteFor: (name: string) => `Anteckna svar: ${name}`,
    noteYes: 'De kommer',
    noteNo: 'De kommer inte',
    noted: (name: string, state: string) => `${name}: ${state.toLocaleLowerCase('sv')}`,
  },
  en: {
    intro:
      'Write to those who travel: their meetings, what is best mended before the trip, and a link to answer by. What helps most comes first.',
    over: 'The trip is over. This is how it looks with what is known today.',
    none: 'Nobody is on the trip yet',
    noneHint: 'Add members to the plan or choose the team, and their preparations are shown here.',
    counts: (confirmed: number, declined: number, waiting: number, unasked: number) =>
      `${confirmed} yes · ${declined} no · ${waiting} not answered · ${unasked} not asked`,
    states: { unasked: 'Not asked', asked: 'Waiting for an answer', confirmed: 'Coming', declined: 'Not coming' },
    askedOn: (when: string) => `Asked ${when}`,
    answered: (who: string, when: string) => `Answered by ${who} ${when}`,
    meetings: (count: number) => (count === 1 ? '1 meeting' : count === 0 ? 'no meetings' : `${count} meetings`),
    nobody: 'Nobody to write to.',
    invite: 'Invite somebody',
    noGaps: 'Nothing to mend that would show on this trip.',
    asked: (asked: string) => `Asked for: ${asked}`,
    byTrip: (date: string) => `By ${date}`,
    byLater: (date: string) => `By ${date}; take a dated plan along`,
    concerns: (people: string) => `Concerns ${people}`,
    effect: (points: string) => `+${points}`,
    effectTold: (points: string) => `The meetings come to be worth ${points} more`,
    noEffect: 'Does not change what the meetings are worth',
    qualifies: (count: number) => (count === 1 ? 'Qualifies them for 1 need' : `Qualifies them for ${count} needs`),
    more: (count: number) => `Show ${count} more`,
    fewer: 'Show fewer',
    selectAll: 'Choose all who have somebody to write to',
    select: (name: string) => `Choose ${name}`,
    write: 'Send letters',
    writeTo: (count: number) => (count === 1 ? 'Send a letter to 1 member' : `Send letters to ${count} members`),
    writeHint: (people: number) =>
      people === 1
        ? '1 person gets the letter, with a link of their own to answer by. The link works for 60 days.'
        : `${people} people get the letter, each with a link of their own to answer by. The link works for 60 days.`,
    again: (names: string) => `Have had a letter already: ${names}. They get another.`,
    unreachable: (names: string) => `Get no letter, since nobody looks after their profile: ${names}.`,
    send: 'Send',
    sent: (members: number, people: number) =>
      `Letters to ${people === 1 ? '1 person' : `${people} people`} at ${members === 1 ? '1 member' : `${members} members`} are on their way.`,
    sentTo: (name: string, people: number) => `${name}: ${people === 1 ? '1 person' : `${people} people`}`,
    notSent: (name: string) => `${name}: nobody to write to`,
    cancel: 'Cancel',
    note: 'Note an answer',
    noteFor: (name: string) => `Note an answer: ${name}`,
    noteYes: 'They come',
    noteNo: 'They do not come',
    noted: (name: string, state: string) => `${name}: ${state.toLocaleLowerCase('en')}`,
  },
});
