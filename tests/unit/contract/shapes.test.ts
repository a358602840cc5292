import * as fc from 'fast-check';
import type { z } from 'zod';
import type { AskedView, DimensionShape } from '../../../src/contract/demand/asked';
import type { BuyerShape } from '../../../src/contract/demand/buyer';
import type { RequirementDraftShape } from '../../../src/contract/demand/requirement';
import type { DecisionView, StageEventView } from '../../../src/contract/match/decision';
import { StageShape } from '../../../src/contract/match/decision';
import { type AnswerShape, type FindingShape, FindingView, VerdictShape } from '../../../src/contract/match/finding';
import type { HeldView } from '../../../src/contract/match/held';
import { LanguageShape } from '../../../src/contract/primitives';
import type { ConceptShape, SchemeShape } from '../../../src/contract/reference/reference-data';
import { EvidenceTierShape } from '../../../src/contract/supplier/evidence';
import { SaveProfileBody } from '../../../src/contract/supplier/profile';
import { EnvelopeShape, RoleShape, SiteKindShape } from '../../../src/contract/supplier/site';
import type { SupplierShape } from '../../../src/contract/supplier/supplier';
import type { MentionView, UnderstandingView } from '../../../src/contract/supplier/understanding';
import type { Buyer } from '../../../src/domain/demand/buyer';
import type { RequirementDraft } from '../../../src/domain/demand/requirement';
import { LANGUAGES } from '../../../src/domain/language';
import type { Answer, Asked, Finding, Held, Verdict } from '../../../src/domain/match/assessment';
import { VERDICTS } from '../../../src/domain/match/assessment';
import type { Decision, StageEvent } from '../../../src/domain/match/decision';
import { STAGES } from '../../../src/domain/match/decision';
import type { Concept, Mention } from '../../../src/domain/reference/concept';
import type { Scheme } from '../../../src/domain/reference/scheme';
import type { Dimension } from '../../../src/domain/supplier/envelope';
import { DIMENSIONS } from '../../../src/domain/supplier/envelope';
import { EVIDENCE_TIERS } from '../../../src/domain/supplier/evidence';
import type { ProfileDraft } from '../../../src/domain/supplier/profile';
import { ROLES, SITE_KINDS } from '../../../src/domain/supplier/site';
import type { Supplier } from '../../../src/domain/supplier/supplier';
import type { Understanding } from '../../../src/domain/supplier/understanding';
import { anEvidence } from '../../support/builders';
import { anyFinding } from './wording/arbitrary-finding';

/** The same type with every member readonly, all the way down. */
type Plain<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer Member)[]
    ? readonly Plain<Member>[]
    : { readonly [Key in keyof T]: Plain<T[Key]> };

type Same<One, Other> =
  (<T>() => T extends Plain<One> ? 1 : 2) extends <T>() => T extends Plain<Other> ? 1 : 2 ? true : false;

/** Compiles only while every shape yields exactly the type of the domain. */
const EQUAL_TYPES: readonly true[] = [
  true satisfies Same<z.output<typeof SaveProfileBody>, ProfileDraft>,
  true satisfies Same<z.output<typeof RequirementDraftShape>, RequirementDraft>,
  true satisfies Same<z.output<typeof SupplierShape>, Supplier>,
  true satisfies Same<z.output<typeof BuyerShape>, Buyer>,
  true satisfies Same<z.output<typeof ConceptShape>, Concept>,
  true satisfies Same<Omit<z.output<typeof SchemeShape>, 'retired'>, Omit<Scheme, 'retired'>>,
  true satisfies Same<z.output<typeof UnderstandingView>, Understanding>,
  true satisfies Same<z.output<typeof MentionView>, Mention>,
  true satisfies Same<z.output<typeof AskedView>, Asked>,
  true satisfies Same<z.output<typeof HeldView>, Held>,
  true satisfies Same<z.output<typeof FindingShape>, Finding>,
  true satisfies Same<z.output<typeof AnswerShape>, Answer>,
  true satisfies Same<z.output<typeof VerdictShape>, Verdict>,
  true satisfies Same<z.output<typeof DimensionShape>, Dimension>,
  true satisfies Same<z.output<typeof DecisionView>, Decision>,
  true satisfies Same<Omit<z.output<typeof StageEventView>, 'on'>, Omit<StageEvent, 'on'>>,
];

test('the written-out words are those of the domain, in its order', () => {
  expect(EQUAL_TYPES).not.toContain(false);
  expect(SiteKindShape.options).toEqual(SITE_KINDS);
  expect(RoleShape.options).toEqual(ROLES);
  expect(EvidenceTierShape.options).toEqual(EVIDENCE_TIERS);
  expect(VerdictShape.options).toEqual(VERDICTS);
  expect(StageShape.options).toEqual(STAGES);
  expect(LanguageShape.options).toEqual(LANGUAGES);
  expect(Object.keys(EnvelopeShape.shape)).toEqual(DIMENSIONS);
});

const profile = {
  texts: {},
  corrections: { rejected: [], added: [] },
  sites: [],
  evidence: anEvidence(),
  visibility: {},
};

test('a body is taken as it is: optional keys stay absent', () => {
  expect(SaveProfileBody.parse(profile)).toStrictEqual(profile);
});

test.each([
  ['a field that nobody knows', { ...profile, admin: true }],
  [
    'a key of the prototype',
    JSON.parse(
      '{"__proto__":{"admin":true},"texts":{},"corrections":{"rejected":[],"added":[]},"sites":[],"visibility":{}}',
    ),
  ],
  ['null for an absent list', { ...profile, languages: null }],
  ['undefined for an absent list', { ...profile, languages: undefined }],
  ['a text with NUL, which Postgres cannot store', { ...profile, texts: { en: 'a\0b' } }],
  ['half a surrogate pair, which Postgres cannot store', { ...profile, texts: { en: 'a\ud800b' } }],
  ['a country in lower case', { ...profile, exportMarkets: ['gb'] }],
  [
    'a day that does not exist',
    { ...profile, freeCapacity: [{ from: '2027-02-29', to: '2027-03-01', freePercent: 10 }] },
  ],
  [
    'a share above the whole',
    { ...profile, freeCapacity: [{ from: '2027-02-01', to: '2027-03-01', freePercent: 101 }] },
  ],
  [
    'a number that is none',
    { ...profile, freeCapacity: [{ from: '2027-02-01', to: '2027-03-01', freePercent: Number.NaN }] },
  ],
])('%s is refused', (_name, body) => {
  expect(SaveProfileBody.safeParse(body).success).toBe(false);
});

test('a text of emoji and å ä ö is taken', () => {
  const texts = { sv: 'Vi pressar plåt i Olofström 👍' };
  expect(SaveProfileBody.parse({ ...profile, texts }).texts).toEqual(texts);
});

test('every finding that the domain can hold can be answered', () => {
  const withKnownCodes = anyFinding.filter((finding) => !JSON.stringify(finding).match(/"(zz|toolong|toString)"/));
  return fc.assert(
    fc.property(withKnownCodes, (finding) => {
      const view = { ...finding, sentences: { sv: 'a', en: 'b' } };
      const parsed = FindingView.safeParse(JSON.parse(JSON.stringify(view)), { reportInput: true });
      const beyondBounds = parsed.error?.issues.every(({ code }) => code === 'too_big') ?? true;
      expect(beyondBounds).toBe(true);
    }),
  );
});
