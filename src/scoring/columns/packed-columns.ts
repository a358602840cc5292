import { tableColumns } from './columns-builder';
import {
  COLUMNS,
  type ColumnName,
  type ColumnTables,
  type ProfileColumns,
  STARTS_BY_CAPABILITY,
  STARTS_BY_ROW,
  type StartName,
} from './profile-columns';

/** Changes whenever the layout of columns or of their packing does: what another version has packed cannot be read. */
const LAYOUT = 1;

/** Every column begins at a multiple of this many bytes, which all kinds of numbers allow. */
const ALIGNMENT = 8;

/** What precedes the columns in a packing, as JSON. */
interface Head extends ColumnTables {
  readonly layout: number;
  readonly suppliers: readonly string[];
  /** Length of each column, in values. */
  readonly lengths: Readonly<Record<string, number>>;
}

const KINDS: Readonly<Record<ColumnName | StartName, (typeof COLUMNS)[ColumnName]['kind']>> = Object.fromEntries([
  ...Object.entries(COLUMNS).map(([name, { kind }]) => [name, kind]),
  ...[...Object.values(STARTS_BY_ROW), ...Object.values(STARTS_BY_CAPABILITY)].map((name) => [name, Uint32Array]),
]);
const NAMES = Object.keys(KINDS) as readonly (ColumnName | StartName)[];

/**
 * Columns as pieces of bytes, to be written one after the other: first the length of the head, then the head, then every column
 * as it lies in memory (so in the byte order of the machine).
 */
export function packColumns(columns: ProfileColumns): readonly Uint8Array[] {
  const { suppliers, words, evidence, ranges, standings } = columns;
  const lengths = Object.fromEntries(NAMES.map((name) => [name, columns[name].length]));
  const head: Head = { layout: LAYOUT, suppliers, words, evidence, ranges, standings, lengths };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const size = new Uint8Array(Float64Array.of(json.length).buffer);
  const bodies = NAMES.flatMap((name) => {
    const { buffer, byteOffset, byteLength } = columns[name];
    return padded(new Uint8Array(buffer, byteOffset, byteLength));
  });
  return [size, ...padded(json), ...bodies];
}

/** The columns again; they lie in the memory that is given, which must not be written to. Undefined when it holds another layout. */
export function unpackColumns(bytes: Uint8Array): ProfileColumns | undefined {
  if (bytes.byteOffset % ALIGNMENT !== 0 || bytes.length < ALIGNMENT) return undefined;
  const { buffer, byteOffset } = bytes;
  const [size = 0] = new Float64Array(buffer, byteOffset, 1);
  if (!Number.isInteger(size) || size <= 0 || size > bytes.length - ALIGNMENT) return undefined;
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(ALIGNMENT, ALIGNMENT + size)));
  if (head.layout !== LAYOUT) return undefined;
  let at = byteOffset + ALIGNMENT + upTo(size);
  const columns: Record<string, ArrayBufferView> = {};
  for (const name of NAMES) {
    const kind = KINDS[name];
    const length = head.lengths[name] ?? 0;
    columns[name] = new kind(buffer as ArrayBuffer, at, length);
    at += upTo(length * kind.BYTES_PER_ELEMENT);
  }
  const { suppliers, words, evidence, ranges, standings } = head;
  const tables = { words, evidence, ranges, standings, ...tableColumns(evidence, ranges) };
  return {
    ...(columns as unknown as ProfileColumns),
    ...tables,
    suppliers,
    length: suppliers.length,
  } as ProfileColumns;
}

function padded(bytes: Uint8Array): readonly Uint8Array[] {
  return [bytes, new Uint8Array(upTo(bytes.length) - bytes.length)];
}

function upTo(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
