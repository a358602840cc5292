import { faultIn } from '../../contract/wording/problem-wording';
import { type Fault, Problem } from '../../domain/problem';
import { ConfigurationError } from '../../platform/configuration-error';
import { EXIT, exitCodeOf } from './exit-codes';

/** What a failure looks like to the person at the screen, and the exit code it comes to. */
interface Outcome {
  readonly message: string;
  readonly code: number;
}

/** Faults shown on a screen; a seed file can have thousands. */
const FAULTS_SHOWN = 20;

/**
 * Runs a command to its end and sets the exit code. What a person can mend is told in words, in both languages and without
 * a stack trace; anything else is a bug, and the trace is what its finder needs.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  // Whoever reads the output may stop before its end, as `| head` does: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  try {
    await command();
  } catch (error) {
    const { message, code } = outcomeOf(error);
    process.stderr.write(`${message}\n`);
    process.exitCode = code;
  }
}

/** What to show for whatever was thrown. */
function outcomeOf(error: unknown): Outcome {
  if (error instanceof ConfigurationError) return { message: error.message, code: EXIT.configuration };
  const problem = error instanceof Problem ? error : problemOf(error);
  if (problem !== undefined) return { message: wordProblem(problem), code: exitCodeOf(problem.kind) };
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error), code: EXIT.bug };
}

function wordProblem({ kind, faults }: Problem): string {
  if (kind === 'unavailable') {
    const what = faults.map(({ value }) => value ?? '').join('; ');
    return `Not available just now / Inte tillgängligt just nu: ${what}`;
  }
  const lines = faults.slice(0, FAULTS_SHOWN).map(wordFaultInBoth);
  const left = faults.length - lines.length;
  return [...lines, ...(left > 0 ? [`… ${left} more / till`] : [])].join('\n');
}

function wordFaultInBoth(fault: Fault): string {
  const { en, sv } = faultIn(fault);
  return `${fault.path && `${fault.path}: `}${en} / ${sv}`;
}

/** Failures of the machine and of the servers outside that say what to do once they are put into words. */
function problemOf(error: unknown): Problem | undefined {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  const advice = ADVICE[String(code)];
  if (advice === undefined) return undefined;
  return new Problem('unavailable', [{ code: 'absent', path: '', value: `${String(message || code)}. ${advice}` }]);
}

const DATABASE_AWAY = 'Is the address right, and is the server up? / Är adressen rätt, och är servern igång?';
const NOT_LET_IN =
  'Check user, password and database in the address. / Kontrollera användare, lösenord och databas i adressen.';
const NOT_MIGRATED = 'Run: npm run migrate / Kör: npm run migrate';

/** By the codes of Node and of Postgres. */
const ADVICE: Readonly<Record<string, string>> = {
  ECONNREFUSED: DATABASE_AWAY,
  ENOTFOUND: DATABASE_AWAY,
  EAI_AGAIN: DATABASE_AWAY,
  ETIMEDOUT: DATABASE_AWAY,
  ECONNRESET: DATABASE_AWAY,
  '28P01': NOT_LET_IN,
  '28000': NOT_LET_IN,
  '3D000': NOT_LET_IN,
  '42P01': NOT_MIGRATED,
  EACCES:
    'It belongs to another user: run as that user, or choose another DATA_FOLDER. / Det tillhör en annan användare: kör som den, eller välj en annan DATA_FOLDER.',
  EPERM: 'This user may not do that. / Denna användare får inte göra det.',
  EROFS: 'Choose a DATA_FOLDER that can be written. / Välj en DATA_FOLDER som går att skriva i.',
  ENOSPC: 'The disk is full. / Disken är full.',
};
