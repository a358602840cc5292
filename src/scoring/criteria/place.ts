import { distanceKm, type Place } from '../../domain/place';
import type { Necessity } from '../../domain/requirement';
import type { Ask, Criterion, Need } from '../ask';
import { answerOf, type Measure, met, partly, UNKNOWN, UNMET } from '../measure';
import type { PreparedProfile } from '../prepared-profile';
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
  return {
    criterion: 'place',
    key: 'place/distance',
    necessity,
    asked: { about: 'distance', to: receivingSite.id, withinKm, isLimit: limit !== undefined },
    measure(profile, site) {
      const from = placeOf(profile, site);
      return from === undefined ? UNKNOWN : measureKm(distanceKm(from, receivingSite.place));
    },
    describe(profile, site) {
      const from = placeOf(profile, site);
      if (from === undefined) return { held: { about: 'nothing-stated' }, remedy: { do: 'state', about: 'distance' } };
      return {
        held: { about: 'distance', km: distanceKm(from, receivingSite.place) },
        evidence: profile.profile.evidence,
      };
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

function placeOf(profile: PreparedProfile, site: number): Place | undefined {
  return profile.sites[site]?.site.place;
}

/** A supplier delivers in its own country without saying so. */
function marketAsk(country: string): Ask {
  return {
    criterion: 'place',
    key: 'place/market',
    necessity: 'wish',
    asked: { about: 'market', country },
    measure(profile, site) {
      if (profile.markets?.has(country) || placeOf(profile, site)?.country === country) return met(1000);
      return profile.markets === undefined ? UNKNOWN : UNMET;
    },
    describe({ profile: { exportMarkets, evidence } }, _site, measure) {
      if (answerOf(measure) === 'unknown') {
        return { held: { about: 'nothing-stated' }, remedy: { do: 'state', about: 'market' } };
      }
      const held = { about: 'markets', countries: [...(exportMarkets ?? [])].sort() } as const;
      return { held, evidence, ...(answerOf(measure) !== 'met' && { remedy: { do: 'deliver-to', country } as const }) };
    },
  };
}
