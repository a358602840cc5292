import type { CalendarDate } from '../../domain/calendar-date';
import type { Milestone, Necessity, RequirementState } from '../../domain/demand/requirement';
import type { NeedField } from '../../domain/exchange/fields';
import type { ConceptId, SchemeId } from '../../domain/ids';
import type { CellReaders } from './member-cells';
import { type Filled, type Read, readDate, readLanguage, readNumber, readText, readWhole, readWord } from './read-cell';
import { findEach, findOr, type NameFinder, readEntries, readWords } from './read-list';

/** A step of the chain as a cell names it. What it leaves out stays as it is. */
export interface StepEntry {
  readonly process: ConceptId;
  readonly necessity?: Necessity;
  readonly inHouse?: boolean;
}

/** A material as a cell asks for it, for a step or for any. */
export interface MaterialEntry {
  readonly material: ConceptId;
  readonly process?: ConceptId;
  readonly necessity?: Necessity;
}

/** A certificate as a cell asks for it. */
export interface CertificateAskEntry {
  readonly anyOf: readonly SchemeId[];
  readonly by?: Milestone;
  readonly necessity?: Necessity;
  readonly planAccepted?: boolean;
}

/** A language as a cell asks for it. */
export interface LanguageEntry {
  readonly language: string;
  readonly necessity?: Necessity;
}

/** What a row of a sheet of needs may say, by field. A field that is absent says nothing: it never clears. */
export interface NeedValues extends Record<NeedField, unknown> {
  readonly id: string;
  readonly titleSv: string;
  readonly titleEn: string;
  readonly buyer: string;
  readonly receivingSite: string;
  readonly state: RequirementState;
  readonly issuedOn: CalendarDate;
  readonly visit: CalendarDate;
  readonly nomination: CalendarDate;
  readonly startOfProduction: CalendarDate;
  readonly steps: readonly StepEntry[];
  readonly materials: readonly MaterialEntry[];
  readonly volumeMin: number;
  readonly volumeMax: number;
  readonly volumeNecessity: Necessity;
  readonly certificates: readonly CertificateAskEntry[];
  readonly languages: readonly LanguageEntry[];
  readonly withinKm: number;
  readonly distanceNecessity: Necessity;
  readonly textSv: string;
  readonly textEn: string;
}

/** How each cell of a sheet of needs is read. */
export const NEED_CELLS: CellReaders<NeedValues> = {
  id: readText,
  titleSv: readText,
  titleEn: readText,
  buyer: readText,
  receivingSite: readText,
  state: readWord('requirementState'),
  issuedOn: readDate,
  visit: readDate,
  nomination: readDate,
  startOfProduction: readDate,
  steps: readSteps,
  materials: readMaterials,
  volumeMin: readWhole,
  volumeMax: readWhole,
  volumeNecessity: readWord('necessity'),
  certificates: readAsks,
  languages: readLanguages,
  withinKm: readNumber,
  distanceNecessity: readWord('necessity'),
  textSv: readText,
  textEn: readText,
};

function readSteps(cell: Filled, names: NameFinder): Read<readonly StepEntry[]> {
  return readEntries(
    cell,
    (name) => names.process(name) !== undefined,
    ({ name, words }, faults) => {
      const process = findOr(names.process(name), name, 'a process of the taxonomy', faults);
      const { necessity, step } = readWords(words, ['necessity', 'step'], faults);
      if (process === undefined) return undefined;
      return { process, ...(necessity && { necessity }), ...(step && { inHouse: step === 'inHouse' }) };
    },
  );
}

function readMaterials(cell: Filled, names: NameFinder): Read<readonly MaterialEntry[]> {
  return readEntries(
    cell,
    (name) => names.material(name) !== undefined,
    ({ name, words, parts }, faults) => {
      const material = findOr(names.material(name), name, 'a material of the taxonomy', faults);
      const { necessity } = readWords(words, ['necessity'], faults);
      const processes = findEach(parts, names.process, 'a process of the taxonomy', faults);
      if (material === undefined || processes === undefined) return undefined;
      const [process] = processes;
      return { material, ...(process && { process }), ...(necessity && { necessity }) };
    },
  );
}

/** `IATF 16949 eller VDA 6.4 (ska, nominering, plan räcker)`. */
function readAsks(cell: Filled, names: NameFinder): Read<readonly CertificateAskEntry[]> {
  const alternatives = (name: string) => name.split(/ (?:eller|or|\/) /iu).map((one) => one.trim());
  return readEntries(
    cell,
    (name) => alternatives(name).every((one) => names.scheme(one) !== undefined),
    ({ name, words }, faults) => {
      const anyOf = findEach(alternatives(name), names.scheme, 'a scheme that is known', faults);
      const { necessity, milestone, plan } = readWords(words, ['necessity', 'milestone', 'plan'], faults);
      if (anyOf === undefined) return undefined;
      return {
        anyOf,
        ...(milestone && { by: milestone }),
        ...(necessity && { necessity }),
        ...(plan && { planAccepted: plan === 'planAccepted' }),
      };
    },
  );
}

function readLanguages(cell: Filled): Read<readonly LanguageEntry[]> {
  return readEntries(
    cell,
    (name) => 'value' in readLanguage(name),
    ({ name, words }, faults) => {
      const language = readLanguage(name);
      const { necessity } = readWords(words, ['necessity'], faults);
      if ('value' in language) return { language: language.value, ...(necessity && { necessity }) };
      faults.push(...language.faults);
      return undefined;
    },
  );
}
