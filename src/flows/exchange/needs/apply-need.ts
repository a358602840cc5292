import { isDeepStrictEqual } from 'node:util';
import type { NeedValues } from '../../../documents/columns/need-cells';
import type { Buyer } from '../../../domain/demand/buyer';
import type { DistanceAsk, RequirementDraft, VolumeAsk } from '../../../domain/demand/requirement';
import type { BuyerId, BuyerSiteId, RequirementId } from '../../../domain/ids';
import { understand } from '../../../text/recognition/understand';
import { checkRequirement } from '../../requirement/check-requirement';
import { completeDraft, type RequirementInput } from '../../requirement/complete-draft';
import { changedText, idOfName, isSameText } from '../new-ids';
import type { Applied, FieldFault, ImportContext } from '../record-kind';
import { applyCertificates, applyLanguages, applyMaterials, applySteps } from './apply-asks';
import { fieldFaultsOf } from './need-faults';

/** A need on its way in. Of a new one the revision is 0. */
export interface NeedItem {
  readonly id: RequirementId;
  readonly draft: RequirementDraft;
  readonly revision: number;
  /** True where the id was made from the title and may get a number behind it. */
  readonly mayBeRenamed: boolean;
}

type Values = Partial<NeedValues>;

/** A need with what a row says of it. What the row leaves out stays as it is; the steps of a new one may be left to its texts. */
export function applyNeed(
  context: ImportContext,
  before: NeedItem | undefined,
  values: Values,
  buyers: readonly Buyer[],
): Applied<NeedItem> {
  const started = before ?? newNeed(context, values);
  if (values.id !== undefined && values.id !== started.id) {
    const expected: string = started.id;
    return { item: started, faults: [{ field: 'id', code: 'not-allowed', value: values.id, expected }] };
  }
  const placed = placeNeed(context, started.draft, values, buyers);
  const input: RequirementInput = { ...started.draft, ...placed.place, ...changesIn(started.draft, values) };
  if (before !== undefined && isDeepStrictEqual(input, before.draft)) return { item: before, faults: placed.faults };
  const stated = { ...input, evidence: context.evidence };
  const draft = completed(context, before === undefined && values.steps === undefined, stated);
  const item = { ...started, draft };
  if (placed.faults.length > 0) return { item, faults: placed.faults };
  const buyer = buyers.find(({ id }) => id === draft.buyerId);
  return { item, faults: fieldFaultsOf(checkRequirement(draft, buyer, context.reference.policy)) };
}

function completed({ reference }: ImportContext, isLeftToTexts: boolean, draft: RequirementInput): RequirementDraft {
  const { steps = [], ...rest } = draft;
  if (!isLeftToTexts) return { ...rest, steps };
  return completeDraft(rest, understand(rest.texts, rest.corrections, reference.lexicon), reference.policy);
}

function newNeed({ actor, evidence, today }: ImportContext, { id, titleSv, titleEn, buyer }: Values): NeedItem {
  const own = actor.role === 'purchaser' ? actor.buyerId : '';
  return {
    id: (id ?? idOfName([buyer ?? own, titleEn ?? titleSv].join(' '))) as RequirementId,
    draft: {
      buyerId: own as BuyerId,
      receivingSiteId: '' as BuyerSiteId,
      ...{ title: {}, texts: {}, corrections: { rejected: [], added: [] }, weights: {} },
      ...{ steps: [], materials: [], dimensions: [], certificates: [], languages: [] },
      issuedOn: today,
      milestones: { startOfProduction: '' },
      visibility: { to: 'all-clusters' },
      state: 'draft',
      evidence,
    },
    revision: 0,
    mayBeRenamed: id === undefined,
  };
}

