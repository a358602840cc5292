/**
 * Settles when the process is to end: on Ctrl-C, on SIGTERM, or when the process that forked it is gone.
 *
 * A signal may come twice, from the terminal and from npm, so the ones after the first are ignored: what has begun to
 * close must be let to finish.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    process.on('disconnect', () => resolve());
  });
}
