import type { ExchangeKind, SheetField } from '../../../src/domain/exchange/fields';
import type { Import, RowFault } from '../../../src/domain/exchange/import';
import { type Actor, SCOPES } from '../../../src/domain/permission';
import { advanceImport } from '../../../src/flows/exchange/advance-import';
import { planImport, runImport, undoImport } from '../../../src/flows/exchange/control-import';
import { listImportFaults, readImport } from '../../../src/flows/exchange/read-imports';
import { uploadImport } from '../../../src/flows/exchange/upload-import';
import type { FlowDeps } from '../../../src/flows/flow-deps';

/** Who imports in these tests. */
export const LEADER: Actor = { role: 'cluster-leader', name: 'Ann', scopes: SCOPES };

/** A file, and what a person would change of the guess. */
export interface Given {
  readonly kind?: ExchangeKind;
  readonly actor?: Actor;
  readonly key?: SheetField;
}

/** Lines as a CSV file with semicolons. */
export const csv = (...lines: readonly string[]) => Buffer.from(lines.join('\r\n'));

/** Uploads a file and has every row tried, as the worker would. */
export async function tryFile(
  deps: FlowDeps,
  bytes: Buffer,
  { kind = 'members', actor = LEADER, key }: Given = {},
): Promise<Import> {
  const { number, plan } = await uploadImport(deps, actor, { kind, fileName: 'list.csv', bytes });
  await planImport(deps, actor, number, { ...plan, ...(key && { key }) });
  await advanceImport(deps, number);
  return readImport(deps, actor, number);
}

/** The same, and takes the good rows in. */
export async function importFile(deps: FlowDeps, bytes: Buffer, given: Given = {}): Promise<Import> {
  const { number } = await tryFile(deps, bytes, given);
  const actor = given.actor ?? LEADER;
  await runImport(deps, actor, number);
  await advanceImport(deps, number);
  return readImport(deps, actor, number);
}

/** Takes an import back, as the worker would. */
export async function takeBack(deps: FlowDeps, number: number, actor: Actor = LEADER): Promise<Import> {
  await undoImport(deps, actor, number);
  await advanceImport(deps, number);
  return readImport(deps, actor, number);
}

/** The whole report, by row, head of the column and code. */
export async function reportOf(deps: FlowDeps, { number, head }: Import): Promise<readonly (readonly unknown[])[]> {
  const faults: RowFault[] = [];
  for (let after: { row: number; place: number } | undefined; ; ) {
    const page = await listImportFaults(deps, LEADER, number, { limit: 100, after });
    faults.push(...page.items);
    after = page.next;
    if (after === undefined) break;
  }
  return faults.map(({ row, column, code }) => [row, column === undefined ? undefined : head.heads[column], code]);
}
