import type { ConceptId, SchemeId } from '../../../domain/ids';
import type { Enclosing } from '../../../domain/log/differences';
import { DIMENSIONS, type Dimension } from '../../../domain/supplier/envelope';
import { type Bilingual, inBoth, joined } from '../bilingual';
import { countryIn, dimensionIn, languageIn, measureIn, numberIn } from '../findings/quantity-wording';
import { type LabelSet, labelIn } from '../label-wording';
import { conceptIn, type Names, schemeIn } from '../names';

/** Fields by their name, in the definite form in which a sentence names them. */
const FIELDS: Readonly<Record<string, Bilingual>> = {
  added: { sv: 'begreppen som lagts till för hand', en: 'the concepts added by hand' },
  annualVolume: { sv: 'årsvolymen', en: 'the annual volume' },
  anyOf: { sv: 'de certifikat som godtas', en: 'the certificates that will do' },
  buyerId: { sv: 'köparen', en: 'the buyer' },
  buyers: { sv: 'de köpare som får läsa', en: 'the buyers who may read' },
  by: { sv: 'milstolpen', en: 'the milestone' },
  capabilities: { sv: 'förmågorna', en: 'the capabilities' },
  ceasedOn: { sv: 'dagen då verksamheten upphörde', en: 'the day on which it ceased' },
  certificates: { sv: 'certifikaten', en: 'the certificates' },
  country: { sv: 'landet', en: 'the country' },
  currency: { sv: 'valutan', en: 'the currency' },
  customer: { sv: 'kunden', en: 'the customer' },
  distance: { sv: 'avståndet', en: 'the distance' },
  email: { sv: 'e-postadressen', en: 'the e-mail address' },
  en: { sv: 'den engelska texten', en: 'the English text' },
  evidence: { sv: 'underlaget', en: 'the proof' },
  expected: { sv: 'dagen då det väntas', en: 'the day on which it is expected' },
  expires: { sv: 'giltighetstiden', en: 'the expiry' },
  expiresOn: { sv: 'sista dagen', en: 'the last day' },
  exportMarkets: { sv: 'exportmarknaderna', en: 'the export markets' },
  freeCapacity: { sv: 'den lediga kapaciteten', en: 'the free capacity' },
  freePercent: { sv: 'den lediga andelen', en: 'the free share' },
  from: { sv: 'första dagen', en: 'the first day' },
  illustrative: { sv: 'märkningen som exempel', en: 'the mark as an example' },
  inHouse: { sv: 'kravet att göra det själv', en: 'the demand to do it in-house' },
  isDisabled: { sv: 'om kontot är stängt', en: 'whether the account is closed' },
  issued: { sv: 'dagen då det utfärdades', en: 'the day of issue' },
  issuedOn: { sv: 'dagen för behovet', en: 'the day of the need' },
  issuer: { sv: 'utfärdaren', en: 'the issuer' },
  jobs: { sv: 'antalet jobb', en: 'the jobs' },
  kind: { sv: 'slaget', en: 'the kind' },
  language: { sv: 'språket', en: 'the language' },
  languages: { sv: 'språken', en: 'the languages' },
  latitude: { sv: 'latituden', en: 'the latitude' },
  longitude: { sv: 'longituden', en: 'the longitude' },
  materials: { sv: 'materialen', en: 'the materials' },
  max: { sv: 'den övre gränsen', en: 'the upper bound' },
  mediaType: { sv: 'filtypen', en: 'the type of file' },
  memberships: { sv: 'vad personen är, och för vem', en: 'what the person is, and for whom' },
  milestones: { sv: 'milstolparna', en: 'the milestones' },
  min: { sv: 'den undre gränsen', en: 'the lower bound' },
  minor: { sv: 'beloppet i minsta enhet', en: 'the amount in minor units' },
  name: { sv: 'namnet', en: 'the name' },
  necessity: { sv: 'kravnivån', en: 'the necessity' },
  nomination: { sv: 'dagen för nominering', en: 'the day of nomination' },
  number: { sv: 'numret', en: 'the number' },
  on: { sv: 'dagen', en: 'the day' },
  order: { sv: 'ordern', en: 'the order' },
  orderedOn: { sv: 'dagen för ordern', en: 'the day of the order' },
  organisationNumber: { sv: 'organisationsnumret', en: 'the organisation number' },
  pieces: { sv: 'volymen', en: 'the volume' },
  place: { sv: 'platsen', en: 'the place' },
  planAccepted: { sv: 'om en plan godtas', en: 'whether a plan is accepted' },
  process: { sv: 'processen', en: 'the process' },
  reason: { sv: 'skälet', en: 'the reason' },
  receivingSiteId: { sv: 'mottagaren', en: 'the receiving site' },
  recipients: { sv: 'antalet mottagare', en: 'the number of people written to' },
  references: { sv: 'referenserna', en: 'the references' },
  region: { sv: 'regionen', en: 'the region' },
  regions: { sv: 'regionerna', en: 'the regions' },
  rejected: { sv: 'begreppen som avvisats', en: 'the concepts that were rejected' },
  remindedAt: { sv: 'tiden för påminnelsen', en: 'the time of the reminder' },
  remindedBy: { sv: 'vem som påminde', en: 'who reminded' },
  role: { sv: 'rollen', en: 'the role' },
  scheme: { sv: 'certifikatets slag', en: 'the scheme' },
  scope: { sv: 'omfattningen', en: 'the scope' },
  scopes: { sv: 'omfattningen', en: 'the scopes' },
  sha256: { sv: 'filens kontrollsumma', en: 'the checksum of the file' },
  shortlistVersion: { sv: 'urvalets version', en: 'the version of the shortlist' },
  signedOn: { sv: 'dagen för undertecknandet', en: 'the day of signing' },
  sites: { sv: 'anläggningarna', en: 'the sites' },
  size: { sv: 'storleken i byte', en: 'the size in bytes' },
  source: { sv: 'källan', en: 'the source' },
  stage: { sv: 'steget', en: 'the stage' },
  standing: { sv: 'ställningen', en: 'the standing' },
  startOfProduction: { sv: 'produktionsstarten', en: 'the start of production' },
  startsOn: { sv: 'dagen för första leverans', en: 'the day of the first delivery' },
  state: { sv: 'läget', en: 'the state' },
  steps: { sv: 'processkedjan', en: 'the process chain' },
  supplierId: { sv: 'leverantören', en: 'the supplier' },
  sv: { sv: 'den svenska texten', en: 'the Swedish text' },
  texts: { sv: 'texterna', en: 'the texts' },
  tier: { sv: 'hur väl det är styrkt', en: 'how well it is proven' },
  title: { sv: 'rubriken', en: 'the title' },
  to: { sv: 'vem som får läsa', en: 'who may read' },
  town: { sv: 'orten', en: 'the town' },
  validUntil: { sv: 'sista giltighetsdagen', en: 'the last day of validity' },
  valuePerYear: { sv: 'värdet per år', en: 'the value per year' },
  visibility: { sv: 'vem som får läsa', en: 'who may read' },
  visit: { sv: 'dagen för besök', en: 'the day of the visit' },
  volume: { sv: 'volymen', en: 'the volume' },
  weights: { sv: 'vikterna', en: 'the weights' },
  what: { sv: 'vad som beställdes', en: 'what was ordered' },
  withinKm: { sv: 'avståndet', en: 'the distance' },
  withoutHelp: { sv: 'vad som hade hänt utan hjälpen', en: 'what would have happened without the help' },
  years: { sv: 'antalet år', en: 'the number of years' },
};

