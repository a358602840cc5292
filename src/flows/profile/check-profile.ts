import type { Fault } from '../../domain/problem';
import type { CapacityWindow, GuardedField, ProfileDraft, Reference } from '../../domain/supplier/profile';
import type { Visibility } from '../../domain/supplier/visibility';
import type { Policy } from '../../scoring/policy';
import {
  checkCorrections,
  checkCountry,
  checkDate,
  checkDuplicates,
  checkEvidence,
  checkLanguage,
  checkLength,
  checkName,
  checkOrder,
  checkTexts,
  checkWhole,
} from '../check-values';
import { checkSite } from './check-site';
import { checkVisibility } from './check-visibility';

/** Far above any real company; they keep one profile from filling the memory of every worker. */
const MAX_SITES = 50;
const MAX_LANGUAGES = 50;
const MAX_MARKETS = 250;
const MAX_WINDOWS = 100;
const MAX_REFERENCES = 100;

/** Every fault of a profile at once, so that a person mends them in one go. `path` is the pointer to the draft. */
export function checkProfile(draft: ProfileDraft, policy: Policy, path = ''): readonly Fault[] {
  const { texts, corrections, sites, evidence, visibility } = draft;
  return [
    ...checkTexts(texts, `${path}/texts`),
    ...checkCorrections(corrections, `${path}/corrections`, policy.taxonomy),
    ...checkAnswers(draft, path),
    ...checkLength(sites, `${path}/sites`, MAX_SITES),
    ...sites.flatMap((site, index) => checkSite(site, policy, `${path}/sites/${index}`)),
    ...checkIds(draft, path),
    ...checkEvidence(evidence, `${path}/evidence`),
    ...(Object.entries(visibility) as readonly (readonly [GuardedField, Visibility])[]).flatMap(([field, value]) =>
      checkVisibility(value, `${path}/visibility/${field}`),
    ),
  ];
}

function checkAnswers(draft: ProfileDraft, path: string): readonly Fault[] {
  const { languages = [], exportMarkets = [], freeCapacity = [], references = [] } = draft;
  return [
    ...checkLength(languages, `${path}/languages`, MAX_LANGUAGES),
    ...languages.flatMap((language, index) => checkLanguage(language, `${path}/languages/${index}`)),
    ...checkDuplicates(languages, (index) => `${path}/languages/${index}`),
    ...checkLength(exportMarkets, `${path}/exportMarkets`, MAX_MARKETS),
    ...exportMarkets.flatMap((country, index) => checkCountry(country, `${path}/exportMarkets/${index}`)),
    ...checkDuplicates(exportMarkets, (index) => `${path}/exportMarkets/${index}`),
    ...checkLength(freeCapacity, `${path}/freeCapacity`, MAX_WINDOWS),
    ...freeCapacity.flatMap((window, index) => checkWindow(window, `${path}/freeCapacity/${index}`)),
    ...checkLength(references, `${path}/references`, MAX_REFERENCES),
    ...references.flatMap((reference, index) => checkReference(reference, `${path}/references/${index}`)),
  ];
}

function checkWindow({ from, to, freePercent }: CapacityWindow, path: string): readonly Fault[] {
  return [
    ...checkDate(from, `${path}/from`),
    ...checkDate(to, `${path}/to`),
    ...checkOrder(from, to, `${path}/to`),
    ...checkWhole(freePercent, `${path}/freePercent`, { min: 1, max: 100 }),
  ];
}

function checkReference({ customer, what, evidence }: Reference, path: string): readonly Fault[] {
  return [
    ...checkName(customer, `${path}/customer`),
    ...checkTexts(what, `${path}/what`, 2_000),
    ...checkEvidence(evidence, `${path}/evidence`),
  ];
}

/** Sites, capabilities and certificates are each unique within the supplier, since findings point at them by id alone. */
function checkIds({ sites }: ProfileDraft, path: string): readonly Fault[] {
  const located = (list: 'capabilities' | 'certificates') =>
    sites.flatMap((site, number) =>
      (site[list] ?? []).map(({ id }, index) => ({ id, path: `${path}/sites/${number}/${list}/${index}/id` })),
    );
  const lists = [
    sites.map(({ id }, index) => ({ id, path: `${path}/sites/${index}/id` })),
    located('capabilities'),
    located('certificates'),
  ];
  return lists.flatMap((list) =>
    checkDuplicates(
      list.map(({ id }) => id),
      (index) => list[index]?.path ?? path,
    ),
  );
}
