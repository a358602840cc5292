import type { Necessity, Requirement } from '../../domain/demand/requirement';
import type { Relaxation } from '../../domain/match/advice';

/** The need as it would be after the relaxation. Its id stays, and with it the lot among equals. */
export function relax(requirement: Requirement, relaxation: Relaxation): Requirement {
  const [, list, index] = relaxation.at.split('/');
  const at = Number(index);
  switch (list) {
    case 'steps':
      return { ...requirement, steps: changeAt(requirement.steps, at, (step) => relaxOne(step, relaxation)) };
    case 'materials':
      return { ...requirement, materials: changeAt(requirement.materials, at, (ask) => relaxOne(ask, relaxation)) };
    case 'dimensions':
      return { ...requirement, dimensions: changeAt(requirement.dimensions, at, (ask) => relaxOne(ask, relaxation)) };
    case 'certificates':
      return {
        ...requirement,
        certificates: changeAt(requirement.certificates, at, (ask) => relaxOne(ask, relaxation)),
      };
    case 'languages':
      return { ...requirement, languages: changeAt(requirement.languages, at, (ask) => relaxOne(ask, relaxation)) };
    case 'volume': {
      const { volume } = requirement;
      if (volume === undefined) return requirement;
      if (relaxation.do === 'narrow') return { ...requirement, volume: { ...volume, pieces: relaxation.range } };
      return { ...requirement, volume: relaxOne(volume, relaxation) };
    }
    case 'distance': {
      const { distance } = requirement;
      return distance === undefined ? requirement : { ...requirement, distance: relaxOne(distance, relaxation) };
    }
    default:
      return requirement;
  }
}

function changeAt<Ask>(asks: readonly Ask[], index: number, change: (ask: Ask) => Ask): readonly Ask[] {
  return asks.map((ask, place) => (place === index ? change(ask) : ask));
}

/** Which asks a relaxation fits is settled where it is proposed; here each changes the one field that it is about. */
function relaxOne<Ask extends { readonly necessity: Necessity }>(ask: Ask, relaxation: Relaxation): Ask {
  switch (relaxation.do) {
    case 'make-wish':
      return { ...ask, necessity: 'wish' };
    case 'accept-plan':
      return { ...ask, planAccepted: true };
    case 'later-milestone':
      return { ...ask, by: relaxation.milestone };
    case 'allow-bought':
      return { ...ask, inHouse: false };
    case 'narrow':
      return { ...ask, range: relaxation.range };
    case 'farther':
      return { ...ask, withinKm: relaxation.withinKm };
  }
}
