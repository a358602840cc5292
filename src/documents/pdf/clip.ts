/** The beginning of a text that may be longer than its place on a page. */
export function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length).trimEnd()} …` : text;
}
