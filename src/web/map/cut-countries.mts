import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Cuts `countries.json` out of world-atlas (Natural Earth, public domain): run it by `npx tsx src/web/map/cut-countries.mts`. */

const COUNTRIES = new Set([
  'Austria',
  'Belgium',
  'Czechia',
  'Denmark',
  'Estonia',
  'Finland',
  'France',
  'Germany',
  'Ireland',
  'Latvia',
  'Lithuania',
  'Luxembourg',
  'Netherlands',
  'Norway',
  'Poland',
  'Sweden',
  'Switzerland',
  'United Kingdom',
]);

/** A hundredth of a degree is about a kilometre: finer than a pixel at any zoom of the map. */
const round = (position: Position): Position => position.map((degrees) => Math.round(degrees * 100) / 100);

const isNear = ([longitude = 0, latitude = 0]: Position) =>
  longitude > -14 && longitude < 32 && latitude > 46 && latitude < 71.5;

function thin(ring: readonly Position[]): Position[] {
  return ring.map(round).filter((point, index, all) => {
    const before = all[index - 1];
    return before === undefined || before[0] !== point[0] || before[1] !== point[1];
  });
}

function cut({ properties, geometry }: Feature<Geometry, { name: string }>): Feature {
  const polygons =
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [];
  const coordinates = polygons
    .filter(([outer]) => outer?.some(isNear))
    .map((polygon) => polygon.map(thin).filter((ring) => ring.length > 3))
    .filter((polygon) => polygon.length > 0);
  return { type: 'Feature', properties: { name: properties.name }, geometry: { type: 'MultiPolygon', coordinates } };
}

const atlas: Topology<{ countries: GeometryCollection<{ name: string }> }> = JSON.parse(
  readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8'),
);
const { features } = feature(atlas, atlas.objects.countries);
const countries: FeatureCollection = {
  type: 'FeatureCollection',
  features: features.filter(({ properties }) => COUNTRIES.has(properties.name)).map(cut),
};
writeFileSync(path.join(import.meta.dirname, 'countries.json'), JSON.stringify(countries));
