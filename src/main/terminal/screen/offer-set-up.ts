import type { FlowDeps } from '../../../flows/flow-deps';
import { HOUSE } from '../../../flows/house';
import { setUpAddress } from '../../../flows/session/make-link';
import { readPublicAddress } from '../../../flows/session/public-address';
import { makeSetUpLink } from '../../../flows/session/set-up';

/**
 * While nobody has an account, tells whoever starts the program how to become the first administrator. Beside the log, not
 * in it: a log is kept and passed around, and this opens everything for half an hour.
 */
export async function offerSetUp(deps: FlowDeps, address: string): Promise<void> {
  const token = await makeSetUpLink(deps, HOUSE);
  if (token === undefined) return;
  const link = setUpAddress((await readPublicAddress(deps)) ?? address, token);
  process.stderr.write(
    `Set up Matchverk, once within 30 minutes / Ställ in Matchverk, en gång inom 30 minuter:\n${link}\n`,
  );
}
