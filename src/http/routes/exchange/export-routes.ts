import { ExportMembersBody, ExportNeedsBody } from '../../../contract/exchange/import';
import { SHEET_MEDIA_TYPES } from '../../../contract/sheet-format';
import { exportMembers } from '../../../flows/exchange/export-members';
import { exportNeeds } from '../../../flows/exchange/export-needs';
import type { FlowDeps } from '../../../flows/flow-deps';
import { type Route, route } from '../../route';
import { fileView } from '../../wire/file-parts';

const SHEETS = [SHEET_MEDIA_TYPES.xlsx, 'text/csv'];

/** Members and needs as sheets. */
export function exportRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/exports/members',
      tag: 'Exports',
      summary: 'Members as a sheet, one site a row, which can be imported again as it is',
      description:
        'As the caller may see them. No cell is a formula. It only reads; what is wanted stands in the body since it may be long.',
      status: 200,
      body: ExportMembersBody,
      view: fileView(SHEETS),
      handle: async ({ actor, body }) => ({ body: await exportMembers(deps, actor, body) }),
    }),
    route({
      method: 'post',
      path: '/exports/needs',
      tag: 'Exports',
      summary: 'Needs as a sheet, one a row, which can be imported again as it is',
      description: "A purchaser's are those of its own company; suppliers see no drafts. No cell is a formula.",
      status: 200,
      body: ExportNeedsBody,
      view: fileView(SHEETS),
      handle: async ({ actor, body }) => ({ body: await exportNeeds(deps, actor, body) }),
    }),
  ];
}
