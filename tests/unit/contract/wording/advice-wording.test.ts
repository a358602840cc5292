import {
  answerSentence,
  gapIn,
  improvementSentence,
  relaxationSentence,
} from '../../../../src/contract/wording/advice/advice-wording';
import type { Names } from '../../../../src/contract/wording/names';
import { type Improvement, isAnswer, type Relaxation } from '../../../../src/domain/match/advice';
import { id } from '../../../support/builders';

const names: Names = {
  concept: (concept, language) => (language === 'sv' ? `${concept}-sv` : concept),
  scheme: (scheme) => scheme.toUpperCase(),
  site: () => 'Olofström',
  buyerSite: () => 'Solihull',
};

const site = id.site('works');
const capability = id.capability('pressing');
const certify = { do: 'certify', site, scheme: id.scheme('iso-9001'), by: '2027-09-01', until: '2028-03-01' } as const;

const IMPROVEMENTS: readonly Improvement[] = [
  ...(['state', 'state-as-capability', 'confirm-narrower', 'take-in-house', 'offer-process'] as const).map(
    (how) => ({ do: 'offer', how, site, process: id.concept('welding') }) as const,
  ),
  ...(['state', 'state-expiry', 'renew', 'complete', 'lift-suspension', 'obtain'] as const).map((how) => ({
    ...certify,
    how,
  })),
  ...(['state', 'confirm-narrower', 'work-in-material'] as const).map(
    (how) => ({ do: 'work-material', how, site, capability, materials: [id.concept('steel')] }) as const,
  ),
  ...(['state-bounds', 'widen'] as const).map(
    (how) => ({ do: 'reach', how, site, capability, dimension: 'massKg', range: { max: 12.5 } }) as const,
  ),
  ...(['state', 'work-in-language'] as const).map((how) => ({ do: 'speak', how, languages: ['en', 'de'] }) as const),
  ...(['state', 'deliver-to'] as const).map((how) => ({ do: 'deliver', how, countries: ['GB'] }) as const),
  ...(['state', 'free-capacity'] as const).map((how) => ({ do: 'free', how, days: ['2027-09-01'] }) as const),
  { do: 'show', how: 'show', field: 'languages' },
  { do: 'show', how: 'show', site, fact: capability, of: { process: id.concept('welding') } },
  { do: 'show', how: 'show', site, fact: id.certificate('iso'), of: { scheme: id.scheme('iso-9001') } },
];

const certificate = {
  about: 'certificate',
  anyOf: [id.scheme('iso-9001')],
  milestone: 'visit',
  on: '2027-02-01',
  planAccepted: false,
} as const;
const distance = { about: 'distance', to: id.buyerSite('solihull'), withinKm: 500, isLimit: true } as const;
const process = { about: 'process', concept: id.concept('welding'), inHouse: true } as const;
const size = { about: 'dimension', dimension: 'massKg', range: { max: 12.5 } } as const;

const RELAXATIONS: readonly Relaxation[] = [
  { do: 'make-wish', at: '/steps/0', asked: process },
  { do: 'make-wish', at: '/materials/0', asked: { about: 'material', concept: id.concept('steel') } },
  { do: 'make-wish', at: '/languages/0', asked: { about: 'language', language: 'en' } },
  { do: 'allow-bought', at: '/steps/0', asked: process },
  { do: 'accept-plan', at: '/certificates/0', asked: certificate },
  { do: 'later-milestone', at: '/certificates/0', asked: certificate, milestone: 'nomination', on: '2027-05-01' },
  { do: 'narrow', at: '/dimensions/0', asked: size, dimension: 'massKg', range: { max: 8 } },
  { do: 'farther', at: '/distance', asked: distance, withinKm: 750 },
];

function expectSentences({ sv, en }: { readonly sv: string; readonly en: string }): void {
  expect(sv).not.toBe(en);
  for (const sentence of [sv, en]) {
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  }
}

test.each(IMPROVEMENTS.map((each) => [`${each.do} ${each.how}`, each] as const))(
  'to %s is a sentence in both languages, and an answer says that it must be so',
  (_name, improvement) => {
    const sentences = improvementSentence(improvement, names);
    expectSentences(sentences);
    expect(/if it is so/.test(sentences.en)).toBe(isAnswer(improvement));
    expect(/om det stämmer/.test(sentences.sv)).toBe(isAnswer(improvement));
  },
);

test.each(RELAXATIONS.map((each) => [each.do, each] as const))(
  'to %s is a sentence in both languages with what it brings',
  (_name, relaxation) => {
    for (const [moreQualified, fewerExcluded] of [
      [1, 0],
      [2, 1],
      [0, 3],
    ] as const) {
      expectSentences(relaxationSentence({ relaxation, moreQualified, fewerExcluded, letIn: [] }, names));
    }
  },
);

test('a gap says what to do by when, and what all of it together brings', () => {
  const stand = (verdict: 'qualified' | 'conditional' | 'excluded', points: number) => ({ verdict, points });
  const improvements: readonly Improvement[] = [
    { ...certify, how: 'renew' },
    { do: 'offer', how: 'take-in-house', site, process: id.concept('welding') },
  ];
  const moves = [
    { requirementId: id.requirement('a'), from: stand('excluded', 600), to: stand('qualified', 800) },
    { requirementId: id.requirement('b'), from: stand('conditional', 600), to: stand('qualified', 700) },
    { requirementId: id.requirement('c'), from: stand('excluded', 300), to: stand('conditional', 400) },
  ];
  expect(gapIn({ improvements, moves, pointsGained: 1400, asksMet: 3 }, names)).toEqual({
    sv: 'Förnya ISO-9001 i Olofström senast 2027-09-01 (giltigt till minst 2028-03-01) och utför welding-sv i egen regi i Olofström. Det flyttar 2 behov från villkorlig eller utesluten till kvalificerad och 1 behov från utesluten till villkorlig och ger 1\u00a0400 poäng.',
    en: 'Renew ISO-9001 at Olofström by 2027-09-01 (valid until at least 2028-03-01) and take welding in house at Olofström. That moves 2 needs from conditional or excluded to qualified and 1 need from excluded to conditional and gains 1,400 points.',
  });
});

test('a gap that moves no need says so', () => {
  const improvements = [{ ...certify, how: 'renew' }] as const;
  const withPoints = gapIn({ improvements, moves: [], pointsGained: 40, asksMet: 1 }, names);
  const without = gapIn({ improvements, moves: [], pointsGained: 0, asksMet: 1 }, names);
  expect(withPoints.en).toMatch(/ That moves no need alone but gains 40 points\.$/);
  expect(without.sv).toMatch(/ Det flyttar inget behov ensamt men uppfyller 1 punkt i behoven\.$/);
});

test('an answer is told with its supplier and where it would lead', () => {
  const from = { rank: 7, verdict: 'conditional', points: 640 } as const;
  const to = { rank: 3, verdict: 'qualified', points: 733 } as const;
  const answer: Improvement = { do: 'speak', how: 'state', languages: ['en'] };
  expect(answerSentence({ supplierId: id.supplier('ebp'), answer, from, to }, 'EBP', names)).toEqual({
    sv: 'EBP: Ange, om det stämmer, att leverantören arbetar på engelska. Det skulle flytta den från plats 7 (villkorlig, 640 poäng) till plats 3 (kvalificerad, 733 poäng).',
    en: 'EBP: State, if it is so, that the supplier works in English. That would move it from place 7 (conditional, 640 points) to place 3 (qualified, 733 points).',
  });
});
