import type { ImportChange } from '../../db/stores/import-store';
import type { Stores } from '../../db/stores/stores';
import type { CellReaders } from '../../documents/columns/member-cells';
import type { CalendarDate } from '../../domain/calendar-date';
import type { SheetField } from '../../domain/exchange/fields';
import type { CellFault } from '../../domain/exchange/import';
import type { Actor } from '../../domain/permission';
import type { Evidence } from '../../domain/supplier/evidence';
import type { Understanding } from '../../domain/supplier/understanding';
import type { FlowDeps } from '../flow-deps';
import type { Reference } from '../reference/reference-source';

/** Under what an import is done: who asks for it, where its facts come from, and what is in force. */
export interface ImportContext {
  readonly deps: FlowDeps;
  readonly actor: Actor;
  readonly reference: Reference;
  /** The evidence of every fact that it brings. */
  readonly evidence: Evidence;
  readonly today: CalendarDate;
}

/** What is wrong with what a field says. */
export interface FieldFault extends CellFault {
  /** Absent where it is no single field. */
  readonly field?: SheetField;
}

/** A record as it would be after a row. */
export interface Applied<Item> {
  readonly item: Item;
  readonly faults: readonly FieldFault[];
}

/** A record that an import makes or changes. */
export interface RecordChange<Item> {
  /** The first row that is about it. */
  readonly row: number;
  readonly before?: Item;
  readonly after: Item;
}

/** A change ready to be stored: its texts have been read, which takes its time, before anybody else is kept from saving. */
export interface ReadChange<Item> extends RecordChange<Item> {
  readonly understood: Understanding;
}

/** What is known of the records that a batch is about. */
export interface Found<Item> {
  /** By the value of the key; several records of one name are `ambiguous`. */
  get(key: string): Item | 'ambiguous' | undefined;
  /** Which record has that value of a field which no two may share, by its id. */
  holderOf(field: SheetField, value: string): string | undefined;
}

/** What an import has to know of members, or of needs: how a row becomes a record, and how that is stored and taken back. */
export interface RecordKind<Values, Item> {
  readonly readers: CellReaders<Values>;
  /** The value of the key as it is compared; undefined where the row does not say it. */
  keyOf(values: Partial<Values>, key: SheetField): string | undefined;
  /** What a row that is about several records of one key is told. */
  readonly ambiguous: string;
  idOf(item: Item): string;
  /** Values that no two records may share, each with its field. */
  claimsOf(item: Item): readonly (readonly [field: SheetField, value: string])[];
  /** Reads what there is of these keys, and whatever else `apply` wants to know. */
  find(
    context: ImportContext,
    key: SheetField,
    rows: readonly { readonly key: string; readonly values: Partial<Values> }[],
  ): Promise<Found<Item>>;
  /** The record with what the row says; faults of the row alone. */
  apply(context: ImportContext, before: Item | undefined, values: Partial<Values>): Applied<Item>;
  isSame(one: Item, other: Item): boolean;
  /** Reads the texts of a record that is to be stored. */
  understand(context: ImportContext, change: RecordChange<Item>): Understanding;
  /**
   * Stores the changes within a transaction.
   *
   * @throws Problem `conflict` when somebody else saved any of them first
   */
  store(context: ImportContext, stores: Stores, changes: readonly ReadChange<Item>[]): Promise<readonly ImportChange[]>;
  /** Takes changes back within a transaction. Returns the rows of those that were left, since others have changed them since. */
  undo(context: ImportContext, stores: Stores, changes: readonly ImportChange[]): Promise<readonly number[]>;
}
