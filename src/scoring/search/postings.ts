import { ROLES, SITE_KINDS } from '../../domain/supplier/site';
import {
  CODES,
  ENDLESS_DAY,
  type ProfileColumns,
  ROLE_MASK,
  SITE_STATES_CERTIFICATES,
  STATES_CAPABILITIES,
  STATES_LANGUAGES,
} from '../columns/profile-columns';
import { type CertificateLists, listCertificates } from './certificate-lists';

/** For each key, the rows that have it, ascending and without repetition: `rows[start[key]]` up to `rows[start[key + 1]]`. */
export interface RowLists {
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
}

/** Who holds what: the columns turned round. */
export interface Postings {
  /** By concept: rows that do it in that role, whose texts name it, or that work in it. */
  readonly core: RowLists;
  readonly supplementary: RowLists;
  readonly subcontracted: RowLists;
  readonly mention: RowLists;
  readonly material: RowLists;
  /** By code: rows that work in the language, deliver to the country, or have a site there. */
  readonly language: RowLists;
  readonly market: RowLists;
  readonly country: RowLists;
  readonly certificate: CertificateLists;
  /** By index into `SITE_KINDS`: rows with a site of the kind. */
  readonly kind: RowLists;
  readonly ceased: Uint32Array;
  readonly silentOnCapabilities: Uint32Array;
  readonly silentOnLanguages: Uint32Array;
  /** Rows with a site that does not state its certificates, and those without a site. */
  readonly silentOnCertificates: Uint32Array;
}

/** How many keys the lists have: numbers of concepts and schemes, with one more for those that are not there. */
export interface KeyCounts {
  readonly concepts: number;
  readonly schemes: number;
}

/** Turns columns round. */
export function makePostings(columns: ProfileColumns, { concepts, schemes }: KeyCounts): Postings {
  const byRole = (role: number) =>
    listRows(columns, concepts, 'capabilityStart', (at) =>
      ((columns.role[at] ?? 0) & ROLE_MASK) === role ? columns.process[at] : undefined,
    );
  return {
    core: byRole(ROLES.indexOf('core')),
    supplementary: byRole(ROLES.indexOf('supplementary')),
    subcontracted: byRole(ROLES.indexOf('subcontracted')),
    mention: listRows(columns, concepts, 'mentionStart', (at) => columns.mention[at]),
    material: listRows(withMaterialsByRow(columns), concepts, 'capabilityStart', (at) => columns.material[at]),
    language: listRows(columns, CODES, 'languageStart', (at) => columns.language[at]),
    market: listRows(columns, CODES, 'marketStart', (at) => columns.market[at]),
    country: listRows(columns, CODES, 'siteStart', (at) => columns.country[at]),
    certificate: listCertificates(columns, schemes),
    kind: listRows(columns, SITE_KINDS.length, 'siteStart', (at) => columns.siteKind[at]),
    ceased: rowsWhere(columns, (row) => columns.ceasedDay[row] !== ENDLESS_DAY),
    silentOnCapabilities: rowsWhere(columns, (row) => ((columns.flags[row] ?? 0) & STATES_CAPABILITIES) === 0),
    silentOnLanguages: rowsWhere(columns, (row) => ((columns.flags[row] ?? 0) & STATES_LANGUAGES) === 0),
    silentOnCertificates: rowsWhere(columns, (row) => isSilentOnCertificates(columns, row)),
  };
}

type StartOfRow = 'siteStart' | 'capabilityStart' | 'mentionStart' | 'languageStart' | 'marketStart';
type Starts = Pick<ProfileColumns, 'length'> & Readonly<Partial<Record<StartOfRow, Uint32Array>>>;

/** A counting sort: once over all facts to count, once to place. */
function listRows(
  columns: Starts,
  keys: number,
  startName: StartOfRow,
  keyAt: (at: number) => number | undefined,
): RowLists {
  const starts = columns[startName] ?? new Uint32Array(1);
  const start = new Uint32Array(keys + 1);
  const seen = new Int32Array(keys).fill(-1);
  const visit = (place: (key: number, row: number) => void) => {
    seen.fill(-1);
    for (let row = 0; row < columns.length; row++) {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
        const key = keyAt(at);
        if (key === undefined || seen[key] === row) continue;
        seen[key] = row;
        place(key, row);
      }
    }
  };
  visit((key) => {
    start[key + 1] = (start[key + 1] ?? 0) + 1;
  });
  for (let key = 0; key < keys; key++) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0);
  const rows = new Uint32Array(start[keys] ?? 0);
  const next = start.slice();
  visit((key, row) => {
    rows[next[key] ?? 0] = row;
    next[key] = (next[key] ?? 0) + 1;
  });
  return { start, rows };
}

/** The same columns seen as if materials belonged to the row, since all materials of a row stand together. */
function withMaterialsByRow({ length, capabilityStart, materialStart }: ProfileColumns): Starts {
  const starts = Uint32Array.from(capabilityStart, (first) => materialStart[first] ?? 0);
  return { length, capabilityStart: starts };
}

function rowsWhere({ length }: ProfileColumns, isWanted: (row: number) => boolean): Uint32Array {
  const rows: number[] = [];
  for (let row = 0; row < length; row++) if (isWanted(row)) rows.push(row);
  return Uint32Array.from(rows);
}

function isSilentOnCertificates({ siteStart, siteFlags }: ProfileColumns, row: number): boolean {
  const first = siteStart[row] ?? 0;
  const last = siteStart[row + 1] ?? 0;
  if (first === last) return true;
  for (let at = first; at < last; at++) if (((siteFlags[at] ?? 0) & SITE_STATES_CERTIFICATES) === 0) return true;
  return false;
}
