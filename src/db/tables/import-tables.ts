import { EntitySchema } from 'typeorm';
import { EXCHANGE_KINDS, type ExchangeKind } from '../../domain/exchange/fields';
import {
  type CellFault,
  type FileHead,
  IMPORT_STATES,
  type Import,
  type ImportFormat,
  type ImportPlan,
  type ImportState,
} from '../../domain/exchange/import';
import type { BuyerId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import type { Supplier } from '../../domain/supplier/supplier';
import { BYTES, CHANGE_NUMBER, DOCUMENT, MOMENT, OPTIONAL_TEXT, oneOf, TEXT, WHOLE } from './columns';

const COUNT = { ...WHOLE, default: 0 };

/** A row of `imports`. `done` is the last row of the file that has been dealt with in this state, and the fence by which two workers never do the same. */
export interface ImportRow {
  number: number;
  kind: ExchangeKind;
  buyerId: BuyerId | null;
  fileName: string;
  format: ImportFormat;
  size: number;
  /** Who started it, and in whose name a worker goes on with it. */
  actor: Actor;
  startedAt: Date;
  state: ImportState;
  head: FileHead;
  plan: ImportPlan;
  added: number;
  changed: number;
  unchanged: number;
  faulty: number;
  done: number;
  total: number;
  leftAlone: number;
  endedAt: Date | null;
  failure: CellFault | null;
}

/** Every import, for ever. */
export const IMPORTS = new EntitySchema<ImportRow>({
  name: 'imports',
  columns: {
    number: { ...WHOLE, primary: true, generated: 'increment', primaryKeyConstraintName: 'imports_pk' },
    kind: TEXT,
    buyerId: { ...OPTIONAL_TEXT, name: 'buyer_id' },
    fileName: { ...TEXT, name: 'file_name' },
    format: TEXT,
    size: WHOLE,
    actor: DOCUMENT,
    startedAt: { ...MOMENT, name: 'started_at' },
    state: TEXT,
    head: DOCUMENT,
    plan: DOCUMENT,
    added: COUNT,
    changed: COUNT,
    unchanged: COUNT,
    faulty: COUNT,
    done: COUNT,
    total: COUNT,
    leftAlone: { ...COUNT, name: 'left_alone' },
    endedAt: { ...MOMENT, nullable: true, name: 'ended_at' },
    failure: { ...DOCUMENT, nullable: true },
  },
  foreignKeys: [
    { name: 'imports_buyer_fk', target: 'buyers', columnNames: ['buyerId'], referencedColumnNames: ['id'] },
  ],
  checks: [
    { name: 'imports_kind_check', expression: oneOf('kind', EXCHANGE_KINDS) },
    { name: 'imports_format_check', expression: oneOf('format', ['csv', 'xlsx']) },
    { name: 'imports_state_check', expression: oneOf('state', IMPORT_STATES) },
  ],
});

/** The import in a row. */
export function importOf(row: ImportRow): Import {
  const { buyerId, actor, startedAt, endedAt, failure, added, changed, unchanged, faulty, ...rest } = row;
  return {
    ...rest,
    ...(buyerId !== null && { buyerId }),
    startedBy: actor.name,
    startedAt: startedAt.toISOString(),
    ...(endedAt !== null && { endedAt: endedAt.toISOString() }),
    ...(failure !== null && { failure }),
    counts: { added, changed, unchanged, faulty },
  };
}

/** A row of `import_files`: a part of the file as it came, while that may still be wanted. */
export interface ImportFileRow {
  import: number;
  /** From 0. */
  part: number;
  bytes: Buffer;
}

/** The files of imports, apart from them so that a list of imports does not load them. */
export const IMPORT_FILES = new EntitySchema<ImportFileRow>({
  name: 'import_files',
  columns: {
    import: { ...WHOLE, primary: true, primaryKeyConstraintName: 'import_files_pk' },
    part: { ...WHOLE, primary: true, primaryKeyConstraintName: 'import_files_pk' },
    bytes: BYTES,
  },
  foreignKeys: [importKey('import_files_import_fk')],
});

/** A row of `import_faults`: what is wrong at one place of a file; several of one row are told apart by `place`. */
export interface ImportFaultRow {
  import: number;
  row: number;
  place: number;
  column: number | null;
  code: string;
  value: string | null;
  expected: string | null;
}

/** The report of each import. */
export const IMPORT_FAULTS = new EntitySchema<ImportFaultRow>({
  name: 'import_faults',
  columns: {
    import: { ...WHOLE, primary: true, primaryKeyConstraintName: 'import_faults_pk' },
    row: { ...WHOLE, primary: true, primaryKeyConstraintName: 'import_faults_pk' },
    place: { ...WHOLE, primary: true, primaryKeyConstraintName: 'import_faults_pk' },
    column: { ...WHOLE, nullable: true },
    code: TEXT,
    value: OPTIONAL_TEXT,
    expected: OPTIONAL_TEXT,
  },
  foreignKeys: [importKey('import_faults_import_fk')],
});

/**
 * A row of `import_changes`: a record that an import made (`revisionBefore` 0) or changed, and how it was left. `recordBefore` are a
 * supplier's own facts as they were; absent where they were not changed.
 */
export interface ImportChangeRow {
  import: number;
  row: number;
  subject: string;
  revisionBefore: number;
  revisionAfter: number;
  recordBefore: Supplier | null;
  /** 0 for a need, which has no record of its own. */
  recordRevisionAfter: number;
  leftAlone: boolean;
}

/** What each import did, by which it can be undone. */
export const IMPORT_CHANGES = new EntitySchema<ImportChangeRow>({
  name: 'import_changes',
  columns: {
    import: { ...WHOLE, primary: true, primaryKeyConstraintName: 'import_changes_pk' },
    row: { ...WHOLE, primary: true, primaryKeyConstraintName: 'import_changes_pk' },
    subject: TEXT,
    revisionBefore: { ...WHOLE, name: 'revision_before' },
    revisionAfter: { ...WHOLE, name: 'revision_after' },
    recordBefore: { ...DOCUMENT, nullable: true, name: 'record_before' },
    recordRevisionAfter: { ...WHOLE, name: 'record_revision_after' },
    leftAlone: { type: 'boolean', default: false, name: 'left_alone' },
  },
  foreignKeys: [importKey('import_changes_import_fk')],
});

/** A row of `removals`. */
export interface RemovalRow {
  changeNumber: number;
  kind: ExchangeKind;
  subject: string;
}

/** What has been taken away, as a change that whoever follows changes is told of. */
export const REMOVALS = new EntitySchema<RemovalRow>({
  name: 'removals',
  columns: {
    changeNumber: {
      ...CHANGE_NUMBER,
      name: 'change_number',
      primary: true,
      primaryKeyConstraintName: 'removals_pk',
    },
    kind: TEXT,
    subject: TEXT,
  },
  checks: [{ name: 'removals_kind_check', expression: oneOf('kind', EXCHANGE_KINDS) }],
});

function importKey(name: string) {
  return { name, target: 'imports', columnNames: ['import'], referencedColumnNames: ['number'] };
}
