import { z } from 'zod';
import { ExchangeKindShape, ImportView, LeftRecordView, RowFaultView } from '../../../contract/exchange/import';
import { countFromCursor, fromCursor, PAGE, PAGE_QUERY, pageOf } from '../../../contract/paging';
import { LanguageShape } from '../../../contract/primitives';
import { SHEET_MEDIA_TYPES } from '../../../contract/sheet-format';
import { MAX_IMPORT_BYTES } from '../../../domain/exchange/import';
import { Problem, shown } from '../../../domain/problem';
import {
  listImportFaults,
  listImports,
  listLeftAlone,
  makeFaultyRows,
  readImport,
} from '../../../flows/exchange/read-imports';
import { uploadImport } from '../../../flows/exchange/upload-import';
import type { FlowDeps } from '../../../flows/flow-deps';
import { pageAnswer } from '../../page-links';
import { presentImport, presentRowFault } from '../../present/present-import';
import { type Route, route } from '../../route';
import { fileBody, fileView } from '../../wire/file-parts';
import { ByImport, importControlRoutes } from './import-control-routes';

const SHEETS = [SHEET_MEDIA_TYPES.xlsx, 'text/csv'];
const ImportsPage = pageOf('ImportPage', ImportView);
const FaultsPage = pageOf('RowFaultPage', RowFaultView);
const LeftPage = pageOf('LeftRecordPage', LeftRecordView);

/** Sheets of members and needs on their way in. */
export function importRoutes(deps: FlowDeps): readonly Route[] {
  return [...uploadAndRead(deps), ...reports(deps), ...importControlRoutes(deps)];
}

function uploadAndRead(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/imports',
      tag: 'Imports',
      summary: 'Upload a sheet of members or needs: .xlsx of at most 20 MB or .csv of at most 80 MB, and 100,000 rows',
      description:
        'Nothing is taken in by this: the answer tells which columns were recognised, for a person to confirm.',
      status: 201,
      answers: ['Location'],
      query: z.strictObject({
        kind: ExchangeKindShape,
        fileName: z.string().min(1).max(300).exactOptional().meta({ description: 'What people call the file.' }),
      }),
      body: fileBody(SHEETS, MAX_IMPORT_BYTES.csv),
      view: ImportView,
      handle: async ({ actor, query: { kind, fileName = '' }, body: bytes }) => {
        const found = await uploadImport(deps, actor, { kind, fileName, bytes });
        return { body: presentImport(found, deps.now()), headers: { Location: `/imports/${found.number}` } };
      },
    }),
    route({
      method: 'get',
      path: '/imports',
      tag: 'Imports',
      summary: 'The imports, newest first',
      description: "A purchaser's are those of its own needs.",
      status: 200,
      answers: ['Link'],
      query: z.strictObject({ ...PAGE_QUERY, kind: ExchangeKindShape.exactOptional() }),
      view: ImportsPage,
      handle: async ({ actor, query: { limit = PAGE.usual, after, kind } }) => {
        const before = after === undefined ? undefined : countFromCursor(after);
        const { items, next } = await listImports(deps, actor, { kind, before, limit });
        const views = items.map((found) => presentImport(found, deps.now()));
        return pageAnswer(views, next === undefined ? undefined : String(next), { limit, kind });
      },
    }),
    route({
      method: 'get',
      path: '/imports/:number',
      tag: 'Imports',
      summary: 'One import, and how far it has come',
      status: 200,
      params: ByImport,
      view: ImportView,
      handle: async ({ actor, params }) => ({
        body: presentImport(await readImport(deps, actor, params.number), deps.now()),
      }),
    }),
  ];
}

function reports(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/imports/:number/faults',
      tag: 'Imports',
      summary: 'What is wrong with which row, in order of row',
      status: 200,
      answers: ['Link'],
      params: ByImport,
      query: z.strictObject(PAGE_QUERY),
      view: FaultsPage,
      handle: async ({ actor, params, query: { limit = PAGE.usual, after } }) => {
        const start = after === undefined ? undefined : placeIn(after);
        const found = await readImport(deps, actor, params.number);
        const { items, next } = await listImportFaults(deps, actor, params.number, { limit, after: start });
        const views = items.map((fault) => presentRowFault(fault, found));
        return pageAnswer(views, next && `${next.row}-${next.place}`, { limit });
      },
    }),
    route({
      method: 'get',
      path: '/imports/:number/faulty-rows',
      tag: 'Imports',
      summary: 'The rows with faults as a file, as they came and with the reason behind them',
      description: 'Mended, it can be imported as it is: the column of reasons is passed over.',
      status: 200,
      params: ByImport,
      query: z.strictObject({ language: LanguageShape }),
      view: fileView(SHEETS),
      handle: async ({ actor, params, query }) => ({
        body: await makeFaultyRows(deps, actor, params.number, query.language),
      }),
    }),
    route({
      method: 'get',
      path: '/imports/:number/left-alone',
      tag: 'Imports',
      summary: 'The records that undoing has left, since others have changed them',
      status: 200,
      answers: ['Link'],
      params: ByImport,
      query: z.strictObject({ ...PAGE_QUERY, language: LanguageShape }),
      view: LeftPage,
      handle: async ({ actor, params, query: { limit = PAGE.usual, after, language } }) => {
        const start = after === undefined ? undefined : countFromCursor(after);
        const { items, next } = await listLeftAlone(deps, actor, params.number, { limit, after: start, language });
        return pageAnswer(items, next === undefined ? undefined : String(next), { limit, language });
      },
    }),
  ];
}

/** A place in the report: a row, and which of its faults. */
function placeIn(cursor: string): { readonly row: number; readonly place: number } {
  const [, row, place] = /^(\d{1,9})-(\d{1,9})$/.exec(fromCursor(cursor)) ?? [];
  if (row !== undefined && place !== undefined) return { row: Number(row), place: Number(place) };
  throw new Problem('invalid', [
    { code: 'malformed', path: '/after', value: shown(cursor), expected: 'a cursor from a Link header' },
  ]);
}