/** Fields of trips and their meetings; where a name is used elsewhere too, see `inTrip`. */
const TRIP_FIELDS: Readonly<Record<string, Bilingual>> = {
  base: { sv: 'utgångspunkten', en: 'the base' },
  between: { sv: 'sträckans ändar', en: 'the ends of the drive' },
  breaks: { sv: 'pauserna', en: 'the breaks' },
  budgetSek: { sv: 'budgeten', en: 'the budget' },
  buyer: { sv: 'köparens personer', en: 'the people of the buyer' },
  calendarOf: { sv: 'vems kalender som följs', en: 'whose calendar is followed' },
  closedAt: { sv: 'tiden för avslutet', en: 'the time of the closing' },
  closedBy: { sv: 'vem som avslutade', en: 'who closed it' },
  costSek: { sv: 'kostnaden', en: 'the cost' },
  date: { sv: 'dagen', en: 'the day' },
  days: { sv: 'dagarna', en: 'the days' },
  detour: { sv: 'omvägsfaktorn', en: 'the detour factor' },
  direction: { sv: 'riktningen', en: 'the direction' },
  doneOn: { sv: 'dagen då det gjordes', en: 'the day on which it was done' },
  due: { sv: 'sista dagen', en: 'the day by which it is due' },
  fewest: { sv: 'minsta antalet möten', en: 'the fewest meetings' },
  free: { sv: 'de lediga tiderna', en: 'the free hours' },
  joins: { sv: 'om medlemmen följer med', en: 'whether the member joins' },
  known: { sv: 'de kända körtiderna', en: 'the known drives' },
  meetingMinutes: { sv: 'mötenas längd', en: 'the length of a meeting' },
  meetings: { sv: 'antalet möten', en: 'the number of meetings' },
  members: { sv: 'medlemmarna', en: 'the members' },
  memorandumId: { sv: 'avsiktsförklaringen', en: 'the memorandum' },
  minutes: { sv: 'minuterna', en: 'the minutes' },
  most: { sv: 'högsta antalet möten', en: 'the most meetings' },
  needs: { sv: 'behoven', en: 'the needs' },
  nextStep: { sv: 'nästa steg', en: 'the next step' },
  note: { sv: 'anteckningen', en: 'the note' },
  opens: { sv: 'öppettiderna', en: 'the opening hours' },
  owner: { sv: 'vem som gör det', en: 'who does it' },
  parallel: { sv: 'antalet möten samtidigt', en: 'the number of meetings at a time' },
  placeId: { sv: 'platsen', en: 'the place' },
  places: { sv: 'platserna', en: 'the places' },
  programmeRevision: { sv: 'programmets version', en: 'the version of the programme' },
  seats: { sv: 'antalet platser', en: 'the number of seats' },
  slotMinutes: { sv: 'tiden mellan mötesstarter', en: 'the time between the beginnings of meetings' },
  team: { sv: 'laget', en: 'the team' },
  timeZone: { sv: 'tidszonen', en: 'the time zone' },
  travel: { sv: 'körtiderna', en: 'the drives' },
  verdict: { sv: 'omdömet', en: 'the verdict' },
  what: { sv: 'vad som ska göras', en: 'what is to be done' },
};

