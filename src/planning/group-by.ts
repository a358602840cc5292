/** Values in groups of the same key, in the order in which each is first met. */
export function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string | number,
): readonly (readonly Value[])[] {
  const groups = new Map<string | number, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(value);
  }
  return [...groups.values()];
}
