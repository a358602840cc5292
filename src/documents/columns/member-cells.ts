import { foldWord, type StandingWord, spellingsOf } from '../../contract/exchange/sheet-words';
import type { CalendarDate } from '../../domain/calendar-date';
import type { MemberField } from '../../domain/exchange/fields';
import type { CellFault } from '../../domain/exchange/import';
import type { ConceptId, SchemeId } from '../../domain/ids';
import { shown } from '../../domain/problem';
import type { CertificateState, Role, SiteKind } from '../../domain/supplier/site';
import {
  dateIn,
  type Filled,
  type Read,
  readCountry,
  readDate,
  readLanguage,
  readNumber,
  readOrganisationNumber,
  readText,
  readWord,
} from './read-cell';
import { findEach, findOr, type NameFinder, readEach, readEntries, readWords } from './read-list';

/** A process as a cell names it. What it leaves out stays as it is. */
export interface ProcessEntry {
  readonly process: ConceptId;
  readonly role?: Role;
  readonly materials?: readonly ConceptId[];
}

/** A certificate as a cell names it. What it leaves out stays as it is. */
export interface CertificateEntry {
  readonly scheme: SchemeId;
  readonly state?: CertificateState;
  readonly number?: string;
  readonly issued?: CalendarDate;
  readonly expires?: CalendarDate;
  readonly expected?: CalendarDate;
}

/** What a row of a sheet of members may say, by field. A field that is absent says nothing: it never clears. */
export interface MemberValues extends Record<MemberField, unknown> {
  readonly id: string;
  readonly name: string;
  readonly organisationNumber: string;
  readonly standing: StandingWord;
  readonly ceasedOn: CalendarDate;
  readonly siteId: string;
  readonly siteName: string;
  readonly siteKind: SiteKind;
  readonly town: string;
  readonly region: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  /** The whole list. */
  readonly processes: readonly ProcessEntry[];
  /** The whole list. */
  readonly certificates: readonly CertificateEntry[];
  readonly languages: readonly string[];
  readonly exportMarkets: readonly string[];
  readonly textSv: string;
  readonly textEn: string;
}

/** How each field of a kind of sheet is read. */
export type CellReaders<Values> = {
  readonly [F in keyof Values]: (cell: Filled, names: NameFinder) => Read<Values[F]>;
};

/** How each cell of a sheet of members is read. */
export const MEMBER_CELLS: CellReaders<MemberValues> = {
  id: readText,
  name: readText,
  organisationNumber: readOrganisationNumber,
  standing: readWord('standing'),
  ceasedOn: readDate,
  siteId: readText,
  siteName: readText,
  siteKind: readWord('siteKind'),
  town: readText,
  region: readText,
  country: readCountry,
  latitude: readNumber,
  longitude: readNumber,
  processes: readProcesses,
  certificates: readCertificates,
  languages: (cell) => readEach(cell, readLanguage),
  exportMarkets: (cell) => readEach(cell, readCountry),
  textSv: readText,
  textEn: readText,
};

function readProcesses(cell: Filled, names: NameFinder): Read<readonly ProcessEntry[]> {
  return readEntries(
    cell,
    (name) => names.process(name) !== undefined,
    ({ name, words, parts }, faults) => {
      const process = findOr(names.process(name), name, 'a process of the taxonomy', faults);
      const { role } = readWords(words, ['role'], faults);
      const materials = findEach(parts, names.material, 'a material of the taxonomy', faults);
      if (process === undefined || materials === undefined) return undefined;
      return { process, ...(role && { role }), ...(materials.length > 0 && { materials }) };
    },
  );
}

function readCertificates(cell: Filled, names: NameFinder): Read<readonly CertificateEntry[]> {
  return readEntries(
    cell,
    (name) => names.scheme(name) !== undefined,
    ({ name, words, parts }, faults) => {
      const scheme = findOr(names.scheme(name), name, 'a scheme that is known', faults);
      const { certificateState: state } = readWords(words, ['certificateState'], faults);
      const details = parts.map((part) => readDetail(part, faults));
      return scheme && Object.assign({ scheme, ...(state && { state }) }, ...details);
    },
  );
}

type Detail = Partial<Pick<CertificateEntry, 'number' | 'issued' | 'expires' | 'expected'>>;

/** `nr 123`, `utfärdat 2024-01-15`, `giltigt till 2027-01-14`; a day alone is the last one. */
function readDetail(part: string, faults: CellFault[]): Detail {
  const day = dateIn(part);
  if (day !== undefined) return { expires: day };
  const folded = foldWord(part);
  const [spelling = '', detail] =
    spellingsOf('certificateDetail').find(([before]) => folded.startsWith(`${before} `)) ?? [];
  if (detail === undefined) {
    faults.push({ code: 'malformed', value: shown(part), expected: 'what kind of detail it is' });
    return {};
  }
  // Folding keeps lengths but for blanks, and of those the spelling has as many as were written.
  const value = part.replace(/\s+/gu, ' ').trim().slice(spelling.length).trim();
  if (detail === 'number') return { number: unquoted(value) };
  const date = dateIn(value);
  if (date !== undefined) return { [detail]: date };
  faults.push({ code: 'malformed', value: shown(value), expected: 'a date YYYY-MM-DD' });
  return {};
}

function unquoted(text: string): string {
  const [, inner] = /^"((?:[^"]|"")*)"$/su.exec(text) ?? [];
  return inner === undefined ? text : inner.replaceAll('""', '"');
}
