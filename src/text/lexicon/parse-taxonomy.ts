import { type ConceptId, ID_PATTERN } from '../../domain/ids';
import { type Fault, refuseFaults, shown } from '../../domain/problem';
import type { Concept, ConceptKind } from '../../domain/reference/concept';

const COLUMNS = ['id', 'kind', 'broader', 'en', 'sv', 'de', 'alt_en', 'alt_sv', 'note'];
const KINDS: readonly ConceptKind[] = ['process', 'material', 'product', 'tooling', 'service'];

/**
 * Reads the taxonomy from tab-separated text: a head line with the nine column names, then one concept a line.
 * Synonyms are parted by `|`. Whether the concepts hang together is for `makeTaxonomy` to say.
 *
 * @throws Problem `invalid` with every fault of every line; the path is `/line/column`, lines counted from 1.
 */
export function parseTaxonomy(tsv: string): readonly Concept[] {
  const lines = tsv.replace(/^\ufeff/u, '').split(/\r?\n/u);
  const head = lines[0] ?? '';
  if (head !== COLUMNS.join('\t')) {
    refuseFaults([{ code: 'malformed', path: '/1', value: shown(head), expected: COLUMNS.join(', ') }]);
  }
  const rows = lines
    .map((line, index) => ({ cells: line.split('\t'), line: index + 1, isEmpty: line.trim() === '' }))
    .filter(({ line, isEmpty }) => line > 1 && !isEmpty);
  refuseFaults(rows.flatMap(({ cells, line }) => faultsOf(cells, line)));
  return rows.map(({ cells }) => conceptOf(cells));
}

function faultsOf(cells: readonly string[], line: number): readonly Fault[] {
  if (cells.length !== COLUMNS.length) {
    return [{ code: 'malformed', path: `/${line}`, value: `${cells.length}`, expected: `${COLUMNS.length} columns` }];
  }
  const [id = '', kind = '', broader = '', en = '', sv = ''] = cells;
  const faults: Fault[] = [];
  if (!ID_PATTERN.test(id)) faults.push({ code: 'malformed', path: `/${line}/id`, value: shown(id) });
  if (!KINDS.some((known) => known === kind)) {
    faults.push({ code: 'not-allowed', path: `/${line}/kind`, value: shown(kind), expected: KINDS.join(', ') });
  }
  if (broader !== '' && !ID_PATTERN.test(broader)) {
    faults.push({ code: 'malformed', path: `/${line}/broader`, value: shown(broader) });
  }
  if (en.trim() === '') faults.push({ code: 'missing', path: `/${line}/en` });
  if (sv.trim() === '') faults.push({ code: 'missing', path: `/${line}/sv` });
  return faults;
}

function conceptOf(cells: readonly string[]): Concept {
  const [id = '', kind = '', broader = '', en = '', sv = '', german = '', alternativeEn = '', alternativeSv = ''] =
    cells;
  return {
    id: id as ConceptId,
    kind: kind as ConceptKind,
    ...(broader === '' ? {} : { broader: broader as ConceptId }),
    labels: {
      sv: { preferred: sv.trim(), alternative: synonymsOf(alternativeSv) },
      en: { preferred: en.trim(), alternative: synonymsOf(alternativeEn) },
    },
    ...(german === '' ? {} : { german }),
    note: cells[8] ?? '',
  };
}

function synonymsOf(cell: string): readonly string[] {
  return cell
    .split('|')
    .map((label) => label.trim())
    .filter((label) => label !== '');
}
