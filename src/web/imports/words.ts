import type { ImportState } from '../../domain/exchange/import';
import { words } from '../screen/declare-words';

interface ImportWords {
  readonly title: string;
  readonly intro: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<'members' | 'needs', string>>;
  readonly drop: string;
  readonly dropHint: string;
  readonly choose: string;
  readonly uploading: string;
  readonly history: string;
  readonly noHistory: string;
  readonly noHistoryHint: string;
  readonly file: string;
  readonly state: string;
  readonly rows: string;
  readonly started: string;
  readonly by: string;
  readonly more: string;
  readonly back: string;
  readonly states: Readonly<Record<ImportState, string>>;
  readonly steps: readonly [string, string, string];
  readonly columnsIntro: (row: number) => string;
  readonly column: string;
  readonly unnamed: (number: number) => string;
  readonly samples: string;
  readonly holds: string;
  readonly holdsFor: (head: string) => string;
  readonly passedOver: string;
  readonly listHint: string;
  readonly key: string;
  readonly keyHint: string;
  readonly noKey: string;
  readonly check: string;
  readonly discard: string;
  readonly discarded: string;
  readonly working: Readonly<Record<'checking' | 'running' | 'undoing', string>>;
  readonly workingHint: string;
  readonly progress: (done: string, total: string) => string;
  readonly stop: string;
  readonly counts: Readonly<Record<'added' | 'changed' | 'unchanged' | 'faulty', string>>;
  readonly run: (rows: number, shown: string) => string;
  readonly nothingToRun: string;
  readonly changeColumns: string;
  readonly resume: string;
  readonly undo: string;
  readonly undoTitle: string;
  readonly undoHint: string;
  readonly cancel: string;
  readonly again: string;
  readonly faults: (rows: number, shown: string) => string;
  readonly faultsHint: string;
  readonly download: string;
  readonly row: string;
  readonly value: string;
  readonly wrong: string;
  readonly wholeRow: string;
  readonly leftAlone: (count: number) => string;
  readonly leftAloneHint: string;
  readonly failed: string;
  readonly outcome: Readonly<Record<'checked' | 'stopped' | 'done' | 'undone', string>>;
  readonly toRecords: Readonly<Record<'members' | 'needs', string>>;
}

