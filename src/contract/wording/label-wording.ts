import type {
  CriterionId,
  Milestone,
  Necessity,
  RequirementState,
  RequirementVisibility,
} from '../../domain/demand/requirement';
import type { Language } from '../../domain/language';
import type { Answer, Verdict } from '../../domain/match/assessment';
import type { DecisionKind, Stage } from '../../domain/match/decision';
import type { OutcomeState, WithoutHelp } from '../../domain/outcome/outcome';
import type { ConceptKind, MentionKind } from '../../domain/reference/concept';
import type { SchemeKind } from '../../domain/reference/scheme';
import type { EvidenceTier } from '../../domain/supplier/evidence';
import type { CertificateState, Role, SiteKind } from '../../domain/supplier/site';
import type { Visibility } from '../../domain/supplier/visibility';
import type { Bilingual } from './bilingual';
import { TRIP_LABELS } from './trip/trip-labels';

const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  qualified: { sv: 'kvalificerad', en: 'qualified' },
  conditional: { sv: 'villkorlig', en: 'conditional' },
  excluded: { sv: 'utesluten', en: 'excluded' },
};

/** Swedish bends with the number; English does not. */
const MANY: Readonly<Record<Verdict, string>> = {
  qualified: 'kvalificerade',
  conditional: 'villkorliga',
  excluded: 'uteslutna',
};

const CRITERIA: Readonly<Record<CriterionId, Bilingual>> = {
  standing: { sv: 'företagets ställning', en: 'standing of the company' },
  processes: { sv: 'processer', en: 'processes' },
  materials: { sv: 'material', en: 'materials' },
  envelope: { sv: 'mått, krafter och toleranser', en: 'sizes, forces and tolerances' },
  volume: { sv: 'volym och kapacitet', en: 'volume and capacity' },
  certificates: { sv: 'certifikat', en: 'certificates' },
  place: { sv: 'läge och leverans', en: 'place and delivery' },
  languages: { sv: 'språk', en: 'languages' },
  proof: { sv: 'underlag', en: 'proof' },
  texts: { sv: 'vad texterna säger', en: 'what the texts say' },
};

const ANSWERS: Readonly<Record<Answer, Bilingual>> = {
  met: { sv: 'uppfyllt', en: 'met' },
  partly: { sv: 'delvis uppfyllt', en: 'partly met' },
  unmet: { sv: 'inte uppfyllt', en: 'not met' },
  unknown: { sv: 'okänt', en: 'unknown' },
  'not-applicable': { sv: 'inte tillämpligt', en: 'not applicable' },
};

const ROLES: Readonly<Record<Role, Bilingual>> = {
  core: { sv: 'kärnverksamhet', en: 'core business' },
  supplementary: { sv: 'kompletterande verksamhet', en: 'supplementary' },
  subcontracted: { sv: 'köps av underleverantör', en: 'subcontracted' },
  former: { sv: 'tidigare verksamhet', en: 'no longer done' },
};

const SITE_KINDS: Readonly<Record<SiteKind, Bilingual>> = {
  production: { sv: 'produktionsanläggning', en: 'production site' },
  'tooling-and-equipment': { sv: 'verktygs- och utrustningsverkstad', en: 'tooling and equipment site' },
  engineering: { sv: 'konstruktionskontor', en: 'engineering site' },
  logistics: { sv: 'logistikanläggning', en: 'logistics site' },
};

const SCHEME_KINDS: Readonly<Record<SchemeKind, Bilingual>> = {
  certificate: { sv: 'certifikat', en: 'certificate' },
  accreditation: { sv: 'ackreditering', en: 'accreditation' },
  assessment: { sv: 'bedömning', en: 'assessment' },
  'self-assessment': { sv: 'egenbedömning', en: 'self-assessment' },
  'customer-status': { sv: 'kundstatus', en: 'customer status' },
  declaration: { sv: 'deklaration', en: 'declaration' },
};

const EVIDENCE_TIERS: Readonly<Record<EvidenceTier, Bilingual>> = {
  declared: { sv: 'uppgivet', en: 'declared' },
  documented: { sv: 'dokument granskat', en: 'document seen' },
  'verified-by-cluster': { sv: 'kontrollerat av klustret', en: 'verified by the cluster' },
  'verified-in-register': { sv: 'kontrollerat i register', en: 'verified in a register' },
};

const MILESTONES: Readonly<Record<Milestone, Bilingual>> = {
  visit: { sv: 'besöket', en: 'the visit' },
  nomination: { sv: 'nominering', en: 'nomination' },
  startOfProduction: { sv: 'produktionsstart', en: 'start of production' },
};

const CERTIFICATE_STATES: Readonly<Record<CertificateState, Bilingual>> = {
  valid: { sv: 'giltigt', en: 'valid' },
  suspended: { sv: 'tillfälligt indraget', en: 'suspended' },
  withdrawn: { sv: 'återkallat', en: 'withdrawn' },
  'in-progress': { sv: 'pågår', en: 'in progress' },
};

const NECESSITIES: Readonly<Record<Necessity, Bilingual>> = {
  must: { sv: 'ska-krav', en: 'must' },
  wish: { sv: 'bör-krav', en: 'wish' },
};

