import { isDeepStrictEqual } from 'node:util';
import type { MemberValues } from '../../../documents/columns/member-cells';
import { SITE_FIELDS } from '../../../domain/exchange/fields';
import type { SiteId } from '../../../domain/ids';
import type { Place } from '../../../domain/place';
import type { Site } from '../../../domain/supplier/site';
import { changedText, freeId, idOfName, isSameText } from '../new-ids';
import type { FieldFault, ImportContext } from '../record-kind';
import { applyCapabilities, applyCertificates } from './apply-facts';

/** Where towns lie, as far as sites of others tell; undefined for a town that is not known, or of which there are two. */
export interface KnownPlaces {
  find(town: string, country: string): Pick<Place, 'latitude' | 'longitude'> | undefined;
}

type Values = Partial<MemberValues>;

interface Sites {
  /** As whoever imports may see them. */
  readonly sites: readonly Site[];
  /** With all that they hold: ids that are taken there are taken. */
  readonly allSites: readonly Site[];
}

interface AppliedSites {
  readonly sites: readonly Site[];
  readonly faults: readonly FieldFault[];
}

/** The sites with what a row says of one of them, which is a new one where none is meant. */
export function applySite(
  context: ImportContext,
  { sites, allSites }: Sites,
  values: Values,
  places: KnownPlaces,
): AppliedSites {
  if (SITE_FIELDS.every((field) => values[field] === undefined)) return { sites, faults: [] };
  const meant = findSite(sites, values);
  if (meant === 'unclear') {
    return { sites, faults: [{ field: 'siteName', code: 'missing', expected: 'which site is meant' }] };
  }
  const before = meant ?? newSite(sites, values);
  const { place, faults } = applyPlace(before.place, values, places);
  const site: Site = {
    ...before,
    name: changedText(before.name, values.siteName),
    kind: values.siteKind ?? before.kind,
    place,
    ...(values.processes && { capabilities: applyCapabilities(context, { site: before, allSites }, values.processes) }),
    ...(values.certificates && {
      certificates: applyCertificates(context, { site: before, allSites }, values.certificates),
    }),
  };
  if (meant === undefined) return { sites: [...sites, site], faults };
  if (isDeepStrictEqual(site, meant)) return { sites, faults };
  return { sites: sites.map((one) => (one === meant ? site : one)), faults };
}

/** By its id, by its name, as the only one, or as the only one in its town. */
function findSite(sites: readonly Site[], { siteId, siteName, town }: Values): Site | 'unclear' | undefined {
  if (siteId !== undefined) return sites.find(({ id }) => id === siteId);
  if (siteName !== undefined) return sites.find(({ name }) => isSameText(name.toLowerCase(), siteName.toLowerCase()));
  if (sites.length < 2) return sites[0];
  const inTown = town === undefined ? [] : sites.filter(({ place }) => isSameText(place.town, town));
  return inTown.length === 1 ? inTown[0] : 'unclear';
}

function newSite(sites: readonly Site[], { siteId, siteName, town = '' }: Values): Site {
  const name = siteName ?? town;
  const id = siteId ?? freeId(idOfName(name), (one) => sites.some((site) => site.id === one));
  const nowhere: Place = { town: '', country: '', latitude: Number.NaN, longitude: Number.NaN };
  return { id: id as SiteId, name, kind: 'production', place: nowhere };
}

/** A town that moves without saying where it lies takes the place of sites that are known there. */
function applyPlace(
  before: Place,
  { town, region, country, latitude, longitude }: Values,
  places: KnownPlaces,
): { readonly place: Place; readonly faults: readonly FieldFault[] } {
  const place: Place = {
    ...before,
    town: changedText(before.town, town),
    ...(region !== undefined && { region: changedText(before.region, region) ?? region }),
    country: country ?? before.country,
  };
  const hasMoved = place.town !== before.town || place.country !== before.country;
  const known = hasMoved ? places.find(place.town, place.country) : before;
  const where = { latitude: latitude ?? known?.latitude, longitude: longitude ?? known?.longitude };
  const faults: readonly FieldFault[] = [
    ...(place.town === '' ? [{ field: 'town' as const, code: 'missing' as const }] : []),
    ...(place.country === '' ? [{ field: 'country' as const, code: 'missing' as const }] : []),
    ...(['latitude', 'longitude'] as const)
      .filter((field) => where[field] === undefined || Number.isNaN(where[field]))
      .map((field) => ({ field, code: 'missing' as const, expected: 'a number' })),
  ];
  return {
    place: { ...place, latitude: where.latitude ?? Number.NaN, longitude: where.longitude ?? Number.NaN },
    faults,
  };
}
