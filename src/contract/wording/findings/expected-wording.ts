import { type Bilingual, inBoth } from '../bilingual';
import { wordNumber } from './quantity-wording';

/** What a fault may expect in words, as the code that finds the fault writes it, and how both languages say it. */
const PHRASES: Readonly<Record<string, Bilingual>> = {
  'a text': { sv: 'en text', en: 'a text' },
  'a number': { sv: 'ett tal', en: 'a number' },
  'a number with at most one decimal': {
    sv: 'ett tal med högst en decimal',
    en: 'a number with at most one decimal',
  },
  'a rate such as 11.4523': { sv: 'en kurs som 11.4523', en: 'a rate such as 11.4523' },
  'a whole number': { sv: 'ett heltal', en: 'a whole number' },
  'true or false': { sv: 'true eller false', en: 'true or false' },
  'a list': { sv: 'en lista', en: 'a list' },
  'an object': { sv: 'ett objekt', en: 'an object' },
  'a single value': { sv: 'ett enda värde', en: 'a single value' },
  'a date YYYY-MM-DD': { sv: 'ett datum ÅÅÅÅ-MM-DD', en: 'a date YYYY-MM-DD' },
  'an id': {
    sv: 'små bokstäver och siffror med enkla bindestreck, högst 80 tecken',
    en: 'lower-case letters and digits joined by single hyphens, at most 80 characters',
  },
  'an e-mail address': { sv: 'en e-postadress', en: 'an e-mail address' },
  'the id of an event': { sv: 'en händelses id', en: 'the id of an event' },
  'a language code': {
    sv: 'en språkkod med två små bokstäver, som sv',
    en: 'a language code of two lower-case letters, such as sv',
  },
  'a country code': {
    sv: 'en landskod med två stora bokstäver, som SE',
    en: 'a country code of two capital letters, such as SE',
  },
  'an organisation number': { sv: 'ett organisationsnummer NNNNNN-NNNN', en: 'an organisation number NNNNNN-NNNN' },
  'a cursor from a Link header': { sv: 'en markör från en Link-rubrik', en: 'a cursor from a Link header' },
  'an entity tag': { sv: 'en ETag som "3"', en: 'an entity tag such as "3"' },
  'a file': { sv: 'en fil', en: 'a file' },
  'a whole file': { sv: 'en hel fil, utan något efter dess slut', en: 'a whole file, with nothing after its end' },
  'a PDF without scripts': { sv: 'en PDF utan skript', en: 'a PDF without scripts' },
  'a PDF, a PNG or a JPEG': { sv: 'en PDF, en PNG eller en JPEG', en: 'a PDF, a PNG or a JPEG' },
  'different ids': { sv: 'olika id', en: 'different ids' },
  'a time HH:MM': { sv: 'ett klockslag TT:MM', en: 'a time HH:MM' },
  'a time zone': { sv: 'en tidszon, som Europe/Stockholm', en: 'a time zone, such as Europe/London' },
  'a member and a buyer who are on the trip': {
    sv: 'en medlem och en köpare som är med på resan',
    en: 'a member and a buyer who are on the trip',
  },
  'a host with a place': { sv: 'en värd med en plats', en: 'a host with a place' },
  'a time at which everybody is free': { sv: 'en tid då alla är lediga', en: 'a time at which everybody is free' },
  'a table that the host has': { sv: 'ett bord som värden har', en: 'a table that the host has' },
  'one meeting of the two': { sv: 'ett enda möte mellan de två', en: 'one meeting of the two' },
  'two who may meet': { sv: 'två som får mötas', en: 'two who may meet' },
  'valid JSON': { sv: 'giltig JSON', en: 'valid JSON' },
  'an .xlsx or .csv file': { sv: 'en fil av slaget .xlsx eller .csv', en: 'an .xlsx or .csv file' },
  'a workbook that is not damaged': { sv: 'en arbetsbok som är hel', en: 'a workbook that is not damaged' },
  'a workbook without a password': { sv: 'en arbetsbok utan lösenord', en: 'a workbook without a password' },
  'closed quotation marks': {
    sv: 'citattecken som stängs igen',
    en: 'quotation marks that are closed again',
  },
  'a sheet with rows': {
    sv: 'en rad med rubriker och minst en rad under den',
    en: 'a row of headings and at least one row below it',
  },
  'a process of the taxonomy': {
    sv: 'en process som Matchverk känner, på svenska eller engelska',
    en: 'a process that Matchverk knows, in Swedish or English',
  },
  'a material of the taxonomy': {
    sv: 'ett material som Matchverk känner, på svenska eller engelska',
    en: 'a material that Matchverk knows, in Swedish or English',
  },
  'a scheme that is known': {
    sv: 'ett certifikat som Matchverk känner, som ISO 9001',
    en: 'a certificate that Matchverk knows, such as ISO 9001',
  },
  'a buyer that is known': { sv: 'namnet på en köpare i Matchverk', en: 'the name of a buyer in Matchverk' },
  'a site of the buyer': {
    sv: 'namnet på en av köparens anläggningar',
    en: 'the name of one of the sites of the buyer',
  },
  'one word for a list': { sv: 'uppgifter skilda åt av semikolon', en: 'entries parted by semicolons' },
  'what kind of detail it is': {
    sv: 'nr, utfärdat, giltigt till eller väntas före uppgiften',
    en: 'no., issued, valid to or expected before the detail',
  },
  'a certificate in progress': { sv: 'ett certifikat som pågår', en: 'a certificate in progress' },
  'which site is meant': {
    sv: 'anläggningens namn, då företaget har flera',
    en: 'the name of the site, since the company has several',
  },
  'one member of that name': {
    sv: 'en annan nyckel, då flera medlemmar heter så',
    en: 'another key, since several members are called so',
  },
  'one need of that title': {
    sv: 'en annan nyckel, då flera behov heter så',
    en: 'another key, since several needs are called so',
  },
};

