import { z } from 'zod';
import {
  LanguageShape,
  MeetingIdShape,
  SupplierIdShape,
  TripBuyerIdShape,
  TripIdShape,
} from '../../../contract/primitives';
import { SHEET_MEDIA_TYPES } from '../../../contract/sheet-format';
import { CalendarAddressView, CalendarFeedsView, FollowCalendarBody } from '../../../contract/trip/calendar';
import { followCalendar, listCalendarFeeds, withdrawCalendar } from '../../../flows/calendar/follow-calendar';
import { exportCalendar, readCalendarFeed } from '../../../flows/calendar/read-calendar';
import type { FlowDeps } from '../../../flows/flow-deps';
import { exportTrip } from '../../../flows/papers/export-trip';
import { printBriefingPack } from '../../../flows/papers/print-briefing-pack';
import { printBuyerPack } from '../../../flows/papers/print-buyer-pack';
import { printProgramme } from '../../../flows/papers/print-programme';
import { presentCalendarFeeds } from '../../present/trip/present-calendar';
import { NO_BODY, openRoute, type Route, route } from '../../route';
import { fileView } from '../../wire/file-parts';

const ByTrip = z.strictObject({ tripId: TripIdShape });
const IN_LANGUAGE = { language: LanguageShape };
const Pdf = fileView(['application/pdf']);
const Calendar = fileView(['text/calendar']);

/** The papers of a trip, to be printed, passed on, and followed in calendars. */
export function tripPaperRoutes(deps: FlowDeps): readonly Route[] {
  return [briefing(deps), buyerPack(deps), ...wholeTrip(deps), ...calendars(deps), followed(deps)];
}

function briefing(deps: FlowDeps): Route {
  return route({
    method: 'get',
    path: '/trips/:tripId/briefing.pdf',
    tag: 'Trips',
    summary:
      'What one member takes along: programme, whom it meets and why, what will be asked, what to mend and to bring',
    description: 'For the whole trip, or for one of its meetings. Nothing private to another member is in it.',
    status: 200,
    params: ByTrip,
    query: z.strictObject({ supplier: SupplierIdShape, meeting: MeetingIdShape.exactOptional(), ...IN_LANGUAGE }),
    view: Pdf,
    handle: async ({ actor, params, query: { supplier, meeting, language } }) => ({
      body: await printBriefingPack(deps, actor, params.tripId, { supplierId: supplier, meetingId: meeting, language }),
    }),
  });
}

function buyerPack(deps: FlowDeps): Route {
  return route({
    method: 'get',
    path: '/trips/:tripId/buyer-pack.pdf',
    tag: 'Trips',
    summary: 'What people of a buyer take along: programme, and a page for each member they meet',
    status: 200,
    params: ByTrip,
    query: z.strictObject({ buyer: TripBuyerIdShape, ...IN_LANGUAGE }),
    view: Pdf,
    handle: async ({ actor, params, query }) => ({ body: await printBuyerPack(deps, actor, params.tripId, query) }),
  });
}

function wholeTrip(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/trips/:tripId/programme.pdf',
      tag: 'Trips',
      summary: 'The programme of a trip on paper',
      status: 200,
      params: ByTrip,
      query: z.strictObject(IN_LANGUAGE),
      view: Pdf,
      handle: async ({ actor, params, query }) => ({
        body: await printProgramme(deps, actor, params.tripId, query.language),
      }),
    }),
    route({
      method: 'get',
      path: '/trips/:tripId/workbook.xlsx',
      tag: 'Trips',
      summary: 'The whole trip as a workbook',
      description: 'Programme, members, buyers, drives, gaps and follow-ups, a sheet each. No cell is a formula.',
      status: 200,
      params: ByTrip,
      query: z.strictObject(IN_LANGUAGE),
      view: fileView([SHEET_MEDIA_TYPES.xlsx]),
      handle: async ({ actor, params, query }) => ({
        body: await exportTrip(deps, actor, params.tripId, query.language),
      }),
    }),
    route({
      method: 'get',
      path: '/trips/:tripId/calendar.ics',
      tag: 'Trips',
      summary: 'The meetings of a trip as a calendar',
      description: 'Cancelled ones are told as such. A member and a buyer get their own.',
      status: 200,
      params: ByTrip,
      query: z.strictObject({ supplier: SupplierIdShape.exactOptional(), ...IN_LANGUAGE }),
      view: Calendar,
      handle: async ({ actor, params, query: { supplier, language } }) => ({
        body: await exportCalendar(deps, actor, params.tripId, { supplierId: supplier, language }),
      }),
    }),
  ];
}

function calendars(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/trips/:tripId/calendar-feeds',
      tag: 'Trips',
      summary: 'Which calendars of a trip are followed',
      status: 200,
      params: ByTrip,
      view: CalendarFeedsView,
      handle: async ({ actor, params }) => ({
        body: presentCalendarFeeds(await listCalendarFeeds(deps, actor, params.tripId)),
      }),
    }),
    route({
      method: 'post',
      path: '/trips/:tripId/calendar-feeds',
      tag: 'Trips',
      summary: 'Make an address that a calendar can subscribe to',
      status: 201,
      mayConflict: true,
      params: ByTrip,
      body: FollowCalendarBody,
      view: CalendarAddressView,
      handle: async ({ actor, params, body: { language, supplierId, buyerId } }) => {
        const of = supplierId !== undefined ? { supplierId } : buyerId !== undefined ? { buyerId } : 'everybody';
        return { body: await followCalendar(deps, actor, params.tripId, { of, language }) };
      },
    }),
    route({
      method: 'delete',
      path: '/trips/:tripId/calendar-feeds/:feedId',
      tag: 'Trips',
      summary: 'Take such an address away',
      status: 204,
      params: z.strictObject({ tripId: TripIdShape, feedId: z.uuid() }),
      view: NO_BODY,
      handle: async ({ actor, params }) => {
        await withdrawCalendar(deps, actor, params.tripId, params.feedId);
        return { body: undefined };
      },
    }),
  ];
}

function followed(deps: FlowDeps): Route {
  return openRoute({
    method: 'get',
    path: '/calendars/:token',
    tag: 'Trips',
    summary: 'What a subscribed calendar reads',
    description: 'Whoever knows the address reads it: calendars cannot sign in.',
    status: 200,
    params: z.strictObject({ token: z.string().max(100) }),
    view: Calendar,
    handle: async ({ params }) => ({ body: await readCalendarFeed(deps, params.token) }),
  });
}
