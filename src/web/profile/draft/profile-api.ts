import type { ProfileDraft } from '../../../domain/supplier/profile';
import type { Understanding } from '../../../domain/supplier/understanding';
import { $api, client, invalidate, queries } from '../../api/api';
import type { components } from '../../api/wire';
import type { CertificateAddress } from '../../certificates/documents';

type ProfileOnWire = components['schemas']['Profile'];
type DraftOnWire = components['schemas']['ProfileDraft'];

/** A profile as it was read: what can be changed, and what was understood of its texts. */
export interface LoadedProfile {
  readonly revision: number;
  readonly draft: ProfileDraft;
  readonly understood: Understanding;
}

const PATH = '/api/v1/suppliers/{supplierId}/profile';

/** The wire names ids as plain texts; the server made them, so here they are trusted to be ids again. */
function loadedOf({ revision, draft, understood }: ProfileOnWire): LoadedProfile {
  return { revision, draft: draft as unknown as ProfileDraft, understood: understood as unknown as Understanding };
}

/** A draft as it is sent. */
export function onWire(draft: ProfileDraft): DraftOnWire {
  return draft as unknown as DraftOnWire;
}

/** The newest revision of a supplier's profile. */
export function profileQuery(supplierId: string) {
  return $api.queryOptions('get', PATH, { params: { path: { supplierId } } }, { select: loadedOf });
}

/** Takes back the save that made `revision`: what stood before it stands again, proven as it was. */
export async function takeBackSave(supplierId: string, revision: number): Promise<void> {
  const params = { path: { supplierId }, header: { 'If-Match': `"${revision}"` } };
  const { data } = await client.POST('/api/v1/suppliers/{supplierId}/profile/take-back', { params });
  queries.setQueryData(profileQuery(supplierId).queryKey, data);
  await invalidateMoved();
}

/** Saves a draft as the next revision after `revision`, and has everything asked again that it may have moved. */
export async function putProfile(supplierId: string, revision: number, draft: ProfileDraft): Promise<LoadedProfile> {
  const params = { path: { supplierId }, header: { 'If-Match': `"${revision}"` } };
  const { data } = await client.PUT(PATH, { params, body: onWire(draft) });
  // Every refusal is thrown before it comes here.
  if (data === undefined) throw new Error('The server answered without a body.');
  queries.setQueryData(profileQuery(supplierId).queryKey, data);
  void invalidateMoved();
  return loadedOf(data);
}

/** Says that the cluster has seen what proves a certificate, and tells the revision that says so. */
export async function confirmCertificate(
  of: CertificateAddress,
  revision: number,
  body: components['schemas']['ConfirmCertificateBody'],
): Promise<number> {
  const params = { path: { ...of }, header: { 'If-Match': `"${revision}"` } };
  const { response } = await client.POST(
    '/api/v1/suppliers/{supplierId}/sites/{siteId}/certificates/{certificateId}/confirmation',
    { params, body },
  );
  await invalidateMoved();
  return Number(response.headers.get('ETag')?.replaceAll('"', ''));
}

/** Has everything asked again that a saved profile may have moved. */
function invalidateMoved(): Promise<void> {
  return invalidate('/api/v1/suppliers', '/api/v1/trials', '/api/v1/members', '/api/v1/home');
}
