import type { CalendarDate } from '../calendar-date';
import type { CapabilityId, CertificateId, ConceptId, SchemeId, SiteId } from '../ids';
import type { Place } from '../place';
import type { Envelope } from './envelope';
import type { Evidence } from './evidence';
import type { Visibility } from './visibility';

/** What a site is for; it decides which schemes the site can hold. */
export type SiteKind = 'production' | 'tooling-and-equipment' | 'engineering' | 'logistics';

/** Every kind of site. */
export const SITE_KINDS: readonly SiteKind[] = ['production', 'tooling-and-equipment', 'engineering', 'logistics'];

/** How a site stands to a process: its trade, done when needed, bought from others, or no longer done. */
export type Role = 'core' | 'supplementary' | 'subcontracted' | 'former';

/** Every role, strongest first. */
export const ROLES: readonly Role[] = ['core', 'supplementary', 'subcontracted', 'former'];

/** A process that a site offers, in which role, in which materials and up to which sizes, and how well that is proven. */
export interface Capability {
  readonly id: CapabilityId;
  readonly process: ConceptId;
  readonly role: Role;
  /** Undefined when the supplier has not said in which materials. */
  readonly materials?: readonly ConceptId[];
  readonly envelope: Envelope;
  readonly evidence: Evidence;
  readonly visibility?: Visibility;
}

/** Where a certificate stands. `in-progress` means it has been begun and is not held yet. */
export type CertificateState = 'valid' | 'suspended' | 'withdrawn' | 'in-progress';

/** Every state of a certificate. */
export const CERTIFICATE_STATES: readonly CertificateState[] = ['valid', 'suspended', 'withdrawn', 'in-progress'];

/** A certificate, accreditation, assessment, self-assessment, status or declaration that a site holds or is working on. */
export interface Certificate {
  readonly id: CertificateId;
  readonly scheme: SchemeId;
  readonly state: CertificateState;
  readonly number?: string;
  readonly issuer?: string;
  /** What the certificate covers, in its own words. */
  readonly scope?: string;
  readonly issued?: CalendarDate;
  readonly expires?: CalendarDate;
  /** When it is expected to be issued; only while in progress. */
  readonly expected?: CalendarDate;
  readonly evidence: Evidence;
  readonly visibility?: Visibility;
}

/**
 * One place where a supplier works. Capabilities and certificates hang on the site, never on the company.
 *
 * A list that is present speaks for itself: what it does not name is not held. An absent list is silence, which is unknown,
 * and so is what a partial list leaves out.
 */
export interface Site {
  readonly id: SiteId;
  readonly name: string;
  readonly kind: SiteKind;
  readonly place: Place;
  readonly capabilities?: readonly Capability[];
  readonly certificates?: readonly Certificate[];
  /** True when the lists name only what somebody else has written about the site, not all that it does and holds. */
  readonly isPartial?: boolean;
}
