/** Rows as text, each column as wide as its widest cell; the last one is not padded. */
export function tableOf(rows: readonly (readonly string[])[], alignRight: readonly number[] = []): string {
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const aligned = (cell: string, column: number, isLast: boolean) => {
    if (alignRight.includes(column)) return cell.padStart(widths[column] ?? 0);
    return isLast ? cell : cell.padEnd(widths[column] ?? 0);
  };
  return rows
    .map((row) => row.map((cell, column) => aligned(cell, column, column === row.length - 1)).join('  '))
    .join('\n');
}
