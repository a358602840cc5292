import type { Actor } from '../../domain/permission';
import type { CertificateKey } from '../../domain/supplier/certificate-document';
import type { Evidence, EvidenceTier } from '../../domain/supplier/evidence';
import { CERTIFICATES, putFact } from '../../domain/supplier/profile-part';
import type { Certificate } from '../../domain/supplier/site';
import type { FlowDeps } from '../flow-deps';
import { changeProfile } from '../profile/change-profile';
import { findCertificateFor } from './find-certificate';

/** What the cluster can vouch for: that a document was seen, or that the fact was checked. */
export type ConfirmedTier = Extract<EvidenceTier, 'documented' | 'verified-by-cluster'>;

/** What was seen, and the revision of the profile that was on the screen. */
export interface CertificateConfirmation {
  readonly tier: ConfirmedTier;
  /** What was looked at, and by whom, in the words of the one who confirms. */
  readonly source: string;
  readonly expectedRevision: number;
}

/** The certificate with its new proof, and the revision of the profile that now has it. */
export interface ConfirmedCertificate {
  readonly certificate: Certificate;
  readonly revision: number;
}

/**
 * Says that the cluster has seen what proves a certificate, today. A document alone raises nothing: somebody has to have looked.
 *
 * @throws Problem `absent` without such a certificate; `conflict` when the profile has been changed meanwhile
 */
export async function confirmCertificate(
  deps: FlowDeps,
  actor: Actor,
  key: CertificateKey,
  { tier, source, expectedRevision }: CertificateConfirmation,
): Promise<ConfirmedCertificate> {
  const { evidence: earlier, ...rest } = await findCertificateFor(
    deps.database.stores,
    actor,
    'confirm-certificate',
    key,
  );
  const on = deps.now().toISOString().slice(0, 10);
  const evidence: Evidence = { tier, on, source, illustrative: earlier.illustrative };
  const certificate: Certificate = { ...rest, evidence };
  const change = putFact(key.siteId, CERTIFICATES, certificate);
  const { profile } = await changeProfile(deps, actor, key.supplierId, { change, expectedRevision });
  return { certificate, revision: profile.revision };
}
