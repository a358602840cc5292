import { z } from 'zod';
import { LastReminderView, RemindBody, ReminderOutcomesView, ReminderView } from '../../../contract/mail';
import { SupplierIdShape } from '../../../contract/primitives';
import { faultIn } from '../../../contract/wording/problem-wording';
import type { Reminder } from '../../../domain/reminder';
import type { FlowDeps } from '../../../flows/flow-deps';
import { readLastReminder } from '../../../flows/mail/read-last-reminder';
import { type ReminderOutcome, remindSupplier, remindSuppliers } from '../../../flows/mail/remind-supplier';
import { type Route, route, type Sent } from '../../route';

const BySupplier = z.strictObject({ supplierId: SupplierIdShape });

/** Suppliers are asked to look through their profiles. */
export function reminderRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/suppliers/:supplierId/reminders',
      tag: 'Mails',
      summary: 'Ask those who look after the profile to look through it',
      description:
        'Each gets a link of his own. Within a week of the last one, and where nobody has an account, it conflicts.',
      status: 201,
      mayConflict: true,
      params: BySupplier,
      view: ReminderView,
      handle: async ({ actor, params }) => ({
        body: presentReminder(await remindSupplier(deps, actor, params.supplierId)),
      }),
    }),
    route({
      method: 'get',
      path: '/suppliers/:supplierId/reminders',
      tag: 'Mails',
      summary: 'The last reminder of the supplier',
      status: 200,
      params: BySupplier,
      view: LastReminderView,
      handle: async ({ actor, params }) => {
        const last = await readLastReminder(deps, actor, params.supplierId);
        return { body: last === undefined ? {} : { last: presentReminder(last) } };
      },
    }),
    route({
      method: 'post',
      path: '/reminders',
      tag: 'Mails',
      summary: 'Ask several at once',
      description: 'One that cannot be reminded keeps no other from it.',
      status: 200,
      body: RemindBody,
      view: ReminderOutcomesView,
      handle: async ({ actor, body }) => {
        const outcomes = await remindSuppliers(deps, actor, body.supplierIds);
        return { body: { items: outcomes.map(presentOutcome) } };
      },
    }),
  ];
}

function presentReminder({ supplierId: _id, ...reminder }: Reminder): Sent<z.input<typeof ReminderView>> {
  return reminder;
}

function presentOutcome(outcome: ReminderOutcome): Sent<z.input<typeof ReminderOutcomesView>['items'][number]> {
  const { supplierId } = outcome;
  if ('reminder' in outcome) return { supplierId, reminder: presentReminder(outcome.reminder) };
  return { supplierId, fault: { code: outcome.fault.code, detail: faultIn(outcome.fault) } };
}
