import type { ProblemKind } from '../../domain/problem';

/** What a command's exit code says; the numbers are those of `sysexits.h` where it has one. */
export const EXIT = { ok: 0, bug: 1, usage: 2, absent: 3, badInput: 65, unavailable: 69, configuration: 78 } as const;

const OF_PROBLEM: Readonly<Record<ProblemKind, number>> = {
  invalid: EXIT.badInput,
  'too-large': EXIT.badInput,
  conflict: EXIT.badInput,
  'precondition-missing': EXIT.badInput,
  forbidden: EXIT.badInput,
  unauthenticated: EXIT.badInput,
  absent: EXIT.absent,
  gone: EXIT.absent,
  'too-many-requests': EXIT.unavailable,
  unavailable: EXIT.unavailable,
};

/** The exit code for a problem. */
export function exitCodeOf(kind: ProblemKind): number {
  return OF_PROBLEM[kind];
}

/** The table as it stands in every `--help`. */
export const EXIT_HELP = `Exit codes / Avslutningskoder:
  0   done / klart
  1   a bug in the program / ett fel i programmet
  2   wrong usage / fel användning
  3   not found / finns inte
  65  the input breaks a rule / indata bryter mot en regel
  69  a part that is needed does not answer / något som behövs svarar inte
  78  the configuration cannot be used / konfigurationen kan inte användas`;
