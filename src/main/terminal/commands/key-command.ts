import { Command, InvalidArgumentError, Option } from 'commander';
import { type ApiKey, isKeyGood } from '../../../domain/api-key';
import type { BuyerId, KeyId, SupplierId } from '../../../domain/ids';
import { SCOPES, type Scope } from '../../../domain/permission';
import { shown } from '../../../domain/problem';
import { createKey, type KeyOrder } from '../../../flows/access/create-key';
import { listKeys } from '../../../flows/access/list-keys';
import { revokeKey } from '../../../flows/access/revoke-key';
import type { FlowDeps } from '../../../flows/flow-deps';
import { HOUSE } from '../../../flows/house';
import { MAX_PAGE_LENGTH } from '../../../flows/page';
import { anId, asJson, withFlows } from '../command-line';
import { tableOf } from '../screen/table';

interface CreateOptions extends Pick<KeyOrder, 'role' | 'name'> {
  readonly scope: readonly Scope[];
  readonly expires?: string;
  readonly supplier?: SupplierId;
  readonly buyer?: BuyerId;
  readonly json?: true;
}

interface JsonOption {
  readonly json?: true;
}

/** `matchverk key`: whoever can start this on the machine may hand out keys. */
export function keyCommand(): Command {
  const key = new Command('key').description('API keys / API-nycklar');
  for (const command of [createCommand(), listCommand(), revokeCommand()]) key.addCommand(command);
  return key;
}

function createCommand(): Command {
  return new Command('create')
    .description('make an API key and show it once / skapa en API-nyckel och visa den en gång')
    .addOption(
      new Option('--role <role>', 'what the key may do / vad nyckeln får göra')
        .choices(['administrator', 'cluster-leader', 'supplier-editor', 'purchaser'])
        .makeOptionMandatory(),
    )
    .requiredOption('--name <name>', 'who or what uses it / vem eller vad som använder den')
    .option('--scope <scopes>', 'read, write or read,write / read, write eller read,write', scopesIn, SCOPES)
    .option('--expires <date>', 'its last day, YYYY-MM-DD (UTC) / dess sista dag, ÅÅÅÅ-MM-DD (UTC)')
    .option('--supplier <id>', 'for supplier-editor / för supplier-editor', anId)
    .option('--buyer <id>', 'for purchaser / för purchaser', anId)
    .option('--json', 'as JSON / som JSON')
    .action(async ({ json, ...options }: CreateOptions) => {
      const { role, name, scope: scopes, expires: expiresOn, supplier: supplierId, buyer: buyerId } = options;
      await withFlows(async (deps) => {
        const created = await createKey(deps, HOUSE, { role, name, scopes, expiresOn, supplierId, buyerId });
        return json ? asJson({ ...flat(created.key), token: created.token }) : created.token;
      });
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('list the API keys, newest first / lista API-nycklarna, nyast först')
    .option('--json', 'as JSON / som JSON')
    .action(async ({ json }: JsonOption) => {
      await withFlows(async (deps) => {
        const keys = await readAll(deps);
        return json ? asJson(keys.map(flat)) : keyTable(keys, deps.now().toISOString());
      });
    });
}

function revokeCommand(): Command {
  return new Command('revoke')
    .description('revoke an API key: it opens nothing any more / återkalla en API-nyckel: den öppnar inget mer')
    .argument('<key>', 'id of the key, from `key list` / nyckelns id, från `key list`', anId)
    .option('--json', 'as JSON / som JSON')
    .action(async (id: KeyId, { json }: JsonOption) => {
      await withFlows(async (deps) => {
        const key = await revokeKey(deps, HOUSE, id);
        return json ? asJson(flat(key)) : keyTable([key], deps.now().toISOString());
      });
    });
}

function scopesIn(text: string): readonly Scope[] {
  const words = text.split(',').map((word) => word.trim());
  const scopes = SCOPES.filter((scope) => words.includes(scope));
  if (scopes.length === words.length) return scopes;
  throw new InvalidArgumentError('Give read, write, or read,write. / Ange read, write eller read,write.');
}

async function readAll(deps: FlowDeps): Promise<readonly ApiKey[]> {
  const keys: ApiKey[] = [];
  for (let after: KeyId | undefined; ; ) {
    const page = await listKeys(deps, HOUSE, { after, limit: MAX_PAGE_LENGTH });
    keys.push(...page.items);
    if (page.next === undefined) return keys;
    after = page.next;
  }
}

function flat({ holder, ...key }: ApiKey): object {
  return { ...key, ...holder };
}

const HEAD = [
  'id',
  'role / roll',
  'scopes',
  'name / namn',
  'of / för',
  'last used / senast använd',
  'last day / sista dag',
  'state / läge',
];

function keyTable(keys: readonly ApiKey[], moment: string): string {
  const rows = keys.map((key) => {
    const { role, scopes, name } = key.holder;
    const of = key.holder.role === 'supplier-editor' ? key.holder.supplierId : undefined;
    const buyer = key.holder.role === 'purchaser' ? key.holder.buyerId : undefined;
    return [
      key.id,
      role,
      scopes.join(','),
      shown(name),
      of ?? buyer ?? '',
      key.lastUsedAt?.slice(0, 16) ?? '',
      key.expiresOn ?? '',
      stateOf(key, moment),
    ];
  });
  return tableOf([HEAD, ...rows]);
}

function stateOf(key: ApiKey, moment: string): string {
  if (isKeyGood(key, moment)) return 'good / gäller';
  return key.revokedAt === undefined ? 'expired / utgången' : 'revoked / återkallad';
}
