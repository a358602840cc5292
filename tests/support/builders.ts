import type { Buyer, BuyerSite } from '../../src/domain/demand/buyer';
import type { CertificateAsk, ProcessStep, Requirement, RequirementDraft } from '../../src/domain/demand/requirement';
import type {
  BuyerId,
  BuyerSiteId,
  CapabilityId,
  CertificateId,
  ConceptId,
  MeetingId,
  MemorandumId,
  OutcomeId,
  RequirementId,
  SchemeId,
  SiteId,
  SupplierId,
  TripBuyerId,
  TripId,
  TripPlaceId,
} from '../../src/domain/ids';
import type { MemorandumDraft } from '../../src/domain/outcome/memorandum';
import type { Order } from '../../src/domain/outcome/outcome';
import type { Place } from '../../src/domain/place';
import { type Concept, type ConceptKind, makeTaxonomy } from '../../src/domain/reference/concept';
import { makeSchemeBook, type Scheme } from '../../src/domain/reference/scheme';
import type { Evidence } from '../../src/domain/supplier/evidence';
import type { Profile, ProfileDraft } from '../../src/domain/supplier/profile';
import { type Capability, type Certificate, SITE_KINDS, type Site } from '../../src/domain/supplier/site';
import type { Supplier } from '../../src/domain/supplier/supplier';
import { NOTHING_UNDERSTOOD } from '../../src/domain/supplier/understanding';
import type { Policy } from '../../src/scoring/policy';
import { RULES } from '../../src/scoring/rules';

/** Each builder gives a valid value in which only what matters to the test is named. */
export const id = {
  supplier: (text: string) => text as SupplierId,
  site: (text: string) => text as SiteId,
  capability: (text: string) => text as CapabilityId,
  certificate: (text: string) => text as CertificateId,
  buyer: (text: string) => text as BuyerId,
  buyerSite: (text: string) => text as BuyerSiteId,
  requirement: (text: string) => text as RequirementId,
  concept: (text: string) => text as ConceptId,
  scheme: (text: string) => text as SchemeId,
  trip: (text: string) => text as TripId,
  tripPlace: (text: string) => text as TripPlaceId,
  tripBuyer: (text: string) => text as TripBuyerId,
  meeting: (text: string) => text as MeetingId,
  outcome: (text: string) => text as OutcomeId,
  memorandum: (text: string) => text as MemorandumId,
};

export const anEvidence = (changes: Partial<Evidence> = {}): Evidence => ({
  tier: 'documented',
  on: '2026-06-01',
  source: 'a test',
  illustrative: true,
  ...changes,
});

const OLOFSTROM: Place = { town: 'Olofström', country: 'SE', latitude: 56.2773, longitude: 14.534 };
const SOLIHULL: Place = { town: 'Solihull', country: 'GB', latitude: 52.4143, longitude: -1.7809 };

/** A small forest: enough relations of every kind to judge by. Written as `id < broader`. */
const SMALL_FOREST: readonly (readonly [ConceptKind, string, string?])[] = [
  ['process', 'manufacturing-process'],
  ['process', 'forming', 'manufacturing-process'],
  ['process', 'sheet-metal-forming', 'forming'],
  ['process', 'stamping', 'sheet-metal-forming'],
  ['process', 'deep-drawing', 'stamping'],
  ['process', 'press-hardening', 'stamping'],
  ['process', 'joining', 'manufacturing-process'],
  ['process', 'welding', 'joining'],
  ['process', 'arc-welding', 'welding'],
  ['process', 'tig-welding', 'arc-welding'],
  ['process', 'mig-mag-welding', 'arc-welding'],
  ['process', 'resistance-welding', 'welding'],
  ['process', 'spot-welding', 'resistance-welding'],
  ['process', 'coating', 'manufacturing-process'],
  ['process', 'electroplating', 'coating'],
  ['process', 'zinc-electroplating', 'electroplating'],
  ['process', 'e-coating', 'coating'],
  ['process', 'assembly'],
  ['material', 'material'],
  ['material', 'metal', 'material'],
  ['material', 'steel', 'metal'],
  ['material', 'high-strength-steel', 'steel'],
  ['material', 'ahss', 'high-strength-steel'],
  ['material', 'boron-steel', 'steel'],
  ['material', 'aluminium', 'metal'],
  ['product', 'product'],
  ['product', 'bracket', 'product'],
];

export const SMALL_CONCEPTS: readonly Concept[] = SMALL_FOREST.map(([kind, name, broader]) => ({
  id: id.concept(name),
  kind,
  ...(broader !== undefined && { broader: id.concept(broader) }),
  labels: { sv: { preferred: `${name} sv`, alternative: [] }, en: { preferred: name, alternative: [] } },
  note: 'test',
}));

const aScheme = (name: string, changes: Partial<Scheme> = {}): Scheme => ({
  id: id.scheme(name),
  kind: 'certificate',
  labels: { sv: name, en: name },
  aliases: [],
  validityMonths: 36,
  eligible: SITE_KINDS,
  insteadAsk: {},
  implies: [],
  source: 'a test',
  ...changes,
});

