import type { Criterion } from '../ask';
import { codeOf, languageOf, type ProfileColumns, STATES_LANGUAGES } from '../columns/profile-columns';
import { evidenceOfProfile } from '../columns/read-columns';
import { answerOf, met, UNKNOWN, UNMET } from '../measure';

/** Can the supplier work with the buyer in the languages asked for? */
export const languages: Criterion = ({ requirement }) =>
  requirement.languages.map(({ language, necessity }) => {
    const code = codeOf(language);
    return {
      criterion: 'languages',
      key: `languages/${language}`,
      necessity,
      asked: { about: 'language', language },
      measure({ flags, language: spoken, languageStart }, row) {
        if (((flags[row] ?? 0) & STATES_LANGUAGES) === 0) return UNKNOWN;
        const end = languageStart[row + 1] ?? 0;
        for (let at = languageStart[row] ?? 0; at < end; at++) if (spoken[at] === code) return met(1000);
        return UNMET;
      },
      describe(columns, row, _site, measure) {
        if (answerOf(measure) === 'unknown') {
          return { held: { about: 'nothing-stated' }, remedy: { do: 'state', about: 'language' } };
        }
        return {
          held: { about: 'languages', languages: spokenIn(columns, row) },
          ...evidenceOfProfile(columns, row),
          ...(answerOf(measure) !== 'met' && { remedy: { do: 'work-in-language', language } as const }),
        };
      },
      reach: {
        holdings: [{ in: 'language', key: code, best: met(1000) }],
        classes: [{ of: { is: 'silent-on-languages' }, best: UNKNOWN }],
        otherwise: UNMET,
        isExact: true,
      },
    };
  });

function spokenIn({ language, languageStart }: ProfileColumns, row: number): readonly string[] {
  return Array.from(language.subarray(languageStart[row], languageStart[row + 1]), languageOf).sort();
}
