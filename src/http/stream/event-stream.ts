import type { Response } from 'express';
import type { z } from 'zod';
import type { EventView } from '../../contract/event';
import type { ChangeEvent } from '../../domain/event';

/** Proxies close what is silent for half a minute and more. */
const HEARTBEAT_EVERY_MS = 20_000;

/** How long a browser waits before it comes back. */
const RETRY_AFTER_MS = 2_000;

/** Bytes that wait for a reader who does not read: far more than for any that is only slow. */
const MOST_WAITING = 1_000_000;

/** Server-sent events to one reader. */
export interface EventStream {
  /** With a number, everything may have changed, and from that number on it is told. */
  readonly begin: (anew: number | undefined) => void;
  readonly tell: (events: readonly ChangeEvent[]) => void;
  readonly end: () => void;
}

/** Makes the answer one that goes on until `end`, or until the reader is gone. It begins with the first thing that is said. */
export function openEventStream(res: Response): EventStream {
  let heartbeat: NodeJS.Timeout | undefined;
  const say = (text: string) => {
    if (heartbeat === undefined) {
      writeHead(res);
      heartbeat = setInterval(() => say(': still here\n\n'), HEARTBEAT_EVERY_MS);
      res.once('close', () => clearInterval(heartbeat));
    }
    if (res.writableLength > MOST_WAITING) res.destroy();
    else if (!res.writableEnded) res.write(text);
  };
  return {
    begin: (anew) => say(anew === undefined ? ': here again\n\n' : `id: ${anew}\nevent: begin\ndata: {}\n\n`),
    tell: (events) => say(events.map(written).join('')),
    end: () => void res.end(),
  };
}

function writeHead(res: Response): void {
  res.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    // Whatever stands in between must neither keep it, nor pack it, nor collect it.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  res.write(`retry: ${RETRY_AFTER_MS}\n\n`);
}

/** JSON has no line breaks of its own, so one event is one line of data. */
function written({ number, kind, subjectId }: ChangeEvent): string {
  const data: z.input<typeof EventView> = { kind, id: subjectId };
  return `id: ${number}\ndata: ${JSON.stringify(data)}\n\n`;
}
