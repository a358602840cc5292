import { z } from 'zod';
import { ImportPlanShape, ImportView } from '../../../contract/exchange/import';
import type { Import } from '../../../domain/exchange/import';
import type { Actor } from '../../../domain/permission';
import { discardImport, planImport, runImport, stopImport, undoImport } from '../../../flows/exchange/control-import';
import type { FlowDeps } from '../../../flows/flow-deps';
import { presentImport } from '../../present/present-import';
import { NO_BODY, type Route, route } from '../../route';

/** An import in an address. */
export const ByImport = z.strictObject({
  number: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .meta({ description: 'An import.', example: '17', override: { type: 'integer', minimum: 1 } }),
});

/** What people do with an import. Each of these answers at once; a worker does the work, and the import tells how far it is. */
export function importControlRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'put',
      path: '/imports/:number/plan',
      tag: 'Imports',
      summary: 'Say which column is what, and have every row tried',
      description: 'Nothing is taken in: the import tells what would be new, changed, unchanged or at fault.',
      status: 200,
      mayConflict: true,
      params: ByImport,
      body: ImportPlanShape,
      view: ImportView,
      handle: async ({ actor, params, body }) => ({
        body: presentImport(await planImport(deps, actor, params.number, body), deps.now()),
      }),
    }),
    control(
      deps,
      'run',
      'Take in the rows that are without a fault; those that were stopped, from where they were',
      runImport,
    ),
    control(deps, 'stop', 'Stop: what was taken in stays, and can be gone on with or undone', stopImport),
    control(deps, 'undo', 'Take back all that it did, but for what others have changed since; for 30 days', undoImport),
    route({
      method: 'delete',
      path: '/imports/:number',
      tag: 'Imports',
      summary: 'Let go of an import that has changed nothing',
      status: 204,
      mayConflict: true,
      params: ByImport,
      view: NO_BODY,
      handle: async ({ actor, params }) => {
        await discardImport(deps, actor, params.number);
        return { body: undefined };
      },
    }),
  ];
}

type Control = (deps: FlowDeps, actor: Actor, number: number) => Promise<Import>;

function control(deps: FlowDeps, verb: 'run' | 'stop' | 'undo', summary: string, flow: Control): Route {
  return route({
    method: 'post',
    path: `/imports/:number/${verb}`,
    tag: 'Imports',
    summary,
    status: 202,
    mayConflict: true,
    params: ByImport,
    view: ImportView,
    handle: async ({ actor, params }) => ({
      body: presentImport(await flow(deps, actor, params.number), deps.now()),
    }),
  });
}
