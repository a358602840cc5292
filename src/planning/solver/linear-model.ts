/** A model that is being made: choices with what each is worth, and rules that bind them. */
export interface LinearModel {
  readonly costs: number[];
  readonly lowers: number[];
  readonly uppers: number[];
  /** 1 for a column that takes whole numbers only. */
  readonly whole: number[];
  readonly rowLowers: number[];
  readonly rowUppers: number[];
  /** Where the entries of each row begin, and after them where the last ends. */
  readonly starts: number[];
  readonly indices: number[];
  readonly values: number[];
}

/** One unknown of a model. */
export interface ModelColumn {
  /** What one of it adds to what is made as large as possible. */
  readonly worth?: number;
  /** 0 where absent. */
  readonly lower?: number;
  readonly upper: number;
  readonly isWhole: boolean;
}

/** So many of a column. */
export type Entry = readonly [column: number, value: number];

/** Bounds of a row; absent for none. */
export interface RowBounds {
  readonly lower?: number;
  readonly upper?: number;
}

/** A model of nothing yet. */
export function emptyModel(): LinearModel {
  return {
    costs: [],
    lowers: [],
    uppers: [],
    whole: [],
    rowLowers: [],
    rowUppers: [],
    starts: [0],
    indices: [],
    values: [],
  };
}

/** Adds a column and says its number. Throws where a number is none: that is a bug of whoever makes the model. */
export function addColumn(model: LinearModel, { worth = 0, lower = 0, upper, isWhole }: ModelColumn): number {
  if (!(Number.isFinite(worth) && Number.isFinite(lower) && Number.isFinite(upper))) {
    throw new Error(`A column of a model is not finite (${worth}, ${lower}, ${upper}).`);
  }
  model.costs.push(worth);
  model.lowers.push(lower);
  model.uppers.push(upper);
  return model.whole.push(isWhole ? 1 : 0) - 1;
}

/** Adds a rule: the sum of the entries lies within the bounds. No column may come twice. */
export function addRow(model: LinearModel, entries: readonly Entry[], { lower, upper }: RowBounds): void {
  for (const [column, value] of entries) {
    if (!Number.isFinite(value)) throw new Error(`An entry of a model is not finite (${value}).`);
    model.indices.push(column);
    model.values.push(value);
  }
  model.rowLowers.push(lower ?? Number.NEGATIVE_INFINITY);
  model.rowUppers.push(upper ?? Number.POSITIVE_INFINITY);
  model.starts.push(model.indices.length);
}

/** How many unknowns it has. */
export function columnsOf({ costs }: LinearModel): number {
  return costs.length;
}
