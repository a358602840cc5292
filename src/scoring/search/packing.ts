/** Numbers in a row, as they lie in memory. */
const KINDS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array } as const;

type Kind = keyof typeof KINDS;
type Numbers = InstanceType<(typeof KINDS)[Kind]>;

/** What can be packed: objects within objects, of which every other member is numbers in a row or can be said in JSON. */
export type Packable = object;

/** Every array begins at a multiple of this many bytes, which all kinds of numbers allow. */
const ALIGNMENT = 8;

/** What stands for an array in the head. */
interface Stand {
  readonly numbers: Kind;
  readonly length: number;
}

interface Head {
  readonly layout: number;
  readonly value: unknown;
}

/**
 * A value as pieces of bytes, to be written one after the other: the length of the head, the head as JSON, then every array of numbers as
 * it lies in memory (so in the byte order of the machine).
 *
 * @param layout is to change whenever what is packed does
 */
export function pack(layout: number, value: Packable): readonly Uint8Array[] {
  const arrays: Numbers[] = [];
  const head: Head = { layout, value: standIn(value, arrays) };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const size = new Uint8Array(Float64Array.of(json.length).buffer);
  const bodies = arrays.flatMap(({ buffer, byteOffset, byteLength }) =>
    padded(new Uint8Array(buffer, byteOffset, byteLength)),
  );
  return [size, ...padded(json), ...bodies];
}

/**
 * The value again; its arrays lie in the memory that is given, which must not be written to. Undefined when it has another layout, or
 * is not whole.
 */
export function unpack(layout: number, bytes: Uint8Array): Packable | undefined {
  if (bytes.byteOffset % ALIGNMENT !== 0 || bytes.length < ALIGNMENT) return undefined;
  const [size = 0] = new Float64Array(bytes.buffer, bytes.byteOffset, 1);
  if (!Number.isInteger(size) || size <= 0 || size > bytes.length - ALIGNMENT) return undefined;
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(ALIGNMENT, ALIGNMENT + size)));
  if (head.layout !== layout) return undefined;
  const reading = { bytes, at: ALIGNMENT + upTo(size) };
  const value = putBack(head.value, reading);
  return reading.at === bytes.length ? (value as Packable) : undefined;
}

/** Arrays of anything but numbers are not looked into: they may be long, and hold no numbers in a row. */
function standIn(value: unknown, arrays: Numbers[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kind = (Object.keys(KINDS) as Kind[]).find((name) => value instanceof KINDS[name]);
  if (kind === undefined) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, standIn(member, arrays)]));
  }
  const numbers = value as Numbers;
  arrays.push(numbers);
  return { numbers: kind, length: numbers.length } satisfies Stand;
}

function putBack(value: unknown, reading: { readonly bytes: Uint8Array; at: number }): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (!isStand(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, putBack(member, reading)]));
  }
  const { bytes, at } = reading;
  const kind = KINDS[value.numbers];
  const end = at + value.length * kind.BYTES_PER_ELEMENT;
  reading.at = upTo(end);
  if (end > bytes.length) return undefined;
  return new kind(bytes.buffer as ArrayBuffer, bytes.byteOffset + at, value.length);
}

function isStand(value: object): value is Stand {
  return 'numbers' in value && typeof value.numbers === 'string' && value.numbers in KINDS;
}

function padded(bytes: Uint8Array): readonly Uint8Array[] {
  return [bytes, new Uint8Array(upTo(bytes.length) - bytes.length)];
}

function upTo(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
