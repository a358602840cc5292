import type { Stores } from '../../db/stores/stores';
import { type Actor, type Operation, requireMay, viewerOf } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { CertificateKey } from '../../domain/supplier/certificate-document';
import { profileAsSeenBy } from '../../domain/supplier/profile';
import { CERTIFICATES, factIn, siteIn } from '../../domain/supplier/profile-part';
import type { Certificate } from '../../domain/supplier/site';

/**
 * The certificate as the actor may see it: what hangs on it is there for him exactly when it is.
 *
 * @throws Problem `absent` where there is none, or none that he may see
 */
export async function findCertificateFor(
  { profiles }: Pick<Stores, 'profiles'>,
  actor: Actor,
  operation: Operation,
  { supplierId, siteId, certificateId }: CertificateKey,
): Promise<Certificate> {
  requireMay(actor, operation, { supplierId });
  const profile = await profiles.find(supplierId);
  if (!profile) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const seen = profileAsSeenBy(profile, viewerOf(actor, supplierId));
  return factIn(siteIn(seen, siteId), CERTIFICATES, certificateId);
}
