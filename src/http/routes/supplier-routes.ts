import { z } from 'zod';
import { fromCursor, PAGE, PAGE_QUERY, pageOf } from '../../contract/paging';
import { SupplierIdShape } from '../../contract/primitives';
import { ListedSitesView } from '../../contract/supplier/listed-site';
import { CreateSupplierBody, SaveSupplierBody, SupplierShape } from '../../contract/supplier/supplier';
import type { SupplierId } from '../../domain/ids';
import type { FlowDeps } from '../../flows/flow-deps';
import { createSupplier } from '../../flows/supplier/create-supplier';
import { type ListedSite, listSites } from '../../flows/supplier/list-sites';
import { listSuppliers } from '../../flows/supplier/list-suppliers';
import { readSupplier } from '../../flows/supplier/read-supplier';
import { saveSupplier } from '../../flows/supplier/save-supplier';
import { pageAnswer } from '../page-links';
import { tagOf } from '../revision-tag';
import { type Route, route, type Sent } from '../route';

const BySupplier = z.strictObject({ supplierId: SupplierIdShape });
const SuppliersPage = pageOf('SupplierPage', SupplierShape);

/** Suppliers: their own facts. */
export function supplierRoutes(deps: FlowDeps): readonly Route[] {
  return [...supplierReads(deps), ...supplierWrites(deps)];
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
      path: '/sites',
      tag: 'Suppliers',
      summary: 'Where the suppliers have sites, and what is core business there',
      description: 'For a map. Suppliers that are no more are left out.',
      status: 200,
      view: ListedSitesView,
      handle: async ({ actor }) => {
        const { sites, suppliers } = await listSites(deps, actor);
        return { body: { items: sites.map(presentListedSite), suppliers } };
      },
    }),
    route({
      method: 'get',
      path: '/suppliers/:supplierId',
      tag: 'Suppliers',
      summary: 'One supplier: name, standing, and where that is known from',
      description: 'The ETag is that of these facts, not of the profile.',
      status: 200,
      answers: ['ETag'],
      params: BySupplier,
      view: SupplierShape,
      handle: async ({ actor, params }) => {
        const { supplier, revision } = await readSupplier(deps, actor, params.supplierId);
        return { body: supplier, headers: { ETag: tagOf(revision) } };
      },
    }),
  ];
}

function supplierWrites(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/suppliers',
      tag: 'Suppliers',
      summary: 'Enter a supplier with its first profile',
      description:
        'It is held against every open need within seconds. The ETag is that of the profile too: both begin at 1.',
      status: 201,
      answers: ['ETag', 'Location'],
      body: CreateSupplierBody,
      view: SupplierShape,
      handle: async ({ actor, body }) => {
        await createSupplier(deps, actor, body);
        return { body: body.supplier, headers: { Location: `/suppliers/${body.supplier.id}`, ETag: tagOf(1) } };
      },
    }),
    route({
      method: 'put',
      path: '/suppliers/:supplierId',
      tag: 'Suppliers',
      summary: 'Save name, organisation number, standing and where they are known from',
      description: 'A standing that changes moves shortlists within seconds. The profile stays as it is.',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      mayConflict: true,
      params: BySupplier,
      body: SaveSupplierBody,
      view: SupplierShape,
      handle: async ({ actor, params, body, expectedRevision }) => {
        const saving = { supplier: { ...body, id: params.supplierId }, revision: expectedRevision };
        const { supplier, revision } = await saveSupplier(deps, actor, saving);
        return { body: supplier, headers: { ETag: tagOf(revision) } };
      },
    }),
  ];
}

function presentListedSite({
  supplier,
  site,
  processes,
}: ListedSite): Sent<z.input<typeof ListedSitesView>['items'][number]> {
  const { id, name, kind, place } = site;
  return {
    supplier: { id: supplier.id, name: supplier.name, standing: supplier.standing },
    id,
    name,
    kind,
    place,
    processes,
  };
}