/** Lists of hours, in which `from` and `to` are times of day. */
const HOURS = ['days', 'breaks', 'opens', 'free'];

/** A field whose name means something else in a trip than elsewhere. */
function inTrip(tokens: readonly string[], last: string): Bilingual | undefined {
  if (last === 'from' && tokens.some((token) => HOURS.includes(token))) return { sv: 'början', en: 'the beginning' };
  if (last === 'to' && tokens.some((token) => HOURS.includes(token))) return { sv: 'slutet', en: 'the end' };
  if (tokens[0] === 'buyers') return tokens.length === 1 ? { sv: 'köparna', en: 'the buyers' } : undefined;
  return undefined;
}

/** Which closed set of words the values of a field are of; the first that knows the word gives its label. */
const LABELS_OF: Readonly<Record<string, readonly LabelSet[]>> = {
  by: ['milestone'],
  kind: ['siteKind', 'decision'],
  necessity: ['necessity'],
  role: ['role'],
  stage: ['stage'],
  state: ['certificateState', 'requirementState', 'outcomeState'],
  tier: ['evidenceTier'],
  to: ['visibility'],
  withoutHelp: ['withoutHelp'],
};

/** The field that a pointer ends at, as a sentence names it: `the expiry`. */
export function fieldIn(path: string): Bilingual {
  const tokens = path.split('/').slice(1);
  const last = tokens.at(-1) ?? '';
  const owner = tokens.at(-2) ?? '';
  const dimension = DIMENSIONS.find((one) => one === owner);
  if (dimension !== undefined && (last === 'min' || last === 'max')) return boundIn(dimension, last);
  if (isDimension(last)) return dimensionIn(last);
  if (path === '/kind') return { sv: 'beslutet', en: 'the decision' };
  if (tokens[0] === 'visibility' && owner === 'visibility' && last !== 'to') return mayReadIn(last);
  if (tokens.includes('visibility') && tokens[0] === 'visibility' && last === 'to') return mayReadIn(owner);
  return inTrip(tokens, last) ?? FIELDS[last] ?? TRIP_FIELDS[last] ?? { sv: `”${last}”`, en: `“${last}”` };
}

