import type { Requirement } from '../../../src/domain/demand/requirement';
import { type Assessment, pointsOf, verdictOf } from '../../../src/domain/match/assessment';
import type { Profile } from '../../../src/domain/supplier/profile';
import type { Supplier } from '../../../src/domain/supplier/supplier';
import { assess } from '../../../src/scoring/assess';
import { prepareProfile } from '../../../src/scoring/prepared-profile';
import { prepareRequirement } from '../../../src/scoring/prepared-requirement';
import {
  aBuyerSite,
  aCapability,
  aCertificate,
  aCertificateAsk,
  anEvidence,
  aProfile,
  aRequirement,
  aSite,
  aStep,
  aSupplier,
  id,
  SMALL_POLICY,
} from '../../support/builders';

function judged(
  requirement: Partial<Requirement>,
  profile: Partial<Profile>,
  supplier?: Partial<Supplier>,
): Assessment {
  return assess(
    prepareRequirement(aRequirement(requirement), aBuyerSite(), SMALL_POLICY),
    prepareProfile(aSupplier(supplier), aProfile(profile), SMALL_POLICY),
  );
}

const atOneSite = (site: Parameters<typeof aSite>[0]): Partial<Profile> => ({ sites: [aSite(site)] });
const offering = (...processes: readonly string[]) => atOneSite({ capabilities: processes.map((p) => aCapability(p)) });
const findingOf = (assessment: Assessment, ask: string) => assessment.findings.find((finding) => finding.ask === ask);

describe('processes', () => {
  test('the exact process as core trade meets the step fully', () => {
    expect(findingOf(judged({}, offering('stamping')), 'processes/stamping')).toMatchObject({
      answer: 'met',
      held: { about: 'capability', relation: 'exact', role: 'core' },
    });
  });

  test('a narrower process meets a broad ask', () => {
    const finding = findingOf(judged({}, offering('deep-drawing')), 'processes/stamping');
    expect(finding).toMatchObject({ answer: 'met', held: { relation: 'narrower' } });
    expect(finding?.points).toBe(finding?.maximum);
  });

  test('a broader process is a question, not a pass', () => {
    const assessment = judged({ steps: [aStep('tig-welding')] }, offering('welding'));
    expect(findingOf(assessment, 'processes/tig-welding')).toMatchObject({
      answer: 'partly',
      remedy: { do: 'confirm-narrower', concept: 'tig-welding' },
    });
    expect(verdictOf(assessment)).toBe('conditional');
  });

  test('a main group says nothing of a process deep below it', () => {
    expect(verdictOf(judged({ steps: [aStep('tig-welding')] }, offering('joining')))).toBe('excluded');
  });

  test('a near sibling is partial, a far one is another trade', () => {
    const tig = { steps: [aStep('tig-welding')] };
    expect(findingOf(judged(tig, offering('mig-mag-welding')), 'processes/tig-welding')?.answer).toBe('partly');
    const zinc = { steps: [aStep('zinc-electroplating')] };
    expect(findingOf(judged(zinc, offering('e-coating')), 'processes/zinc-electroplating')?.answer).toBe('unmet');
  });

  test('a subcontracted step is conditional, and excluded where it must be in house', () => {
    const sendsOut = atOneSite({ capabilities: [aCapability('zinc-electroplating', { role: 'subcontracted' })] });
    expect(verdictOf(judged({ steps: [aStep('zinc-electroplating')] }, sendsOut))).toBe('conditional');
    expect(verdictOf(judged({ steps: [aStep('zinc-electroplating', { inHouse: true })] }, sendsOut))).toBe('excluded');
  });

  test('what was given up is not offered', () => {
    const former = atOneSite({ capabilities: [aCapability('stamping', { role: 'former' })] });
    expect(findingOf(judged({}, former), 'processes/stamping')).toMatchObject({
      answer: 'unmet',
      held: { role: 'former' },
    });
  });

  test('a silent profile is unknown, not excluded', () => {
    const assessment = judged({}, { sites: [] });
    expect(findingOf(assessment, 'processes/stamping')?.answer).toBe('unknown');
    expect(verdictOf(assessment)).toBe('conditional');
  });

  test('what a partial list leaves out is unknown, not refused', () => {
    const partial = atOneSite({ capabilities: [aCapability('stamping')], certificates: [], isPartial: true });
    const assessment = judged(
      { steps: [aStep('stamping'), aStep('welding')], certificates: [aCertificateAsk('iso-9001')] },
      partial,
    );
    expect(assessment.findings.filter(({ necessity }) => necessity === 'must').map(({ answer }) => answer)).toEqual([
      'met',
      'met',
      'unknown',
      'unknown',
    ]);
    expect(verdictOf(assessment)).toBe('conditional');
  });

  test('a process that only the text mentions is worth a question', () => {
    const understood = { mentions: {}, concepts: [id.concept('stamping')], terms: [] };
    expect(findingOf(judged({}, { ...offering('assembly'), understood }), 'processes/stamping')).toMatchObject({
      answer: 'partly',
      remedy: { do: 'state-as-capability' },
    });
  });

  test('a step at a sister site is met only when that site is certified too', () => {
    const need = { steps: [aStep('stamping'), aStep('e-coating')], certificates: [aCertificateAsk('iso-9001')] };
    const works = aSite({ capabilities: [aCapability('stamping')], certificates: [aCertificate('iso-9001')] });
    const paintShop = (certificates: ReturnType<typeof aCertificate>[]) =>
      aSite({ id: id.site('paint-shop'), capabilities: [aCapability('e-coating')], certificates });
    const bare = judged(need, { sites: [works, paintShop([])] });
    expect(findingOf(bare, 'processes/e-coating')).toMatchObject({
      answer: 'partly',
      remedy: { do: 'certify-site', site: 'paint-shop' },
    });
    const certified = aCertificate('iso-9001', { id: id.certificate('second') });
    expect(verdictOf(judged(need, { sites: [works, paintShop([certified])] }))).toBe('qualified');
  });
});