const CONCEPT_KINDS: Readonly<Record<ConceptKind, Bilingual>> = {
  process: { sv: 'process', en: 'process' },
  material: { sv: 'material', en: 'material' },
  product: { sv: 'produkt', en: 'product' },
  tooling: { sv: 'verktyg', en: 'tooling' },
  service: { sv: 'tjänst', en: 'service' },
};

const MENTION_KINDS: Readonly<Record<MentionKind, Bilingual>> = {
  label: { sv: 'ordet självt', en: 'the word itself' },
  stem: { sv: 'böjd form', en: 'inflected form' },
  compound: { sv: 'del av sammansatt ord', en: 'part of a compound' },
  misspelling: { sv: 'felstavning', en: 'misspelling' },
};

const DECISIONS: Readonly<Record<DecisionKind, Bilingual>> = {
  keep: { sv: 'behållen', en: 'kept' },
  reject: { sv: 'avvisad', en: 'rejected' },
  invite: { sv: 'inbjuden', en: 'invited' },
};

const STAGES: Readonly<Record<Stage, Bilingual>> = {
  proposed: { sv: 'föreslagen', en: 'proposed' },
  met: { sv: 'träffad', en: 'met' },
  visited: { sv: 'besökt', en: 'visited' },
  evaluated: { sv: 'utvärderad', en: 'evaluated' },
  approved: { sv: 'godkänd', en: 'approved' },
  quoted: { sv: 'offererad', en: 'quoted' },
  nominated: { sv: 'nominerad', en: 'nominated' },
  delivering: { sv: 'levererar', en: 'delivering' },
  lost: { sv: 'förlorad', en: 'lost' },
};

const REQUIREMENT_STATES: Readonly<Record<RequirementState, Bilingual>> = {
  draft: { sv: 'utkast', en: 'draft' },
  open: { sv: 'öppet', en: 'open' },
  closed: { sv: 'stängt', en: 'closed' },
};

const OUTCOME_STATES: Readonly<Record<OutcomeState, Bilingual>> = {
  noted: { sv: 'noterat', en: 'noted' },
  asked: { sv: 'bekräftelse begärd', en: 'confirmation asked for' },
  confirmed: { sv: 'bekräftat av företaget', en: 'confirmed by the company' },
  withdrawn: { sv: 'återtaget', en: 'withdrawn' },
};

const WITHOUT_HELP: Readonly<Record<WithoutHelp, Bilingual>> = {
  nothing: { sv: 'ingen order', en: 'no order' },
  later: { sv: 'senare', en: 'later' },
  smaller: { sv: 'mindre', en: 'smaller' },
  'the-same': { sv: 'samma order ändå', en: 'the same order anyway' },
  unknown: { sv: 'okänt', en: 'unknown' },
};

const VISIBILITIES: Readonly<Record<Visibility['to'] | RequirementVisibility['to'], Bilingual>> = {
  public: { sv: 'alla som är inloggade', en: 'everyone signed in' },
  cluster: { sv: 'bara klustret', en: 'the cluster only' },
  buyers: { sv: 'klustret och valda köpare', en: 'the cluster and chosen buyers' },
  private: { sv: 'bara vi själva', en: 'only ourselves' },
  'all-clusters': { sv: 'alla kluster', en: 'every cluster' },
};

/** Every closed set of words that people meet, by its name. */
const LABELS = {
  verdict: VERDICTS,
  criterion: CRITERIA,
  answer: ANSWERS,
  role: ROLES,
  siteKind: SITE_KINDS,
  schemeKind: SCHEME_KINDS,
  evidenceTier: EVIDENCE_TIERS,
  milestone: MILESTONES,
  certificateState: CERTIFICATE_STATES,
  necessity: NECESSITIES,
  conceptKind: CONCEPT_KINDS,
  mentionKind: MENTION_KINDS,
  decision: DECISIONS,
  stage: STAGES,
  requirementState: REQUIREMENT_STATES,
  outcomeState: OUTCOME_STATES,
  withoutHelp: WITHOUT_HELP,
  visibility: VISIBILITIES,
  ...TRIP_LABELS,
} as const;

/** The name of one closed set of words. */
export type LabelSet = keyof typeof LABELS;

/** The label of one word of a closed set in both languages, lower case, as it stands inside a sentence. */
export function labelIn<S extends LabelSet>(set: S, word: keyof (typeof LABELS)[S]): Bilingual {
  return LABELS[set][word] as Bilingual;
}

/** The label of one word of a closed set, lower case. */
export function wordLabel<S extends LabelSet>(set: S, word: keyof (typeof LABELS)[S], language: Language): string {
  return labelIn(set, word)[language];
}

/** The verdict in words, lower case. */
export function wordVerdict(verdict: Verdict, language: Language): string {
  return VERDICTS[verdict][language];
}

/** How many suppliers got a verdict, in words: "2 qualified". */
export function wordVerdictCount(verdict: Verdict, count: number, language: Language): string {
  const isMany = language === 'sv' && count !== 1;
  return `${count} ${isMany ? MANY[verdict] : VERDICTS[verdict][language]}`;
}

/** The answer in words, lower case. */
export function wordAnswer(answer: Answer, language: Language): string {
  return ANSWERS[answer][language];
}
