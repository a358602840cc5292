import { z } from 'zod';
import { CertificateIdShape, SiteIdShape, SupplierIdShape } from '../../../contract/primitives';
import { CertificateShape, CertificatesView } from '../../../contract/supplier/site';
import { CERTIFICATES, factIn, putFact, removeFact, siteIn } from '../../../domain/supplier/profile-part';
import type { FlowDeps } from '../../../flows/flow-deps';
import { changeProfile } from '../../../flows/profile/change-profile';
import { readProfile } from '../../../flows/profile/read-profile';
import { tagOf } from '../../revision-tag';
import { NO_BODY, type Route, route } from '../../route';
import { requireSameId } from '../../same-id';

const BySite = z.strictObject({ supplierId: SupplierIdShape, siteId: SiteIdShape });
const ByCertificate = z.strictObject({ ...BySite.shape, certificateId: CertificateIdShape });

/** What a site holds or works on. Each is a part of the profile, whose revision is its ETag. */
export function certificateRoutes(deps: FlowDeps): readonly Route[] {
  return [...reads(deps), ...changes(deps)];
}

function reads(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/suppliers/:supplierId/sites/:siteId/certificates',
      tag: 'Suppliers',
      summary: 'What a site holds or works on',
      status: 200,
      answers: ['ETag'],
      params: BySite,
      view: CertificatesView,
      handle: async ({ actor, params }) => {
        const { profile } = await readProfile(deps, actor, params.supplierId);
        const items = CERTIFICATES.of(siteIn(profile, params.siteId));
        return { body: { items }, headers: { ETag: tagOf(profile.revision) } };
      },
    }),
    route({
      method: 'get',
      path: '/suppliers/:supplierId/sites/:siteId/certificates/:certificateId',
      tag: 'Suppliers',
      summary: 'One certificate of a site',
      status: 200,
      answers: ['ETag'],
      params: ByCertificate,
      view: CertificateShape,
      handle: async ({ actor, params }) => {
        const { profile } = await readProfile(deps, actor, params.supplierId);
        const body = factIn(siteIn(profile, params.siteId), CERTIFICATES, params.certificateId);
        return { body, headers: { ETag: tagOf(profile.revision) } };
      },
    }),
  ];
}

function changes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'put',
      path: '/suppliers/:supplierId/sites/:siteId/certificates/:certificateId',
      tag: 'Suppliers',
      summary: 'Add or replace one certificate, as the next revision of the profile',
      description:
        '`id` must be that of the address. The first one at a site begins its list, which from then on speaks for itself: what it does not name is not held.',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      mayCreate: true,
      params: ByCertificate,
      body: CertificateShape,
      view: CertificateShape,
      handle: async ({ actor, params, body, expectedRevision }) => {
        requireSameId(params.certificateId, body.id);
        const change = putFact(params.siteId, CERTIFICATES, body);
        const { profile, isNew } = await changeProfile(deps, actor, params.supplierId, { change, expectedRevision });
        // As it was stored: what a supplier changes is declared anew.
        const stored = factIn(siteIn(profile, params.siteId), CERTIFICATES, params.certificateId);
        return { body: stored, isNew, headers: { ETag: tagOf(profile.revision) } };
      },
    }),
    route({
      method: 'delete',
      path: '/suppliers/:supplierId/sites/:siteId/certificates/:certificateId',
      tag: 'Suppliers',
      summary: 'Take one certificate away, as the next revision of the profile',
      description: 'When it was the last one, the list stays and says that there is none.',
      status: 204,
      answers: ['ETag'],
      savesRevision: true,
      params: ByCertificate,
      view: NO_BODY,
      handle: async ({ actor, params, expectedRevision }) => {
        const change = removeFact(params.siteId, CERTIFICATES, params.certificateId);
        const { profile } = await changeProfile(deps, actor, params.supplierId, { change, expectedRevision });
        return { body: undefined, headers: { ETag: tagOf(profile.revision) } };
      },
    }),
  ];
}
