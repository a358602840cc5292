import type { Necessity } from '../../domain/demand/requirement';
import { kmBetween } from '../../domain/place';
import type { Ask, Criterion, Need } from '../ask';
import { codeOf, countryOf, STATES_MARKETS } from '../columns/profile-columns';
import { evidenceOfProfile, siteAt } from '../columns/read-columns';
import { answerOf, type Measure, met, partly, UNKNOWN, UNMET } from '../measure';
import type { Rules } from '../rules';

/** How far is the judged site from the receiving site, and does the supplier deliver to that country? */
export const place: Criterion = (need) => [distanceAsk(need), marketAsk(need.receivingSite.place.country)];

/** A need without a distance of its own is held against the reach of the rules, as a wish. */
function distanceAsk({ requirement, receivingSite, rules }: Need): Ask {
  const limit = requirement.distance;
  const necessity: Necessity = limit?.necessity ?? 'wish';
  const withinKm = limit?.withinKm ?? rules.place.reachKm;
  const isMust = necessity === 'must';
  const measureKm = limit === undefined ? reachMeasure(rules) : limitMeasure(limit.withinKm, isMust, rules);
  const { latitude: toLatitude, longitude: toLongitude } = receivingSite.place;
  return {
    criterion: 'place',
    key: 'place/distance',
    necessity,
    asked: { about: 'distance', to: receivingSite.id, withinKm, isLimit: limit !== undefined },
    measure({ siteStart, latitude, longitude }, row, site) {
      if (site < 0) return UNKNOWN;
      const at = (siteStart[row] ?? 0) + site;
      return measureKm(kmBetween(latitude[at] ?? 0, longitude[at] ?? 0, toLatitude, toLongitude));
    },
    describe(columns, row, site) {
      const at = siteAt(columns, row, site);
      if (at === undefined) return { held: { about: 'nothing-stated' }, remedy: { do: 'state', about: 'distance' } };
      const km = kmBetween(columns.latitude[at] ?? 0, columns.longitude[at] ?? 0, toLatitude, toLongitude);
      return { held: { about: 'distance', km }, ...evidenceOfProfile(columns, row) };
    },
  };
}

/** Met up to the reach, falling gently with the distance; in part beyond it, down to nothing at twice the reach. */
function reachMeasure({ place: { reachKm, atReach } }: Rules): (km: number) => Measure {
  return (km) => {
    if (km <= reachKm) return met(1000 - Math.ceil(((1000 - atReach) * km) / reachKm));
    return partly(Math.max(0, Math.floor((atReach * (2 * reachKm - km)) / reachKm)));
  };
}

function limitMeasure(withinKm: number, isMust: boolean, { place: { beyondWish } }: Rules): (km: number) => Measure {
  return (km) => {
    if (km <= withinKm) return met(1000);
    return isMust ? UNMET : partly(Math.floor((beyondWish * withinKm) / km));
  };
}

/** A supplier delivers in its own country without saying so. */
function marketAsk(country: string): Ask {
  const code = codeOf(country);
  return {
    criterion: 'place',
    key: 'place/market',
    necessity: 'wish',
    asked: { about: 'market', country },
    measure(columns, row, site) {
      if (site >= 0 && columns.country[(columns.siteStart[row] ?? 0) + site] === code) return met(1000);
      const end = columns.marketStart[row + 1] ?? 0;
      for (let at = columns.marketStart[row] ?? 0; at < end; at++) if (columns.market[at] === code) return met(1000);
      return ((columns.flags[row] ?? 0) & STATES_MARKETS) === 0 ? UNKNOWN : UNMET;
    },
    describe(columns, row, _site, measure) {
      const answer = answerOf(measure);
      if (answer === 'unknown') {
        return { held: { about: 'nothing-stated' }, remedy: { do: 'state', about: 'market' } };
      }
      const { market, marketStart } = columns;
      const countries = Array.from(market.subarray(marketStart[row], marketStart[row + 1]), countryOf).sort();
      return {
        held: { about: 'markets', countries },
        ...evidenceOfProfile(columns, row),
        ...(answer !== 'met' && { remedy: { do: 'deliver-to', country } as const }),
      };
    },
    reach: {
      holdings: [
        { in: 'country', key: code, best: met(1000) },
        { in: 'market', key: code, best: met(1000) },
      ],
      classes: [],
      otherwise: UNKNOWN,
      isExact: false,
    },
  };
}
