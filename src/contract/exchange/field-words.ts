import type { ExchangeKind, SheetField } from '../../domain/exchange/fields';
import type { Language } from '../../domain/language';
import type { Bilingual } from '../wording/bilingual';
import { foldWord } from './sheet-words';

/** The head of a column, and what else such a column is called in people's own sheets. */
interface FieldWords extends Bilingual {
  readonly also: readonly string[];
}

type Heads = Readonly<Partial<Record<SheetField, FieldWords>>>;

const TEXTS: Heads = {
  textSv: {
    sv: 'Text (svenska)',
    en: 'Text (Swedish)',
    also: ['beskrivning', 'presentation', 'text', 'text sv', 'om företaget'],
  },
  textEn: {
    sv: 'Text (engelska)',
    en: 'Text (English)',
    also: ['description', 'text en', 'beskrivning engelska', 'about'],
  },
};

const MEMBER_HEADS: Heads = {
  id: { sv: 'Id', en: 'Id', also: ['medlems-id', 'member id', 'leverantörs-id', 'supplier id'] },
  name: {
    sv: 'Namn',
    en: 'Name',
    also: ['företag', 'företagsnamn', 'medlem', 'bolag', 'leverantör', 'company', 'company name', 'member', 'supplier'],
  },
  organisationNumber: {
    sv: 'Organisationsnummer',
    en: 'Organisation number',
    also: [
      'org.nr',
      'org nr',
      'orgnr',
      'org.nummer',
      'orgnummer',
      'organisationsnr',
      'org no',
      'company number',
      'registration number',
      'momsnr',
      'vat',
      'vat number',
    ],
  },
  standing: { sv: 'Ställning', en: 'Standing', also: ['status', 'läge'] },
  ceasedOn: { sv: 'Upphörde', en: 'Ceased on', also: ['upphört', 'upphörde den', 'ceased'] },
  siteId: { sv: 'Anläggnings-id', en: 'Site id', also: [] },
  siteName: {
    sv: 'Anläggning',
    en: 'Site',
    also: ['anläggningsnamn', 'fabrik', 'verksamhetsställe', 'site name', 'plant'],
  },
  siteKind: {
    sv: 'Slag av anläggning',
    en: 'Kind of site',
    also: ['anläggningstyp', 'typ', 'typ av anläggning', 'site kind', 'site type', 'kind', 'type'],
  },
  town: { sv: 'Ort', en: 'Town', also: ['stad', 'postort', 'city', 'location'] },
  region: { sv: 'Region', en: 'Region', also: ['län', 'landskap', 'county'] },
  country: { sv: 'Land', en: 'Country', also: ['landskod', 'country code'] },
  latitude: { sv: 'Latitud', en: 'Latitude', also: ['lat', 'breddgrad'] },
  longitude: { sv: 'Longitud', en: 'Longitude', also: ['long', 'lon', 'lng', 'längdgrad'] },
  processes: {
    sv: 'Processer',
    en: 'Processes',
    also: [
      'process',
      'verksamhet',
      'tillverkningsprocesser',
      'metoder',
      'kompetens',
      'kompetenser',
      'erbjuder',
      'capabilities',
      'competences',
      'services',
    ],
  },
  certificates: {
    sv: 'Certifikat',
    en: 'Certificates',
    also: ['certifieringar', 'certifiering', 'certifications', 'certificate'],
  },
  languages: { sv: 'Språk', en: 'Languages', also: ['arbetsspråk', 'language'] },
  exportMarkets: {
    sv: 'Exportländer',
    en: 'Export markets',
    also: ['marknader', 'exportmarknader', 'export countries', 'markets'],
  },
  ...TEXTS,
};

