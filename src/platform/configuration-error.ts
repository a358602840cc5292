/** One variable, or one setting of a server we lean on, that must be changed before anything can start. */
export interface ConfigurationFault {
  readonly variable: string;
  /** As it may be shown; secrets have been taken out. */
  readonly value?: string | undefined;
  /** What to do, without a full stop. */
  readonly advice: { readonly en: string; readonly sv: string };
}

/** The configuration cannot be used. The message is meant for people: all faults, in both languages. */
export class ConfigurationError extends Error {
  readonly faults: readonly ConfigurationFault[];

  constructor(faults: readonly ConfigurationFault[]) {
    const sentences = faults.map(
      ({ variable, value, advice }) =>
        `${variable}${value === undefined ? '' : ` (${shortened(value)})`}: ${advice.en}. / ${advice.sv}.`,
    );
    super(
      sentences.length === 1
        ? sentences.join('')
        : ['The configuration cannot be used. / Konfigurationen kan inte användas.', ...sentences].join('\n  '),
    );
    this.name = 'ConfigurationError';
    this.faults = faults;
  }
}

function shortened(value: string): string {
  const line = value.replace(/\s+/gu, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
