import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Answer {
  readonly status: number;
  readonly text: string;
  /** Where it leads to. */
  readonly location?: string;
}

/** A routing service on this machine that answers as the documentation of OSRM's table service says. */
export interface TestRoutingServer {
  readonly url: string;
  /** From now on it answers with this to everything; with undefined, as it should. */
  readonly answer: (answer: Answer | undefined) => void;
  readonly close: () => Promise<void>;
}

/**
 * Starts one that knows the roads of a plain: ten minutes for each degree, a minute more for driving east, and no road south of
 * the equator.
 */
export async function startRoutingServer(): Promise<TestRoutingServer> {
  let always: Answer | undefined;
  const server = createServer((req, res) => {
    const { status, text, location } = always ?? answerTo(req);
    res.writeHead(status, { 'Content-Type': 'application/json', ...(location && { Location: location }) }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (answer) => {
      always = answer;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function answerTo({ url = '' }: IncomingMessage): Answer {
  const [, path = ''] = /^\/table\/v1\/driving\/([-\d.,;e]+)\?annotations=duration$/.exec(url) ?? [];
  const points = path.split(';').map((point) => point.split(',').map(Number));
  if (path === '' || points.length < 2) return { status: 400, text: '{"code":"InvalidUrl"}' };
  const durations = points.map((from) => points.map((to) => secondsBetween(from, to)));
  return { status: 200, text: JSON.stringify({ code: 'Ok', durations }) };
}

function secondsBetween([longitude = 0, latitude = 0]: number[], [toLongitude = 0, toLatitude = 0]: number[]) {
  if (latitude < 0 || toLatitude < 0) return null;
  const degrees = Math.abs(toLongitude - longitude) + Math.abs(toLatitude - latitude);
  return degrees * 600 + (toLongitude > longitude ? 60 : 0);
}
