import type { Stores } from '../../db/stores/stores';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';

/**
 * Where people reach the product, without a slash at the end: what the configuration says, or else what was confirmed
 * when it was set up or started. Undefined while nobody has. Never what a request says of itself: whoever sends one could
 * make the mails of others lead to a machine of his own.
 */
export async function readPublicAddress({ publicUrl, database }: FlowDeps): Promise<string | undefined> {
  return publicUrl ?? (await database.stores.settings.find('public-address'));
}

/**
 * The same, for what cannot be done without.
 *
 * @throws Problem `conflict` while nobody has said it
 */
export async function requirePublicAddress(deps: FlowDeps): Promise<string> {
  const address = await readPublicAddress(deps);
  if (address !== undefined) return address;
  throw new Problem('conflict', [{ code: 'absent', path: '', value: 'MATCHVERK_PUBLIC_URL' }]);
}

/** Confirms the address under which the product runs, unless the configuration says it. */
export async function confirmPublicAddress(
  { publicUrl }: FlowDeps,
  { settings }: Pick<Stores, 'settings'>,
  address: string,
): Promise<void> {
  if (publicUrl === undefined) await settings.put('public-address', address.replace(/\/+$/, ''));
}