describe('certificates at their milestones', () => {
  const asked = (scheme: string, changes = {}) => ({ certificates: [aCertificateAsk(scheme, changes)] });
  const holding = (...certificates: ReturnType<typeof aCertificate>[]) =>
    atOneSite({ capabilities: [aCapability('stamping')], certificates });
  const answerFor = (requirement: Partial<Requirement>, profile: Partial<Profile>) =>
    judged(requirement, profile).findings.find(({ criterion }) => criterion === 'certificates');

  test('one that is valid on the day is met', () => {
    expect(answerFor(asked('iso-9001'), holding(aCertificate('iso-9001')))?.answer).toBe('met');
  });

  test('one that lapses before the day is to be renewed, and conditional', () => {
    const profile = holding(aCertificate('iso-9001', { expires: '2027-03-31' }));
    expect(answerFor(asked('iso-9001'), profile)).toMatchObject({
      answer: 'partly',
      remedy: { do: 'renew', scheme: 'iso-9001', before: '2027-09-01' },
    });
    expect(verdictOf(judged(asked('iso-9001'), profile))).toBe('conditional');
    expect(answerFor(asked('iso-9001', { by: 'visit' }), profile)?.answer).toBe('met');
  });

  test('one that had lapsed when the need was issued is not met', () => {
    expect(answerFor(asked('iso-9001'), holding(aCertificate('iso-9001', { expires: '2026-09-30' })))?.answer).toBe(
      'unmet',
    );
  });

  test('IATF 16949 proves ISO 9001 at the same site, and not the other way round', () => {
    expect(answerFor(asked('iso-9001'), holding(aCertificate('iatf-16949')))).toMatchObject({
      answer: 'met',
      held: { path: ['iatf-16949', 'iso-9001'] },
    });
    expect(answerFor(asked('iatf-16949'), holding(aCertificate('iso-9001')))?.answer).toBe('unmet');
  });

  test('a certificate of a sister site proves nothing', () => {
    const sister = aSite({ id: id.site('sister'), certificates: [aCertificate('iso-9001')] });
    const works = aSite({ capabilities: [aCapability('stamping')], certificates: [] });
    expect(answerFor(asked('iso-9001'), { sites: [works, sister] })?.answer).toBe('unmet');
  });

  test('IATF 16949 does not apply to a toolmaker, who is asked for the fitting scheme', () => {
    const toolmaker = (certificates: ReturnType<typeof aCertificate>[]) =>
      atOneSite({ kind: 'tooling-and-equipment', capabilities: [aCapability('stamping')], certificates });
    expect(answerFor(asked('iatf-16949'), toolmaker([]))).toMatchObject({
      answer: 'not-applicable',
      points: 0,
      remedy: { do: 'ask-instead', anyOf: ['vda-6-4', 'iso-9001'] },
    });
    expect(verdictOf(judged(asked('iatf-16949'), toolmaker([])))).toBe('conditional');
    expect(verdictOf(judged(asked('iatf-16949'), toolmaker([aCertificate('vda-6-4')])))).toBe('qualified');
  });

  test('a retired scheme is not met, and says so', () => {
    expect(answerFor(asked('iatf-16949'), holding(aCertificate('iso-ts-16949')))).toMatchObject({
      answer: 'unmet',
      held: { about: 'retired-scheme', scheme: 'iso-ts-16949' },
    });
    expect(answerFor(asked('iso-14001'), holding(aCertificate('iso-ts-16949')))?.held).toEqual({ about: 'none' });
  });

  test.each([
    ['expected in time', { expected: '2027-06-01' }, false, 'partly'],
    ['expected too late', { expected: '2027-12-01' }, false, 'unmet'],
    ['expected too late, where a plan is accepted', { expected: '2027-12-01' }, true, 'partly'],
    ['begun, without a date', {}, false, 'unknown'],
  ])('one in progress, %s', (_name, dates, planAccepted, answer) => {
    const begun = {
      id: id.certificate('begun'),
      scheme: id.scheme('iso-9001'),
      state: 'in-progress',
      evidence: anEvidence(),
    };
    const profile = holding({ ...begun, ...dates } as ReturnType<typeof aCertificate>);
    expect(answerFor(asked('iso-9001', { planAccepted }), profile)?.answer).toBe(answer);
  });

  test('suspended or withdrawn is not held', () => {
    expect(answerFor(asked('iso-9001'), holding(aCertificate('iso-9001', { state: 'suspended' })))).toMatchObject({
      answer: 'unmet',
      remedy: { do: 'lift-suspension' },
    });
    expect(answerFor(asked('iso-9001'), holding(aCertificate('iso-9001', { state: 'withdrawn' })))?.answer).toBe(
      'unmet',
    );
  });

  test('a list that is absent is silence', () => {
    expect(answerFor(asked('iso-9001'), offering('stamping'))?.answer).toBe('unknown');
  });

  test('or equal: any of the schemes will do', () => {
    const either = {
      certificates: [aCertificateAsk('iso-9001', { anyOf: [id.scheme('iso-14001'), id.scheme('vda-6-4')] })],
    };
    expect(answerFor(either, holding(aCertificate('iso-14001')))?.answer).toBe('met');
  });
});

