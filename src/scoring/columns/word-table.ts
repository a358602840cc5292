/** Values that are said many times over, each kept once and named by its number. */
export class WordTable<Value> {
  readonly values: Value[] = [];
  private readonly numbers = new Map<string, number>();

  /** The number of the value; `key` is what makes two values the same. */
  numberOf(key: string, value: Value): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.numbers.set(key, number);
    this.values.push(value);
    return number;
  }
}
