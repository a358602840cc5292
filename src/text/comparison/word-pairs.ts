import { LANGUAGES, type Language } from '../../domain/language';
import { type Fault, refuseFaults, shown } from '../../domain/problem';

/** Words that mean the same in the two languages, or nearly; single words, in lower case. */
export type WordPair = Readonly<Record<Language, readonly string[]>>;

const HEAD = 'sv\ten';
const WORD = /^[\p{Ll}\p{N}][\p{Ll}\p{N}\p{M}-]*$/u;

/**
 * Reads word pairs from tab-separated text: the head line `sv`, `en`, then one meaning a line, its words parted by `|`.
 *
 * @throws Problem `invalid` with every fault of every line; the path is `/line/language`, lines counted from 1
 */
export function parseWordPairs(tsv: string): readonly WordPair[] {
  const lines = tsv.replace(/^\ufeff/u, '').split(/\r?\n/u);
  if (lines[0] !== HEAD) {
    refuseFaults([{ code: 'malformed', path: '/1', value: shown(lines[0] ?? ''), expected: 'sv, en' }]);
  }
  const rows = lines.map((line, index) => ({ cells: line.split('\t'), line: index + 1 })).slice(1);
  const filled = rows.filter(({ cells }) => cells.join('').trim() !== '');
  refuseFaults(filled.flatMap(faultsOf));
  return filled.map(({ cells }) => ({ sv: wordsIn(cells[0]), en: wordsIn(cells[1]) }));
}

function faultsOf({ cells, line }: { readonly cells: readonly string[]; readonly line: number }): readonly Fault[] {
  if (cells.length !== LANGUAGES.length) {
    return [{ code: 'malformed', path: `/${line}`, value: `${cells.length}`, expected: `${LANGUAGES.length} columns` }];
  }
  return LANGUAGES.flatMap((language, column) =>
    wordsIn(cells[column])
      .filter((word) => !WORD.test(word))
      .map((word) => ({ code: 'malformed' as const, path: `/${line}/${language}`, value: shown(word) })),
  );
}

function wordsIn(cell = ''): readonly string[] {
  return cell.split('|').map((word) => word.trim());
}
