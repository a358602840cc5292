import type { CalendarDate } from '../calendar-date';
import type { ConceptId, SchemeId, SupplierId } from '../ids';
import type { ProfileDraft } from './profile';
import type { Certificate, CertificateState } from './site';

/** A certificate in short: the best that any site has of the scheme. */
export interface MemberCertificate {
  readonly scheme: SchemeId;
  readonly state: CertificateState;
  readonly expires?: CalendarDate;
}

/** A member in one line of a long table, as its reader may see it. */
export interface Member {
  readonly id: SupplierId;
  readonly name: string;
  readonly organisationNumber?: string;
  readonly standing: 'active' | 'ceased';
  /** True where the company is invented, to show how things work. */
  readonly illustrative: boolean;
  /** Of its sites, each once. */
  readonly towns: readonly string[];
  /** Its trades, each once. */
  readonly processes: readonly ConceptId[];
  readonly certificates: readonly MemberCertificate[];
  /** Of the profile. */
  readonly revision: number;
  /** Whole percent of the questions that the profile answers. */
  readonly completeness: number;
  /** Moments are ISO 8601 with zone. */
  readonly savedAt: string;
  readonly savedBy?: string;
  readonly confirmedAt?: string;
  readonly confirmedBy?: string;
  /** Open needs on whose shortlist it stands, by verdict: of those whose shortlists the reader may see. */
  readonly openNeeds: { readonly qualified: number; readonly conditional: number };
}

/** Towns, trades and certificates of a profile, in short. */
export function inShort({ sites }: Pick<ProfileDraft, 'sites'>): Pick<Member, 'towns' | 'processes' | 'certificates'> {
  const capabilities = sites.flatMap((site) => site.capabilities ?? []);
  return {
    towns: [...new Set(sites.map(({ place }) => place.town))],
    processes: [...new Set(capabilities.filter(({ role }) => role === 'core').map(({ process }) => process))],
    certificates: bestOf(sites.flatMap((site) => site.certificates ?? [])),
  };
}

/** Best first: one in force before one that is being worked on, and that before one that is not in force any more. */
const BY_WORTH: readonly CertificateState[] = ['valid', 'in-progress', 'suspended', 'withdrawn'];

function bestOf(certificates: readonly Certificate[]): readonly MemberCertificate[] {
  const best = new Map<SchemeId, MemberCertificate>();
  for (const { scheme, state, expires } of certificates) {
    const one = { scheme, state, ...(expires !== undefined && { expires }) };
    const other = best.get(scheme);
    if (other === undefined || isBetter(one, other)) best.set(scheme, one);
  }
  return [...best.values()];
}

/** One without an end is as good as can be. */
function isBetter(one: MemberCertificate, other: MemberCertificate): boolean {
  const worth = BY_WORTH.indexOf(one.state) - BY_WORTH.indexOf(other.state);
  return worth === 0 ? (one.expires ?? '9999') > (other.expires ?? '9999') : worth < 0;
}
