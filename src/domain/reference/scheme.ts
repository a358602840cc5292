import type { ConceptId, SchemeId } from '../ids';
import type { Language } from '../language';
import { type Fault, refuseFaults } from '../problem';
import type { SiteKind } from '../supplier/site';

/** The five kinds of proof that must not be mixed (domain facts, part C.1), with a declaration apart from a customer's status. */
export type SchemeKind =
  | 'certificate'
  | 'accreditation'
  | 'assessment'
  | 'self-assessment'
  | 'customer-status'
  | 'declaration';

/** A certification or qualification scheme. */
export interface Scheme {
  readonly id: SchemeId;
  readonly kind: SchemeKind;
  readonly labels: Readonly<Record<Language, string>>;
  /** Other ways of writing it, as found in texts. */
  readonly aliases: readonly string[];
  /** Months from issue to expiry; absent where the scheme sets none. */
  readonly validityMonths?: number;
  /** Which kinds of site can hold it at all. */
  readonly eligible: readonly SiteKind[];
  /** What to ask of a site that is not eligible, by its kind. */
  readonly insteadAsk: Readonly<Partial<Record<SiteKind, readonly SchemeId[]>>>;
  /** Schemes whose requirement a holder of this one meets as well, at the same site and scope. */
  readonly implies: readonly SchemeId[];
  /** The processes it is about, as a special-process assessment of AIAG is; absent where it is about the whole site. */
  readonly about?: readonly ConceptId[];
  /** Set when the scheme has been withdrawn for good: nobody can hold it any more. */
  readonly retired?: { readonly since: string; readonly successor?: SchemeId };
  /** Where these facts come from. */
  readonly source: string;
}

/** All schemes, with what implies what worked out. Built once, never changed. */
export interface SchemeBook {
  readonly schemes: ReadonlyMap<SchemeId, Scheme>;
  /** A whole number from 0 that stands for the scheme in tables; the number of schemes for one that is not there. */
  numberOf(scheme: SchemeId): number;
  /** Every scheme, each in the place of its number. */
  readonly ids: readonly SchemeId[];
  /** How holding `held` meets `asked`: the chain from held to asked (one element when they are the same), or undefined. */
  pathOfProof(held: SchemeId, asked: SchemeId): readonly SchemeId[] | undefined;
}

/**
 * Builds the book.
 *
 * @throws Problem `invalid` listing every duplicate id, unknown reference, alias that two schemes share, and cycle of implications.
 */
export function makeSchemeBook(schemes: readonly Scheme[]): SchemeBook {
  const byId = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  refuseFaults([...collisionFaults(schemes), ...referenceFaults(schemes, byId)]);
  refuseFaults(cycleFaults(schemes, byId));
  const ids = [...byId.keys()];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  return {
    schemes: byId,
    numberOf: (id) => numbers.get(id) ?? ids.length,
    ids,
    pathOfProof: (held, asked) => findPath(held, asked, byId),
  };
}

/** Breadth first, so that the chain shown to people is the shortest one. */
function findPath(
  held: SchemeId,
  asked: SchemeId,
  byId: ReadonlyMap<SchemeId, Scheme>,
): readonly SchemeId[] | undefined {
  const paths: SchemeId[][] = [[held]];
  const seen = new Set([held]);
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    const last = path.at(-1) ?? held;
    if (last === asked) return path;
    for (const next of byId.get(last)?.implies ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      paths.push([...path, next]);
    }
  }
  return undefined;
}

function collisionFaults(schemes: readonly Scheme[]): readonly Fault[] {
  const owner = new Map<string, SchemeId>();
  return schemes.flatMap((scheme, index) =>
    [scheme.id, ...new Set([scheme.labels.sv, scheme.labels.en, ...scheme.aliases].map((name) => name.toLowerCase()))]
      .filter((name, place, all) => all.indexOf(name) === place)
      .flatMap((name) => {
        const other = owner.get(name);
        owner.set(name, other ?? scheme.id);
        if (other === undefined) return [];
        return [
          {
            code: 'collision' as const,
            path: `/${index}`,
            value: name,
            expected: `a name that ${other} does not have`,
          },
        ];
      }),
  );
}

function referenceFaults(schemes: readonly Scheme[], byId: ReadonlyMap<SchemeId, Scheme>): readonly Fault[] {
  return schemes.flatMap((scheme, index) =>
    [
      ...scheme.implies,
      ...Object.values(scheme.insteadAsk).flat(),
      ...(scheme.retired?.successor === undefined ? [] : [scheme.retired.successor]),
    ]
      .filter((id) => !byId.has(id))
      .map((id) => ({ code: 'unknown-reference' as const, path: `/${index}`, value: id })),
  );
}

function cycleFaults(schemes: readonly Scheme[], byId: ReadonlyMap<SchemeId, Scheme>): readonly Fault[] {
  return schemes.flatMap((scheme, index) =>
    scheme.implies
      .filter((next) => findPath(next, scheme.id, byId) !== undefined)
      .map((next) => ({ code: 'cycle' as const, path: `/${index}/implies`, value: `${scheme.id} > ${next}` })),
  );
}
