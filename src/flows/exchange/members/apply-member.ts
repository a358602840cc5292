import { isDeepStrictEqual } from 'node:util';
import type { MemberValues } from '../../../documents/columns/member-cells';
import type { SupplierId } from '../../../domain/ids';
import { viewerOf } from '../../../domain/permission';
import { restoreHidden } from '../../../domain/supplier/hidden-facts';
import { type Profile, type ProfileDraft, profileAsSeenBy } from '../../../domain/supplier/profile';
import type { Standing, Supplier } from '../../../domain/supplier/supplier';
import { checkProfile } from '../../profile/check-profile';
import { checkSupplier } from '../../supplier/check-supplier';
import { changedText, idOfName } from '../new-ids';
import type { Applied, FieldFault, ImportContext } from '../record-kind';
import { applySite, type KnownPlaces } from './apply-site';
import { fieldFaultsOf } from './member-faults';

/** A member on its way in. Of a new one both revisions are 0. */
export interface MemberItem {
  readonly supplier: Supplier;
  readonly draft: ProfileDraft;
  readonly recordRevision: number;
  readonly revision: number;
  /** True where the id was made from the name and may get a number behind it. */
  readonly mayBeRenamed: boolean;
}

type Values = Partial<MemberValues>;

/**
 * A member with what a row says of it: its own facts, one of its sites, its texts. What the row leaves out, and what whoever imports
 * may not see, stays as it is.
 */
export function applyMember(
  context: ImportContext,
  before: MemberItem | undefined,
  values: Values,
  places: KnownPlaces,
): Applied<MemberItem> {
  const started = before ?? newMember(context, values);
  const { supplier, faults: ofSupplier } = applyFacts(context, started.supplier, values);
  const viewer = viewerOf(context.actor, supplier.id);
  // Nothing of a new one is hidden.
  const seen = before === undefined ? started.draft : draftAsSeen(started, viewer);
  const { sites, faults: ofSite } = applySite(
    context,
    { sites: seen.sites, allSites: started.draft.sites },
    values,
    places,
  );
  const edited = withOwnFields(context, seen, { ...seen, sites }, values);
  const isSameDraft = isDeepStrictEqual(edited, seen);
  const changed = before === undefined ? edited : restoreHidden(edited, started.draft, viewer);
  const draft = isSameDraft ? started.draft : changed;
  const item = { ...started, supplier, draft };
  const named = [...ofSupplier, ...ofSite];
  const isSame = isSameDraft && supplier === started.supplier && before !== undefined;
  return { item, faults: named.length > 0 || isSame ? named : checkItem(context, item) };
}

/** Is anything but the revisions different? */
export function isSameMember(one: MemberItem, other: MemberItem): boolean {
  return isDeepStrictEqual(one.supplier, other.supplier) && isDeepStrictEqual(one.draft, other.draft);
}

function draftAsSeen({ supplier, draft, revision }: MemberItem, viewer: ReturnType<typeof viewerOf>): ProfileDraft {
  const whole: Profile = {
    ...draft,
    supplierId: supplier.id,
    revision,
    understood: { mentions: {}, concepts: [], terms: [] },
  };
  const { supplierId: _id, revision: _revision, understood: _derived, ...seen } = profileAsSeenBy(whole, viewer);
  return seen;
}

function newMember({ evidence }: ImportContext, { id, name = '' }: Values): MemberItem {
  const supplierId = (id ?? idOfName(name)) as SupplierId;
  const empty = { texts: {}, corrections: { rejected: [], added: [] }, sites: [], evidence, visibility: {} };
  return {
    supplier: { id: supplierId, name, standing: { kind: 'active' }, evidence },
    draft: empty,
    recordRevision: 0,
    revision: 0,
    mayBeRenamed: id === undefined,
  };
}

function applyFacts(
  context: ImportContext,
  before: Supplier,
  values: Values,
): { readonly supplier: Supplier; readonly faults: readonly FieldFault[] } {
  const { id, organisationNumber } = values;
  if (id !== undefined && id !== before.id) {
    const expected: string = before.id;
    return { supplier: before, faults: [{ field: 'id', code: 'not-allowed', value: id, expected }] };
  }
  const { standing, faults } = applyStanding(context, before.standing, values);
  const facts = {
    ...before,
    name: changedText(before.name, values.name),
    ...(organisationNumber !== undefined && { organisationNumber }),
    standing,
  };
  return { supplier: isDeepStrictEqual(facts, before) ? before : { ...facts, evidence: context.evidence }, faults };
}

function applyStanding(
  { evidence }: ImportContext,
  before: Standing,
  { standing: word, ceasedOn }: Values,
): { readonly standing: Standing; readonly faults: readonly FieldFault[] } {
  if (word === 'active') return { standing: before.kind === 'active' ? before : { kind: 'active' }, faults: [] };
  if (before.kind === 'ceased') {
    const same = { ...before, reason: word ?? before.reason, on: ceasedOn ?? before.on };
    return { standing: isDeepStrictEqual(same, before) ? before : { ...same, evidence }, faults: [] };
  }
  if (word === undefined) {
    const faults: readonly FieldFault[] = ceasedOn === undefined ? [] : [{ field: 'standing', code: 'missing' }];
    return { standing: before, faults };
  }
  if (ceasedOn === undefined) return { standing: before, faults: [{ field: 'ceasedOn', code: 'missing' }] };
  return { standing: { kind: 'ceased', on: ceasedOn, reason: word, evidence }, faults: [] };
}

/** What the row says of the member beside its sites. Whoever changes such a thing is who states it from then on. */
function withOwnFields(
  { evidence }: ImportContext,
  before: ProfileDraft,
  draft: ProfileDraft,
  { textSv, textEn, languages, exportMarkets }: Values,
): ProfileDraft {
  const sv = changedText(before.texts.sv, textSv);
  const en = changedText(before.texts.en, textEn);
  const edited: ProfileDraft = {
    ...draft,
    texts: { ...(sv !== undefined && { sv }), ...(en !== undefined && { en }) },
    ...(languages && { languages }),
    ...(exportMarkets && { exportMarkets }),
  };
  if (isDeepStrictEqual(edited, before)) return before;
  return isDeepStrictEqual(withoutFacts(edited), withoutFacts(before)) ? edited : { ...edited, evidence };
}

/** Without what carries evidence of its own. */
function withoutFacts({ sites, ...draft }: ProfileDraft): object {
  return { ...draft, sites: sites.map(({ capabilities: _can, certificates: _holds, ...site }) => site) };
}

function checkItem({ reference }: ImportContext, { supplier, draft }: MemberItem): readonly FieldFault[] {
  const faults = [...checkSupplier(supplier, '/supplier'), ...checkProfile(draft, reference.policy)];
  return fieldFaultsOf(faults);
}
