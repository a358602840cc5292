import type { Criterion } from '../ask';
import { answerOf, met, UNKNOWN, UNMET } from '../measure';

/** Can the supplier work with the buyer in the languages asked for? */
export const languages: Criterion = ({ requirement }) =>
  requirement.languages.map(({ language, necessity }) => ({
    criterion: 'languages',
    key: `languages/${language}`,
    necessity,
    asked: { about: 'language', language },
    measure(profile) {
      if (profile.languages === undefined) return UNKNOWN;
      return profile.languages.has(language) ? met(1000) : UNMET;
    },
    describe({ profile: { languages: stated, evidence } }, _site, measure) {
      if (stated === undefined) {
        return { held: { about: 'nothing-stated' }, remedy: { do: 'state', about: 'language' } };
      }
      const held = { about: 'languages', languages: [...stated].sort() } as const;
      return {
        held,
        evidence,
        ...(answerOf(measure) !== 'met' && { remedy: { do: 'work-in-language', language } as const }),
      };
    },
  }));