const NEED_HEADS: Heads = {
  id: { sv: 'Id', en: 'Id', also: ['behovs-id', 'need id', 'requirement id'] },
  titleSv: { sv: 'Rubrik (svenska)', en: 'Title (Swedish)', also: ['rubrik', 'titel', 'behov', 'benämning'] },
  titleEn: { sv: 'Rubrik (engelska)', en: 'Title (English)', also: ['title', 'need', 'requirement'] },
  buyer: { sv: 'Köpare', en: 'Buyer', also: ['kund', 'beställare', 'customer', 'oem'] },
  receivingSite: {
    sv: 'Mottagande anläggning',
    en: 'Receiving site',
    also: ['leveransort', 'levereras till', 'delivery site', 'plant', 'site'],
  },
  state: { sv: 'Läge', en: 'State', also: ['status'] },
  issuedOn: { sv: 'Utfärdat', en: 'Issued on', also: ['datum', 'förfrågan daterad', 'issued', 'date'] },
  visit: { sv: 'Besök', en: 'Visit', also: ['besöksdag', 'visit date'] },
  nomination: { sv: 'Nominering', en: 'Nomination', also: ['nomineras', 'nomination date'] },
  startOfProduction: { sv: 'Produktionsstart', en: 'Start of production', also: ['sop', 'start', 'serietillverkning'] },
  steps: { sv: 'Processkedja', en: 'Process chain', also: ['processer', 'process', 'steg', 'processes', 'steps'] },
  materials: { sv: 'Material', en: 'Materials', also: ['material', 'råmaterial'] },
  volumeMin: {
    sv: 'Årsvolym från',
    en: 'Annual volume from',
    also: ['volym från', 'minsta volym', 'volume from', 'min volume'],
  },
  volumeMax: {
    sv: 'Årsvolym till',
    en: 'Annual volume to',
    also: ['volym', 'årsvolym', 'antal per år', 'volym till', 'annual volume', 'volume', 'volume to', 'max volume'],
  },
  volumeNecessity: { sv: 'Årsvolym: ska eller bör', en: 'Annual volume: must or wish', also: [] },
  certificates: {
    sv: 'Certifikat',
    en: 'Certificates',
    also: ['certifikatkrav', 'certifieringar', 'certifications', 'certificate'],
  },
  languages: { sv: 'Språk', en: 'Languages', also: ['arbetsspråk', 'language'] },
  withinKm: { sv: 'Inom km', en: 'Within km', also: ['avstånd', 'högsta avstånd', 'distance', 'max distance'] },
  distanceNecessity: { sv: 'Inom km: ska eller bör', en: 'Within km: must or wish', also: [] },
  ...TEXTS,
};

const HEADS: Readonly<Record<ExchangeKind, Heads>> = { members: MEMBER_HEADS, needs: NEED_HEADS };

/** The column of a file of faulty rows that says what is wrong; it is passed over when the file comes back. */
const REASON: FieldWords = { sv: 'Anledning', en: 'Reason', also: [] };

/** The head of a field's column. */
export function fieldHead(kind: ExchangeKind, field: SheetField, language: Language): string {
  return HEADS[kind][field]?.[language] ?? field;
}

/** The head of the column of reasons. */
export function reasonHead(language: Language): string {
  return REASON[language];
}

/** Is this the head of the column of reasons, in either language? */
export function isReasonHead(head: string): boolean {
  return [REASON.sv, REASON.en].some((word) => foldWord(word) === foldWord(head));
}

/** The field that a column of this head holds, as far as its head tells. */
export function fieldOfHead(kind: ExchangeKind, head: string): SheetField | undefined {
  return known(kind).get(foldHead(head));
}

const KNOWN = new Map<ExchangeKind, ReadonlyMap<string, SheetField>>();

/** What the product writes itself wins over what others may mean by the same word. */
function known(kind: ExchangeKind): ReadonlyMap<string, SheetField> {
  const kept = KNOWN.get(kind);
  if (kept) return kept;
  const made = new Map<string, SheetField>();
  const entries = Object.entries(HEADS[kind]) as [SheetField, FieldWords][];
  for (const [field, { sv, en }] of entries) for (const head of [sv, en, field]) made.set(foldHead(head), field);
  for (const [field, { also }] of entries) {
    for (const head of also) if (!made.has(foldHead(head))) made.set(foldHead(head), field);
  }
  KNOWN.set(kind, made);
  return made;
}

function foldHead(head: string): string {
  return foldWord(head.replaceAll(/[._:*\-–/()]+/gu, ' '));
}