describe('ranges', () => {
  const sheet = (held: { min?: number; max?: number }) =>
    findingOf(
      judged(
        { dimensions: [{ dimension: 'sheetThicknessMm', range: { min: 0.7, max: 3 }, necessity: 'must' }] },
        atOneSite({ capabilities: [aCapability('stamping', { envelope: { sheetThicknessMm: held } })] }),
      ),
      'envelope/sheetThicknessMm',
    );

  test.each([
    ['covers it', { min: 0.5, max: 4 }, 'met'],
    ['covers part of it', { min: 0.7, max: 2 }, 'partly'],
    ['does not reach it', { min: 4, max: 8 }, 'unmet'],
    ['lacks a bound', { min: 0.5 }, 'unknown'],
    ['lacks a bound but is too thick already', { min: 4 }, 'unmet'],
  ])('a held range that %s', (_name, held, answer) => {
    expect(sheet(held)?.answer).toBe(answer);
  });

  test('a stronger press does weaker work, and a finer tolerance a coarser one', () => {
    const assessment = judged(
      {
        dimensions: [
          { dimension: 'pressForceKn', range: { min: 2500 }, necessity: 'must' },
          { dimension: 'toleranceMm', range: { max: 0.1 }, necessity: 'must' },
        ],
      },
      atOneSite({
        capabilities: [
          aCapability('stamping', { envelope: { pressForceKn: { min: 4000, max: 8000 }, toleranceMm: { min: 0.05 } } }),
        ],
      }),
    );
    expect(verdictOf(assessment)).toBe('qualified');
  });

  test('the sizes of an unrelated trade prove nothing', () => {
    const assessment = judged(
      { dimensions: [{ dimension: 'massKg', range: { max: 5 }, necessity: 'must' }] },
      atOneSite({
        capabilities: [aCapability('stamping'), aCapability('e-coating', { envelope: { massKg: { max: 50 } } })],
      }),
    );
    expect(findingOf(assessment, 'envelope/massKg')?.answer).toBe('unknown');
  });
});

test('a material meant for one step is not met by another', () => {
  const need = (process?: string) => ({
    steps: [aStep('stamping'), aStep('welding')],
    materials: [
      {
        material: id.concept('aluminium'),
        necessity: 'must' as const,
        ...(process && { process: id.concept(process) }),
      },
    ],
  });
  const profile = atOneSite({
    capabilities: [
      aCapability('stamping', { materials: [id.concept('aluminium')] }),
      aCapability('welding', { materials: [id.concept('steel')] }),
    ],
  });
  expect(findingOf(judged(need(), profile), 'materials/aluminium')?.answer).toBe('met');
  expect(findingOf(judged(need('welding'), profile), 'materials/aluminium/welding')?.answer).toBe('unmet');
});

test('a company that is no more by the start of production is excluded, with the reason', () => {
  const standing = { kind: 'ceased', on: '2018-05-09', reason: 'bankrupt', evidence: anEvidence() } as const;
  const assessment = judged({}, offering('stamping'), { standing });
  expect(verdictOf(assessment)).toBe('excluded');
  expect(findingOf(assessment, 'standing')).toMatchObject({ answer: 'unmet', held: { standing } });
  const before = { issuedOn: '2016-10-01', milestones: { startOfProduction: '2017-09-01' } };
  expect(verdictOf(judged(before, offering('stamping'), { standing }))).toBe('qualified');
});

test('the buyer’s own weights share out the same thousand points', () => {
  const maxima = judged({ weights: { processes: 1, place: 0, proof: 0 } }, offering('stamping')).findings.map(
    (f) => f.maximum,
  );
  expect(maxima.reduce((sum, maximum) => sum + maximum, 0)).toBe(1000);
  expect(pointsOf(judged({ weights: { processes: 1, place: 0, proof: 0 } }, offering('stamping')))).toBe(1000);
});