function isDimension(word: string): word is Dimension {
  return DIMENSIONS.some((one) => one === word);
}

function mayReadIn(field: string): Bilingual {
  const of = FIELDS[field] ?? { sv: field, en: field };
  return { sv: `vem som får läsa ${of.sv}`, en: `who may read ${of.en}` };
}

function boundIn(dimension: Dimension, bound: 'min' | 'max'): Bilingual {
  const name = dimensionIn(dimension);
  return bound === 'min'
    ? { sv: `minsta ${name.sv}`, en: `the least ${name.en}` }
    : { sv: `största ${name.sv}`, en: `the largest ${name.en}` };
}

/** What a change lies within, innermost first: `IATF 16949 at Olofström`; undefined outside every list. */
export function placeOfChangeIn(within: readonly Enclosing[], names: Names): Bilingual | undefined {
  const parts = [...within].reverse().map((one) => memberIn(one, names));
  const [inner, ...outer] = parts;
  if (inner === undefined) return undefined;
  return outer.reduce((place, part) => ({ sv: `${place.sv} vid ${part.sv}`, en: `${place.en} at ${part.en}` }), inner);
}

function memberIn({ list, is }: Enclosing, names: Names): Bilingual {
  switch (list) {
    case 'certificates':
      return joined(
        is.split(' ').map((scheme) => schemeIn(names, scheme as SchemeId)),
        'or',
      );
    case 'capabilities':
    case 'steps':
    case 'materials':
      return conceptIn(names, is as ConceptId);
    case 'dimensions':
      return isDimension(is) ? dimensionIn(is) : same(is);
    case 'languages':
      return languageIn(is);
    default:
      return same(is);
  }
}

/** A value as people read it; undefined for one that has too many parts to be told. */
export function valueIn(path: string, value: unknown, names: Names): Bilingual | undefined {
  const field = path.split('/').at(-1) ?? '';
  if (Array.isArray(value)) {
    const parts = value.map((member) => valueIn(path, member, names));
    const told = parts.filter((part) => part !== undefined);
    if (told.length < parts.length) return undefined;
    return told.length === 0 ? { sv: 'inga', en: 'none' } : joined(told, 'and');
  }
  if (typeof value === 'number') return quantityIn(path, value);
  if (isVisibility(value)) return wordIn('to', value.to, names);
  if (typeof value === 'boolean') return value ? { sv: 'ja', en: 'yes' } : { sv: 'nej', en: 'no' };
  return typeof value === 'string' ? wordIn(field, value, names) : undefined;
}

function quantityIn(path: string, value: number): Bilingual {
  const owner = path.split('/').at(-2) ?? '';
  return isDimension(owner) ? measureIn(owner, { max: value }) : numberIn(value);
}

function isVisibility(value: unknown): value is { readonly to: string } {
  return (
    typeof value === 'object' && value !== null && 'to' in value && typeof value.to === 'string' && !('from' in value)
  );
}

function wordIn(field: string, word: string, names: Names): Bilingual {
  for (const set of LABELS_OF[field] ?? []) {
    const label = labelIn(set, word as never) as Bilingual | undefined;
    if (label !== undefined) return label;
  }
  if (field === 'languages') return languageIn(word);
  if (field === 'exportMarkets' || field === 'country') return countryIn(word);
  if (['materials', 'process', 'material', 'added', 'rejected'].includes(field))
    return conceptIn(names, word as ConceptId);
  if (field === 'scheme' || field === 'anyOf') return schemeIn(names, word as SchemeId);
  const isWritten = /\s/u.test(word);
  return isWritten ? { sv: `”${word}”`, en: `“${word}”` } : same(word);
}

function same(text: string): Bilingual {
  return inBoth(() => text);
}
