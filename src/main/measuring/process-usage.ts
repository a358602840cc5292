import { readdirSync, readFileSync } from 'node:fs';

/** Hundredths of a second, on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Places of the times in what follows the name in `/proc/<pid>/stat`, see proc(5). */
const PARENT = 1;
const OWN_TIMES = [11, 12] as const;
const ENDED_CHILDREN_TIMES = [13, 14] as const;

function fieldsOf(pid: number): readonly number[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
  } catch {
    return [];
  }
}

function secondsIn(fields: readonly number[], places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (fields[place] ?? 0), 0) / TICKS_PER_SECOND;
}

/** Seconds of processor that a process has used. 0 where there is no `/proc`. */
export function processorSeconds(pid: number): number {
  return secondsIn(fieldsOf(pid), OWN_TIMES);
}

/** The same of a process with all its children, those that have ended included. */
export function familySeconds(pid: number): number {
  let processes: readonly string[] = [];
  try {
    processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return 0;
  }
  const children = processes.map((name) => fieldsOf(Number(name))).filter((fields) => fields[PARENT] === pid);
  const own = secondsIn(fieldsOf(pid), [...OWN_TIMES, ...ENDED_CHILDREN_TIMES]);
  return children.reduce((sum, fields) => sum + secondsIn(fields, OWN_TIMES), own);
}

/** The most memory that a process has held at once, in MiB; not a number where there is no `/proc`. */
export function peakMiB(pid: number): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}
