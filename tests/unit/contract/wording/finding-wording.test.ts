import * as fc from 'fast-check';
import { wordRemedy } from '../../../../src/contract/wording/advice/remedy-wording';
import { findingIn, wordFinding } from '../../../../src/contract/wording/findings/finding-wording';
import type { Names } from '../../../../src/contract/wording/names';
import type { Language } from '../../../../src/domain/language';
import type { Asked, Finding, Held } from '../../../../src/domain/match/assessment';
import type { Evidence } from '../../../../src/domain/supplier/evidence';
import { anyAsked, anyFinding, anyHeld, anyRemedy } from './arbitrary-finding';

const CONCEPTS: Record<string, Record<Language, string>> = {
  'spot-welding': { sv: 'Punktsvetsning', en: 'Spot welding' },
  welding: { sv: 'Svetsning', en: 'Welding' },
  'tig-welding': { sv: 'TIG-svetsning', en: 'TIG welding' },
};
const SCHEMES: Record<string, string> = {
  'iatf-16949': 'IATF 16949',
  'iso-9001': 'ISO 9001',
  'vda-6-4': 'VDA 6.4',
  'iso-ts-16949': 'ISO/TS 16949',
};
const names: Names = {
  concept: (id, language) => (Object.hasOwn(CONCEPTS, id) ? CONCEPTS[id]?.[language] : undefined) ?? id,
  scheme: (id) => (Object.hasOwn(SCHEMES, id) ? SCHEMES[id] : undefined) ?? id,
  site: () => 'Olofström',
  buyerSite: () => 'Castle Bromwich',
};

const declared: Evidence = { tier: 'declared', on: '2026-03-01', source: 'the supplier', illustrative: false };

function aFinding(asked: object, held: object, rest: Partial<Finding> = {}): Finding {
  return {
    criterion: 'processes',
    ask: 'an/ask',
    necessity: 'must',
    asked: asked as Asked,
    held: held as Held,
    answer: 'met',
    points: 1,
    maximum: 1,
    ...rest,
  };
}

const spotWelding = { about: 'process', concept: 'spot-welding', inHouse: false };
const byCore = {
  about: 'capability',
  site: 'olofstrom',
  concept: 'spot-welding',
  role: 'core',
  relation: 'exact',
  atLeadSite: true,
};
const iatf = {
  about: 'certificate',
  anyOf: ['iatf-16949'],
  milestone: 'startOfProduction',
  on: '2027-09-01',
  planAccepted: false,
};
const iso = { ...iatf, anyOf: ['iso-9001'] };

