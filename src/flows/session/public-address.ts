import type { FlowDeps } from '../flow-deps';

/**
 * Where people reach the product, without a slash at the end: what the configuration says, or else what was confirmed
 * when it was set up or started. Undefined while nobody has. Never what a request says of itself: whoever sends one could
 * make the mails of others lead to a machine of his own.
 */
export async function readPublicAddress({ publicUrl, database }: FlowDeps): Promise<string | undefined> {
  return publicUrl ?? (await database.stores.settings.find('public-address'));
}

/** Confirms the address under which the product runs. */
export async function confirmPublicAddress({ database }: FlowDeps, address: string): Promise<void> {
  await database.stores.settings.put('public-address', address);
}
