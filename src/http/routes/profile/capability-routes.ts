import { z } from 'zod';
import { CapabilityIdShape, SiteIdShape, SupplierIdShape } from '../../../contract/primitives';
import { CapabilitiesView, CapabilityShape } from '../../../contract/supplier/site';
import { CAPABILITIES, factIn, putFact, removeFact, siteIn } from '../../../domain/supplier/profile-part';
import type { FlowDeps } from '../../../flows/flow-deps';
import { changeProfile } from '../../../flows/profile/change-profile';
import { readProfile } from '../../../flows/profile/read-profile';
import { tagOf } from '../../revision-tag';
import { NO_BODY, type Route, route } from '../../route';
import { requireSameId } from '../../same-id';

const BySite = z.strictObject({ supplierId: SupplierIdShape, siteId: SiteIdShape });
const ByCapability = z.strictObject({ ...BySite.shape, capabilityId: CapabilityIdShape });

/** What a site can do. Each is a part of the profile, whose revision is its ETag. */
export function capabilityRoutes(deps: FlowDeps): readonly Route[] {
  return [...reads(deps), ...changes(deps)];
}

function reads(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/suppliers/:supplierId/sites/:siteId/capabilities',
      tag: 'Suppliers',
      summary: 'What a site can do',
      status: 200,
      answers: ['ETag'],
      params: BySite,
      view: CapabilitiesView,
      handle: async ({ actor, params }) => {
        const { profile } = await readProfile(deps, actor, params.supplierId);
        const items = CAPABILITIES.of(siteIn(profile, params.siteId));
        return { body: { items }, headers: { ETag: tagOf(profile.revision) } };
      },
    }),
    route({
      method: 'get',
      path: '/suppliers/:supplierId/sites/:siteId/capabilities/:capabilityId',
      tag: 'Suppliers',
      summary: 'One capability of a site',
      status: 200,
      answers: ['ETag'],
      params: ByCapability,
      view: CapabilityShape,
      handle: async ({ actor, params }) => {
        const { profile } = await readProfile(deps, actor, params.supplierId);
        const body = factIn(siteIn(profile, params.siteId), CAPABILITIES, params.capabilityId);
        return { body, headers: { ETag: tagOf(profile.revision) } };
      },
    }),
  ];
}

function changes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'put',
      path: '/suppliers/:supplierId/sites/:siteId/capabilities/:capabilityId',
      tag: 'Suppliers',
      summary: 'Add or replace one capability, as the next revision of the profile',
      description:
        '`id` must be that of the address. The first one at a site begins its list, which from then on speaks for itself: what it does not name is not done.',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      mayCreate: true,
      params: ByCapability,
      body: CapabilityShape,
      view: CapabilityShape,
      handle: async ({ actor, params, body, expectedRevision }) => {
        requireSameId(params.capabilityId, body.id);
        const change = putFact(params.siteId, CAPABILITIES, body);
        const { profile, isNew } = await changeProfile(deps, actor, params.supplierId, { change, expectedRevision });
        // As it was stored: what a supplier changes is declared anew.
        const stored = factIn(siteIn(profile, params.siteId), CAPABILITIES, params.capabilityId);
        return { body: stored, isNew, headers: { ETag: tagOf(profile.revision) } };
      },
    }),
    route({
      method: 'delete',
      path: '/suppliers/:supplierId/sites/:siteId/capabilities/:capabilityId',
      tag: 'Suppliers',
      summary: 'Take one capability away, as the next revision of the profile',
      description: 'When it was the last one, the list stays and says that there is none.',
      status: 204,
      answers: ['ETag'],
      savesRevision: true,
      params: ByCapability,
      view: NO_BODY,
      handle: async ({ actor, params, expectedRevision }) => {
        const change = removeFact(params.siteId, CAPABILITIES, params.capabilityId);
        const { profile } = await changeProfile(deps, actor, params.supplierId, { change, expectedRevision });
        return { body: undefined, headers: { ETag: tagOf(profile.revision) } };
      },
    }),
  ];
}
