import { z } from 'zod';
import { SiteIdShape, SupplierIdShape } from '../../../contract/primitives';
import { SiteShape, SitesView } from '../../../contract/supplier/site';
import { putSite, removeSite, siteIn } from '../../../domain/supplier/profile-part';
import type { FlowDeps } from '../../../flows/flow-deps';
import { changeProfile } from '../../../flows/profile/change-profile';
import { readProfile } from '../../../flows/profile/read-profile';
import { tagOf } from '../../revision-tag';
import { NO_BODY, type Route, route } from '../../route';
import { requireSameId } from '../../same-id';

const BySupplier = z.strictObject({ supplierId: SupplierIdShape });
const BySite = z.strictObject({ supplierId: SupplierIdShape, siteId: SiteIdShape });

/** Where suppliers work. Each site is a part of the profile, whose revision is its ETag. */
export function siteRoutes(deps: FlowDeps): readonly Route[] {
  return [...reads(deps), ...changes(deps)];
}

function reads(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/suppliers/:supplierId/sites',
      tag: 'Suppliers',
      summary: 'The sites of a supplier, with what each can do and holds',
      status: 200,
      answers: ['ETag'],
      params: BySupplier,
      view: SitesView,
      handle: async ({ actor, params }) => {
        const { profile } = await readProfile(deps, actor, params.supplierId);
        return { body: { items: profile.sites }, headers: { ETag: tagOf(profile.revision) } };
      },
    }),
    route({
      method: 'get',
      path: '/suppliers/:supplierId/sites/:siteId',
      tag: 'Suppliers',
      summary: 'One site, with what it can do and holds',
      status: 200,
      answers: ['ETag'],
      params: BySite,
      view: SiteShape,
      handle: async ({ actor, params }) => {
        const { profile } = await readProfile(deps, actor, params.supplierId);
        return { body: siteIn(profile, params.siteId), headers: { ETag: tagOf(profile.revision) } };
      },
    }),
  ];
}

function changes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'put',
      path: '/suppliers/:supplierId/sites/:siteId',
      tag: 'Suppliers',
      summary: 'Add or replace one site, as the next revision of the profile',
      description:
        '`id` must be that of the address. The site is replaced with its lists; what the caller may not see stays.',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      mayCreate: true,
      params: BySite,
      body: SiteShape,
      view: SiteShape,
      handle: async ({ actor, params, body, expectedRevision }) => {
        requireSameId(params.siteId, body.id);
        const change = putSite(body);
        const { profile, isNew } = await changeProfile(deps, actor, params.supplierId, { change, expectedRevision });
        // As it was stored: what a supplier changes is declared anew.
        const stored = siteIn(profile, params.siteId);
        return { body: stored, isNew, headers: { ETag: tagOf(profile.revision) } };
      },
    }),
    route({
      method: 'delete',
      path: '/suppliers/:supplierId/sites/:siteId',
      tag: 'Suppliers',
      summary: 'Take one site away, as the next revision of the profile',
      description: 'With all that hangs on it, except what the caller may not see.',
      status: 204,
      answers: ['ETag'],
      savesRevision: true,
      params: BySite,
      view: NO_BODY,
      handle: async ({ actor, params, expectedRevision }) => {
        const change = removeSite(params.siteId);
        const { profile } = await changeProfile(deps, actor, params.supplierId, { change, expectedRevision });
        return { body: undefined, headers: { ETag: tagOf(profile.revision) } };
      },
    }),
  ];
}