export const SMALL_SCHEMES: readonly Scheme[] = [
  aScheme('iso-9001'),
  aScheme('iatf-16949', {
    eligible: ['production'],
    implies: [id.scheme('iso-9001')],
    insteadAsk: { 'tooling-and-equipment': [id.scheme('vda-6-4'), id.scheme('iso-9001')] },
  }),
  aScheme('vda-6-4', { eligible: ['tooling-and-equipment'] }),
  aScheme('iso-14001'),
  aScheme('iso-ts-16949', { retired: { since: '2018-09-14', successor: id.scheme('iatf-16949') } }),
];

export const SMALL_POLICY: Policy = {
  taxonomy: makeTaxonomy(SMALL_CONCEPTS),
  schemes: makeSchemeBook(SMALL_SCHEMES),
  rules: RULES,
};

export const aSupplier = (changes: Partial<Supplier> = {}): Supplier => ({
  id: id.supplier('testfirma'),
  name: 'Testfirma AB',
  standing: { kind: 'active' },
  evidence: anEvidence(),
  ...changes,
});

export const aCapability = (process: string, changes: Partial<Capability> = {}): Capability => ({
  id: id.capability(process),
  process: id.concept(process),
  role: 'core',
  envelope: {},
  evidence: anEvidence(),
  ...changes,
});

export const aCertificate = (scheme: string, changes: Partial<Certificate> = {}): Certificate => ({
  id: id.certificate(scheme),
  scheme: id.scheme(scheme),
  state: 'valid',
  issued: '2026-01-01',
  expires: '2028-12-31',
  evidence: anEvidence(),
  ...changes,
});

export const aSite = (changes: Partial<Site> = {}): Site => ({
  id: id.site('works'),
  name: 'The works',
  kind: 'production',
  place: OLOFSTROM,
  ...changes,
});

export const aProfileDraft = (changes: Partial<ProfileDraft> = {}): ProfileDraft => ({
  texts: {},
  corrections: { rejected: [], added: [] },
  sites: [aSite()],
  evidence: anEvidence(),
  visibility: {},
  ...changes,
});

export const aProfile = (changes: Partial<Profile> = {}): Profile => ({
  ...aProfileDraft(),
  supplierId: id.supplier('testfirma'),
  revision: 1,
  understood: NOTHING_UNDERSTOOD,
  ...changes,
});

export const aBuyerSite = (changes: Partial<BuyerSite> = {}): BuyerSite => ({
  id: id.buyerSite('solihull'),
  name: 'Solihull',
  place: SOLIHULL,
  evidence: anEvidence(),
  ...changes,
});

export const aBuyer = (changes: Partial<Buyer> = {}): Buyer => ({
  id: id.buyer('jaguar'),
  name: 'Jaguar',
  sites: [aBuyerSite()],
  evidence: anEvidence(),
  ...changes,
});

export const aStep = (process: string, changes: Partial<ProcessStep> = {}): ProcessStep => ({
  process: id.concept(process),
  necessity: 'must',
  inHouse: false,
  ...changes,
});

export const aCertificateAsk = (scheme: string, changes: Partial<CertificateAsk> = {}): CertificateAsk => ({
  anyOf: [id.scheme(scheme)],
  by: 'startOfProduction',
  necessity: 'must',
  planAccepted: false,
  ...changes,
});

export const aRequirementDraft = (changes: Partial<RequirementDraft> = {}): RequirementDraft => ({
  buyerId: id.buyer('jaguar'),
  receivingSiteId: id.buyerSite('solihull'),
  title: { sv: 'Ett fäste', en: 'A bracket' },
  texts: {},
  corrections: { rejected: [], added: [] },
  steps: [aStep('stamping')],
  materials: [],
  dimensions: [],
  certificates: [],
  languages: [],
  issuedOn: '2026-10-01',
  milestones: { visit: '2027-02-01', nomination: '2027-05-01', startOfProduction: '2027-09-01' },
  weights: {},
  visibility: { to: 'all-clusters' },
  state: 'open',
  evidence: anEvidence(),
  ...changes,
});

export const aRequirement = (changes: Partial<Requirement> = {}): Requirement => ({
  ...aRequirementDraft(),
  id: id.requirement('a-bracket'),
  revision: 1,
  understood: NOTHING_UNDERSTOOD,
  ...changes,
});

export const aMemorandumDraft = (changes: Partial<MemorandumDraft> = {}): MemorandumDraft => ({
  title: 'Olofström and Coventry',
  regions: [
    { name: 'Olofström', country: 'SE' },
    { name: 'Coventry', country: 'GB' },
  ],
  signedOn: '2026-11-10',
  evidence: anEvidence(),
  ...changes,
});

export const anOrder = (changes: Partial<Order> = {}): Order => ({
  what: 'Brackets',
  orderedOn: '2026-11-20',
  valuePerYear: { minor: 100_000_000, currency: 'SEK' },
  years: 5,
  jobs: 2.5,
  withoutHelp: 'nothing',
  ...changes,
});
