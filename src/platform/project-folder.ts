import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder of the project: the nearest one at or above `from` that holds a `package.json`. Sources and compiled
 * files lie at different depths below it, so it cannot be a fixed number of steps.
 */
export function findProjectFolder(from: string = __dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (folder === path.dirname(folder)) throw new Error(`There is no package.json at or above (${from}).`);
  }
}

/** The version of the program, as its `package.json` tells. */
export function readVersion(): string {
  return JSON.parse(readFileSync(path.join(findProjectFolder(), 'package.json'), 'utf8')).version;
}
