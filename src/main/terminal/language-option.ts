import { Option } from 'commander';
import type { Language } from '../../domain/language';

/** What every command that answers in words can be asked for. */
export interface OutputOptions {
  readonly language: Language;
  readonly json?: true;
}

/** In which language a command answers: that of the screen, when nothing is said. */
export function languageOption(what = 'language of the answer / svarets språk'): Option {
  const usual = /^sv/.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'sv' : 'en';
  return new Option('--language <language>', what).choices(['sv', 'en']).default(usual);
}