/** Phrases around a value, which stands where the expression captures it. */
const PATTERNS: readonly (readonly [RegExp, (value: string) => Bilingual])[] = [
  [/^at most (\d+) columns$/, (count) => ({ sv: `högst ${count} kolumner`, en: `at most ${count} columns` })],
  [/^at most (\d+) rows$/, (count) => ({ sv: `högst ${count} rader`, en: `at most ${count} rows` })],
  [/^at most (\d+) parts$/, (count) => ({ sv: `högst ${count} delar`, en: `at most ${count} parts` })],
  [
    /^at most (\d+) bytes unpacked$/,
    (count) => ({ sv: `högst ${count} byte uppackad`, en: `at most ${count} bytes unpacked` }),
  ],
  [
    /^at most (\d+) times its size unpacked$/,
    (count) => ({ sv: `högst ${count} gånger sin storlek uppackad`, en: `at most ${count} times its size unpacked` }),
  ],
  [
    /^the rows of one record below one another, as in row (\d+)$/,
    (row) => ({
      sv: `raderna om samma sak direkt under varandra; den första står på rad ${row}`,
      en: `the rows about one thing directly below one another; the first is row ${row}`,
    }),
  ],
  [
    /^a value that row (\d+) does not have$/,
    (row) => ({ sv: `ett värde som rad ${row} inte har`, en: `a value that row ${row} does not have` }),
  ],
  [/^(\d+) columns$/, (count) => ({ sv: `${count} kolumner`, en: `${count} columns` })],
  [
    /^a name that (.+) does not have$/,
    (other) => ({ sv: `ett namn som ${other} inte har`, en: `a name that ${other} does not have` }),
  ],
];

/** What would be right, in both languages. Codes, numbers and words given as `pågår/in progress` are the same in each; an unknown phrase is left out of the Swedish. */
export function expectedIn(expected: string): Bilingual {
  const phrase = Object.hasOwn(PHRASES, expected) ? PHRASES[expected] : undefined;
  if (phrase !== undefined) return phrase;
  for (const [pattern, word] of PATTERNS) {
    const [, value] = pattern.exec(expected) ?? [];
    if (value !== undefined) return word(value);
  }
  const isNeutral = expected.split(', ').every((one) => one.includes('/') || !/\p{L} \p{L}/u.test(one));
  return { sv: isNeutral ? expected : '', en: expected };
}

/** The first number of an expectation such as `at most 100000 characters`, written as people do in each language. */
export function firstNumberIn(expected: string): Bilingual | undefined {
  const [digits] = /-?\d+(?:\.\d+)?/.exec(expected) ?? [];
  return digits === undefined ? undefined : inBoth((language) => wordNumber(Number(digits), language));
}
