import type { BuyerId, SupplierId } from '../../../domain/ids';
import type { Position } from '../../../domain/permission';
import type { FlowDeps } from '../../../flows/flow-deps';
import { HOUSE } from '../../../flows/house';
import { type DemoPerson, makeDemoLinks } from '../../../flows/session/make-demo-links';
import { linkAddress } from '../../../flows/session/make-link';

/** A link by which whoever tries the product on this machine signs in once as a role. */
export interface DemoLink {
  readonly role: Position['role'];
  readonly address: string;
}

/** Their addresses are of a domain that nobody can ever have (RFC 2606), so that no mail reaches a stranger. */
const PEOPLE: readonly (DemoPerson & { readonly next?: string })[] = [
  {
    email: 'purchaser@matchverk.example',
    name: 'Demo purchaser',
    position: { role: 'purchaser', buyerId: 'jaguar' as BuyerId },
    next: '/needs/jaguar-reinforcement-welded',
  },
  { email: 'cluster-leader@matchverk.example', name: 'Demo cluster leader', position: { role: 'cluster-leader' } },
  {
    email: 'supplier@matchverk.example',
    name: 'Demo supplier',
    position: { role: 'supplier-editor', supplierId: 'trollesjo-pressteknik' as SupplierId },
  },
  { email: 'administrator@matchverk.example', name: 'Demo administrator', position: { role: 'administrator' } },
];

/** New links for every start; the purchaser's leads straight to a filled shortlist. */
export async function makeLinksOfDemo(deps: FlowDeps, base: string): Promise<readonly DemoLink[]> {
  const tokens = await makeDemoLinks(deps, HOUSE, PEOPLE);
  return PEOPLE.map(({ position, next }, index) => ({
    role: position.role,
    address: linkAddress(base, tokens[index] ?? '', next),
  }));
}
