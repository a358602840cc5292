/** Bytes that are in use once garbage is out: objects, and the memory of typed arrays. Garbage counts without `--expose-gc`. */
export function heldBytes(): number {
  // Twice, since what the first finds unreachable may hold the memory of arrays until the second.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** As many MiB. */
export function inMiB(bytes: number): number {
  return bytes / 2 ** 20;
}

/** Milliseconds that the work takes, and what comes of it. */
export function timed<Result>(work: () => Result): { readonly ms: number; readonly result: Result } {
  const begun = performance.now();
  const result = work();
  return { ms: performance.now() - begun, result };
}

/** The same for work that waits. */
export async function timedAsync<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly ms: number; readonly result: Result }> {
  const begun = performance.now();
  const result = await work();
  return { ms: performance.now() - begun, result };
}

/** Milliseconds of processor that this process has used, all its threads together: on a machine with other work, fairer than the clock. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
