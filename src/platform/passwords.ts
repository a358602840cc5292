import { hash, verify } from '@node-rs/argon2';

/** Keeps and checks passwords. A process has one, since the bound on its work is on the whole machine. */
export interface Passwords {
  /**
   * What is stored of a password.
   *
   * @throws TooBusyError before any work is done, like `verify`
   */
  hash(password: string): Promise<string>;
  /** Is it the password of this hash? Without one the answer is no, and takes as long. */
  verify(passwordHash: string | undefined, password: string): Promise<boolean>;
  /** Was it hashed with less, or other, work than is asked for now? */
  isOutdated(passwordHash: string): boolean;
}

/** Too many passwords are being worked on; nothing has been done with this one. */
export class TooBusyError extends Error {
  constructor() {
    super('Too many passwords are being checked.');
    this.name = 'TooBusyError';
  }
}

/** Argon2id (2), the first of the settings in OWASP's password storage cheat sheet; some 10 ms and 46 MiB each. */
const WORK = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;
const MADE_WITH = `$argon2id$v=19$m=${WORK.memoryCost},t=${WORK.timeCost},p=${WORK.parallelism}$`;

/** As much work as any other, and the password of nobody. */
const HASH_OF_NOBODY = `${MADE_WITH}${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Two cores do some 200 a second; whoever waits behind 32 others waits less than a second. */
const AT_ONCE = 4;
const WAITING_AT_MOST = 32;

/** Makes the keeper of passwords of a process. */
export function makePasswords(): Passwords {
  const inTurn = makeTurnstile();
  return {
    hash: (password) => inTurn(() => hash(normal(password), WORK)),
    verify: (passwordHash, password) => inTurn(() => verify(passwordHash ?? HASH_OF_NOBODY, normal(password))),
    isOutdated: (passwordHash) => !passwordHash.startsWith(MADE_WITH),
  };
}

/** Keyboards write the same å in more than one way. */
function normal(password: string): string {
  return password.normalize('NFKC');
}

/** Lets so many through at once, so many wait, and turns away the rest. */
function makeTurnstile(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let working = 0;
  return async (work) => {
    if (working >= AT_ONCE) {
      if (waiting.length >= WAITING_AT_MOST) throw new TooBusyError();
      // Whoever leaves hands his place on, so that nobody slips in between.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      working += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) working -= 1;
      else next();
    }
  };
}
