/** Ctrl-C, a kill, and a terminal that is closed. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * For commands that are not served by `listenForStop` and yet hold what would outlive them: lets go once, whoever asks first,
 * the work that is done or a signal. By that signal the process ends when everybody has let go; a second one, from the
 * terminal beside npm, changes nothing.
 */
export function alsoWhenKilled(letGo: () => Promise<void>): () => Promise<void> {
  let pending: Promise<void> | undefined;
  const leave = () => {
    pending ??= letGo().finally(() => {
      for (const signal of ENDING) process.off(signal, onSignal);
    });
    return pending;
  };
  const onSignal = (signal: NodeJS.Signals) => {
    const end = () => process.listenerCount(signal) > 0 || process.kill(process.pid, signal);
    leave().then(end, end);
  };
  for (const signal of ENDING) process.on(signal, onSignal);
  return leave;
}
