import type { Request } from 'express';
import { z } from 'zod';
import { EventView } from '../../../contract/event';
import { countInQuery } from '../../../contract/paging';
import { Problem, shown } from '../../../domain/problem';
import { followEvents } from '../../../flows/events/follow-events';
import type { FlowDeps } from '../../../flows/flow-deps';
import { HttpProblem } from '../../http-problem';
import { type Route, route } from '../../route';
import { openEventStream } from '../../stream/event-stream';
import { Seats } from '../../stream/seats';
import { streamView } from '../../wire/stream-parts';

const MAX_NUMBER = 999_999_999;
const RETRY_AFTER_S = '30';

/** Live updates. */
export function eventRoutes(deps: FlowDeps): readonly Route[] {
  const seats = new Seats();
  return [
    route({
      method: 'get',
      path: '/events',
      tag: 'Events',
      summary: 'What changes, as it happens: server-sent events',
      description:
        'Tells of what the caller may read, and only which record it is. After a cut, `Last-Event-ID` (or `after`) resumes ' +
        'without gap or double within a day. Who is calling is asked again every few seconds.',
      status: 200,
      query: z.strictObject({
        after: countInQuery(
          MAX_NUMBER,
          'The last id that was seen, where Last-Event-ID cannot be sent.',
        ).exactOptional(),
      }),
      view: streamView(EventView),
      handle: async ({ actor, query }) => ({
        body: async ({ req, res, identify }) => {
          const after = lastSeen(req) ?? query.after;
          const leaveSeat = seats.take(actor);
          if (leaveSeat === undefined) throw new HttpProblem('too-many-requests', [], { 'Retry-After': RETRY_AFTER_S });
          res.once('close', leaveSeat);
          const stream = openEventStream(res);
          const leave = await followEvents(deps, actor, { after, identify, ...stream });
          if (res.closed) leave();
          else res.once('close', leave);
        },
      }),
    }),
  ];
}

/** What a browser sends by itself when it comes back. */
function lastSeen(req: Request): number | undefined {
  const given = req.get('Last-Event-ID');
  if (given === undefined || given === '') return undefined;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new Problem('invalid', [
    { code: 'malformed', path: '/Last-Event-ID', value: shown(given), expected: 'the id of an event' },
  ]);
}
