/**
 * The header Location for something that lies at `target` below the API, as seen from the path that was asked, both with a
 * leading slash. A relative one stays right behind a proxy that serves the API below a path of its own.
 */
export function relativeLocation(askedPath: string, target: string): string {
  const depth = askedPath.split('/').length - 2;
  return `${'../'.repeat(depth)}${target.slice(1)}`;
}
