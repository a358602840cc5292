import { changeIn, entryIn } from '../../../src/contract/wording/log/log-wording';
import { namesOf } from '../../../src/contract/wording/names';
import { differencesOf } from '../../../src/domain/log/differences';
import { makeTaxonomy } from '../../../src/domain/reference/concept';
import { makeSchemeBook } from '../../../src/domain/reference/scheme';
import type { ProfileDraft } from '../../../src/domain/supplier/profile';
import {
  aCapability,
  aCertificate,
  aProfileDraft,
  aSite,
  id,
  SMALL_CONCEPTS,
  SMALL_SCHEMES,
} from '../../support/builders';

const NAMES = namesOf(makeTaxonomy(SMALL_CONCEPTS), makeSchemeBook(SMALL_SCHEMES), [], []);
const PRESS = aCapability('stamping', { envelope: { pressForceKn: { max: 6300 } } });
const SITE = aSite({ name: 'Olofström', capabilities: [PRESS], certificates: [aCertificate('iso-9001')] });
const LONG = 'We press and weld parts of up to two metres for the car industry, and have done so since 1952.';
const BEFORE = aProfileDraft({ sites: [SITE], languages: ['sv'], texts: { en: LONG } });

/** What is said of each change. */
function said(change: Partial<ProfileDraft>, language: 'sv' | 'en' = 'en'): readonly string[] {
  return differencesOf(BEFORE, { ...BEFORE, ...change }).map((one) => changeIn(one, NAMES)[language]);
}

test('a change names the field, what it belongs to, what it was and what it is', () => {
  const stronger = { ...PRESS, envelope: { pressForceKn: { max: 8000 } } };
  const sites = [{ ...SITE, capabilities: [stronger] }];
  expect(said({ sites })).toEqual([
    'Changed the largest press force of stamping at Olofström from 6,300\u00a0kN to 8,000\u00a0kN.',
  ]);
  expect(said({ languages: ['sv', 'en'] }, 'sv')).toEqual(['Ändrade språken från svenska till svenska och engelska.']);
});

test('what comes and goes as a whole is told as a whole', () => {
  const { certificates: _gone, ...bare } = SITE;
  expect(said({ sites: [{ ...bare, certificates: [] }] })).toEqual(['Took away iso-9001 at Olofström.']);
  expect(said({ sites: [SITE, aSite({ id: id.site('ronneby'), name: 'Ronneby' })] })).toEqual(['Added Ronneby.']);
});

test('of a long text only what was written and taken out is told', () => {
  expect(said({ texts: { en: `${LONG} We make tools.` } })).toEqual([
    'Changed the English text: wrote “We make tools.”.',
  ]);
  expect(said({ texts: { en: LONG.replace('two metres', '3 m') } }, 'sv')).toEqual([
    'Ändrade den engelska texten: tog bort ”two metres” och skrev ”3 m”.',
  ]);
});

test('who may read a field is told in words', () => {
  expect(said({ visibility: { languages: { to: 'cluster' } } })).toEqual([
    'Stated who may read the languages: the cluster only.',
  ]);
});

test('an entry says who did what, and who was refused', () => {
  const by = { name: 'Anna Ek', role: 'administrator' as const };
  const denied = { by, outcome: 'denied' as const, operation: 'list-keys' as const, changes: [], unwritten: 3 };
  expect(entryIn(denied, NAMES).en).toBe(
    'Anna Ek was refused to read keys. Before that, 3 more attempts were refused.',
  );
  const saved = { by, outcome: 'done' as const, operation: 'save-profile' as const, changes: [], revision: 2 };
  expect(entryIn(saved, NAMES, { sv: 'EBP', en: 'EBP' }).sv).toBe('Anna Ek sparade profilen (EBP).');
});
