import { dateOfDay, dayNumber } from '../../../domain/calendar-date';
import type { CertificateAsk, DimensionAsk, RequirementDraft } from '../../../domain/demand/requirement';
import type { RequirementId, SchemeId } from '../../../domain/ids';
import { LANGUAGES, type Texts } from '../../../domain/language';
import type { Concept } from '../../../domain/reference/concept';
import type { Dimension } from '../../../domain/supplier/envelope';
import { type Dice, makeDice } from './dice';
import { inventAskedSizes } from './invent-envelope';
import { inventAskTexts, labelInSentence } from './invent-text';
import { inventedOn, type KnownTrade, WORLD_TODAY, type WorldBasis, worldId } from './world-reference';

/** A requirement as it is entered. */
export interface InventedRequirement {
  readonly id: RequirementId;
  readonly draft: RequirementDraft;
}

const TODAY = dayNumber(WORLD_TODAY);

/** The nth invented requirement; it depends on the seed and its number alone. The buyer exists, the need does not. */
export function inventRequirement(basis: WorldBasis, number: number): InventedRequirement {
  const dice = makeDice(basis.seed, `requirement/${number}`);
  const trade = dice.popular(basis.trades);
  const buyer = dice.popular(basis.buyers);
  const processes = dice.several(trade.processes, dice.whole(1, 3));
  const materials = dice.several(trade.materials, dice.whole(0, 1));
  const products = dice.several(trade.products, 1);
  const issued = TODAY - dice.whole(0, 80);
  const nomination = issued + dice.whole(120, 300);
  const volume = dice.pick([500, 5000, 20_000, 60_000, 150_000]);
  const draft: RequirementDraft = {
    buyerId: buyer.id,
    receivingSiteId: dice.popular(buyer.sites).id,
    title: titleOf([...products, ...processes.slice(0, 1)]),
    texts: inventAskTexts({ processes, materials, products }, dice),
    corrections: { rejected: [], added: [] },
    steps: processes.map(({ id }, index) => ({
      process: id,
      necessity: index === 0 || dice.chance(0.6) ? 'must' : 'wish',
      inHouse: index === 0 && dice.chance(0.5),
    })),
    materials: materials.map(({ id }) => ({ material: id, necessity: dice.chance(0.6) ? 'must' : 'wish' })),
    dimensions: inventDimensions(trade, dice),
    ...(trade.sizes !== 'none' &&
      dice.chance(0.8) && {
        volume: {
          pieces: { min: volume, max: Math.round(volume * 1.2) },
          necessity: dice.chance(0.6) ? 'must' : 'wish',
        },
      }),
    certificates: inventAsks(basis, trade, dice),
    languages: dice.chance(0.8) ? [{ language: 'en', necessity: dice.chance(0.5) ? 'must' : 'wish' }] : [],
    ...(dice.chance(0.2) && { distance: { withinKm: dice.whole(3, 30) * 50, necessity: 'wish' } }),
    issuedOn: dateOfDay(issued),
    milestones: {
      nomination: dateOfDay(nomination),
      startOfProduction: dateOfDay(nomination + dice.whole(120, 500)),
    },
    weights: {},
    visibility: { to: 'all-clusters' },
    state: 'open',
    evidence: inventedOn(dateOfDay(issued)),
  };
  return { id: worldId<RequirementId>(number), draft };
}

function titleOf(concepts: readonly Concept[]): Texts {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const title = concepts.map((concept) => labelInSentence(concept, language)).join(', ');
      return [language, title.charAt(0).toUpperCase() + title.slice(1)];
    }),
  );
}

function inventDimensions(trade: KnownTrade, dice: Dice): readonly DimensionAsk[] {
  const isAskable = (dimension: Dimension): dimension is DimensionAsk['dimension'] => dimension !== 'annualVolume';
  return inventAskedSizes(trade.sizes, dice).flatMap(([dimension, range]) =>
    isAskable(dimension) ? [{ dimension, range, necessity: dice.chance(0.5) ? 'must' : 'wish' } as const] : [],
  );
}

/** One quality certificate, mostly a must, and at times a wish; one need in twenty asks IATF 16949 wherever it fits or not. */
function inventAsks(basis: WorldBasis, trade: KnownTrade, dice: Dice): readonly CertificateAsk[] {
  const usual = basis.schemes[trade.siteKind].filter(({ scheme }) => scheme.retired === undefined);
  if (usual.length === 0) return [];
  const iatf = basis.schemes.production.find(({ scheme }) => scheme.id === ('iatf-16949' as SchemeId));
  const first = dice.chance(0.05) && iatf !== undefined ? iatf : dice.popular(usual.slice(0, 3));
  const second = dice.pick(usual);
  return [
    {
      anyOf: [first.scheme.id],
      by: dice.pick(['startOfProduction', 'startOfProduction', 'nomination']),
      necessity: dice.chance(0.75) ? 'must' : 'wish',
      planAccepted: dice.chance(0.4),
    },
    ...(second === first
      ? []
      : [{ anyOf: [second.scheme.id], by: 'startOfProduction', necessity: 'wish', planAccepted: true } as const]),
  ];
}
