import type { Buyer } from '../../../domain/demand/buyer';
import type { ConceptId, SchemeId } from '../../../domain/ids';
import type { Concept, Taxonomy } from '../../../domain/reference/concept';
import type { Scheme, SchemeBook } from '../../../domain/reference/scheme';
import type { Evidence } from '../../../domain/supplier/evidence';
import type { SiteKind } from '../../../domain/supplier/site';
import { TRADES, type Trade, USUAL_SCHEMES } from './trades';

/** The reference data to which an invented world keeps. */
export interface WorldReference {
  readonly taxonomy: Taxonomy;
  readonly schemes: SchemeBook;
  readonly buyers: readonly Buyer[];
}

/** A trade with its words looked up; what the taxonomy does not know is left out. */
export interface KnownTrade extends Pick<Trade, 'name' | 'siteKind' | 'sizes'> {
  readonly processes: readonly Concept[];
  readonly materials: readonly Concept[];
  readonly products: readonly Concept[];
}

/** A scheme that sites of a kind may hold, with the share that does. */
export interface KnownScheme {
  readonly scheme: Scheme;
  readonly share: number;
}

/** What every inventor reads, looked up once for a world. */
export interface WorldBasis {
  readonly seed: number;
  readonly trades: readonly KnownTrade[];
  readonly schemes: Readonly<Record<SiteKind, readonly KnownScheme[]>>;
  readonly buyers: readonly Buyer[];
}

/** The day that counts as today in an invented world; fixed, so that the same seed gives the same world on any day. */
export const WORLD_TODAY = '2026-11-23';

/** Looks up every trade and scheme in the reference data, so that the world never names what does not exist. */
export function makeWorldBasis(seed: number, { taxonomy, schemes, buyers }: WorldReference): WorldBasis {
  const known = (words: string) => words.split(' ').flatMap((word) => taxonomy.concepts.get(word as ConceptId) ?? []);
  const trades = TRADES.map(({ name, siteKind, sizes, ...words }) => ({
    name,
    siteKind,
    sizes,
    processes: known(words.processes),
    materials: known(words.materials),
    products: known(words.products),
  }));
  const usual = (kind: SiteKind) =>
    USUAL_SCHEMES[kind].flatMap(([id, share]) => {
      const scheme = schemes.schemes.get(id as SchemeId);
      return scheme?.eligible.includes(kind) ? [{ scheme, share }] : [];
    });
  return {
    seed,
    trades: trades.filter(({ processes }) => processes.length > 0),
    schemes: {
      production: usual('production'),
      'tooling-and-equipment': usual('tooling-and-equipment'),
      engineering: usual('engineering'),
      logistics: usual('logistics'),
    },
    buyers: buyers.filter(({ sites }) => sites.length > 0),
  };
}

/** The id of the nth thing of a kind, from `g-00001`. */
export function worldId<Id extends string>(number: number): Id {
  return `g-${String(number).padStart(5, '0')}` as Id;
}

/** Evidence of an invented fact. */
export function inventedOn(on: string, tier: Evidence['tier'] = 'declared'): Evidence {
  return { tier, on, source: 'Påhittat, framställt av ett program / Invented, made by a program', illustrative: true };
}
