import { words } from '../screen/declare-words';

/** What is said where a sheet can be had. */
export const EXPORT_WORDS = words({
  sv: {
    export: 'Exportera',
    xlsx: 'Excel (.xlsx)',
    'csv-excel': 'CSV för svensk Excel',
    csv: 'CSV, enkel',
    failed: 'Exporten gick inte',
    again: 'Filen går att ändra och importera igen',
  },
  en: {
    export: 'Export',
    xlsx: 'Excel (.xlsx)',
    'csv-excel': 'CSV for Swedish Excel',
    csv: 'Plain CSV',
    failed: 'The export did not work',
    again: 'The file can be changed and imported again',
  },
});
