/** How often to look whether npm is still there. */
const LOOK_EVERY_MS = 500;

/**
 * Tells that the process is to end: on Ctrl-C, on SIGTERM, or when the process that forked it is gone.
 *
 * A signal may come twice, from the terminal and from npm, so the ones after the first are ignored: what has begun to
 * close must be let to finish.
 */
export function listenForStop(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, stop);
  if (process.env.npm_lifecycle_event !== undefined) onOrphaned(stop);
  return controller.signal;
}

/** Settles when the signal has been given. */
export function untilStopped(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Whoever kills npm means us, but npm cannot tell us when it is killed outright. */
function onOrphaned(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, LOOK_EVERY_MS);
  timer.unref();
}
