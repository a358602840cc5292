import type { LearningBasis, LearningSample, WeightsSource } from '../../../domain/reference/weights';
import { type Bilingual, joined } from '../bilingual';

/** A number of things in English; the Swedish words used here are the same for one and for many. */
const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** What there is to learn from. */
export function sampleIn({ decisions, notShown, pairs, usable, needs }: LearningSample): readonly Bilingual[] {
  const all: Bilingual = {
    sv: `Beslut på ${decisions} matchningar ger ${pairs} par av en behållen och en avvisad. ${usable} av dem, från ${needs} behov, har samma utslag, så att vikterna avgör.`,
    en: `Decisions on ${count(decisions, 'match', 'matches')} give ${count(pairs, 'pair')} of a kept and a rejected one. In ${usable} of them, from ${count(needs, 'need')}, the verdict is the same, so that the weights decide.`,
  };
  if (notShown === 0) return [all];
  return [
    all,
    {
      sv: `${notShown} beslut gäller leverantörer som inte stod på listan, och räknas inte.`,
      en: `${count(notShown, 'decision')} on suppliers that did not stand on the list ${notShown === 1 ? 'does' : 'do'} not count.`,
    },
  ];
}

/** Why nothing is proposed. */
export function tooFewIn(
  { usable, needs }: LearningSample,
  atLeast: { readonly pairs: number; readonly needs: number },
): Bilingual {
  return {
    sv: `Inget föreslås: det finns ${usable} par från ${needs} behov att lära av, och det behövs minst ${atLeast.pairs} par från ${atLeast.needs} behov.`,
    en: `Nothing is proposed: there ${usable === 1 ? 'is' : 'are'} ${count(usable, 'pair')} from ${count(needs, 'need')} to learn from, and at least ${atLeast.pairs} pairs from ${atLeast.needs} needs are needed.`,
  };
}

/** How well the learnt weights keep to the decisions, seen and unseen, and whether that speaks for them. */
export function rightIn({ usable, right: { experts, fitted, unseen } }: LearningBasis): readonly Bilingual[] {
  return [
    {
      sv: `Av ${usable} par ställer reglernas egna vikter ${experts} rätt och de inlärda ${fitted}. För behov som inte fick vara med vid inlärningen blir det ${unseen}.`,
      en: `Of ${count(usable, 'pair')} the rules' own weights order ${experts} right and the learnt ones ${fitted}. For needs that were left out of the learning it comes to ${unseen}.`,
    },
    unseen > experts
      ? {
          sv: `Det är ${unseen - experts} fler än med reglernas egna vikter: det inlärda håller också för nya behov i detta underlag.`,
          en: `That is ${unseen - experts} more than by the rules' own weights: what was learnt also holds for new needs in this sample.`,
        }
      : {
          sv: 'Det är inte fler än med reglernas egna vikter: för nya behov talar besluten inte för någon ändring.',
          en: "That is no more than by the rules' own weights: for new needs the decisions do not speak for a change.",
        },
  ];
}

/** How well the weights in force keep to the decisions, where they are not the rules' own. */
export function inForceRightIn(rulesVersion: string, right: number): Bilingual {
  return {
    sv: `De vikter som gäller (${rulesVersion}) ställer ${right} rätt.`,
    en: `The weights in force (${rulesVersion}) order ${right} right.`,
  };
}

/** That the decisions lead to what is in force already. */
export const NO_CHANGE: Bilingual = {
  sv: 'Besluten talar för de vikter som redan gäller.',
  en: 'The decisions speak for the weights that are in force already.',
};

/** In how many needs something would change. */
export function effectIn({ found, lookedAt }: { found: number; lookedAt: number }, changed: number): Bilingual {
  return {
    sv: `Av ${lookedAt} genomgångna behov (${found} är öppna) ändras de tio första platserna i ${changed}.`,
    en: `Of ${count(lookedAt, 'need')} looked at (${found} ${found === 1 ? 'is' : 'are'} open) the first ten places change in ${changed}.`,
  };
}

/** What changes in one need; names of suppliers are the same in both languages. */
export function needEffectIn(changedPlaces: number, enters: readonly string[], leaves: readonly string[]): Bilingual {
  const names = (list: readonly string[]) =>
    joined(
      list.map((name) => ({ sv: name, en: name })),
      'and',
    );
  const [coming, going] = [names(enters), names(leaves)];
  const changes: Bilingual = {
    sv: `${changedPlaces} av de tio första platserna ändras`,
    en: `${changedPlaces} of the first ten places ${changedPlaces === 1 ? 'changes' : 'change'}`,
  };
  if (enters.length + leaves.length === 0) {
    return { sv: `${changes.sv}; ingen kommer in eller faller ut.`, en: `${changes.en}; nobody enters or leaves.` };
  }
  const parts = [
    ...(enters.length > 0
      ? [{ sv: `in kommer ${coming.sv}`, en: `in ${enters.length === 1 ? 'comes' : 'come'} ${coming.en}` }]
      : []),
    ...(leaves.length > 0
      ? [{ sv: `ut faller ${going.sv}`, en: `out ${leaves.length === 1 ? 'falls' : 'fall'} ${going.en}` }]
      : []),
  ];
  return {
    sv: `${[changes, ...parts].map(({ sv }) => sv).join('; ')}.`,
    en: `${[changes, ...parts].map(({ en }) => en).join('; ')}.`,
  };
}

/** Where a version of the weights comes from. */
export function originIn(source: WeightsSource | undefined): Bilingual {
  if (source === undefined) return { sv: 'Reglernas egna vikter.', en: "The rules' own weights." };
  if (source.from === 'version') {
    return { sv: `Åter vikterna i version ${source.version}.`, en: `The weights of version ${source.version} again.` };
  }
  const { usable, needs } = source.basis;
  return {
    sv: `Inlärda av ${usable} par från ${needs} behov.`,
    en: `Learnt from ${count(usable, 'pair')} from ${count(needs, 'need')}.`,
  };
}
