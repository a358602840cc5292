import { type NeedRow, needColumns } from '../../documents/columns/need-columns';
import { sheetOf } from '../../documents/sheet/sheet';
import { writeSheets } from '../../documents/sheet/write-sheets';
import type { Requirement, RequirementState } from '../../domain/demand/requirement';
import type { RequirementId } from '../../domain/ids';
import type { MadeFile } from '../../domain/made-file';
import { type Actor, requireMay } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { maySeeDrafts } from '../requirement/find-requirement';
import type { ExportOrder } from './export-members';
import { nameWriter } from './name-finder';

const BATCH_LENGTH = 500;
const STATES: readonly RequirementState[] = ['draft', 'open', 'closed'];

/** Makes a sheet of needs, one a row: those that the reader may see. It can be imported again as it is. */
export async function exportNeeds(
  deps: FlowDeps,
  actor: Actor,
  { format, language, ids }: ExportOrder<RequirementId>,
): Promise<MadeFile> {
  const owner = actor.role === 'purchaser' ? { buyerId: actor.buyerId } : {};
  requireMay(actor, 'export-needs', owner);
  const needs: Requirement[] = [];
  for await (const some of ids === undefined ? listAll(deps, actor) : listNamed(deps, ids)) {
    needs.push(...some.filter((need) => maySee(actor, need)));
  }
  const { buyers } = deps.database.stores;
  const known = await buyers.findAll([...new Set(needs.map(({ buyerId }) => buyerId))]);
  const byId = new Map(known.map((buyer) => [buyer.id, buyer]));
  const rows = needs.flatMap((requirement): readonly NeedRow[] => {
    const buyer = byId.get(requirement.buyerId);
    return buyer ? [{ requirement, buyer }] : [];
  });
  const names = nameWriter(await deps.reference.current(), language);
  const [stem, name] = language === 'sv' ? ['behov', 'Behov'] : ['needs', 'Needs'];
  return writeSheets(stem, [sheetOf(name, needColumns(names), rows)], format);
}

function maySee(actor: Actor, { buyerId, state }: Requirement): boolean {
  if (actor.role === 'purchaser') return buyerId === actor.buyerId;
  return state !== 'draft' || maySeeDrafts(actor);
}

async function* listAll({ database }: FlowDeps, actor: Actor) {
  const owner = actor.role === 'purchaser' ? { buyerId: actor.buyerId } : {};
  for (let after: RequirementId | undefined; ; ) {
    const filter = { ...owner, states: STATES, limit: BATCH_LENGTH, ...(after !== undefined && { after }) };
    const some = await database.stores.requirements.list(filter);
    yield some;
    after = some.at(-1)?.id;
    if (some.length < BATCH_LENGTH) return;
  }
}

async function* listNamed({ database }: FlowDeps, ids: readonly RequirementId[]) {
  for (let start = 0; start < ids.length; start += BATCH_LENGTH) {
    const some = ids.slice(start, start + BATCH_LENGTH);
    const byId = new Map((await database.stores.requirements.findAll(some)).map((need) => [need.id, need]));
    yield some.flatMap((id) => byId.get(id) ?? []);
  }
}
