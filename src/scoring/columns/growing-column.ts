type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The constructor of a kind of column. */
export interface ColumnKind<Column extends Numbers> {
  new (length: number): Column;
}

const FIRST_LENGTH = 16;

/** A column of numbers that is being written: grows by doubling, and is cut to its length at the end. */
export class GrowingColumn<Column extends Numbers> {
  private values: Column;
  private used = 0;

  constructor(private readonly kind: ColumnKind<Column>) {
    this.values = new kind(FIRST_LENGTH);
  }

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.values.length) {
      const wider = new this.kind(this.used * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.used++] = value;
  }

  /** The column as written so far, in memory of exactly its length. */
  cut(): Column {
    return this.values.slice(0, this.used) as Column;
  }
}
