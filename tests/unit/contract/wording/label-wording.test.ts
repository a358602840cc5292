import { type LabelSet, labelIn, wordVerdictCount } from '../../../../src/contract/wording/label-wording';
import { VERDICTS } from '../../../../src/domain/match/assessment';
import { STAGES } from '../../../../src/domain/match/decision';
import { EVIDENCE_TIERS } from '../../../../src/domain/supplier/evidence';
import { ROLES, SITE_KINDS } from '../../../../src/domain/supplier/site';

const SETS = [
  ['verdict', VERDICTS],
  ['role', ROLES],
  ['siteKind', SITE_KINDS],
  ['evidenceTier', EVIDENCE_TIERS],
  ['stage', STAGES],
] as const satisfies readonly (readonly [LabelSet, readonly string[]])[];

test.each(SETS)('no two words of the set %s are called the same, in either language', (set, words) => {
  const labels = words.map((word) => labelIn(set, word as never));
  for (const language of ['sv', 'en'] as const) {
    expect(new Set(labels.map((label) => label[language])).size).toBe(words.length);
  }
  for (const { sv, en } of labels) expect(sv).not.toBe(en);
});

test('Swedish counts bend with the number', () => {
  expect(wordVerdictCount('excluded', 1, 'sv')).toBe('1 utesluten');
  expect(wordVerdictCount('excluded', 0, 'sv')).toBe('0 uteslutna');
  expect(wordVerdictCount('excluded', 7, 'en')).toBe('7 excluded');
});
