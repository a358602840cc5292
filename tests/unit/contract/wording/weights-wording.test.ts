import {
  effectIn,
  needEffectIn,
  originIn,
  rightIn,
  sampleIn,
  tooFewIn,
} from '../../../../src/contract/wording/advice/weights-wording';

const sample = { decisions: 24, notShown: 0, pairs: 60, usable: 48, needs: 3 };

test('the sample is told with what was left aside', () => {
  expect(sampleIn(sample)).toEqual([
    {
      en: 'Decisions on 24 matches give 60 pairs of a kept and a rejected one. In 48 of them, from 3 needs, the verdict is the same, so that the weights decide.',
      sv: 'Beslut på 24 matchningar ger 60 par av en behållen och en avvisad. 48 av dem, från 3 behov, har samma utslag, så att vikterna avgör.',
    },
  ]);
  expect(sampleIn({ ...sample, notShown: 1 })[1]).toEqual({
    en: '1 decision on suppliers that did not stand on the list does not count.',
    sv: '1 beslut gäller leverantörer som inte stod på listan, och räknas inte.',
  });
});

test('too few is told with how many there are and how many are needed', () => {
  expect(tooFewIn({ ...sample, usable: 1, needs: 1 }, { pairs: 20, needs: 3 })).toEqual({
    en: 'Nothing is proposed: there is 1 pair from 1 need to learn from, and at least 20 pairs from 3 needs are needed.',
    sv: 'Inget föreslås: det finns 1 par från 1 behov att lära av, och det behövs minst 20 par från 3 behov.',
  });
});

test('what only fits the decisions that it was learnt from is not praised', () => {
  const said = (unseen: number) => rightIn({ ...sample, right: { experts: 30, fitted: 44, unseen } })[1];
  expect(said(33)?.en).toBe(
    "That is 3 more than by the rules' own weights: what was learnt also holds for new needs in this sample.",
  );
  for (const unseen of [30, 12]) {
    expect(said(unseen)?.en).toMatch(/do not speak for a change\.$/);
    expect(said(unseen)?.sv).toMatch(/talar besluten inte för någon ändring\.$/);
  }
});

test('the effect is told with who comes in and who falls out', () => {
  expect(effectIn({ found: 15, lookedAt: 15 }, 4).en).toBe(
    'Of 15 needs looked at (15 are open) the first ten places change in 4.',
  );
  expect(needEffectIn(3, ['EBP', 'YTAB'], ['Safeman'])).toEqual({
    en: '3 of the first ten places change; in come EBP and YTAB; out falls Safeman.',
    sv: '3 av de tio första platserna ändras; in kommer EBP och YTAB; ut faller Safeman.',
  });
  expect(needEffectIn(2, [], [])).toEqual({
    en: '2 of the first ten places change; nobody enters or leaves.',
    sv: '2 av de tio första platserna ändras; ingen kommer in eller faller ut.',
  });
});

test('every origin of weights has a sentence', () => {
  const basis = { ...sample, right: { experts: 30, fitted: 44, unseen: 33 } };
  expect(
    [undefined, { from: 'version', version: 2 } as const, { from: 'proposal', basis } as const].map(originIn),
  ).toEqual([
    { en: "The rules' own weights.", sv: 'Reglernas egna vikter.' },
    { en: 'The weights of version 2 again.', sv: 'Åter vikterna i version 2.' },
    { en: 'Learnt from 48 pairs from 3 needs.', sv: 'Inlärda av 48 par från 3 behov.' },
  ]);
});
