import fc from 'fast-check';
import { packFindings, unpackFindings, writeFindings } from '../../src/db/packed-findings';
import type { Answer, Finding } from '../../src/domain/match/assessment';
import type { Evidence } from '../../src/domain/supplier/evidence';
import { anEvidence } from '../support/builders';

const evidence: fc.Arbitrary<Evidence> = fc
  .record({ source: fc.string({ unit: 'binary', maxLength: 4 }), illustrative: fc.boolean() })
  .map(anEvidence);

/** Of few names and values, so that much repeats and much nearly repeats: the same name with another ask among it. */
const finding: fc.Arbitrary<Finding> = fc
  .record(
    {
      criterion: fc.constantFrom<Finding['criterion']>('languages', 'proof'),
      ask: fc.constantFrom('languages/sv', 'languages/en'),
      necessity: fc.constantFrom<Finding['necessity']>('must', 'wish'),
      asked: fc.record({ about: fc.constant('language' as const), language: fc.constantFrom('sv', 'en') }),
      held: fc.record({ about: fc.constant('languages' as const), languages: fc.array(fc.constantFrom('sv', 'en')) }),
      answer: fc.constantFrom<Answer>('met', 'unmet'),
      points: fc.nat(1000),
      maximum: fc.constantFrom(30, 40),
      evidence,
      remedy: fc.constant({ do: 'work-in-language' as const, language: 'sv' }),
    },
    { requiredKeys: ['criterion', 'ask', 'necessity', 'asked', 'held', 'answer', 'points', 'maximum'] },
  )
  .map((made): Finding => made);

const findings = fc.array(fc.array(finding, { maxLength: 4 }), { maxLength: 4 });

test('what has been packed is unpacked to the letter', () => {
  fc.assert(
    fc.property(findings, (given) => {
      expect(unpackFindings(packFindings(writeFindings(given)))).toEqual(given);
    }),
  );
});

test('equal findings are written alike, whichever objects they share', () => {
  fc.assert(
    fc.property(findings, fc.nat(), (given, pick) => {
      const pool = given.flat();
      const one = pool[pick % Math.max(1, pool.length)];
      const sharing = one ? [...given, [one, one]] : given;
      expect(writeFindings(structuredClone(sharing).map((row) => row.map((each) => structuredClone(each))))).toEqual(
        writeFindings(sharing),
      );
    }),
  );
});

test('what an ask says of the need and what proves a fact are written once', () => {
  const said: Finding = {
    criterion: 'languages',
    ask: 'languages/sv',
    necessity: 'must',
    asked: { about: 'language', language: 'sv' },
    held: { about: 'none' },
    answer: 'unmet',
    points: 0,
    maximum: 40,
    evidence: anEvidence({ source: 'A source that is told at length.' }),
  };
  const once = writeFindings([[said]]).toString();
  const twice = writeFindings([[said], [said]]).toString();
  expect(twice.match(/languages\/sv/g)).toHaveLength(1);
  expect(twice.match(/told at length/g)).toHaveLength(1);
  expect(twice.length).toBeGreaterThan(once.length);
});
