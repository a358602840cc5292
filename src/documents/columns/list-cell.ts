/** One entry of a list in a cell: `Punktsvetsning (underleverantör): stål, aluminium`. */
export interface ListEntry {
  readonly name: string;
  /** What stands in brackets after the name. */
  readonly words: readonly string[];
  /** What stands after the colon. */
  readonly parts: readonly string[];
}

/** The entries of a list, parted by semicolons or lines. What is quoted parts nothing. */
export function splitList(text: string): readonly string[] {
  return splitOutsideQuotes(text, ';\n');
}

/** The same where commas part entries too. */
export function splitByCommas(text: string): readonly string[] {
  return splitOutsideQuotes(text, ';,\n');
}

/** Takes an entry apart. A colon counts only before a blank, so that `ISO 9001:2015` stays one name. */
export function readEntry(text: string): ListEntry {
  const [head = '', ...tails] = splitOutsideQuotes(text, ':', (after) => after === undefined || /\s/u.test(after));
  const [, name = head, words] = /^(.*\S)\s*\(([^()"]*)\)$/su.exec(head) ?? [];
  return {
    name: unquote(name),
    words: words === undefined ? [] : trimmed(words.split(',')),
    parts: splitOutsideQuotes(tails.join(': '), ',').map(unquote),
  };
}

/** Writes an entry so that `readEntry` gives it back. */
export function writeEntry({ name, words = [], parts = [] }: Partial<ListEntry> & Pick<ListEntry, 'name'>): string {
  const inBrackets = words.length > 0 ? ` (${words.join(', ')})` : '';
  const after = parts.length > 0 ? `: ${parts.join(', ')}` : '';
  return `${quoted(name)}${inBrackets}${after}`;
}

/** A list as one cell; undefined for an empty one, since an empty cell says nothing. */
export function writeList(entries: readonly string[]): string | undefined {
  return entries.length === 0 ? undefined : entries.join('; ');
}

/** A text that may stand in a list, in quotes where it would be taken apart. */
export function quoted(text: string): string {
  return /[;:,"()\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function unquote(text: string): string {
  const [, inner] = /^"((?:[^"]|"")*)"$/su.exec(text) ?? [];
  return inner === undefined ? text : inner.replaceAll('""', '"');
}

function splitOutsideQuotes(
  text: string,
  separators: string,
  counts: (after: string | undefined) => boolean = () => true,
): readonly string[] {
  const pieces: string[] = [];
  let [start, depth, isQuoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth > 0 || !separators.includes(character) || !counts(text[at + 1])) continue;
    pieces.push(text.slice(start, at));
    start = at + 1;
  }
  return trimmed([...pieces, text.slice(start)]);
}

function trimmed(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