/** What is said while sheets come in. */
export const IMPORT_WORDS = words<ImportWords>({
  sv: {
    title: 'Importera',
    intro: 'Läs in medlemmar eller behov från Excel eller CSV. Inget sparas förrän du har sett vad som skulle hända.',
    kind: 'Vad filen innehåller',
    kinds: { members: 'Medlemmar', needs: 'Behov' },
    drop: 'Släpp en fil här',
    dropHint: '.xlsx (högst 20 MB) eller .csv (högst 80 MB), högst 100 000 rader',
    choose: 'Välj fil',
    uploading: 'Läser filen …',
    history: 'Tidigare importer',
    noHistory: 'Inget har importerats än',
    noHistoryHint: 'En export går att importera igen: exportera medlemmarna, ändra i Excel och läs in filen här.',
    file: 'Fil',
    state: 'Läge',
    rows: 'Rader',
    started: 'När',
    by: 'Av',
    more: 'Visa fler',
    back: 'Alla importer',
    states: {
      uploaded: 'väntar på kolumner',
      checking: 'kontrolleras',
      checked: 'kontrollerad',
      running: 'läses in',
      stopped: 'stoppad',
      done: 'inläst',
      undoing: 'ångras',
      undone: 'ångrad',
      failed: 'gick inte att läsa',
    },
    steps: ['Kolumner', 'Kontroll', 'Inläsning'],
    columnsIntro: (row) =>
      `Rubrikerna står på rad ${row}. Säg vad varje kolumn innehåller; det du säger minns vi till nästa fil.`,
    column: 'Kolumn i filen',
    unnamed: (number) => `Kolumn ${number}`,
    samples: 'Exempel',
    holds: 'Innehåller',
    holdsFor: (head) => `Vad kolumnen ${head} innehåller`,
    passedOver: 'Läses inte in',
    listHint: 'En tom cell ändrar ingenting. En lista i en cell, som processer, ersätter hela listan.',
    key: 'Känns igen på',
    keyHint: 'Så hittas det som redan finns. Det som inte hittas blir nytt.',
    noKey: 'Ange i någon kolumn ovan vad raderna kan kännas igen på.',
    check: 'Kontrollera alla rader',
    discard: 'Kasta filen',
    discarded: 'Filen är kastad',
    working: { checking: 'Raderna kontrolleras', running: 'Raderna läses in', undoing: 'Importen ångras' },
    workingHint: 'Du kan lämna sidan; arbetet fortsätter och syns under tidigare importer.',
    progress: (done, total) => `Rad ${done} av ${total}`,
    stop: 'Stoppa',
    counts: { added: 'Nya', changed: 'Ändrade', unchanged: 'Oförändrade', faulty: 'Med fel' },
    run: (rows, shown) => (rows === 1 ? 'Läs in 1 rad' : `Läs in ${shown} rader`),
    nothingToRun: 'Det finns inget att läsa in: inga rader är nya eller ändrade.',
    changeColumns: 'Ändra kolumner',
    resume: 'Fortsätt',
    undo: 'Ångra importen',
    undoTitle: 'Ångra hela importen?',
    undoHint:
      'Nya poster tas bort och ändrade blir som de var. Det som någon har ändrat sedan dess lämnas och listas. Det går i 30 dagar.',
    cancel: 'Avbryt',
    again: 'Importera en fil till',
    faults: (rows, shown) => (rows === 1 ? '1 rad med fel' : `${shown} rader med fel`),
    faultsHint:
      'De läses inte in. Hämta dem som en fil, rätta dem och importera filen igen: kolumnen med anledningar hoppas över.',
    download: 'Hämta rader med fel',
    row: 'Rad',
    value: 'Värde',
    wrong: 'Vad som är fel',
    wholeRow: 'hela raden',
    leftAlone: (count) => (count === 1 ? '1 post lämnades' : `${count} poster lämnades`),
    leftAloneHint: 'Någon har ändrat dem, eller byggt vidare på dem, efter importen.',
    failed: 'Filen gick inte att läsa till slutet',
    outcome: {
      checked: 'Så här skulle det bli. Inget är sparat än.',
      stopped: 'Inläsningen är stoppad. Det som hann läsas in är kvar.',
      done: 'Klart. Urvalen räknas om i bakgrunden.',
      undone: 'Importen är ångrad.',
    },
    toRecords: { members: 'Till medlemmarna', needs: 'Till behoven' },
  },
  en: {
    title: 'Import',
    intro: 'Bring in members or needs from Excel or CSV. Nothing is stored before you have seen what would happen.',
    kind: 'What the file holds',
    kinds: { members: 'Members', needs: 'Needs' },
    drop: 'Drop a file here',
    dropHint: '.xlsx (at most 20 MB) or .csv (at most 80 MB), at most 100,000 rows',
    choose: 'Choose a file',
    uploading: 'Reading the file …',
    history: 'Earlier imports',
    noHistory: 'Nothing has been imported yet',
    noHistoryHint: 'An export can be imported again: export the members, change them in Excel and bring the file here.',
    file: 'File',
    state: 'State',
    rows: 'Rows',
    started: 'When',
    by: 'By',
    more: 'Show more',
    back: 'All imports',
    states: {
      uploaded: 'waits for its columns',
      checking: 'being checked',
      checked: 'checked',
      running: 'being imported',
      stopped: 'stopped',
      done: 'imported',
      undoing: 'being undone',
      undone: 'undone',
      failed: 'could not be read',
    },
    steps: ['Columns', 'Check', 'Import'],
    columnsIntro: (row) =>
      `The headings stand in row ${row}. Say what each column holds; it is remembered for the next file.`,
    column: 'Column of the file',
    unnamed: (number) => `Column ${number}`,
    samples: 'Examples',
    holds: 'Holds',
    holdsFor: (head) => `What the column ${head} holds`,
    passedOver: 'Not imported',
    listHint: 'An empty cell changes nothing. A list in a cell, such as processes, replaces the whole list.',
    key: 'Recognised by',
    keyHint: 'This is how what is there already is found. What is not found becomes new.',
    noKey: 'Say in one of the columns above by what the rows can be recognised.',
    check: 'Check all rows',
    discard: 'Discard the file',
    discarded: 'The file has been discarded',
    working: { checking: 'Checking the rows', running: 'Importing the rows', undoing: 'Undoing the import' },
    workingHint: 'You may leave this page; the work goes on and is listed under earlier imports.',
    progress: (done, total) => `Row ${done} of ${total}`,
    stop: 'Stop',
    counts: { added: 'New', changed: 'Changed', unchanged: 'Unchanged', faulty: 'With faults' },
    run: (rows, shown) => (rows === 1 ? 'Import 1 row' : `Import ${shown} rows`),
    nothingToRun: 'There is nothing to import: no rows are new or changed.',
    changeColumns: 'Change columns',
    resume: 'Continue',
    undo: 'Undo the import',
    undoTitle: 'Undo the whole import?',
    undoHint:
      'New records are removed, and changed ones become what they were. What somebody has changed since is left and listed. This works for 30 days.',
    cancel: 'Cancel',
    again: 'Import another file',
    faults: (rows, shown) => (rows === 1 ? '1 row with faults' : `${shown} rows with faults`),
    faultsHint:
      'They are not imported. Download them as a file, mend them and import that file: its column of reasons is passed over.',
    download: 'Download rows with faults',
    row: 'Row',
    value: 'Value',
    wrong: 'What is wrong',
    wholeRow: 'the whole row',
    leftAlone: (count) => (count === 1 ? '1 record was left' : `${count} records were left`),
    leftAloneHint: 'Somebody has changed them, or built on them, after the import.',
    failed: 'The file could not be read to its end',
    outcome: {
      checked: 'This is how it would be. Nothing is stored yet.',
      stopped: 'The import has been stopped. What was imported by then stays.',
      done: 'Done. The shortlists are being made again in the background.',
      undone: 'The import has been undone.',
    },
    toRecords: { members: 'To the members', needs: 'To the needs' },
  },
});
