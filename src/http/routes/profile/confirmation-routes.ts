import { z } from 'zod';
import { SupplierIdShape } from '../../../contract/primitives';
import { ConfirmationsView, ConfirmationView } from '../../../contract/supplier/confirmation';
import type { FlowDeps } from '../../../flows/flow-deps';
import { confirmProfile } from '../../../flows/profile/confirm-profile';
import { listConfirmations } from '../../../flows/profile/list-confirmations';
import { type Route, route } from '../../route';

const BySupplier = z.strictObject({ supplierId: SupplierIdShape });

/** "All still correct": when, of which revision, and by whom. */
export function confirmationRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/suppliers/:supplierId/profile/confirmations',
      tag: 'Suppliers',
      summary: 'Say that everything in the profile is still correct',
      description: 'If-Match names the revision that was on the screen. Nothing is saved anew, and no shortlist moves.',
      status: 201,
      savesRevision: true,
      params: BySupplier,
      view: ConfirmationView,
      handle: async ({ actor, params, expectedRevision }) => {
        const { supplierId: _id, ...body } = await confirmProfile(deps, actor, params.supplierId, expectedRevision);
        return { body };
      },
    }),
    route({
      method: 'get',
      path: '/suppliers/:supplierId/profile/confirmations',
      tag: 'Suppliers',
      summary: 'When the profile was last said to be correct, newest first',
      description: 'By whom is told to the cluster and to the supplier itself.',
      status: 200,
      params: BySupplier,
      view: ConfirmationsView,
      handle: async ({ actor, params }) => {
        const listed = await listConfirmations(deps, actor, params.supplierId);
        return { body: { items: listed.map(({ supplierId: _id, ...item }) => item) } };
      },
    }),
  ];
}