describe('every finding', () => {
  const complete = (sentence: string) => {
    expect(sentence).toMatch(/^[\p{Lu}\p{N}\p{Ll}].*\.$/su);
    expect(sentence).not.toMatch(/undefined|\[object|NaN|\{|\}| {2}| \.|,\.|\.\./);
  };

  test('has a whole sentence in both languages, and the two differ', () =>
    fc.assert(
      fc.property(anyFinding, (finding) => {
        const { sv, en } = findingIn(finding, names);
        complete(sv);
        complete(en);
        expect(sv).not.toBe(en);
      }),
      { numRuns: 5000 },
    ));

  test('has a remedy sentence in both languages, and the two differ', () =>
    fc.assert(
      fc.property(anyRemedy, (remedy) => {
        const [sv, en] = [wordRemedy(remedy, 'sv', names), wordRemedy(remedy, 'en', names)];
        complete(sv);
        complete(en);
        expect(sv).not.toBe(en);
      }),
      { numRuns: 2000 },
    ));

  test('with evidence that was invented says so, where the evidence is shown at all', () =>
    fc.assert(
      fc.property(anyAsked, anyHeld, (asked, held) => {
        const shown = (illustrative: boolean) =>
          findingIn(aFinding(asked, held, { evidence: { ...declared, illustrative } }), names);
        const [real, invented] = [shown(false), shown(true)];
        expect(invented.en.includes('illustrative, ')).toBe(real.en.includes('declared 2026-03-01'));
        expect(invented.sv.includes('exempel, ')).toBe(real.sv.includes('uppgivet 2026-03-01'));
      }),
      { numRuns: 2000 },
    ));
});

describe('a process', () => {
  const both = (finding: Finding) => [wordFinding(finding, 'en', names), wordFinding(finding, 'sv', names)];

  test('that is the trade of the site says where and how well that is proven', () => {
    expect(both(aFinding(spotWelding, byCore, { evidence: declared }))).toEqual([
      'Spot welding is core business at Olofström (declared 2026-03-01).',
      'Punktsvetsning är kärnverksamhet i Olofström (uppgivet 2026-03-01).',
    ]);
  });

  test('that is narrower than the one asked names both', () => {
    expect(both(aFinding({ ...spotWelding, concept: 'welding' }, { ...byCore, relation: 'narrower' }))).toEqual([
      'Spot welding, a kind of welding, is core business at Olofström.',
      'Punktsvetsning, en form av svetsning, är kärnverksamhet i Olofström.',
    ]);
  });

  test('whose name is an abbreviation keeps its capitals inside the sentence', () => {
    expect(both(aFinding({ ...spotWelding, concept: 'tig-welding' }, { about: 'nothing-stated' }))).toEqual([
      'Not stated: whether the supplier does TIG welding.',
      'Ej angivet: om leverantören utför TIG-svetsning.',
    ]);
  });

  test('that is only broadly stated asks for confirmation', () => {
    const finding = aFinding(
      spotWelding,
      { ...byCore, concept: 'welding', relation: 'broader' },
      {
        answer: 'partly',
        remedy: { do: 'confirm-narrower', concept: 'spot-welding' as never },
      },
    );
    expect(both(finding)).toEqual([
      'Welding is core business at Olofström, but whether that includes spot welding is not stated. Confirm whether that includes spot welding.',
      'Svetsning är kärnverksamhet i Olofström, men det framgår inte om det omfattar punktsvetsning. Bekräfta om det omfattar punktsvetsning.',
    ]);
  });

  test('that is bought from others is said to be', () => {
    expect(both(aFinding({ ...spotWelding, inHouse: true }, { ...byCore, role: 'subcontracted' }))).toEqual([
      'Olofström buys spot welding from a subcontractor; the buyer asks for it in house.',
      'Olofström köper punktsvetsning av en underleverantör; köparen kräver att det görs i egen regi.',
    ]);
  });

  test('on which the profile is silent is not stated, never no', () => {
    expect(both(aFinding(spotWelding, { about: 'nothing-stated' }, { answer: 'unknown' }))).toEqual([
      'Not stated: whether the supplier does spot welding.',
      'Ej angivet: om leverantören utför punktsvetsning.',
    ]);
  });
});

describe('a certificate', () => {
  const held = { about: 'certificate', certificate: 'c', path: ['iatf-16949'], state: 'valid', expires: '2027-03-31' };
  const both = (finding: Finding) => [wordFinding(finding, 'en', names), wordFinding(finding, 'sv', names)];

  test('that lapses before the milestone says both days and what to do', () => {
    const remedy = { do: 'renew', scheme: 'iatf-16949', before: '2027-09-01' } as never;
    expect(both(aFinding(iatf, held, { answer: 'partly', remedy }))).toEqual([
      'IATF 16949 expires 2027-03-31, before start of production on 2027-09-01: renew it before then.',
      'IATF 16949 löper ut 2027-03-31, före produktionsstart 2027-09-01: förnya det före dess.',
    ]);
  });

  test('that had run out when the need was stated has expired', () => {
    expect(both(aFinding(iatf, held, { answer: 'unmet' }))).toEqual([
      'IATF 16949 expired 2027-03-31, before start of production on 2027-09-01.',
      'IATF 16949 löpte ut 2027-03-31, före produktionsstart 2027-09-01.',
    ]);
  });

  test('that stands in for another names both and its number', () => {
    const through = { ...held, path: ['iatf-16949', 'iso-9001'], number: '123', expires: '2028-03-31' };
    expect(both(aFinding(iso, through))).toEqual([
      'ISO 9001 is met through IATF 16949 (no. 123), which is valid until 2028-03-31, beyond start of production on 2027-09-01.',
      'ISO 9001 uppfylls genom IATF 16949 (nr 123), som gäller till 2028-03-31, förbi produktionsstart 2027-09-01.',
    ]);
  });

  test('that the site cannot hold at all is not asked of it', () => {
    const tooling = { about: 'not-eligible', siteKind: 'tooling-and-equipment' };
    const remedy = { do: 'ask-instead', anyOf: ['vda-6-4', 'iso-9001'] } as never;
    expect(both(aFinding(iatf, tooling, { answer: 'not-applicable', remedy }))).toEqual([
      'IATF 16949 does not apply to a tooling site: ask for VDA 6.4 or ISO 9001 instead.',
      'IATF 16949 är inte tillämpligt på en verktygs- och utrustningsverkstad: efterfråga VDA 6.4 eller ISO 9001 i stället.',
    ]);
  });

  test('of a scheme that is no more counts no longer', () => {
    const retired = { about: 'retired-scheme', scheme: 'iso-ts-16949', since: '2018-09-14' };
    expect(both(aFinding(iatf, retired, { answer: 'unmet' }))).toEqual([
      'ISO/TS 16949 ended on 2018-09-14 and no longer proves anything.',
      'ISO/TS 16949 upphörde 2018-09-14 och styrker inte längre något.',
    ]);
  });
});

test('numbers are written as each language writes them', () => {
  const finding = aFinding(
    { about: 'dimension', dimension: 'pressForceKn', range: { max: 6300.5 } },
    { about: 'range', capability: 'c', range: { max: 12_000 } },
  );
  expect(wordFinding(finding, 'en', names)).toBe(
    'Press force up to 12,000\u00a0kN covers the need: up to 6,300.5\u00a0kN.',
  );
  expect(wordFinding(finding, 'sv', names)).toBe(
    'Presskraft upp till 12\u00a0000\u00a0kN täcker behovet: upp till 6\u00a0300,5\u00a0kN.',
  );
});

test('a company that is no more says when and why', () => {
  const standing = { kind: 'ceased', on: '2018-04-05', reason: 'bankrupt', evidence: declared };
  const finding = aFinding(
    { about: 'standing', on: '2027-09-01' },
    { about: 'standing', standing },
    { answer: 'unmet' },
  );
  expect(wordFinding(finding, 'en', names)).toBe('The company went bankrupt on 2018-04-05.');
  expect(wordFinding(finding, 'sv', names)).toBe('Företaget gick i konkurs 2018-04-05.');
});

test('a material that is meant for one step names the step', () => {
  const asked = { about: 'material', concept: 'aluminium', process: 'spot-welding' };
  const held = { about: 'material', capability: 'c', concept: 'aluminium', relation: 'exact' };
  const finding = aFinding(asked, held, { evidence: declared });
  expect(wordFinding(finding, 'en', names)).toBe(
    'The supplier works in aluminium for spot welding (declared 2026-03-01).',
  );
  expect(wordFinding(finding, 'sv', names)).toBe(
    'Leverantören arbetar i aluminium för punktsvetsning (uppgivet 2026-03-01).',
  );
});
