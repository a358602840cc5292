import type { z } from 'zod';
import type { FindingView } from '../../contract/match/finding';
import { findingIn } from '../../contract/wording/findings/finding-wording';
import type { Names } from '../../contract/wording/names';
import type { Language } from '../../domain/language';
import type { Finding } from '../../domain/match/assessment';
import type { Sent } from '../route';

/** A finding with its sentences: in the language asked for, or in both. */
export function presentFinding(finding: Finding, names: Names, language?: Language): Sent<z.input<typeof FindingView>> {
  const sentences = findingIn(finding, names);
  return { ...finding, sentences: language === undefined ? sentences : { [language]: sentences[language] } };
}
