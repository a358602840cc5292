import { addMonths, dateOfDay, dayNumber } from '../../../domain/calendar-date';
import type { CapabilityId, CertificateId, SiteId, SupplierId } from '../../../domain/ids';
import type { Concept } from '../../../domain/reference/concept';
import type { Scheme } from '../../../domain/reference/scheme';
import type { EvidenceTier } from '../../../domain/supplier/evidence';
import type { CapacityWindow, ProfileDraft } from '../../../domain/supplier/profile';
import type { Capability, Certificate, Role, Site } from '../../../domain/supplier/site';
import type { Supplier } from '../../../domain/supplier/supplier';
import { type Dice, makeDice } from './dice';
import { inventEnvelope } from './invent-envelope';
import { inventOfferTexts } from './invent-text';
import { TOWNS } from './towns';
import {
  inventedOn,
  type KnownScheme,
  type KnownTrade,
  WORLD_TODAY,
  type WorldBasis,
  worldId,
} from './world-reference';

/** A supplier and its profile, as they are entered. */
export interface InventedSupplier {
  readonly supplier: Supplier;
  readonly draft: ProfileDraft;
}

const TODAY = dayNumber(WORLD_TODAY);
const NAME_STARTS = ['Gran', 'Ek', 'Alm', 'Björk', 'Hed', 'Kvarn', 'Stor', 'Lill', 'Norr', 'Söder', 'Ljung', 'Tall'];
const NAME_ENDS = ['hyltan', 'myra', 'skoga', 'viken', 'tofta', 'bråten', 'hult', 'äng', 'klint', 'rydet'];
const LANGUAGES_SPOKEN = ['sv', 'en', 'de', 'pl', 'fr'];
const MARKETS = ['SE', 'DE', 'GB', 'DK', 'NO', 'FR', 'PL', 'BE', 'CZ'];
const TIERS: readonly EvidenceTier[] = ['declared', 'documented', 'verified-by-cluster', 'verified-in-register'];

/** The nth invented supplier; it depends on the seed and its number alone. */
export function inventSupplier(basis: WorldBasis, number: number): InventedSupplier {
  const dice = makeDice(basis.seed, `supplier/${number}`);
  const trade = dice.popular(basis.trades);
  const offered = dice.several(trade.processes, dice.whole(2, 6));
  const sites = dice.chance(0.03) ? [] : inventSites(basis, trade, offered, dice);
  const left = trade.processes.find((process) => !offered.includes(process));
  const id = worldId<SupplierId>(number);
  return {
    supplier: {
      id,
      name: `${dice.pick(NAME_STARTS)}${dice.pick(NAME_ENDS)} ${trade.name} ${id.slice(2)} AB`,
      standing: { kind: 'active' },
      evidence: inventedOn('2026-01-01'),
    },
    draft: {
      texts: inventOfferTexts(
        {
          processes: offered.slice(0, 4),
          materials: dice.several(trade.materials, 2),
          products: dice.several(trade.products, 2),
          ...(left !== undefined && dice.chance(0.25) && { not: left }),
        },
        dice,
      ),
      corrections: { rejected: [], added: [] },
      ...(dice.chance(0.85) && { languages: dice.several(LANGUAGES_SPOKEN, dice.whole(1, 3)) }),
      ...(dice.chance(0.7) && { exportMarkets: dice.several(MARKETS, dice.whole(1, 5)) }),
      ...(dice.chance(0.6) && { freeCapacity: [inventWindow(dice)] }),
      sites,
      evidence: inventedOn('2026-01-01'),
      visibility: {},
    },
  };
}

function inventWindow(dice: Dice): CapacityWindow {
  const from = TODAY + dice.whole(0, 400);
  return { from: dateOfDay(from), to: dateOfDay(from + dice.whole(90, 900)), freePercent: dice.whole(1, 12) * 5 };
}

/** One site in nine cases of ten; the second one takes over the latter half of the trade. */
function inventSites(basis: WorldBasis, trade: KnownTrade, offered: readonly Concept[], dice: Dice): readonly Site[] {
  const half = Math.ceil(offered.length / 2);
  const parts = dice.chance(0.1) ? [offered.slice(0, half), offered.slice(half)] : [offered];
  return parts.map((processes, index) => {
    const town = dice.popular(TOWNS);
    return {
      id: `site-${index + 1}` as SiteId,
      name: town.town,
      kind: trade.siteKind,
      place: {
        ...town,
        latitude: round(town.latitude + dice.between(-0.05, 0.05), 4),
        longitude: round(town.longitude + dice.between(-0.08, 0.08), 4),
      },
      ...(dice.chance(0.96) && {
        capabilities: processes.map((process) => inventCapability(process, trade, dice)),
      }),
      ...(dice.chance(0.9) && { certificates: inventCertificates(basis.schemes[trade.siteKind], index, dice) }),
    };
  });
}

function inventCapability(process: Concept, trade: KnownTrade, dice: Dice): Capability {
  const role: Role = dice.chance(0.7)
    ? 'core'
    : dice.pick(['supplementary', 'supplementary', 'subcontracted', 'former']);
  const isOwn = role === 'core' || role === 'supplementary';
  const materials = dice.several(trade.materials, dice.whole(1, 4)).map(({ id }) => id);
  return {
    id: process.id as string as CapabilityId,
    process: process.id,
    role,
    ...(isOwn && materials.length > 0 && dice.chance(0.85) && { materials }),
    envelope: isOwn ? inventEnvelope(trade.sizes, dice) : {},
    evidence: inventedOn(dateOfDay(TODAY - dice.whole(0, 1400)), dice.popular(TIERS)),
  };
}

function inventCertificates(usual: readonly KnownScheme[], site: number, dice: Dice): readonly Certificate[] {
  return usual.filter(({ share }) => dice.chance(share)).map(({ scheme }) => inventCertificate(scheme, site, dice));
}

/** Mostly valid, some lapsed or soon to lapse, a few suspended or not yet held. What was issued was seen after its issue. */
function inventCertificate(scheme: Scheme, site: number, dice: Dice): Certificate {
  const id = `${scheme.id}-${site + 1}` as CertificateId;
  const tier = dice.popular(TIERS.slice(0, 3));
  const seen = TODAY - dice.whole(0, 700);
  if (scheme.retired === undefined && dice.chance(0.08)) {
    const expected = dateOfDay(TODAY + dice.whole(30, 600));
    return { id, scheme: scheme.id, state: 'in-progress', expected, evidence: inventedOn(dateOfDay(seen), tier) };
  }
  const months = scheme.validityMonths ?? 36;
  const expires = scheme.retired?.since ?? dateOfDay(TODAY + dice.whole(-200, Math.min(1000, months * 30 - 30)));
  const issued = addMonths(expires, -months);
  const state = dice.chance(0.03) ? 'suspended' : 'valid';
  const evidence = inventedOn(dateOfDay(Math.max(seen, dayNumber(issued))), tier);
  return { id, scheme: scheme.id, state, issued, expires, evidence };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
