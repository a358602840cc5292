import * as fc from 'fast-check';
import type { Asked, Finding, Held, Remedy } from '../../../../src/domain/match/assessment';
import { DIMENSIONS } from '../../../../src/domain/supplier/envelope';
import { EVIDENCE_TIERS } from '../../../../src/domain/supplier/evidence';
import { ROLES, SITE_KINDS } from '../../../../src/domain/supplier/site';

const id = fc.constantFrom('spot-welding', 'olofstrom', 'iatf-16949', 'toString', 'x') as fc.Arbitrary<never>;
const ids = fc.array(id, { maxLength: 9 });
const date = fc.constantFrom('2024-02-29', '2026-03-01', '2027-09-01', '2199-12-31');
const text = fc.constantFrom('PPAP', '22MnB5', 'ä');
const maybe = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((some) => (some === undefined ? {} : { [key]: some }));
const merged = (...parts: readonly fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all));
const relation = fc.constantFrom('exact', 'narrower', 'broader', 'sibling', 'unrelated');
const tier = fc.constantFrom(...EVIDENCE_TIERS);
const dimension = fc.constantFrom(...DIMENSIONS);
const country = fc.constantFrom('GB', 'SE', 'zz');
const language = fc.constantFrom('sv', 'en', 'xx', 'toolong');
const bound = fc.constantFrom(0, 0.05, 1200, 6_300_000, 1e21);
const range = merged(maybe('min', bound), maybe('max', bound));
const evidence = fc.record({ tier, on: date, source: text, illustrative: fc.boolean() });
const standing = fc.oneof(
  fc.constant({ kind: 'active' }),
  merged(
    fc.record({
      kind: fc.constant('ceased'),
      on: date,
      reason: fc.constantFrom('bankrupt', 'closed', 'merged'),
      evidence,
    }),
    maybe('successor', merged(maybe('sv', text), maybe('en', text))),
  ),
);
const windows = fc.array(fc.record({ from: date, to: date, freePercent: fc.integer({ min: 1, max: 100 }) }), {
  maxLength: 9,
});
const about = <T extends string>(name: T) => ({ about: fc.constant(name) });

/** Anything that a requirement can ask. */
export const anyAsked = fc.oneof(
  fc.record({ ...about('standing'), on: date }),
  fc.record({ ...about('process'), concept: id, inHouse: fc.boolean() }),
  merged(fc.record({ ...about('material'), concept: id }), maybe('process', id)),
  fc.record({ ...about('dimension'), dimension, range }),
  fc.record({ ...about('capacity'), on: date }),
  fc.record({
    ...about('certificate'),
    anyOf: ids,
    milestone: fc.constantFrom('visit', 'nomination', 'startOfProduction'),
    on: date,
    planAccepted: fc.boolean(),
  }),
  fc.record({ ...about('distance'), to: id, withinKm: fc.nat(20_000), isLimit: fc.boolean() }),
  fc.record({ ...about('market'), country }),
  fc.record({ ...about('language'), language }),
  fc.record({ ...about('proof') }),
  fc.record({ ...about('text'), concepts: ids, terms: fc.array(text, { maxLength: 9 }) }),
) as fc.Arbitrary<Asked>;

/** Anything that a supplier can hold against it, whether or not the two fit together. */
export const anyHeld = fc.oneof(
  fc.record({ ...about('nothing-stated') }),
  fc.record({ ...about('none') }),
  fc.record({ ...about('standing'), standing }),
  fc.record({
    ...about('capability'),
    site: id,
    capability: id,
    concept: id,
    role: fc.constantFrom(...ROLES),
    relation,
    atLeadSite: fc.boolean(),
  }),
  fc.record({ ...about('mention'), concept: id, relation }),
  fc.record({ ...about('material'), capability: id, concept: id, relation }),
  fc.record({ ...about('range'), capability: id, range }),
  fc.record({ ...about('capacity'), windows }),
  merged(
    fc.record({
      ...about('certificate'),
      certificate: id,
      path: ids,
      state: fc.constantFrom('valid', 'suspended', 'withdrawn', 'in-progress'),
    }),
    maybe('expires', date),
    maybe('expected', date),
    maybe('number', text),
  ),
  fc.record({ ...about('retired-scheme'), certificate: id, scheme: id, since: date }),
  merged(fc.record({ ...about('not-eligible'), siteKind: fc.constantFrom(...SITE_KINDS) }), maybe('heldInstead', id)),
  fc.record({ ...about('distance'), km: fc.nat(20_000) }),
  fc.record({ ...about('markets'), countries: fc.array(country, { maxLength: 9 }) }),
  fc.record({ ...about('languages'), languages: fc.array(language, { maxLength: 9 }) }),
  fc.record({ ...about('proof'), weakest: tier, oldest: date }),
  fc.record({ ...about('text'), concepts: ids, terms: fc.array(text, { maxLength: 9 }) }),
) as fc.Arbitrary<Held>;

/** Anything that would change an answer. */
export const anyRemedy = fc.oneof(
  fc.record({ do: fc.constant('state'), about: anyAsked.map((asked) => asked.about) }),
  fc.record({ do: fc.constant('state-bounds'), dimension }),
  fc.record({
    do: fc.constantFrom(
      'state-as-capability',
      'confirm-narrower',
      'offer-process',
      'take-in-house',
      'work-in-material',
    ),
    concept: id,
  }),
  fc.record({ do: fc.constant('certify-site'), site: id }),
  fc.record({ do: fc.constant('widen'), dimension, range }),
  fc.record({ do: fc.constant('free-capacity'), on: date }),
  fc.record({ do: fc.constant('state-expiry'), scheme: id }),
  fc.record({ do: fc.constantFrom('renew', 'complete', 'lift-suspension'), scheme: id, before: date }),
  fc.record({ do: fc.constant('obtain'), anyOf: ids, before: date }),
  fc.record({ do: fc.constant('ask-instead'), anyOf: ids }),
  fc.record({ do: fc.constant('deliver-to'), country }),
  fc.record({ do: fc.constant('work-in-language'), language }),
  fc.record({ do: fc.constant('prove'), tier }),
) as fc.Arbitrary<Remedy>;

/** Any finding at all: every ask with every holding and every answer, sensible or not. */
export const anyFinding = merged(
  fc.record({
    criterion: fc.constantFrom(
      'standing',
      'processes',
      'materials',
      'envelope',
      'volume',
      'certificates',
      'place',
      'languages',
      'proof',
      'texts',
    ),
    ask: fc.constant('an/ask'),
    necessity: fc.constantFrom('must', 'wish'),
    asked: anyAsked,
    held: anyHeld,
    answer: fc.constantFrom('met', 'partly', 'unmet', 'unknown', 'not-applicable'),
    points: fc.nat(1000),
    maximum: fc.nat(1000),
  }),
  maybe('evidence', evidence),
  maybe('remedy', anyRemedy),
) as fc.Arbitrary<Finding>;
