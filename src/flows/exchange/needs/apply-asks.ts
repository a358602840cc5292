import type {
  CertificateAskEntry,
  LanguageEntry,
  MaterialEntry,
  StepEntry,
} from '../../../documents/columns/need-cells';
import type { CertificateAsk, LanguageAsk, MaterialAsk, ProcessStep } from '../../../domain/demand/requirement';

/** Each list says all of it: what is asked already keeps what the list does not tell, what is new is a must unless it says otherwise. */
export function applySteps(before: readonly ProcessStep[], entries: readonly StepEntry[]): readonly ProcessStep[] {
  return entries.map(({ process, necessity, inHouse }) => {
    const known = before.find((step) => step.process === process);
    return {
      process,
      necessity: necessity ?? known?.necessity ?? 'must',
      inHouse: inHouse ?? known?.inHouse ?? false,
    };
  });
}

/** Materials; a new one is a wish, as where they are read from a text. */
export function applyMaterials(
  before: readonly MaterialAsk[],
  entries: readonly MaterialEntry[],
): readonly MaterialAsk[] {
  return entries.map(({ material, process, necessity }) => {
    const known = before.find((ask) => ask.material === material && ask.process === process);
    return { material, ...(process && { process }), necessity: necessity ?? known?.necessity ?? 'wish' };
  });
}

/** Certificates; a new one is to be held by the start of production. */
export function applyCertificates(
  before: readonly CertificateAsk[],
  entries: readonly CertificateAskEntry[],
): readonly CertificateAsk[] {
  return entries.map(({ anyOf, by, necessity, planAccepted }) => {
    const same = before.filter((ask) => namesOf(ask) === namesOf({ anyOf }));
    const known = same.find((ask) => ask.by === by) ?? (by === undefined ? same[0] : undefined);
    return {
      anyOf: known?.anyOf ?? anyOf,
      by: by ?? known?.by ?? 'startOfProduction',
      necessity: necessity ?? known?.necessity ?? 'must',
      planAccepted: planAccepted ?? known?.planAccepted ?? false,
    };
  });
}

function namesOf({ anyOf }: Pick<CertificateAsk, 'anyOf'>): string {
  return [...anyOf].sort().join(' ');
}

/** Languages. */
export function applyLanguages(
  before: readonly LanguageAsk[],
  entries: readonly LanguageEntry[],
): readonly LanguageAsk[] {
  return entries.map(({ language, necessity }) => {
    const known = before.find((ask) => ask.language === language);
    return { language, necessity: necessity ?? known?.necessity ?? 'must' };
  });
}
