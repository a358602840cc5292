import { z } from 'zod';
import { ComparedSuppliersInQuery, ComparisonView } from '../../../contract/match/comparison';
import { countInQuery } from '../../../contract/paging';
import { LanguageShape, RequirementIdShape, SupplierIdShape } from '../../../contract/primitives';
import { SHEET_MEDIA_TYPES, SheetFormatShape } from '../../../contract/sheet-format';
import { SomeSuppliersInQuery } from '../../../contract/supplier/some-suppliers';
import { compareSuppliers } from '../../../flows/comparison/compare-suppliers';
import { exportComparison } from '../../../flows/comparison/export-comparison';
import type { FlowDeps } from '../../../flows/flow-deps';
import { printOnePager } from '../../../flows/papers/print-one-pager';
import { exportShortlist } from '../../../flows/shortlist/export-shortlist';
import { presentComparison } from '../../present/present-comparison';
import { type Route, route } from '../../route';
import { fileView } from '../../wire/file-parts';

const ByRequirement = z.strictObject({ requirementId: RequirementIdShape });

/** The query of everything that can be had as a table. */
const SHEET_QUERY = { format: SheetFormatShape, language: LanguageShape };

const MAX_VERSION = 1_000_000_000;

const SheetFile = fileView([SHEET_MEDIA_TYPES.xlsx, 'text/csv']);

const COMPARED_QUERY = { suppliers: ComparedSuppliersInQuery };

/** Shortlists, comparisons and suppliers as files to be saved, printed and passed on. */
export function paperRoutes(deps: FlowDeps): readonly Route[] {
  return [...shortlistPapers(deps), ...comparisons(deps), onePager(deps)];
}

function shortlistPapers(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/requirements/:requirementId/shortlist/export',
      tag: 'Shortlists',
      summary: 'The shortlist of a need as a file',
      description:
        'A workbook has three sheets: the list, every finding, and what the list was made from. CSV holds the list. No cell is a formula. With `suppliers`, only the rows of these are there, as on a page that shows some of the list.',
      status: 200,
      params: ByRequirement,
      query: z.strictObject({
        ...SHEET_QUERY,
        suppliers: SomeSuppliersInQuery.exactOptional(),
        version: countInQuery(MAX_VERSION, 'An earlier version; the newest when absent.').exactOptional(),
      }),
      view: SheetFile,
      handle: async ({ actor, params: { requirementId }, query }) => ({
        body: await exportShortlist(deps, actor, requirementId, query),
      }),
    }),
  ];
}

function comparisons(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/requirements/:requirementId/compare',
      tag: 'Shortlists',
      summary: 'Some suppliers side by side for a need, the same question in the same row',
      description: 'As things stand now, also for suppliers that did not reach the list.',
      status: 200,
      params: ByRequirement,
      query: z.strictObject({ ...COMPARED_QUERY, language: LanguageShape.exactOptional() }),
      view: ComparisonView,
      handle: async ({ actor, params: { requirementId }, query: { suppliers, language } }) => ({
        body: presentComparison(await compareSuppliers(deps, actor, requirementId, suppliers), language),
      }),
    }),
    route({
      method: 'get',
      path: '/requirements/:requirementId/compare/export',
      tag: 'Shortlists',
      summary: 'The comparison as a file',
      status: 200,
      params: ByRequirement,
      query: z.strictObject({ ...COMPARED_QUERY, ...SHEET_QUERY }),
      view: SheetFile,
      handle: async ({ actor, params: { requirementId }, query: { suppliers, ...order } }) => ({
        body: await exportComparison(deps, actor, requirementId, { supplierIds: suppliers, ...order }),
      }),
    }),
  ];
}

function onePager(deps: FlowDeps): Route {
  return route({
    method: 'get',
    path: '/suppliers/:supplierId/one-pager.pdf',
    tag: 'Suppliers',
    summary: 'A supplier on at most two pages, to be printed or passed on',
    description:
      'The profile as the caller may see it; with `requirement`, also the verdict, the points and what is missing for that need.',
    status: 200,
    params: z.strictObject({ supplierId: SupplierIdShape }),
    query: z.strictObject({ requirement: RequirementIdShape.exactOptional(), language: LanguageShape }),
    view: fileView(['application/pdf']),
    handle: async ({ actor, params: { supplierId }, query: { requirement, language } }) => ({
      body: await printOnePager(deps, actor, supplierId, { requirementId: requirement, language }),
    }),
  });
}
