import { z } from 'zod';
import { fromCursor, PAGE, PAGE_QUERY, pageOf } from '../../contract/paging';
import { SupplierIdShape } from '../../contract/primitives';
import { ProfileView, SaveProfileBody } from '../../contract/profile';
import { SupplierShape } from '../../contract/supplier';
import type { SupplierId } from '../../domain/ids';
import type { FlowDeps } from '../../flows/flow-deps';
import { readProfile } from '../../flows/profile/read-profile';
import { saveProfile } from '../../flows/profile/save-profile';
import { listSuppliers } from '../../flows/supplier/list-suppliers';
import { pageAnswer } from '../page-links';
import { presentProfile } from '../present/present-document';
import { tagOf } from '../revision-tag';
import { type Route, route } from '../route';

const BySupplier = z.strictObject({ supplierId: SupplierIdShape });
const SuppliersPage = pageOf('SupplierPage', SupplierShape);

/** Suppliers and their profiles. */
export function supplierRoutes(deps: FlowDeps): readonly Route[] {
  return [...supplierReads(deps), ...profileRoutes(deps)];
}

function supplierReads(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/suppliers',
      tag: 'Suppliers',
      summary: 'The suppliers in Swedish order of name',
      description: "A supplier's own key lists that supplier alone.",
      status: 200,
      answers: ['Link'],
      query: z.strictObject(PAGE_QUERY),
      view: SuppliersPage,
      handle: async ({ actor, query: { limit = PAGE.usual, after } }) => {
        const start = after === undefined ? {} : { after: fromCursor(after) as SupplierId };
        const { items, next } = await listSuppliers(deps, actor, { limit, ...start });
        return pageAnswer(items, next, { limit });
      },
    }),
    route({
      method: 'get',
      path: '/suppliers/:supplierId',
      tag: 'Suppliers',
      summary: 'One supplier: name, standing, and where that is known from',
      status: 200,
      params: BySupplier,
      view: SupplierShape,
      handle: async ({ actor, params }) => {
        const { supplier } = await readProfile(deps, actor, params.supplierId);
        return { body: supplier };
      },
    }),
  ];
}

function profileRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/suppliers/:supplierId/profile',
      tag: 'Suppliers',
      summary: 'The newest revision of a profile, without what the caller may not see',
      status: 200,
      answers: ['ETag'],
      params: BySupplier,
      view: ProfileView,
      handle: async ({ actor, params }) => {
        const { profile } = await readProfile(deps, actor, params.supplierId);
        return { body: presentProfile(profile), headers: { ETag: tagOf(profile.revision) } };
      },
    }),
    route({
      method: 'put',
      path: '/suppliers/:supplierId/profile',
      tag: 'Suppliers',
      summary: 'Save the next revision of a profile',
      description: 'The profile is saved as a whole. Every open shortlist it may move is made anew within seconds.',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      params: BySupplier,
      body: SaveProfileBody,
      view: ProfileView,
      handle: async ({ actor, params, body: draft, expectedRevision }) => {
        const profile = await saveProfile(deps, actor, params.supplierId, { draft, expectedRevision });
        return { body: presentProfile(profile), headers: { ETag: tagOf(profile.revision) } };
      },
    }),
  ];
}
