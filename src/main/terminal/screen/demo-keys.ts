import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { BuyerId, SupplierId } from '../../../domain/ids';
import { SCOPES } from '../../../domain/permission';
import { Problem } from '../../../domain/problem';
import { authenticate } from '../../../flows/access/authenticate';
import { createKey, type KeyOrder } from '../../../flows/access/create-key';
import type { FlowDeps } from '../../../flows/flow-deps';
import { HOUSE } from '../../../flows/house';

/** A key in clear, for whoever tries the product on this machine. */
export interface DemoKey {
  readonly role: KeyOrder['role'];
  /** Whose it is: the id of a supplier or buyer, or nobody's. */
  readonly of?: string;
  readonly token: string;
}

/**
 * One key for each role: that of a buyer for one of the news item that the product begins with, that of a supplier for an
 * invented company, since nobody but a real one writes in its name.
 */
const ORDERS: readonly KeyOrder[] = [
  { role: 'administrator', name: 'Demo administrator', scopes: SCOPES },
  { role: 'cluster-leader', name: 'Demo cluster leader', scopes: SCOPES },
  {
    role: 'supplier-editor',
    name: 'Demo supplier',
    scopes: SCOPES,
    supplierId: 'trollesjo-pressteknik' as SupplierId,
  },
  { role: 'purchaser', name: 'Demo purchaser', scopes: SCOPES, buyerId: 'jaguar' as BuyerId },
];

const FileShape = z.record(z.string(), z.string());

/**
 * The keys of the demonstration. The database holds hashes only; the tokens are kept beside it in a file that only its
 * owner can read, so that the next start can show the same ones. A token that the database does not know, or knows as
 * somebody else's, is replaced.
 */
export async function ensureDemoKeys(deps: FlowDeps, dataFolder: string): Promise<readonly DemoKey[]> {
  const file = path.join(dataFolder, 'keys.json');
  const kept = readKept(file);
  const keys: DemoKey[] = [];
  for (const order of ORDERS) {
    const token = kept[order.role];
    const isKnown = token !== undefined && (await isGood(deps, token, order));
    const of = order.supplierId ?? order.buyerId;
    keys.push({
      role: order.role,
      ...(of !== undefined && { of }),
      token: isKnown ? token : (await createKey(deps, HOUSE, order)).token,
    });
  }
  const tokens = Object.fromEntries(keys.map(({ role, token }) => [role, token]));
  if (JSON.stringify(tokens) !== JSON.stringify(kept)) keep(file, tokens);
  return keys;
}

async function isGood(deps: FlowDeps, token: string, order: KeyOrder): Promise<boolean> {
  try {
    const { keyId: _keyId, ...holder } = await authenticate(deps, { key: token });
    return isDeepStrictEqual(holder, order);
  } catch (error) {
    if (error instanceof Problem && error.kind === 'unauthenticated') return false;
    throw error;
  }
}

/** A file that cannot be read as keys is worth nothing, and is replaced. */
function readKept(file: string): Readonly<Record<string, string>> {
  if (!existsSync(file)) return {};
  try {
    return FileShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

function keep(file: string, tokens: Readonly<Record<string, string>>): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(tokens, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}