/** The buyer and the site that takes the deliveries, by id or by name. */
function placeNeed(
  { actor }: ImportContext,
  before: RequirementDraft,
  { buyer: named, receivingSite }: Values,
  buyers: readonly Buyer[],
): { readonly place: Pick<RequirementDraft, 'buyerId' | 'receivingSiteId'>; readonly faults: readonly FieldFault[] } {
  const { buyerId, receivingSiteId } = before;
  const place = { buyerId, receivingSiteId };
  const buyer =
    named === undefined ? buyers.find(({ id }) => id === buyerId) : buyers.find((one) => isCalled(one, named));
  if (buyer === undefined) {
    const fault: FieldFault =
      named === undefined
        ? { field: 'buyer', code: 'missing' }
        : { field: 'buyer', code: 'unknown-reference', value: named, expected: 'a buyer that is known' };
    return { place, faults: [fault] };
  }
  if (actor.role === 'purchaser' && buyer.id !== actor.buyerId) {
    return { place, faults: [{ field: 'buyer', code: 'not-allowed', value: buyer.name, expected: actor.buyerId }] };
  }
  const [only, ...others] = buyer.sites;
  const kept = buyer.sites.find(({ id }) => id === receivingSiteId);
  const unsaid = kept ?? (others.length === 0 ? only : undefined);
  const site = receivingSite === undefined ? unsaid : buyer.sites.find((one) => isCalled(one, receivingSite));
  if (site !== undefined) return { place: { buyerId: buyer.id, receivingSiteId: site.id }, faults: [] };
  const expected = 'a site of the buyer';
  const fault: FieldFault =
    receivingSite === undefined
      ? { field: 'receivingSite', code: 'missing', expected }
      : { field: 'receivingSite', code: 'unknown-reference', value: receivingSite, expected };
  return { place, faults: [fault] };
}

function isCalled({ id, name }: { readonly id: string; readonly name: string }, said: string): boolean {
  return id === said || isSameText(name.toLowerCase(), said.toLowerCase());
}

function changesIn(before: RequirementDraft, values: Values): Partial<RequirementDraft> {
  const { visit, nomination, startOfProduction, issuedOn, state } = values;
  const { steps, materials, certificates, languages } = values;
  const volume = applyVolume(before.volume, values);
  const distance = applyDistance(before.distance, values);
  return {
    title: withTexts(before.title, values.titleSv, values.titleEn),
    texts: withTexts(before.texts, values.textSv, values.textEn),
    milestones: {
      ...before.milestones,
      ...(visit && { visit }),
      ...(nomination && { nomination }),
      ...(startOfProduction && { startOfProduction }),
    },
    ...(issuedOn && { issuedOn }),
    ...(state && { state }),
    ...(steps && { steps: applySteps(before.steps, steps) }),
    ...(materials && { materials: applyMaterials(before.materials, materials) }),
    ...(certificates && { certificates: applyCertificates(before.certificates, certificates) }),
    ...(languages && { languages: applyLanguages(before.languages, languages) }),
    ...(volume && { volume }),
    ...(distance && { distance }),
  };
}

function withTexts(before: RequirementDraft['texts'], saidSv: string | undefined, saidEn: string | undefined) {
  const [sv, en] = [changedText(before.sv, saidSv), changedText(before.en, saidEn)];
  return { ...(sv !== undefined && { sv }), ...(en !== undefined && { en }) };
}

function applyVolume(
  before: VolumeAsk | undefined,
  { volumeMin: min, volumeMax: max, volumeNecessity: necessity }: Values,
): VolumeAsk | undefined {
  if (before === undefined && min === undefined && max === undefined) return undefined;
  return {
    pieces: { ...before?.pieces, ...(min !== undefined && { min }), ...(max !== undefined && { max }) },
    necessity: necessity ?? before?.necessity ?? 'must',
  };
}

function applyDistance(
  before: DistanceAsk | undefined,
  { withinKm, distanceNecessity }: Values,
): DistanceAsk | undefined {
  const within = withinKm ?? before?.withinKm;
  if (within === undefined) return undefined;
  return { withinKm: within, necessity: distanceNecessity ?? before?.necessity ?? 'wish' };
}
