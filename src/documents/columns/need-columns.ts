import { fieldHead } from '../../contract/exchange/field-words';
import { sheetWord } from '../../contract/exchange/sheet-words';
import type { Buyer } from '../../domain/demand/buyer';
import type { Necessity, Requirement } from '../../domain/demand/requirement';
import { NEED_FIELDS, type NeedField } from '../../domain/exchange/fields';
import type { Cell, CellKind, SheetColumn } from '../sheet/sheet';
import { quoted, writeEntry, writeList } from './list-cell';
import type { NameWriter } from './member-columns';

/** A row of a sheet of needs. */
export interface NeedRow {
  readonly requirement: Requirement;
  readonly buyer: Buyer;
}

interface Written {
  readonly kind: CellKind;
  readonly width: number;
  readonly cell: (row: NeedRow, names: NameWriter) => Cell;
}

type OfNeed = (requirement: Requirement, names: NameWriter) => Cell;

const column = (kind: CellKind, width: number, cell: OfNeed): Written => ({
  kind,
  width,
  cell: ({ requirement }, names) => cell(requirement, names),
});
const text = (width: number, cell: OfNeed) => column('text', width, cell);
const day = (cell: OfNeed) => column('date', 12, cell);
const number = (cell: OfNeed) => column('number', 12, cell);

const COLUMNS: Readonly<Record<NeedField, Written>> = {
  id: text(24, ({ id }) => id),
  titleSv: text(36, ({ title }) => title.sv),
  titleEn: text(36, ({ title }) => title.en),
  buyer: { kind: 'text', width: 18, cell: ({ buyer }) => buyer.name },
  receivingSite: {
    kind: 'text',
    width: 18,
    cell: ({ requirement, buyer }) => buyer.sites.find(({ id }) => id === requirement.receivingSiteId)?.name,
  },
  state: text(10, ({ state }, { language }) => sheetWord('requirementState', state, language)),
  issuedOn: day(({ issuedOn }) => issuedOn),
  visit: day(({ milestones }) => milestones.visit),
  nomination: day(({ milestones }) => milestones.nomination),
  startOfProduction: day(({ milestones }) => milestones.startOfProduction),
  steps: text(50, ({ steps }, names) =>
    writeList(
      steps.map(({ process, necessity, inHouse }) => {
        const words = [
          necessityWord(necessity, names),
          ...(inHouse ? [sheetWord('step', 'inHouse', names.language)] : []),
        ];
        return writeEntry({ name: names.concept(process), words });
      }),
    ),
  ),
  materials: text(30, ({ materials }, names) =>
    writeList(
      materials.map(({ material, process, necessity }) => {
        const parts = process === undefined ? [] : [quoted(names.concept(process))];
        return writeEntry({ name: names.concept(material), words: [necessityWord(necessity, names)], parts });
      }),
    ),
  ),
  volumeMin: number(({ volume }) => volume?.pieces.min),
  volumeMax: number(({ volume }) => volume?.pieces.max),
  volumeNecessity: text(10, ({ volume }, names) => volume && necessityWord(volume.necessity, names)),
  certificates: text(40, ({ certificates }, names) => {
    const { language } = names;
    const or = language === 'sv' ? ' eller ' : ' or ';
    return writeList(
      certificates.map(({ anyOf, by, necessity, planAccepted }) => {
        const plan = planAccepted ? [sheetWord('plan', 'planAccepted', language)] : [];
        const words = [necessityWord(necessity, names), sheetWord('milestone', by, language), ...plan];
        return writeEntry({ name: anyOf.map(names.scheme).join(or), words });
      }),
    );
  }),
  languages: text(16, ({ languages }, names) =>
    writeList(
      languages.map(({ language, necessity }) =>
        writeEntry({ name: language, words: [necessityWord(necessity, names)] }),
      ),
    ),
  ),
  withinKm: number(({ distance }) => distance?.withinKm),
  distanceNecessity: text(10, ({ distance }, names) => distance && necessityWord(distance.necessity, names)),
  textSv: text(60, ({ texts }) => texts.sv),
  textEn: text(60, ({ texts }) => texts.en),
};

/** The columns of a sheet of needs, as it is given out and taken in again. */
export function needColumns(names: NameWriter): readonly SheetColumn<NeedRow>[] {
  return NEED_FIELDS.map((field) => {
    const { cell, ...rest } = COLUMNS[field];
    const head = fieldHead('needs', field, names.language);
    return { ...rest, head, cell: (row: NeedRow) => cell(row, names) } as SheetColumn<NeedRow>;
  });
}

function necessityWord(necessity: Necessity, { language }: NameWriter): string {
  return sheetWord('necessity', necessity, language);
}
