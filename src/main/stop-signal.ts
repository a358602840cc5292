/**
 * Tells that the process is to end: on Ctrl-C, on SIGTERM, or when the process that forked it is gone.
 *
 * A signal may come twice, from the terminal and from npm, so the ones after the first are ignored: what has begun to
 * close must be let to finish.
 */
export function listenForStop(): AbortSignal {
  const controller = new AbortController();
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, () => controller.abort());
  return controller.signal;
}

/** Settles when the signal has been given. */
export function untilStopped(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
}
