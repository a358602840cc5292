import type { paths } from '../api/wire';

type Answer<Path extends '/api/v1/sites' | '/api/v1/buyers'> =
  paths[Path]['get']['responses'][200]['content']['application/json'];
type MemberSite = Answer<'/api/v1/sites'>['items'][number];
type Buyer = Answer<'/api/v1/buyers'>['items'][number];

/** One company's site in a town. */
export interface TownSite {
  readonly key: string;
  readonly company: string;
  readonly site: string;
  /** Set for a member, whose page can be opened. */
  readonly supplierId?: string;
}

/** All sites of one side in one town: one point of the map. */
export interface Town {
  readonly key: string;
  readonly side: 'member' | 'buyer';
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly sites: readonly TownSite[];
}

interface PlacedSite extends TownSite {
  readonly side: Town['side'];
  readonly place: MemberSite['place'];
}

/** Sites by town, the towns with most sites first. A town is where the name and, to a tenth of a degree, the place are the same. */
export function townsOf(sites: readonly MemberSite[], buyers: readonly Buyer[]): readonly Town[] {
  const placed: readonly PlacedSite[] = [
    ...sites.map(({ supplier, id, name, place }) => ({
      side: 'member' as const,
      key: `${supplier.id}/${id}`,
      company: supplier.name,
      site: name,
      supplierId: supplier.id,
      place,
    })),
    ...buyers.flatMap((buyer) =>
      buyer.sites.map(({ id, name, place }) => ({
        side: 'buyer' as const,
        key: `${buyer.id}/${id}`,
        company: buyer.name,
        site: name,
        place,
      })),
    ),
  ];
  const byTown = Map.groupBy(placed, ({ side, place }) => {
    return `${side}/${place.town}/${place.latitude.toFixed(1)}/${place.longitude.toFixed(1)}`;
  });
  return [...byTown]
    .map(([key, [first, ...others]]) => townOf(key, first, others))
    .filter((town) => town !== undefined)
    .sort((one, other) => other.sites.length - one.sites.length || one.name.localeCompare(other.name, 'sv'));
}

function townOf(key: string, first: PlacedSite | undefined, others: readonly PlacedSite[]): Town | undefined {
  if (first === undefined) return undefined;
  const { side, place } = first;
  const { town: name, latitude, longitude } = place;
  return { key, side, name, latitude, longitude, sites: [first, ...others] };
}
