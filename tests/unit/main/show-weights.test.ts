import type { WeightsProposal } from '../../../src/flows/weights/propose-weights';
import { proposalText, versionsTable } from '../../../src/main/terminal/screen/show-weights';
import { RULES } from '../../../src/scoring/rules';
import { aRequirement, aSupplier, id } from '../../support/builders';

const inForce = { version: 0, rulesVersion: RULES.version, weights: RULES.weights };
const sample = { decisions: 24, notShown: 0, pairs: 60, usable: 48, needs: 3 };
const basis = { ...sample, right: { experts: 30, fitted: 44, unseen: 33 } };
const weights = { ...RULES.weights, place: 80, processes: 320 };
const proposal: WeightsProposal = {
  inForce,
  outcome: 'proposal',
  weights,
  basis,
  inForceRight: 31,
  fingerprint: '3f8a0c51d2e94b76',
  effect: {
    needs: { found: 15, lookedAt: 15 },
    changes: [{ requirement: aRequirement(), changedPlaces: 2, enters: [id.supplier('ebp')], leaves: [] }],
    suppliers: new Map([[id.supplier('ebp'), aSupplier({ name: 'EBP i Olofström AB' })]]),
  },
};

test('a proposal is shown with its weights, its effect and how to adopt it', () => {
  const text = proposalText(proposal, undefined, 'en');
  expect(text).toMatch(/^place and delivery +60 +60 +80$/m);
  expect(text).toContain('A bracket (a-bracket): 2 of the first ten places change; in comes EBP i Olofström AB.');
  expect(text).toContain('The judged set (tests/golden/judgements) is not part of this installation.');
  expect(text).toContain('matchverk weights adopt 3f8a0c51d2e94b76');
});

test('what the weights in force achieve is told once they are not the rules own', () => {
  const adopted: WeightsProposal = { ...proposal, inForce: { ...inForce, version: 2, rulesVersion: '2026.1+w2' } };
  const sentence = 'The weights in force (2026.1+w2) order 31 right.';
  expect(proposalText(adopted, undefined, 'en')).toContain(sentence);
  expect(proposalText(proposal, undefined, 'en')).not.toContain('weights in force (');
});

test('where the judged set is there, the held-out part stands beside the part for tuning', () => {
  const estimate = (mean: number) => ({ mean, low: mean, high: mean, count: 20 });
  const judged = {
    tuning: { needs: 44, before: estimate(0.9), after: estimate(0.91) },
    heldOut: { needs: 21, before: estimate(0.88), after: estimate(0.87) },
  };
  const text = proposalText(proposal, judged, 'sv');
  expect(text).toMatch(/^att ställa in på +44 +0\.900 +0\.910$/m);
  expect(text).toMatch(/^undanhållna +21 +0\.880 +0\.870$/m);
});

test('without a proposal nothing tells how to adopt', () => {
  const others: readonly WeightsProposal[] = [
    { inForce, outcome: 'too-few', sample, atLeast: { pairs: 20, needs: 3 } },
    { inForce, outcome: 'no-change', weights: RULES.weights, basis },
  ];
  for (const other of others) {
    for (const language of ['sv', 'en'] as const)
      expect(proposalText(other, undefined, language)).not.toContain('adopt');
  }
});

test('versions are listed with who adopted them and why, on one line each', () => {
  const adopted = {
    source: { from: 'proposal', basis } as const,
    reason: 'Near\nis better.',
    adoptedBy: 'Anna Ek',
    adoptedAt: '2026-11-23T12:00:00.000Z',
  };
  const table = versionsTable(
    [
      { version: 1, rulesVersion: '2026.1+w1', weights, isInForce: true, adopted },
      { version: 0, rulesVersion: '2026.1', weights: RULES.weights, isInForce: false, fingerprint: '0123456789abcdef' },
    ],
    'sv',
  );
  expect(table.split('\n')).toHaveLength(3);
  expect(table).toMatch(
    /^ +1 +2026\.1\+w1 +Inlärda av 48 par från 3 behov\. +2026-11-23T12:00 +Anna Ek +Near is better\. +gäller$/m,
  );
  expect(table).toMatch(/^ +0 +2026\.1 +Reglernas egna vikter\. +0123456789abcdef$/m);
});
