import type { Requirement } from '../../../../src/domain/demand/requirement';
import type { Gap } from '../../../../src/domain/match/advice';
import type { Profile } from '../../../../src/domain/supplier/profile';
import {
  aCapability,
  aCertificate,
  aCertificateAsk,
  anEvidence,
  aProfile,
  aRequirement,
  aSite,
  aStep,
  id,
} from '../../../support/builders';
import { gapsOf, improved, standing } from './view-of';

const aNeed = (name: string, changes: Partial<Requirement> = {}) =>
  aRequirement({ id: id.requirement(name), certificates: [aCertificateAsk('iatf-16949')], ...changes });

const presser = (changes: Parameters<typeof aSite>[0] = {}, profile: Partial<Profile> = {}) =>
  aProfile({ sites: [aSite({ capabilities: [aCapability('stamping')], certificates: [], ...changes })], ...profile });

const only = (gaps: readonly Gap[], does: string) =>
  gaps.filter(({ improvements }) => improvements.some((each) => each.do === does));

test('a certificate that lapsed before the need was stated is to be renewed by the milestone that asks for it', () => {
  const profile = presser({ certificates: [aCertificate('iatf-16949', { expires: '2026-03-31' })] });
  const { gaps } = gapsOf([aNeed('bracket')], profile);
  expect(gaps[0]).toMatchObject({
    improvements: [
      {
        do: 'certify',
        how: 'renew',
        scheme: 'iatf-16949',
        certificate: 'iatf-16949',
        by: '2027-09-01',
        until: '2027-09-01',
      },
    ],
    moves: [{ requirementId: 'bracket', from: { verdict: 'excluded' }, to: { verdict: 'qualified' } }],
  });
});

test('a renewal is told with its date even where it moves no need by itself', () => {
  const profile = presser({ certificates: [aCertificate('iatf-16949', { expires: '2026-03-31' })] });
  const need = aNeed('plated', { steps: [aStep('stamping'), aStep('zinc-electroplating')] });
  const { gaps } = gapsOf([need], profile);
  expect(gaps).toMatchObject([
    { improvements: [{ how: 'renew', by: '2027-09-01' }], moves: [], pointsGained: 0, asksMet: 1 },
  ]);
});

test('one certificate answers several needs: in place by the first milestone, valid until the last', () => {
  const needs = [
    aNeed('soon', { milestones: { startOfProduction: '2027-06-01' } }),
    aNeed('later', { milestones: { startOfProduction: '2028-06-01' } }),
  ];
  const { gaps } = gapsOf(needs, presser());
  expect(gaps[0]?.improvements).toMatchObject([{ how: 'obtain', by: '2027-06-01', until: '2028-06-01' }]);
  expect(gaps[0]?.moves.map(({ requirementId }) => requirementId)).toEqual(['soon', 'later']);
});

test('no certificate is supposed to last longer than its scheme lets it', () => {
  const needs = [
    aNeed('soon', { milestones: { startOfProduction: '2027-06-01' } }),
    aNeed('far', { milestones: { startOfProduction: '2031-06-01' } }),
  ];
  const { gaps } = gapsOf(needs, presser());
  expect(gaps[0]?.improvements).toMatchObject([{ by: '2027-06-01', until: '2027-06-01' }]);
  // It will have to be renewed for the one that is far off, which is a beginning.
  expect(gaps[0]?.moves.map(({ requirementId, to }) => [requirementId, to.verdict])).toEqual([
    ['soon', 'qualified'],
    ['far', 'conditional'],
  ]);
});

test('each width that is asked is a change of its own, the widest that moves most first', () => {
  const pressing = (max: number) => ({
    dimension: 'pressForceKn' as const,
    range: { max },
    necessity: 'must' as const,
  });
  const needs = [4000, 6300, 8000].map((force) =>
    aNeed(`force-${force}`, { certificates: [], dimensions: [pressing(force)] }),
  );
  const { gaps } = gapsOf(
    needs,
    presser({ capabilities: [aCapability('stamping', { envelope: { pressForceKn: { max: 2500 } } })] }),
  );
  expect(only(gaps, 'reach').map(({ improvements, moves }) => [improvements[0], moves.length])).toMatchObject([
    [{ how: 'widen', range: { max: 8000 } }, 3],
    [{ how: 'widen', range: { max: 6300 } }, 2],
    [{ how: 'widen', range: { max: 4000 } }, 1],
  ]);
});

test('an answer to one question leaves every other question open', () => {
  const silent = aProfile({ sites: [aSite()] });
  const asked = aNeed('bracket', { certificates: [aCertificateAsk('iso-9001')] });
  const other = aNeed('other', { steps: [aStep('e-coating')], certificates: [aCertificateAsk('iso-14001')] });
  const { gaps } = gapsOf([asked], silent);
  for (const { improvements } of gaps) {
    expect(standing(other, improved(silent, improvements)).verdict).toBe('conditional');
  }
  expect(gaps.map(({ improvements: [one] }) => one?.do)).toEqual(expect.arrayContaining(['offer', 'certify']));
});

test('two changes are told together where neither moves the need alone', () => {
  const profile = presser({ capabilities: [aCapability('stamping', { role: 'former' })] });
  const { gaps } = gapsOf([aNeed('bracket')], profile);
  const together = gaps.filter(({ improvements }) => improvements.length === 2);
  expect(together).toMatchObject([{ moves: [{ from: { verdict: 'excluded' }, to: { verdict: 'qualified' } }] }]);
  expect(gaps.filter(({ improvements, moves }) => improvements.length === 1 && moves.length > 0)).toEqual([]);
});

test('a trade that the supplier has never had is not advised', () => {
  const { gaps } = gapsOf([aNeed('plated', { steps: [aStep('zinc-electroplating')], certificates: [] })], presser());
  expect(only(gaps, 'offer')).toEqual([]);
});

test('what is hidden from the buyer is advised to be shown', () => {
  const hidden = aCapability('stamping', { visibility: { to: 'cluster' } });
  const { gaps } = gapsOf([aNeed('bracket', { certificates: [] })], presser({ capabilities: [hidden] }));
  expect(gaps[0]).toMatchObject({
    improvements: [{ do: 'show', site: 'works', fact: 'stamping', of: { process: 'stamping' } }],
    moves: [{ from: { verdict: 'excluded' }, to: { verdict: 'qualified' } }],
  });
});

test('a step that is bought can be taken in house, and that counts as done when needed, not as core trade', () => {
  const { gaps } = gapsOf(
    [aNeed('bracket', { certificates: [] })],
    presser({ capabilities: [aCapability('stamping', { role: 'subcontracted' })] }),
  );
  expect(gaps[0]).toMatchObject({
    improvements: [{ how: 'take-in-house' }],
    moves: [{ to: { verdict: 'qualified' } }],
  });
});

test('the search is bounded and says how far it went', () => {
  const many = Array.from({ length: 120 }, (_, index) =>
    aNeed(`need-${index}`, {
      certificates: [],
      dimensions: [{ dimension: 'pressForceKn', range: { max: 3000 + index }, necessity: 'must' }],
    }),
  );
  const held = aCapability('stamping', { envelope: { pressForceKn: { max: 2500 } }, evidence: anEvidence() });
  const report = gapsOf(many, presser({ capabilities: [held] }), 5);
  expect(report.gaps).toHaveLength(5);
  expect(report.singles.found).toBeGreaterThan(100);
  expect(report.singles.lookedAt).toBe(80);
});
