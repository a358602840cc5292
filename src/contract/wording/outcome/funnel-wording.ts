import type { FunnelStep } from '../../../domain/outcome/funnel';
import type { Bilingual } from '../bilingual';

const STEPS: Readonly<Record<FunnelStep, Bilingual>> = {
  candidates: { sv: 'Medlemmar som kunde följa med', en: 'Members who might join' },
  team: { sv: 'Medlemmar som följde med', en: 'Members who joined' },
  planned: { sv: 'Planerade möten', en: 'Meetings planned' },
  held: { sv: 'Möten som hölls', en: 'Meetings held' },
  promising: { sv: 'Lovande möten', en: 'Promising meetings' },
  matches: { sv: 'Träffar som togs upp', en: 'Matches talked about' },
  visited: { sv: 'Besökta', en: 'Visited' },
  evaluated: { sv: 'Utvärderade', en: 'Evaluated' },
  approved: { sv: 'Godkända', en: 'Approved' },
  quoted: { sv: 'Offererade', en: 'Quoted' },
  nominated: { sv: 'Nominerade', en: 'Nominated' },
  delivering: { sv: 'Levererar', en: 'Delivering' },
  lost: { sv: 'Förlorade', en: 'Lost' },
  orders: { sv: 'Order', en: 'Orders' },
  confirmed: { sv: 'Order som företagen bekräftat', en: 'Orders confirmed by the companies' },
};

/** What a step of a funnel counts. */
export function stepIn(step: FunnelStep): Bilingual {
  return STEPS[step];
}
