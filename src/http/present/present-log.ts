import type { z } from 'zod';
import type { LogEntryView } from '../../contract/log';
import { type Bilingual, inBoth } from '../../contract/wording/bilingual';
import { changeIn, entryIn } from '../../contract/wording/log/log-wording';
import { namesOf } from '../../contract/wording/names';
import type { LogSubject } from '../../domain/log/log-entry';
import type { LogNames, LogPage } from '../../flows/log/read-log';
import type { Sent } from '../route';

/** Where the entries are shown: what is plain there is not said again in each of them. */
export type LogPlace = 'everywhere' | 'supplier' | 'requirement';

/** Entries with their sentences. */
export function presentLog(
  { items, names }: Pick<LogPage, 'items' | 'names'>,
  place: LogPlace,
): readonly Sent<z.input<typeof LogEntryView>>[] {
  const things = namesOf(names.taxonomy, names.schemes, [], []);
  return items.map((entry) => ({
    ...entry,
    sentence: entryIn(entry, things, aboutIn(entry.subject, names, place)),
    changes: entry.changes.map((change) => {
      const { within: _place, ...told } = change;
      return { ...told, sentence: changeIn(change, things) };
    }),
  }));
}

function aboutIn({ supplierId, requirementId, buyerId, other }: LogSubject, names: LogNames, place: LogPlace) {
  if (place === 'supplier') return undefined;
  const supplier = supplierId === undefined ? undefined : inBoth(() => names.suppliers.get(supplierId) ?? supplierId);
  if (place === 'requirement') return supplier;
  const title = requirementId === undefined ? undefined : titleIn(requirementId, names);
  if (supplier !== undefined && title !== undefined) {
    return { sv: `${supplier.sv} för ${title.sv}`, en: `${supplier.en} for ${title.en}` };
  }
  const rest = buyerId === undefined ? other : (names.buyers.get(buyerId) ?? buyerId);
  return supplier ?? title ?? (rest === undefined ? undefined : inBoth(() => rest));
}

function titleIn(requirementId: NonNullable<LogSubject['requirementId']>, { titles }: LogNames): Bilingual {
  const title = titles.get(requirementId);
  return {
    sv: title?.sv ?? title?.en ?? requirementId,
    en: title?.en ?? title?.sv ?? requirementId,
  };
}
