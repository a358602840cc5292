import { claimChanged, claimOwn } from '../../../src/domain/supplier/claimed-evidence';
import type { Evidence } from '../../../src/domain/supplier/evidence';
import { NOTHING_UNDERSTOOD } from '../../../src/domain/supplier/understanding';
import { aCapability, aCertificate, anEvidence, aProfileDraft, aSite, id } from '../../support/builders';

const CLAIM: Evidence = { tier: 'declared', on: '2026-11-29', source: 'Kim', illustrative: false };
const SEEN = anEvidence({ tier: 'documented' });

const stored = aProfileDraft({
  evidence: SEEN,
  sites: [
    aSite({
      capabilities: [aCapability('stamping', { evidence: SEEN })],
      certificates: [aCertificate('iso-9001', { evidence: SEEN, expires: '2027-01-01' })],
    }),
  ],
});
/** What a stored profile knows beside its draft. */
const READ = { supplierId: id.supplier('ebp'), revision: 3, understood: NOTHING_UNDERSTOOD };
const [site] = stored.sites;
const [capability] = site?.capabilities ?? [];
if (site === undefined || capability === undefined) throw new Error('The builders gave no site with a capability.');

const withCapability = (changes: Partial<typeof capability>) => ({
  ...stored,
  sites: [{ ...site, capabilities: [{ ...capability, ...changes }] }],
});

test('what was not changed keeps what proves it, whatever the order of its keys', () => {
  const { evidence, ...says } = capability;
  expect(claimOwn(withCapability({ evidence, ...says }), { ...stored, ...READ }, CLAIM)).toEqual(stored);
});

test('a changed fact is claimed, and the facts beside it stay proven', () => {
  const { sites, evidence } = claimChanged(
    withCapability({ envelope: { pressForceKn: { max: 8000 } } }),
    stored,
    CLAIM,
  );
  expect(sites[0]?.capabilities?.[0]?.evidence).toEqual(CLAIM);
  expect(sites[0]?.certificates?.[0]?.evidence).toEqual(SEEN);
  expect(evidence).toEqual(SEEN);
});

test('who may read a fact does not change what proves it', () => {
  const hidden = claimOwn(withCapability({ visibility: { to: 'cluster' } }), stored, CLAIM);
  expect(hidden.sites[0]?.capabilities?.[0]?.evidence).toEqual(SEEN);
});

test('texts, places and answers are proven together by the evidence of the profile', () => {
  const { evidence, sites } = claimOwn({ ...stored, languages: ['sv', 'de'] }, stored, CLAIM);
  expect(evidence).toEqual(CLAIM);
  expect(sites[0]?.capabilities?.[0]?.evidence).toEqual(SEEN);
});

test('evidence that came with a change stands, but a supplier proves nothing by its own word', () => {
  const verified = anEvidence({ tier: 'verified-by-cluster' });
  const edited = withCapability({ role: 'former', evidence: verified });
  expect(claimChanged(edited, stored, CLAIM).sites[0]?.capabilities?.[0]?.evidence).toEqual(verified);
  expect(claimOwn(edited, stored, CLAIM).sites[0]?.capabilities?.[0]?.evidence).toEqual(CLAIM);
  const proud = claimOwn(withCapability({ evidence: verified }), stored, CLAIM);
  expect(proud.sites[0]?.capabilities?.[0]?.evidence).toEqual(SEEN);
  expect(claimOwn(edited, undefined, CLAIM).evidence).toEqual(CLAIM);
});
