import { fieldHead } from '../../contract/exchange/field-words';
import { type StandingWord, sheetWord } from '../../contract/exchange/sheet-words';
import { MEMBER_FIELDS, type MemberField } from '../../domain/exchange/fields';
import type { ConceptId, SchemeId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { ProfileDraft } from '../../domain/supplier/profile';
import type { Capability, Certificate, Site } from '../../domain/supplier/site';
import type { Supplier } from '../../domain/supplier/supplier';
import type { Cell, CellKind, SheetColumn } from '../sheet/sheet';
import { quoted, writeEntry, writeList } from './list-cell';

/** What people call things in the language of a sheet, so that the name is understood when the sheet comes back. */
export interface NameWriter {
  readonly language: Language;
  concept(id: ConceptId): string;
  scheme(id: SchemeId): string;
}

/** A row of a sheet of members: a member with one of its sites, or a member that has none. */
export interface MemberRow {
  readonly supplier: Supplier;
  /** As the reader may see it. */
  readonly draft: Pick<ProfileDraft, 'texts' | 'languages' | 'exportMarkets'>;
  readonly site?: Site;
}

interface Written {
  readonly kind: CellKind;
  readonly width: number;
  readonly cell: (row: MemberRow, names: NameWriter) => Cell;
}

const text = (width: number, cell: Written['cell']): Written => ({ kind: 'text', width, cell });

const COLUMNS: Readonly<Record<MemberField, Written>> = {
  id: text(20, ({ supplier }) => supplier.id),
  name: text(30, ({ supplier }) => supplier.name),
  organisationNumber: text(14, ({ supplier }) => supplier.organisationNumber),
  standing: text(12, ({ supplier }, { language }) => sheetWord('standing', standingWordOf(supplier), language)),
  ceasedOn: {
    kind: 'date',
    width: 12,
    cell: ({ supplier: { standing } }) => (standing.kind === 'ceased' ? standing.on : undefined),
  },
  siteId: text(16, ({ site }) => site?.id),
  siteName: text(20, ({ site }) => site?.name),
  siteKind: text(16, ({ site }, { language }) => site && sheetWord('siteKind', site.kind, language)),
  town: text(16, ({ site }) => site?.place.town),
  region: text(14, ({ site }) => site?.place.region),
  country: text(8, ({ site }) => site?.place.country),
  latitude: { kind: 'number', width: 10, cell: ({ site }) => site?.place.latitude },
  longitude: { kind: 'number', width: 10, cell: ({ site }) => site?.place.longitude },
  processes: text(50, ({ site }, names) =>
    writeList((site?.capabilities ?? []).map((capability) => writeCapability(capability, names))),
  ),
  certificates: text(50, ({ site }, names) =>
    writeList((site?.certificates ?? []).map((certificate) => writeCertificate(certificate, names))),
  ),
  languages: text(12, ({ draft }) => writeList(draft.languages ?? [])),
  exportMarkets: text(14, ({ draft }) => writeList(draft.exportMarkets ?? [])),
  textSv: text(60, ({ draft }) => draft.texts.sv),
  textEn: text(60, ({ draft }) => draft.texts.en),
};

/** The columns of a sheet of members, as it is given out and taken in again. */
export function memberColumns(names: NameWriter): readonly SheetColumn<MemberRow>[] {
  return MEMBER_FIELDS.map((field) => {
    const { cell, ...column } = COLUMNS[field];
    const head = fieldHead('members', field, names.language);
    return { ...column, head, cell: (row: MemberRow) => cell(row, names) } as SheetColumn<MemberRow>;
  });
}

/** In business, or how it ended. */
function standingWordOf({ standing }: Supplier): StandingWord {
  return standing.kind === 'active' ? 'active' : standing.reason;
}

function writeCapability({ process, role, materials = [] }: Capability, names: NameWriter): string {
  const words = role === 'core' ? [] : [sheetWord('role', role, names.language)];
  return writeEntry({ name: names.concept(process), words, parts: materials.map((id) => quoted(names.concept(id))) });
}

const DETAILS = ['number', 'issued', 'expires', 'expected'] as const;

function writeCertificate(certificate: Certificate, names: NameWriter): string {
  const { scheme, state } = certificate;
  const parts = DETAILS.flatMap((detail) => {
    const value = certificate[detail];
    return value === undefined ? [] : [`${sheetWord('certificateDetail', detail, names.language)} ${quoted(value)}`];
  });
  const words = state === 'valid' ? [] : [sheetWord('certificateState', state, names.language)];
  return writeEntry({ name: names.scheme(scheme), words, parts });
}
